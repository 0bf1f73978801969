// Facts, gaps and what differs within the text, the sentence at the cursor, and the other language beside each line.
import type { EditorState, Extension, Range, StateField } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import type { Language } from '../wire.ts';
import { OtherSide, type OtherWords } from './other-side.ts';
import { isComposing, placeNow, type Sheet } from './sheet.ts';

const fact = Decoration.mark({ class: 'told' });
const differing = Decoration.mark({ class: 'differs' });
const gap = Decoration.mark({ class: 'gap' });
const lit = Decoration.mark({ class: 'lit' });

const mostAlone = 2;

interface RowOptions { readonly language: Language; readonly words: OtherWords; readonly chooseRow: (row: number) => void }

export function rowMarks(field: StateField<Sheet>, options: RowOptions): Extension {
  const build = (state: EditorState): DecorationSet => {
    const sheet = state.field(field);
    const { checked: { rows, other }, current } = sheet;
    const marks: Range<Decoration>[] = [];
    const beside = new Map<number, number[]>();
    let line = 0;
    rows.forEach((row, index) => {
      const side = row[options.language];
      const now = side === undefined ? undefined : placeNow(sheet, side);
      if (side !== undefined && now === undefined) return;
      if (now !== undefined) line = state.doc.lineAt(now.start).from;
      beside.set(line, [...(beside.get(line) ?? []), index]);
      if (now !== undefined && index === current) marks.push(lit.range(now.start, now.end));
      for (const mark of side?.marks ?? []) {
        const place = placeNow(sheet, mark);
        if (place !== undefined) marks.push((mark.differs === true ? differing : mark.kind === 'gap' ? gap : fact).range(place.start, place.end));
      }
    });
    const language = options.language === 'en' ? 'ja' : 'en';
    for (const [from, indices] of beside) {
      // What only the other language has stands in short, so that the lines stay near each other.
      const alone = indices.filter((index) => rows[index]?.[options.language] === undefined);
      const folded = new Set(alone.slice(mostAlone));
      const lines = indices.filter((index) => !folded.has(index)).flatMap((index) => { const row = rows[index]; return row === undefined ? [] : [{ index, row, side: row[language], own: row[options.language]?.own ?? row[language]?.own ?? false }]; });
      marks.push(Decoration.widget({ widget: new OtherSide({ language, text: other, rows: lines, more: folded.size, current, words: options.words, choose: options.chooseRow }), side: -1 }).range(from));
    }
    return Decoration.set(marks, true);
  };
  return ViewPlugin.define((view) => ({
    decorations: build(view.state),
    update({ docChanged, changes, state, startState, transactions }: ViewUpdate) {
      const [now, before] = [state.field(field), startState.field(field)];
      const moved = now.checked !== before.checked || now.current !== before.current;
      if (moved && !transactions.some(isComposing)) this.decorations = build(state);
      else if (docChanged) this.decorations = this.decorations.map(changes);
    },
  }), { decorations: (plugin) => plugin.decorations });
}
