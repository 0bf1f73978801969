// The letter of a case as it stands in both languages, edited or not: sentence beside sentence, with the answers each came from and what differs.
import type { Language } from '../../../rules/schema/words.ts';
import { gapMarksIn } from '../rulebook/gap-mark.ts';
import { frameQuestion } from './frame-sentence.ts';
import { figured, figuresLacking } from '../text/compare-figures.ts';
import type { Figured } from '../text/compare-figures.ts';
import type { Units } from '../text/figures.ts';
import type { Place } from '../text/sentence.ts';
import { matchBest } from '../text/align-sequences.ts';
import { alignUnits } from './align-units.ts';
import type { Unit } from './align-units.ts';
import type { Letter, LetterBlock, LetterSentence, Piece } from './letter.ts';
import { layText } from './letter-text.ts';
import type { LaidText } from './letter-text.ts';
import { escapeInline } from './user-text.ts';

/** A fact, the same in both languages where `key` is; a gap with the question and field it waits for. `differs`: the other language has it not. */
export interface AlignedMark extends Place { readonly kind: 'fact' | 'gap'; readonly key?: string; readonly question?: string; readonly field?: string; readonly differs?: true; readonly foreign?: true }

/** A sentence in one language. `own`: words that no answer gave, or an answer's changed by hand. */
export interface AlignedSide extends Place { readonly own: boolean; readonly marks: readonly AlignedMark[] }

export interface AlignedRow {
  readonly kind: LetterBlock['kind'];
  /** The sentence of the letter it is, or nearly is; without one it is the seller's own. */
  readonly sentence?: string;
  readonly question?: string;
  readonly planned: boolean;
  /** Missing where the other language says nothing there. */
  readonly en?: AlignedSide;
  readonly ja?: AlignedSide;
}

type Texts = Readonly<Record<Language, string>>;

export function alignLetter(letter: Letter, texts: Texts, units: Units): readonly AlignedRow[] {
  const laid = { en: layText(letter, 'en'), ja: layText(letter, 'ja') };
  const found = { en: alignUnits(laid.en, texts.en), ja: alignUnits(laid.ja, texts.ja) };
  return pairUnits({ texts, units, ...found }).map((pair) => rowOf({ letter, laid, texts, units }, pair));
}

interface Pair { readonly en?: Unit; readonly ja?: Unit }

interface Found { readonly texts: Texts; readonly units: Units; readonly en: readonly Unit[]; readonly ja: readonly Unit[] }

/** In the order of the English text. Sentences of one answer are a pair wherever they stand; the others are, where they stand between the same pairs and their figures fit best. */
function pairUnits({ texts, units, en, ja }: Found): readonly Pair[] {
  const rowOfModel = new Map(en.flatMap(({ model }, i) => (model === undefined ? [] : [[model, i] as const])));
  const partner = new Map<number, Unit>();
  const after = new Map<number, Unit[]>();
  const waiting: Unit[] = [];
  let last = -1;
  const settle = (next: number): void => {
    const free = en.slice(last + 1, Math.max(last + 1, next)).flatMap((unit, i) => (partner.has(last + 1 + i) ? [] : [{ at: last + 1 + i, unit }]));
    const pairs = new Map(pairFree({ texts, units }, free.map(({ unit }) => unit), waiting).map(([a, b]) => [b, free[a]?.at ?? -1]));
    let behind = last;
    waiting.forEach((unit, i) => {
      const row = pairs.get(i);
      if (row === undefined) after.set(behind, [...(after.get(behind) ?? []), unit]);
      else { partner.set(row, unit); behind = row; }
    });
    waiting.length = 0;
  };
  const known = ja.map((unit) => (unit.model === undefined ? undefined : rowOfModel.get(unit.model)));
  ja.forEach((unit, i) => { const row = known[i]; if (row !== undefined && !partner.has(row)) partner.set(row, unit); });
  ja.forEach((unit, i) => {
    const row = known[i];
    if (row === undefined || partner.get(row) !== unit) { waiting.push(unit); return; }
    settle(row);
    last = Math.max(last, row);
  });
  settle(en.length);
  const alone = (row: number): readonly Pair[] => (after.get(row) ?? []).map((unit) => ({ ja: unit }));
  return [...alone(-1), ...en.flatMap((unit, i): readonly Pair[] => { const other = partner.get(i); return [{ en: unit, ...(other === undefined ? {} : { ja: other }) }, ...alone(i)]; })];
}

