// The gravest finding of each line as a sign beside it; the sign opens the first of them.
import { RangeSet, type EditorState, type Extension, type StateField } from '@codemirror/state';
import { gutter, GutterMarker, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { h, render } from 'preact';
import { looksOf } from '../ui/finding-looks.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Finding } from '../wire.ts';
import { placesNow, type Sheet } from './sheet.ts';

class Cell extends GutterMarker {
  readonly severity: Finding['severity'];
  constructor(severity: Finding['severity']) { super(); this.severity = severity; }
  override eq(other: GutterMarker): boolean { return other instanceof Cell && other.severity === this.severity; }
  override toDOM(): Node {
    const box = document.createElement('span');
    box.className = 'cm-cell';
    const { icon, tone } = looksOf[this.severity];
    render(h(Icon, { name: icon, tone }), box);
    return box;
  }
}
const mildestFirst = (['hint', 'warning', 'error'] as const).map((severity) => new Cell(severity));

export function findingGutter(field: StateField<Sheet>, choose: (from: number, to: number) => void): Extension {
  const drawn = (state: EditorState): RangeSet<GutterMarker> => {
    const places = placesNow(state.field(field));
    const ofLine = new Map(mildestFirst.flatMap((cell) => places.filter(({ severity }) => severity === cell.severity).map(({ start }) => [state.doc.lineAt(start).from, cell] as const)));
    return RangeSet.of([...ofLine].map(([from, cell]) => cell.range(from)), true);
  };
  const held = ViewPlugin.define((view) => ({
    cells: drawn(view.state),
    update({ docChanged, changes, state, startState }: ViewUpdate) {
      if (state.field(field).checked !== startState.field(field).checked) this.cells = drawn(state);
      else if (docChanged) this.cells = this.cells.map(changes);
    },
  }));
  return [held, gutter({
    class: 'cm-cells',
    markers: (view) => view.plugin(held)?.cells ?? RangeSet.empty,
    lineMarkerChange: (update) => update.state.field(field).checked !== update.startState.field(field).checked,
    domEventHandlers: { mousedown: (view, block) => { const line = view.state.doc.lineAt(block.from); choose(line.from, line.to); return true; } },
  })];
}
