// Is an answer sound? Each value is checked against the kind of its field; problems name the field and a code that the client translates.
import type { Field, SimpleField } from '../../../rules/schema/question.ts';
import type { AskedQuestion } from '../rulebook/rulebook.ts';
import { allFields, isBlank } from '../rulebook/question-fields.ts';
import { answerStates } from './answer.ts';
import type { Answer, SimpleValue, ValueProblem, Values } from './answer.ts';

export type AcceptedAnswer = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly problems: readonly ValueProblem[] };
type Code = ValueProblem['code'];
type Read = { readonly value: SimpleValue } | Code;

/** Longest free text of one field, in UTF-16 units. */
export const longestText = 2000;

/** Accepts incomplete answers (they are saved as they grow) but no unsound value. Blank values are dropped. */
export function acceptAnswer(asked: AskedQuestion, input: unknown): AcceptedAnswer {
  if (!isRecord(input)) return { ok: false, problems: [{ field: '', code: 'wrong-shape' }] };
  const state = answerStates.find((candidate) => candidate === input['state']);
  const values = input['values'] ?? {};
  if (state === undefined || !isRecord(values)) return { ok: false, problems: [{ field: state === undefined ? 'state' : 'values', code: 'wrong-shape' }] };
  const problems: ValueProblem[] = [];
  const accepted = readValues(allFields(asked.question), values, '', problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answer: { state, values: accepted } };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function readValues(fields: readonly Field[], values: Readonly<Record<string, unknown>>, prefix: string, problems: ValueProblem[]): Values {
  const out: Record<string, SimpleValue | readonly Readonly<Record<string, SimpleValue>>[]> = {};
  for (const [id, value] of Object.entries(values)) {
    const name = `${prefix}${id}`;
    const field = fields.find((candidate) => candidate.id === id);
    if (field === undefined) { problems.push({ field: name, code: 'unknown-field' }); continue; }
    if (field.kind === 'rows') { const rows = readRows(field.fields, field.most, value, name, problems); if (rows.length > 0) out[id] = rows; continue; }
    if (isBlank(value)) continue;
    const read = readers[field.kind](value, field);
    if (typeof read === 'string') problems.push({ field: name, code: read });
    else out[id] = read.value;
  }
  return out;
}

function readRows(fields: readonly SimpleField[], most: number, value: unknown, name: string, problems: ValueProblem[]): readonly Readonly<Record<string, SimpleValue>>[] {
  if (!Array.isArray(value)) { if (!isBlank(value)) problems.push({ field: name, code: 'wrong-shape' }); return []; }
  if (value.length > most) problems.push({ field: name, code: 'too-many' });
  return value.flatMap((row, i): readonly Readonly<Record<string, SimpleValue>>[] => {
    if (!isRecord(row)) { problems.push({ field: `${name}.${String(i)}`, code: 'wrong-shape' }); return []; }
    const simple: Record<string, SimpleValue> = {};
    for (const [id, inner] of Object.entries(readValues(fields, row, `${name}.${String(i)}.`, problems))) if (!isRowList(inner)) simple[id] = inner;
    return Object.keys(simple).length === 0 ? [] : [simple];
  });
}
const isRowList = (value: Values[string]): value is readonly Readonly<Record<string, SimpleValue>>[] => Array.isArray(value) && value.some((item) => typeof item === 'object');

const number = (least: number, most: number, whole: boolean) => (value: unknown): Read => {
  if (isRecord(value)) { const about = number(0, most, whole)(value['about']); return typeof about === 'string' || typeof about.value !== 'number' || about.value === 0 ? 'not-a-number' : { value: { about: about.value } }; }
  if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isInteger(value))) return 'not-a-number';
  return value < least || value > most ? 'out-of-range' : { value };
};

