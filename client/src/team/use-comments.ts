// The comments of a case while a page shows them; nothing where one user works alone.
import { useEffect, useState } from 'preact/hooks';
import type { Problem, Result } from '../api.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import type { AlignedRow, Language } from '../wire.ts';
import { addComment, getComments, replyTo, settleComment } from './team-api.ts';
import type { CommentAbout, CommentsView, CommentView } from './wire.ts';

export interface Talk {
  readonly view: CommentsView | undefined;
  readonly problem: Problem | undefined;
  readonly add: (about: CommentAbout, text: string) => Promise<boolean>;
  readonly reply: (comment: CommentView, text: string) => Promise<boolean>;
  readonly settle: (comment: CommentView, done: boolean) => Promise<boolean>;
  /** Places are those of the letter as it was loaded last. */
  readonly reload: () => void;
}

/** Undefined where one user works alone. */
export function useComments({ view: { role, case: { id } } }: CaseRoom): Talk | undefined {
  const [view, setView] = useState<CommentsView>();
  const [problem, setProblem] = useState<Problem>();
  const took = (result: Result<CommentsView>): boolean => {
    setProblem(result.ok ? undefined : result.problem);
    if (result.ok) setView(result.value);
    return result.ok;
  };
  const reload = (): void => { void getComments(id).then(took); };
  useEffect(() => { if (role !== undefined) reload(); }, [id, role]);
  if (role === undefined) return undefined;
  return {
    view, problem, reload,
    add: async (about, text) => took(await addComment(id, about, text)),
    reply: async ({ number }, text) => took(await replyTo(id, number, text)),
    settle: async ({ number, version }, done) => {
      const result = await settleComment(id, number, { done, version });
      // Somebody else settled it: how it is now is shown.
      if (!result.ok && result.problem.status === 409) { reload(); return false; }
      return took(result);
    },
  };
}

const bare = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** A sentence as it stands, in one language or both. */
export interface SentenceNow { readonly sentence: string | undefined; readonly words: Readonly<Partial<Record<Language, string>>> }

/** Those that were made on this sentence. */
export function commentsOn(view: CommentsView | undefined, now: SentenceNow): readonly CommentView[] {
  return (view?.comments ?? []).filter(({ round, about, standing }) => {
    if (round !== view?.round || about.kind !== 'sentence') return false;
    const words = now.words[about.draft === 'letter-en' ? 'en' : 'ja'];
    if (words === undefined) return false;
    return bare(words) === bare(about.words) || (standing?.kind === 'changed' && (bare(words) === bare(standing.now) || (about.sentence !== undefined && about.sentence === now.sentence)));
  });
}

export const commentsOnRow = (view: CommentsView | undefined, row: AlignedRow, texts: Readonly<Record<Language, string>>): readonly CommentView[] =>
  commentsOn(view, { sentence: row.sentence, words: Object.fromEntries((['en', 'ja'] as const).flatMap((language) => { const side = row[language]; return side === undefined ? [] : [[language, texts[language].slice(side.start, side.end)]]; })) });

export const openOnes = (comments: readonly CommentView[]): readonly CommentView[] => comments.filter(({ done }) => done === undefined);

/** What a comment on this row is about: the sentence in the language that Amazon reads, where it has one. */
export function aboutRow({ sentence, ...row }: AlignedRow, texts: Readonly<Record<Language, string>>, wanted: Language = 'en'): CommentAbout {
  const language = row[wanted] === undefined ? (wanted === 'en' ? 'ja' : 'en') : wanted;
  const side = row[language];
  return { kind: 'sentence', draft: `letter-${language}`, words: texts[language].slice(side?.start ?? 0, side?.end ?? 0).trim(), ...(sentence === undefined ? {} : { sentence }) };
}
