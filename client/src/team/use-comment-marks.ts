// Comments within the editor: a sign beside each line they speak of, and the way from it, or by a key, to the comment itself.
import { useEffect, type MutableRef } from 'preact/hooks';
import { commentedIn, entryOf, showCommented, type Commented } from '../editor/comment-marks.ts';
import type { Code } from '../editor/open-code.ts';
import { placeNow, type Checked } from '../editor/sheet.ts';
import type { Language } from '../wire.ts';
import type { reviewWords } from '../words/review.ts';
import { commentsOn, openOnes, type Talk } from './use-comments.ts';

export interface CommentMarksOptions {
  readonly talk: Talk; readonly language: Language;
  readonly code: MutableRef<Code | undefined>;
  /** Of the last check, from which the places come. */
  readonly checked: Checked | undefined;
  /** Says it to those who hear the page. */
  readonly tell: (said: string) => void;
}

export function useCommentMarks({ talk: { view }, language, code, checked, tell }: CommentMarksOptions, words: (typeof reviewWords.ja)['comments']): void {
  const open = (one: Commented): void => {
    const editor = code.current?.view;
    if (editor === undefined) return;
    const all = commentedIn(editor.state);
    editor.dispatch({ selection: { anchor: one.start }, scrollIntoView: true });
    tell(words.told(all.findIndex(({ start }) => start === one.start) + 1, all.length, editor.state.sliceDoc(one.start, one.end)));
    const [first = 0] = one.comments;
    // The comments of the sentence are drawn first.
    setTimeout(() => { (document.querySelector<HTMLElement>(`aside [data-comment="${String(first)}"]`) ?? document.getElementById(entryOf(first)))?.focus(); });
  };
  useEffect(() => {
    const editor = code.current;
    // Within a composition nothing may change; the check that follows it comes here again.
    if (view === undefined || checked === undefined || editor === undefined || editor.view.composing) return;
    const sheet = editor.view.state.field(editor.field);
    const places = sheet.checked.rows.flatMap((row): readonly Commented[] => {
      const side = row[language];
      const now = side && placeNow(sheet, side);
      const comments = now === undefined ? [] : openOnes(commentsOn(view, { sentence: row.sentence, words: { [language]: editor.view.state.sliceDoc(now.start, now.end) } }));
      return now === undefined || comments.length === 0 ? [] : [{ ...now, comments: comments.map(({ number }) => number) }];
    });
    showCommented(editor.view, { places, all: openOnes(view.comments).map(({ number }) => number), title: words.count, open });
  }, [view, checked]);
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      const editor = code.current?.view;
      if (event.defaultPrevented || editor === undefined) return;
      if (event.key === 'Escape' && event.target instanceof HTMLElement && event.target.matches('.thread')) editor.focus();
      if (event.key !== 'F9') return;
      event.preventDefault();
      const all = commentedIn(editor.state);
      const { head } = editor.state.selection.main;
      const next = event.shiftKey ? [...all].reverse().find(({ end }) => end < head) ?? all.at(-1) : all.find(({ start }) => start > head) ?? all[0];
      if (next !== undefined) open(next);
    };
    document.addEventListener('keydown', keys);
    return () => { document.removeEventListener('keydown', keys); };
  }, []);
}
