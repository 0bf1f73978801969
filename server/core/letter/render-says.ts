// The sentences of one answer: conditions decided, facts printed, missing facts left as marked gaps, both languages in step.
import type { Field } from '../../../rules/schema/question.ts';
import type { PaperLanguage, Unit } from '../../../rules/schema/words.ts';
import type { Answer } from '../interview/answer.ts';
import { chosenOptions, isBlank, isShown, standsFor } from '../rulebook/question-fields.ts';
import { gapLabel } from '../rulebook/gap-mark.ts';
import type { Says } from '../rulebook/rulebook.ts';
import { rowNumber } from '../rulebook/sentences.ts';
import type { Condition, Say, SayScope, SayShape } from '../rulebook/say.ts';
import type { LetterSentence, Piece } from './letter.ts';
import { aboutWord, isAbout, joinList, printAbout, printUnits, printValue } from './print-value.ts';
import type { PrintContext } from './print-value.ts';

/** What is the same for a whole letter. People are named with their role at the first mention, per language. */
export interface RenderContext {
  readonly units: Readonly<Record<string, Unit>>;
  readonly letterYear: string | undefined;
  readonly roles: ReadonlyMap<string, { readonly en: string; readonly ja: string }>;
  readonly mentioned: Readonly<Record<PaperLanguage, Set<string>>>;
}

type Row = Readonly<Record<string, unknown>>;
export interface RenderInput { readonly questionId: string; readonly says: Says; readonly fields: readonly Field[]; readonly answer: Answer }

export interface RenderedSentence { readonly sentence: LetterSentence; readonly as: SayShape }

/** Sentences of one answer in the order of its template. */
export function renderSays(input: RenderInput, context: RenderContext): readonly RenderedSentence[] {
  const wanted = input.answer.state === 'not-yet' ? undefined : input.answer.state;
  return input.says.en.flatMap((en, i) => (en.status === wanted ? renderSay(input, context, i) : []));
}

/** The sentence at this place of the template, in every language; one per row where it has rows, none where its conditions do not hold. */
export function renderSay(input: RenderInput, context: RenderContext, i: number): readonly RenderedSentence[] {
  const { says, fields, answer: { state, values }, questionId } = input;
  const [en, ja, de, fr] = [says.en[i], says.ja[i], says.de?.[i], says.fr?.[i]];
  if (en === undefined || ja === undefined) return [];
  return rowsOf(en, values).flatMap((row, n) => {
    const look = lookUp(fields, en, values, row);
    if (!en.conditions.every((condition) => holds(condition, look))) return [];
    const pieces = (say: Say, language: PaperLanguage): readonly Piece[] => renderPieces(say, look, language, context);
    const id = `${questionId}/${en.id}${en.each === undefined ? '' : `/${String(n + 1)}`}`;
    return [{ as: en.as, sentence: {
      id, question: questionId, planned: state === 'planned',
      pieces: { en: pieces(en, 'en'), ja: pieces(ja, 'ja'), ...(de === undefined ? {} : { de: pieces(de, 'de') }), ...(fr === undefined ? {} : { fr: pieces(fr, 'fr') }) },
    } }];
  });
}

function rowsOf(say: Say, values: Row): readonly (Row | undefined)[] {
  if (say.each === undefined) return [undefined];
  const rows = values[say.each];
  return Array.isArray(rows) ? rows.filter(isRow).map((row, i) => ({ ...row, [rowNumber.id]: i + 1 })) : [];
}
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Look { readonly field: (id: string) => Field | undefined; readonly value: (id: string) => unknown }

/** A field whose condition no longer holds keeps its value, but the letter does not see it. */
function onlyShown(look: Look): Look {
  return { field: look.field, value: (id) => { const field = look.field(id); return field === undefined || isShown(field, look.value) ? look.value(id) : undefined; } };
}

function lookUp(fields: readonly Field[], say: Say, values: Row, row: Row | undefined): Look {
  const rowsField = fields.find((field) => field.id === say.each);
  const inner = rowsField?.kind === 'rows' && row !== undefined ? [...rowsField.fields, rowNumber] : [];
  const field = (id: string): Field | undefined => inner.find((candidate) => candidate.id === id) ?? fields.find((candidate) => candidate.id === id);
  const inRow = (id: string): boolean => inner.some((candidate) => candidate.id === id);
  const given = (id: string): unknown => (row !== undefined && inRow(id) ? row[id] : values[id]);
  return onlyShown({ field, value: (id) => { const value = given(id); const other = standsFor[id]; return isBlank(value) && other !== undefined && inRow(other) ? given(other) : value; } });
}

function holds(condition: Condition, look: Look): boolean {
  const value = look.value(condition.field);
  const met = condition.options.length === 0 ? !isBlank(value) : chosenOptions(value).some((id) => condition.options.includes(id));
  return met !== condition.not;
}

// Facts and gaps are carried through the template as one private-use character each; user text holds none (user-text.ts).
const firstMark = 0xe000;