const mostPaired = 10_000;

function pairFree({ texts, units }: Pick<Found, 'texts' | 'units'>, en: readonly Unit[], ja: readonly Unit[]): readonly (readonly [number, number])[] {
  if (en.length === 0 || ja.length === 0) return [];
  if (en.length * ja.length > mostPaired) return en.slice(0, ja.length).map((_, i) => [i, i]);
  const read = (unit: Unit, language: Language): { readonly heading: boolean; readonly figured: Figured } => { const text = texts[language].slice(unit.start, unit.end); return { heading: text.startsWith('#'), figured: figured(text, units) }; };
  const [here, there] = [en.map((unit) => read(unit, 'en')), ja.map((unit) => read(unit, 'ja'))];
  return matchBest(en.length, ja.length, (a, b) => {
    const [one, other] = [here[a], there[b]];
    if (one === undefined || other === undefined || one.heading !== other.heading) return 0;
    const lacking = figuresLacking(one.figured, other.figured).length;
    // Words of the seller's own are no version of an answer's sentence only because they stand where it stood.
    if (en[a]?.model !== ja[b]?.model && lacking >= one.figured.figures.length) return 0;
    return 1 + (one.figured.figures.length - lacking) - lacking / 4;
  });
}

interface Sheet { readonly letter: Letter; readonly laid: Readonly<Record<Language, LaidText>>; readonly texts: Texts; readonly units: Units }

function rowOf(sheet: Sheet, { en, ja }: Pair): AlignedRow {
  const model = en?.model ?? ja?.model;
  const laid = model === undefined ? undefined : sheet.laid.en.sentences[model];
  const sentence = laid?.sentence;
  const open = { en: en === undefined ? undefined : openSide(sheet, en, 'en', sentence), ja: ja === undefined ? undefined : openSide(sheet, ja, 'ja', sentence) };
  const edited = en?.same !== true || ja?.same !== true;
  const sides = edited && open.en !== undefined && open.ja !== undefined ? compared(open.en, open.ja, sheet.units) : open;
  return {
    kind: laid?.block.kind ?? kindOf(sheet, { ...(en === undefined ? {} : { en }), ...(ja === undefined ? {} : { ja }) }),
    ...(sentence === undefined ? {} : { sentence: sentence.id }), ...(sentence?.question === undefined ? {} : { question: sentence.question }), planned: sentence?.planned ?? false,
    ...(sides.en === undefined ? {} : { en: placed(sides.en) }), ...(sides.ja === undefined ? {} : { ja: placed(sides.ja) }),
  };
}

/** What a line of the seller's own begins with says what it is. */
function kindOf({ texts }: Sheet, { en, ja }: Pair): LetterBlock['kind'] {
  const begins = en === undefined ? texts.ja.slice(ja?.start, (ja?.start ?? 0) + 4) : texts.en.slice(en.start, en.start + 4);
  return begins.startsWith('###') ? 'heading' : begins.startsWith('##') ? 'issue' : begins.startsWith('#') ? 'title' : begins.startsWith('- ') ? 'item' : 'paragraph';
}

/** `plain`: words that were chosen, told only where they differ. */
type OpenMark = AlignedMark & { readonly plain?: true };

/** A side while it is read: places of marks are counted from its own start. */
interface OpenSide { readonly unit: Unit; readonly text: string; readonly marks: readonly OpenMark[]; readonly lost: readonly string[] }

/** Words of an answer longer than this are a clause, not a fact to be compared at a glance. */
const longestFact = 24;

function openSide({ letter, texts }: Sheet, unit: Unit, language: Language, sentence: LetterSentence | undefined): OpenSide {
  const text = texts[language].slice(unit.start, unit.end);
  const lost: string[] = [];
  const facts: OpenMark[] = [];
  let from = 0;
  sentence?.pieces[language].forEach((piece) => {
    if (piece.kind !== 'fact' || !isShort(sentence, piece)) return;
    const words = escapeInline(piece.text);
    const at = text.indexOf(words, from) >= 0 ? text.indexOf(words, from) : text.indexOf(words);
    const key = `${sentence.question ?? ''}/${piece.field}`;
    if (at < 0 || words === '') { lost.push(key); return; }
    facts.push({ start: at, end: at + words.length, kind: 'fact', key, ...(piece.foreign === true ? { foreign: true as const } : isFigureOrName(sentence, piece) ? {} : { plain: true as const }) });
    from = at + words.length;
  });
  const pieces = sentence?.pieces[language].filter((piece) => piece.kind === 'gap') ?? [];
  const gaps = gapMarksIn(text).map(({ start, end, label }): AlignedMark => {
    const piece = pieces.find((one) => one.text === label);
    const question = (sentence?.question === frameQuestion ? undefined : sentence?.question) ?? letter.gaps.find((gap) => gap.field !== undefined && gap.field === piece?.field)?.question ?? letter.gaps.find((gap) => gap.label[language] === label)?.question;
    return { start, end, kind: 'gap', ...(question === undefined ? {} : { question }), ...(piece === undefined ? {} : { field: piece.field }) };
  });
  return { unit, text, marks: [...facts, ...gaps], lost };
}

