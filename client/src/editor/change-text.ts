// Changes made for the user, each one step that undo takes back.
import { isolateHistory, undo } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';

/** Only what differs is changed, so that places around it stay. */
export function replaceText(view: EditorView, text: string): void {
  const now = view.state.doc.toString();
  let start = 0;
  const shorter = Math.min(now.length, text.length);
  while (start < shorter && now[start] === text[start]) start += 1;
  let end = 0;
  while (end < shorter - start && now[now.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  view.dispatch({ changes: { from: start, to: now.length - end, insert: text.slice(start, text.length - end) }, userEvent: 'input.fix', annotations: isolateHistory.of('full'), selection: { anchor: start } });
}
export const takeBack = (view: EditorView): boolean => undo(view);
