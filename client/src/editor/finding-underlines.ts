// Findings underlined where they are.
import type { EditorState, Extension, StateField } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { looksOf } from '../ui/finding-looks.tsx';
import type { Finding } from '../wire.ts';
import { placesNow, type Sheet } from './sheet.ts';

const lineFor = (severity: Finding['severity']): Decoration => Decoration.mark({ class: looksOf[severity].underline });
const underline: Readonly<Record<Finding['severity'], Decoration>> = { error: lineFor('error'), warning: lineFor('warning'), hint: lineFor('hint') };

/** Held by a plugin, so that a composition moves the lines and draws none. */
export function findingUnderlines(field: StateField<Sheet>): Extension {
  const drawn = (state: EditorState): DecorationSet => Decoration.set(placesNow(state.field(field)).map(({ severity, start, end }) => underline[severity].range(start, end)), true);
  return ViewPlugin.define((view) => ({
    decorations: drawn(view.state),
    update({ docChanged, changes, state, startState }: ViewUpdate) {
      if (state.field(field).checked !== startState.field(field).checked) this.decorations = drawn(state);
      else if (docChanged) this.decorations = this.decorations.map(changes);
    },
  }), { decorations: (plugin) => plugin.decorations });
}
