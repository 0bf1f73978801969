// The editor of a letter: the only code, with its neighbours here, that knows CodeMirror. Its text lives in it alone; pages hear of changes and send results.
import { history, historyKeymap, isolateHistory, standardKeymap, undo } from '@codemirror/commands';
import { EditorState, Prec, RangeSet, type Extension, type Range, type StateField } from '@codemirror/state';
import { Decoration, EditorView, gutter, GutterMarker, keymap, ViewPlugin, WidgetType, type DecorationSet, type KeyBinding, type ViewUpdate } from '@codemirror/view';
import { h, render } from 'preact';
import { looksOf } from '../ui/finding-list.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Finding, Language } from '../wire.ts';
import { OtherSide, type OtherWords } from './other-side.ts';
import { isComposing, openCard, placeNow, sheetField, setChecked, type Sheet } from './sheet.ts';

export interface CodeOptions {
  readonly language: Language;
  readonly text: string;
  readonly label: string;
  readonly words: OtherWords;
  /** Drawn under the line of the finding that is open. */
  readonly card: HTMLElement;
  readonly changed: (update: ViewUpdate) => void;
  readonly composed: () => void;
  /** The keys of the walk; true when there was something to do. */
  readonly walk: (step: 1 | -1) => boolean;
  readonly intoCard: () => boolean;
  readonly closeCard: () => boolean;
  readonly chooseRow: (row: number) => void;
  readonly chooseLine: (from: number, to: number) => void;
}

export interface Code { readonly view: EditorView; readonly field: StateField<Sheet> }

export function openCode(parent: HTMLElement, options: CodeOptions): Code {
  const field = sheetField(options.language);
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        field, history(), EditorView.lineWrapping, EditorView.cspNonce.of(nonce),
        EditorView.contentAttributes.of({ id: 'letter-text', 'aria-label': options.label, lang: options.language, spellcheck: options.language === 'en' ? 'true' : 'false', autocorrect: 'off' }),
        Prec.high(keymap.of(walkKeys(options))), keymap.of([...historyKeymap, ...standardKeymap]),
        findingMarks(field), rowMarks(field, options), cardUnder(field, options.card), findingGutter(field, options.chooseLine), markup,
        // The button that stands at the foot of a phone covers what is behind it.
        EditorView.scrollMargins.of(() => ({ top: 56, bottom: 88 })),
        EditorView.updateListener.of(options.changed),
        EditorView.domEventObservers({ compositionend: () => { options.composed(); } }),
      ],
    }),
  });
  return { view, field };
}

const walkKeys = ({ walk, intoCard, closeCard }: CodeOptions): readonly KeyBinding[] => [
  { key: 'F8', shift: () => walk(-1), run: () => walk(1), preventDefault: true },
  { key: 'Alt-ArrowDown', run: () => walk(1), preventDefault: true }, { key: 'Alt-ArrowUp', run: () => walk(-1), preventDefault: true },
  { key: 'Alt-Enter', run: intoCard, preventDefault: true },
  { key: 'Escape', run: closeCard },
];

/** A change made for the user, as one step that undo takes back. */
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

const severities: readonly Finding['severity'][] = ['error', 'warning', 'hint'];

/** What is drawn from a check, and moved with the text until the next one. */
interface Drawn { readonly marks: DecorationSet; readonly cells: RangeSet<GutterMarker> }

function drawnOf(state: EditorState, sheet: Sheet): Drawn {
  const marks: Range<Decoration>[] = [];
  const lines = new Map<number, number>();
  for (const { severity, places } of sheet.checked.findings) {
    const rank = severities.indexOf(severity);
    for (const { start, end } of places.flatMap((place) => placeNow(sheet, place) ?? [])) {
      marks.push(underline[severity].range(start, end));
      const line = state.doc.lineAt(start).from;
      lines.set(line, Math.min(rank, lines.get(line) ?? rank));
    }
  }
  return { marks: RangeSet.of(marks, true), cells: RangeSet.of([...lines].map(([from, rank]) => cells[rank]?.range(from)).filter((one) => one !== undefined), true) };
}
const underline = Object.fromEntries(severities.map((severity) => [severity, Decoration.mark({ class: looksOf[severity].underline })])) as Readonly<Record<Finding['severity'], Decoration>>;

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
const cells = severities.map((severity) => new Cell(severity));

const drawn = new WeakMap<Sheet['checked'], Drawn>();
function drawnNow(state: EditorState, sheet: Sheet): Drawn {
  const fresh = drawn.get(sheet.checked);
  if (fresh !== undefined) return fresh;
  const made = drawnOf(state, sheet);
  drawn.set(sheet.checked, made);
  return made;
}

/** Held by a plugin, so that a composition moves the marks and draws none. */
function findingMarks(field: StateField<Sheet>): Extension {
  return ViewPlugin.define((view) => ({
    decorations: drawnNow(view.state, view.state.field(field)).marks,
    update({ docChanged, changes, state, startState }: ViewUpdate) {
      if (state.field(field).checked !== startState.field(field).checked) this.decorations = drawnNow(state, state.field(field)).marks;
      else if (docChanged) this.decorations = this.decorations.map(changes);
    },
  }), { decorations: (plugin) => plugin.decorations });
}

function findingGutter(field: StateField<Sheet>, choose: CodeOptions['chooseLine']): Extension {
  const held = ViewPlugin.define((view) => ({
    cells: drawnNow(view.state, view.state.field(field)).cells,
    update({ docChanged, changes, state, startState }: ViewUpdate) {
      if (state.field(field).checked !== startState.field(field).checked) this.cells = drawnNow(state, state.field(field)).cells;
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

const fact = Decoration.mark({ class: 'told' });
const differing = Decoration.mark({ class: 'differs' });
const gap = Decoration.mark({ class: 'gap' });
const lit = Decoration.mark({ class: 'lit' });

const mostAlone = 2;

/** Facts, gaps and what differs within the text, the sentence at the cursor, and the other language beside each line. */
function rowMarks(field: StateField<Sheet>, options: CodeOptions): Extension {
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

class Card extends WidgetType {
  readonly dom: HTMLElement;
  constructor(dom: HTMLElement) { super(); this.dom = dom; }
  override eq(other: Card): boolean { return other.dom === this.dom; }
  override toDOM(): HTMLElement { return this.dom; }
  override ignoreEvent(): boolean { return true; }
}

/** Under the line of its sentence, never over the text. */
function cardUnder(field: StateField<Sheet>, dom: HTMLElement): Extension {
  const widget = Decoration.widget({ widget: new Card(dom), block: true, side: 1 });
  return EditorView.decorations.compute([field, 'doc'], (state) => {
    const sheet = state.field(field);
    const places = sheet.card === undefined ? [] : sheet.checked.findings[sheet.card]?.places ?? [];
    const place = places.map((one) => placeNow(sheet, one)).find((one) => one !== undefined);
    return place === undefined ? Decoration.none : Decoration.set([widget.range(state.doc.lineAt(place.end).to)]);
  });
}

const headings = ['cm-title', 'cm-issue', 'cm-heading'].map((look) => Decoration.line({ class: look }));
const item = Decoration.line({ class: 'cm-item' });
const blank = Decoration.line({ class: 'cm-blank' });
const hidden = Decoration.replace({});

/** Headings and items look like what they are; the signs of a heading show only while its line is edited. */
const markup: Extension = ViewPlugin.define((view) => ({
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

export { openCard, setChecked };