/** A day that exists, as YYYY-MM-DD. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const days = [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year >= 1994 && year <= 2100 && days !== undefined && day >= 1 && day <= days;
}

function readPeriod(value: unknown): Read {
  if (!isRecord(value) || !isDate(value['from']) || !isDate(value['to'])) return 'not-a-date';
  return value['from'] > value['to'] ? 'date-order' : { value: { from: value['from'], to: value['to'] } };
}

interface Words { readonly en?: string; readonly ja?: string }

function readWords(value: unknown): { readonly value: Words } | Code {
  const parts = typeof value === 'string' ? { ja: value } : value;
  if (!isRecord(parts)) return 'wrong-shape';
  const { en, ja } = parts;
  if ((en !== undefined && typeof en !== 'string') || (ja !== undefined && typeof ja !== 'string')) return 'wrong-shape';
  if ((en?.length ?? 0) > longestText || (ja?.length ?? 0) > longestText) return 'too-long';
  return { value: { ...(en === undefined || en.trim() === '' ? {} : { en }), ...(ja === undefined || ja.trim() === '' ? {} : { ja }) } };
}

function readChoice(value: unknown, field: SimpleField): Read {
  const id = typeof value === 'string' ? value : isRecord(value) ? value['choice'] : undefined;
  if (typeof id !== 'string' || !isOption(field, id)) return 'not-an-option';
  const other = readOther(value);
  return typeof other === 'string' ? other : { value: { choice: id, ...other } };
}

function readChoices(value: unknown, field: SimpleField): Read {
  const ids: unknown = isRecord(value) ? value['choices'] : value;
  if (!Array.isArray(ids)) return 'wrong-shape';
  const known = ids.filter((id): id is string => typeof id === 'string' && isOption(field, id));
  if (known.length !== ids.length) return 'not-an-option';
  const other = readOther(value);
  // Kept in the order of the options, so that the same answer makes the same sentence.
  return typeof other === 'string' ? other : { value: { choices: (field.options ?? []).map((option) => option.id).filter((id) => known.includes(id)), ...other } };
}

const isOption = (field: SimpleField, id: string): boolean => field.options?.some((option) => option.id === id) === true;

function readOther(value: unknown): { readonly other?: Words } | Code {
  if (!isRecord(value) || isBlank(value['other'])) return {};
  const words = readWords(value['other']);
  return typeof words === 'string' ? words : { other: words.value };
}

/** Latin letters, digits and the signs of names: what Amazon's reviewer can read. */
const isLatin = (text: string): boolean => [...text].every((char) => (char.codePointAt(0) ?? 0) < 0x250 || '\u2018\u2019\u2013\u2014'.includes(char));

function readLatin(value: unknown): Read {
  if (typeof value !== 'string') return 'wrong-shape';
  if (value.length > 200) return 'too-long';
  return isLatin(value) ? { value: value.trim() } : 'not-latin';
}

const list = (sound: (item: string) => boolean, code: Code) => (value: unknown): Read => {
  const items: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\n,、]/) : [];
  const texts = items.filter((item): item is string => typeof item === 'string').map((item) => item.trim()).filter((item) => item !== '');
  if (texts.length > 200) return 'too-many';
  return texts.every(sound) ? { value: texts } : code;
};

const isTime = (text: string): boolean => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text);
/** Numbers of attachments. */
const isNumberOfPaper = (text: string): boolean => /^[1-9]\d{0,2}$/.test(text);
const isOrderId = (text: string): boolean => /^\d{3}-\d{7}-\d{7}$/.test(text);
const isAsin = (text: string): boolean => /^(B0[A-Z0-9]{8}|\d{9}[\dX])$/.test(text);

const readers: Readonly<Record<SimpleField['kind'], (value: unknown, field: SimpleField) => Read>> = {
  count: number(0, 10_000_000, true), percent: number(0, 100, false), money: number(0, 100_000_000, false), days: number(0, 3650, false), hours: number(0, 100_000, false),
  date: (value) => (isDate(value) ? { value } : 'not-a-date'),
  period: readPeriod, times: list(isTime, 'not-an-id'), choice: readChoice, choices: readChoices,
  'yes-no': (value) => (typeof value === 'boolean' ? { value } : 'wrong-shape'),
  text: readWords, name: readLatin, person: readLatin,
  numbers: list(isNumberOfPaper, 'not-an-id'),
  'order-ids': list(isOrderId, 'not-an-id'), asins: list(isAsin, 'not-an-id'), files: list((text) => text.length <= 200, 'too-long'),
};
