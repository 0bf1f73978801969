// Headings and items look like what they are; the signs of a heading show only while its line is edited.
import type { Extension, Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { isComposing } from './sheet.ts';

const headings = ['cm-title', 'cm-issue', 'cm-heading'].map((look) => Decoration.line({ class: look }));
const item = Decoration.line({ class: 'cm-item' });
const blank = Decoration.line({ class: 'cm-blank' });
const hidden = Decoration.replace({});

export const markup: Extension = ViewPlugin.define((view) => ({
  decorations: markupOf(view),
  update(update: ViewUpdate) {
    if (update.view.composing || update.transactions.some(isComposing)) { if (update.docChanged) this.decorations = this.decorations.map(update.changes); }
    else if (update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged) this.decorations = markupOf(update.view);
  },
}), { decorations: (plugin) => plugin.decorations });

function markupOf(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  const { doc, selection } = view.state;
  const head = view.hasFocus ? doc.lineAt(selection.main.head).number : -1;
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at);
      const sign = /^(#{1,6}) /u.exec(line.text.slice(0, 8));
      if (sign !== null) {
        const look = headings[Math.min((sign[1]?.length ?? 1) - 1, 2)];
        if (look !== undefined) found.push(look.range(line.from));
        if (line.number !== head) found.push(hidden.range(line.from, line.from + sign[0].length));
      } else if (line.text.startsWith('- ')) found.push(item.range(line.from));
      else if (line.text === '') found.push(blank.range(line.from));
      at = line.to + 1;
    }
  }
  return Decoration.set(found, true);
}
