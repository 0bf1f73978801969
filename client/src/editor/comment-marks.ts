// A sign beside each line that somebody commented on; the sentence itself names the comment to those who hear the page.
import { RangeSet, StateEffect, StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, type DecorationSet } from '@codemirror/view';
import { h, render } from 'preact';
import { Icon } from '../ui/icon.tsx';
import type { Place } from '../wire.ts';

/** A sentence with the numbers of its open comments. */
export interface Commented extends Place { readonly comments: readonly number[] }

const setCommented = StateEffect.define<readonly Commented[]>();

/** Moved by what is typed until they are placed anew, and within a composition by nothing else. */
const held = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { changes, effects }) => effects.reduce((set, effect) => (effect.is(setCommented) ? Decoration.set(effect.value.map(rangeOf), true) : set), marks.map(changes)),
  provide: (field) => [EditorView.decorations.from(field), EditorView.editorAttributes.from(field, (marks): Record<string, string> => (marks.size === 0 ? {} : { class: 'has-comments' }))],
});

const rangeOf = ({ start, end, comments }: Commented): Range<Decoration> => Decoration.mark({ comments, attributes: { role: 'mark', 'aria-details': comments.map(entryOf).join(' ') } }).range(start, end);

/** The id of the entry of a comment in the list beside the editor. */
export const entryOf = (comment: number): string => `comment-entry-${String(comment)}`;

/** In the order of the text. */
export function commentedIn(state: EditorState): readonly Commented[] {
  const found: Commented[] = [];
  state.field(held, false)?.between(0, state.doc.length, (start, end, { spec }) => { found.push({ start, end, comments: (spec as Pick<Commented, 'comments'>).comments }); });
  return found;
}

class Sign extends GutterMarker {
  readonly title: string;
  constructor(title: string) { super(); this.title = title; }
  override eq(other: GutterMarker): boolean { return other instanceof Sign && other.title === this.title; }
  override toDOM(): Node {
    const box = document.createElement('span');
    box.className = 'cm-cell';
    box.title = this.title;
    render(h(Icon, { name: 'comment' }), box);
    return box;
  }
}

interface SignOptions { readonly title: (comments: number) => string; readonly open: (one: Commented) => void }

const signs = ({ title, open }: SignOptions): Extension => [held, gutter({
  class: 'cm-cells cm-comments',
  markers: ({ state }) => {
    const ofLine = new Map<number, number>();
    for (const { start, comments } of commentedIn(state)) { const { from } = state.doc.lineAt(start); ofLine.set(from, (ofLine.get(from) ?? 0) + comments.length); }
    return RangeSet.of([...ofLine].map(([from, n]) => new Sign(title(n)).range(from)), true);
  },
  lineMarkerChange: ({ startState, state }) => startState.field(held, false) !== state.field(held),
  domEventHandlers: { mousedown: (view, { from, to }, event) => { const one = commentedIn(view.state).find(({ start }) => start >= from && start <= to); if (one === undefined) return false; event.preventDefault(); open(one); return true; } },
})];

interface Shown extends SignOptions { readonly places: readonly Commented[]; readonly all: readonly number[] }

/** `places`: where open comments are now. Of `all` that are open, one that was not found stays where it was until its sentence is saved and looked for again. */
export function showCommented(view: EditorView, { places, all, ...options }: Shown): void {
  const found = new Set(places.flatMap(({ comments }) => comments));
  const left = commentedIn(view.state).flatMap((one) => { const comments = one.comments.filter((comment) => all.includes(comment) && !found.has(comment)); return comments.length === 0 ? [] : [{ ...one, comments }]; });
  const known = view.state.field(held, false) !== undefined;
  view.dispatch({ effects: [...(known ? [] : [StateEffect.appendConfig.of(signs(options))]), setCommented.of([...places, ...left])] });
}
