// Comments on a case: on the letter as a whole, on a sentence of it, on a question. A comment is never changed; it is answered and marked as done.
import type { Language } from '../../../rules/schema/words.ts';
import type { AlignedRow } from '../letter/align.ts';
import { likeness, pairsOf } from '../text/likeness.ts';

export const commentedDrafts = ['letter-en', 'letter-ja'] as const;
/** A sentence by its words, and by the answer's sentence it was made of where there is one. */
export type CommentAbout =
  | { readonly kind: 'letter' }
  | { readonly kind: 'sentence'; readonly draft: (typeof commentedDrafts)[number]; readonly words: string; readonly sentence?: string }
  | { readonly kind: 'question'; readonly question: string };

/** In UTF-16 units. */
export const longestComment = 5000;

/** `number`: from 1 within the case. */
interface Said { readonly number: number; readonly by: string; readonly account?: string; readonly at: string; readonly text: string }
export interface Comment extends Said { readonly round: number; readonly about: CommentAbout; readonly version: number; readonly replies: readonly Said[]; readonly done?: { readonly by: string; readonly at: string } }

/** What became of the sentence since: it stands there still, with other words, or not at all. */
export type SentenceStanding = { readonly kind: 'there' } | { readonly kind: 'changed'; readonly now: string } | { readonly kind: 'gone' };

/** Less alike is another sentence. */
const leastAlike = 0.5;

/** `rows`, `texts`: the letter as it stands. */
export function placeComment(about: CommentAbout, rows: readonly AlignedRow[], texts: Readonly<Record<Language, string>>): SentenceStanding | undefined {
  if (about.kind !== 'sentence') return undefined;
  const language = about.draft === 'letter-en' ? 'en' : 'ja';
  const now = rows.flatMap((row) => { const side = row[language]; return side === undefined ? [] : [{ id: row.sentence, words: texts[language].slice(side.start, side.end) }]; });
  if (now.some(({ words }) => bare(words) === bare(about.words))) return { kind: 'there' };
  const same = about.sentence === undefined ? undefined : now.find(({ id }) => id === about.sentence);
  const before = pairsOf(bare(about.words));
  const likest = same ?? now.map((one) => ({ ...one, alike: likeness(before, pairsOf(bare(one.words))) })).filter(({ alike }) => alike >= leastAlike).sort((a, b) => b.alike - a.alike)[0];
  return likest === undefined ? { kind: 'gone' } : { kind: 'changed', now: likest.words };
}

const bare = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Of this round, and not done. */
export const isOpen = ({ round, done }: Comment, now: number): boolean => round === now && done === undefined;