function renderPieces(say: Say, look: Look, language: PaperLanguage, context: RenderContext): readonly Piece[] {
  const marks: Piece[] = [];
  const put = (piece: Piece): string => { marks.push(piece); return String.fromCharCode(firstMark + marks.length - 1); };
  const pieces = namedOnce(oneAbout(oneFullStop(split(say.render(scopeOf(look, language, context, put)), marks)), aboutWord(language)), look, language);
  return language === 'ja' ? pieces : capitalFirst(pieces);
}

/** "In force since [… In force since]": a gap does not repeat the words it stands behind. */
const namedOnce = (pieces: readonly Piece[], look: Look, language: PaperLanguage): readonly Piece[] => pieces.map((piece, i) => {
  const before = pieces[i - 1];
  const field = piece.kind === 'gap' && before?.kind === 'words' ? look.field(piece.field) : undefined;
  return field === undefined || before === undefined ? piece : { ...piece, text: gapLabel(field, language, before.text) };
});

/** A fact that opens a sentence as a seller typed it: "one person checked the stock" begins with a capital; "eBay" stays. */
function capitalFirst(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  return first?.kind === 'fact' && /^[a-z]+(?![A-Za-z])/.test(first.text) ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : pieces;
}

/** "… from Minato Zakka K.K..", 「確認していませんでした。。」: a fact that ends with a full stop brings the one of the sentence along. */
function oneFullStop(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, i): readonly Piece[] => {
    const before = pieces[i - 1];
    if (piece.kind !== 'words' || before?.kind !== 'fact' || !['.', '。'].some((stop) => before.text.endsWith(stop) && piece.text.startsWith(stop))) return [piece];
    return piece.text.length === 1 ? [] : [{ kind: 'words', text: piece.text.slice(1) }];
  });
}

/** A sentence that says "about" of itself does not say it twice. */
const oneAbout = (pieces: readonly Piece[], about: string): readonly Piece[] => pieces.map((piece, i) => {
  const before = pieces[i - 1];
  return piece.kind === 'fact' && before?.kind === 'words' && before.text.endsWith(about) && piece.text.startsWith(about) ? { ...piece, text: piece.text.slice(about.length) } : piece;
});

function split(text: string, marks: readonly Piece[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  const flush = (): void => { if (words !== '') pieces.push({ kind: 'words', text: words }); words = ''; };
  for (const char of text) {
    const mark = marks[(char.codePointAt(0) ?? 0) - firstMark];
    if (mark === undefined) { words += char; continue; }
    flush();
    pieces.push(mark);
  }
  flush();
  return pieces;
}

function scopeOf(look: Look, language: PaperLanguage, context: RenderContext, put: (piece: Piece) => string): SayScope {
  const print: PrintContext = { language, units: context.units, letterYear: context.letterYear, firstMention: (name) => firstMention(name, language, context) };
  const gap = (id: string): string => put({ kind: 'gap', field: id, text: look.field(id)?.label[language === 'ja' ? 'ja' : 'en'] ?? id });
  return {
    value: (id) => {
      const field = look.field(id);
      const printed = field === undefined ? undefined : printValue(field, look.value(id), print);
      return printed === undefined ? gap(id) : put({ kind: 'fact', field: id, text: printed.text, ...(printed.foreign ? { foreign: true } : {}) });
    },
    units: (id) => {
      const value = look.value(id);
      const units = (count: number): string => printUnits(count, context.units[look.field(id)?.unit ?? ''], language);
      return typeof value === 'number' ? put({ kind: 'fact', field: id, text: units(value) }) : isAbout(value) ? put({ kind: 'fact', field: id, text: printAbout(units(value.about), language) }) : gap(id);
    },
    isOne: (id) => look.value(id) === 1,
    isZero: (id) => look.value(id) === 0,
    isSame: (id, other) => ['number', 'string'].includes(typeof look.value(id)) && look.value(id) === look.value(other),
    has: (id) => !isBlank(look.value(id)),
    hasOption: (id, option) => chosenOptions(look.value(id)).includes(option),
    join: (id, each) => {
      const rows = look.value(id);
      const field = look.field(id);
      if (!Array.isArray(rows) || rows.length === 0 || field?.kind !== 'rows') return gap(id);
      return joinList(rows.filter(isRow).map((row) => each(scopeOf(onlyShown({ field: (name) => field.fields.find((candidate) => candidate.id === name) ?? look.field(name), value: (name) => (field.fields.some((candidate) => candidate.id === name) ? row[name] : look.value(name)) }), language, context, put))), language);
    },
  };
}

function firstMention(name: string, language: PaperLanguage, context: RenderContext): { readonly en: string; readonly ja: string } | undefined {
  if (context.mentioned[language].has(name)) return undefined;
  context.mentioned[language].add(name);
  // Roles have words in English and Japanese only.
  return language === 'de' || language === 'fr' ? undefined : context.roles.get(name);
}