/** In both languages alike, so that neither shows a fact that the other does not. */
const isShort = ({ pieces }: LetterSentence, { field, text }: Piece & { readonly field: string }): boolean => [...pieces.en, ...pieces.ja].every((piece) => piece.kind !== 'fact' || piece.field !== field || piece.text.length <= longestFact) && text !== '';

/** A number, a date, an id or a name: it has a digit, is the same in both languages, or an English name of its own. */
function isFigureOrName({ pieces }: LetterSentence, { field }: { readonly field: string }): boolean {
  const told = (language: Language): readonly string[] => pieces[language].flatMap((piece) => (piece.kind === 'fact' && piece.field === field ? [piece.text] : []));
  const [en, ja] = [told('en'), told('ja')];
  return [...en, ...ja].some((words) => /\d/.test(words)) || en.every((words) => ja.includes(words) || /^\p{Lu}/u.test(words));
}

/** Figures of hand-written words are facts too; what one language has alone differs. */
function compared(en: OpenSide, ja: OpenSide, units: Units): { readonly en: OpenSide; readonly ja: OpenSide } {
  const figures = { en: figured(en.text, units), ja: figured(ja.text, units) };
  const side = (one: OpenSide, other: OpenSide, [own, others]: readonly [Figured, Figured], names: readonly Place[]): OpenSide => {
    const lacking = new Set(figuresLacking(own, others));
    const alone = [...[...lacking].map(({ start, end }) => ({ start, end })), ...names];
    // A figure is what differs, not the part of it that an answer happens to hold ("164" in "9164").
    const kept = one.marks.filter((mark) => mark.kind === 'gap' || !alone.some((place) => touches(place, mark))).map((mark) => (mark.kind === 'fact' && mark.key !== undefined && other.lost.includes(mark.key) && !own.figures.some((figure) => touches(figure, mark)) ? { ...mark, differs: true as const } : mark));
    const more = [...own.figures.filter((figure) => !lacking.has(figure)).map(({ start, end, kind, value }): AlignedMark => ({ start, end, kind: 'fact', key: `${kind} ${value}` })), ...alone.map((place): AlignedMark => ({ ...place, kind: 'fact', differs: true }))];
    return { ...one, marks: [...kept, ...more.filter((mark) => !kept.some((known) => touches(known, mark)))] };
  };
  return { en: side(en, ja, [figures.en, figures.ja], []), ja: side(ja, en, [figures.ja, figures.en], namesLacking(ja.text, en.text)) };
}

/** Names in Latin letters within Japanese words, and not in the English ones. */
function namesLacking(ja: string, en: string): readonly Place[] {
  const there = en.toLowerCase();
  return [...ja.matchAll(/[A-Za-z][A-Za-z0-9.&'-]*[A-Za-z0-9]/gu)].filter(([word]) => /[A-Z]/.test(word) && !unnamed.has(word) && !there.includes(word.toLowerCase())).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
/** Said in one language and understood in the other. */
const unnamed: ReadonlySet<string> = new Set(['Amazon', 'ASIN', 'SKU', 'FBA', 'FBM', 'ID', 'CSV', 'PDF', 'URL', 'JPY', 'USD', 'EUR', 'GBP']);

const touches = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

const placed = ({ unit, marks }: OpenSide): AlignedSide => ({
  start: unit.start, end: unit.end, own: !unit.same,
  marks: marks.filter((mark) => mark.plain !== true || mark.differs === true).map(({ plain: _plain, ...mark }) => ({ ...mark, start: mark.start + unit.start, end: mark.end + unit.start })).sort((a, b) => a.start - b.start),
});
