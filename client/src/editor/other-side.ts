// The same sentences in the other language, drawn beside a line of the editor. Only to look at: it is no part of the text.
import { WidgetType, type EditorView } from '@codemirror/view';
import type { AlignedRow, AlignedSide, Language } from '../wire.ts';
import { plainWords } from './plain-words.ts';

export interface OtherWords { readonly own: string; readonly changed: string; readonly none: string; readonly more: (n: number) => string }
export interface OtherLine { readonly language: Language; readonly text: string; readonly rows: readonly { readonly index: number; readonly row: AlignedRow; readonly side: AlignedSide | undefined; readonly own: boolean }[]; /** Sentences not drawn. */ readonly more: number; readonly current: number | undefined; readonly words: OtherWords; readonly choose: (row: number) => void }

export class OtherSide extends WidgetType {
  readonly line: OtherLine;
  readonly key: string;
  constructor(line: OtherLine) {
    super();
    this.line = line;
    this.key = `${String(line.more)}\n` + line.rows.map(({ index, row, side, own }) => `${String(index)} ${row.sentence ?? ''} ${String(own)} ${String(index === line.current)} ${side === undefined ? '' : line.text.slice(side.start, side.end) + side.marks.map(({ start, kind, differs }) => `${String(start - side.start)}${kind}${String(differs)}`).join()}`).join('\n');
  }
  override eq(other: OtherSide): boolean { return other.key === this.key; }
  override ignoreEvent(): boolean { return true; }
  override toDOM(_view: EditorView): HTMLElement {
    const { language, text, rows, more, current, words, choose } = this.line;
    const box = element('div', 'cm-other');
    box.lang = language;
    // Read where the cursor is: the panel beside the editor says the same in order.
    box.setAttribute('aria-hidden', 'true');
    for (const { index, row, side, own } of rows) {
      const sentence = element('span', `o${index === current ? ' lit' : ''}`);
      if (side === undefined) sentence.append(element('span', 'none', words.none));
      else for (const part of plainWords(text, side)) sentence.append(part.mark === undefined ? part.text : element('span', part.mark.differs === true ? 'differs' : part.mark.kind === 'gap' ? 'gap' : 'told', part.text));
      if (own) sentence.append(element('span', 'own', row.sentence === undefined ? words.own : words.changed));
      sentence.addEventListener('mousedown', (event) => { event.preventDefault(); choose(index); });
      box.append(sentence, language === 'en' ? ' ' : '');
    }
    if (more > 0) box.append(element('span', 'none', words.more(more)));
    return box;
  }
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, look: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = look;
  if (text !== '') made.textContent = text;
  return made;
}
