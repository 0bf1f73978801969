// Typed fields -> values the server takes. What cannot be read is left out and named; it stays in its field.
import { parseDate } from '../dates.ts';
import { parseCount } from './parse-count.ts';
import type { Field, SimpleField, SimpleValue, ValueProblem, Values } from '../wire.ts';
import { blank, isShown, type Entry, type Raw, type RawRow } from './raw.ts';

type Code = ValueProblem['code'];
type Out = { readonly value?: SimpleValue } | { readonly problem: Code };
export interface ReadEntry { readonly values: Values; readonly problems: readonly ValueProblem[] }

/** Hidden fields (their option is not chosen) are not sent. `today` dates what has no year. */
export function readEntry(fields: readonly Field[], entry: Entry, today: string): ReadEntry {
  const problems: ValueProblem[] = [];
  const values: Record<string, Values[string]> = {};
  for (const field of fields) {
    if (!isShown(field, entry.fields, entry.fields)) continue;
    if (field.kind === 'rows') {
      const rows = (entry.rows[field.id] ?? []).map((row, i) => readRow(field.fields, { row, outer: entry.fields, prefix: `${field.id}.${String(i)}.` }, today, problems));
      const filled = rows.filter((row) => Object.keys(row).length > 0);
      if (filled.length > 0) values[field.id] = filled;
    } else {
      const value = take(field, entry.fields[field.id] ?? blank, { name: field.id, today, problems });
      if (value !== undefined) values[field.id] = value;
    }
  }
  return { values, problems };
}

interface RowPlace { readonly row: RawRow; readonly outer: RawRow; readonly prefix: string }

function readRow(fields: readonly SimpleField[], { row, outer, prefix }: RowPlace, today: string, problems: ValueProblem[]): Readonly<Record<string, SimpleValue>> {
  const out: Record<string, SimpleValue> = {};
  for (const field of fields) {
    if (!isShown(field, row, outer)) continue;
    const value = take(field, row[field.id] ?? blank, { name: `${prefix}${field.id}`, today, problems });
    if (value !== undefined) out[field.id] = value;
  }
  return out;
}

interface Taking { readonly name: string; readonly today: string; readonly problems: ValueProblem[] }

function take(field: SimpleField, raw: Raw, { name, today, problems }: Taking): SimpleValue | undefined {
  const out = readers[field.kind](raw, today);
  if ('problem' in out) {
    problems.push({ field: name, code: out.problem });
    return undefined;
  }
  return out.value;
}

const empty: Out = {};

const readNumber = (whole: boolean, most: number) => (raw: Raw): Out => {
  if (raw.text.trim() === '') return empty;
  const typed = parseCount(raw.text);
  if (typed === undefined || (whole && !Number.isInteger(typed.value)) || (typed.about && typed.value === 0)) return { problem: 'not-a-number' };
  return typed.value > most ? { problem: 'out-of-range' } : { value: typed.about ? { about: typed.value } : typed.value };
};

function readDate(raw: Raw, today: string): Out {
  if (raw.text.trim() === '') return empty;
  const value = parseDate(raw.text, today);
  return value === undefined ? { problem: 'not-a-date' } : { value };
}

function readPeriod(raw: Raw, today: string): Out {
  if (raw.text.trim() === '' && raw.more.trim() === '') return empty;
  const from = parseDate(raw.text, today);
  const to = parseDate(raw.more, today);
  if (from === undefined || to === undefined) return { problem: 'not-a-date' };
  return from > to ? { problem: 'date-order' } : { value: { from, to } };
}

const other = (raw: Raw): { readonly other?: { readonly en?: string; readonly ja?: string } } => {
  const words = readWords(raw);
  return words === undefined ? {} : { other: words };
};

function readWords(raw: Raw): { readonly en?: string; readonly ja?: string } | undefined {
  const en = raw.text.trim() === '' ? {} : { en: raw.text };
  const ja = raw.more.trim() === '' ? {} : { ja: raw.more };
  const words = { ...en, ...ja };
  return Object.keys(words).length === 0 ? undefined : words;
}

function readLatin(raw: Raw): Out {
  const text = raw.text.normalize('NFKC').trim();
  if (text === '') return empty;
  return [...text].every((char) => (char.codePointAt(0) ?? 0) < 0x250 || '‘’–—'.includes(char)) ? { value: text } : { problem: 'not-latin' };
}

const readList = (sound: (item: string) => boolean, tidy = (item: string) => item) => (raw: Raw): Out => {
  const items = raw.text.split(/[\n,、，;]/).map((item) => tidy(item.trim())).filter((item) => item !== '');
  if (items.length === 0) return empty;
  return items.every(sound) ? { value: items } : { problem: 'not-an-id' };
};
const latinWidth = (item: string): string => item.normalize('NFKC').replace(/[‐‑–−ー]/g, '-').toUpperCase();

const readers: Readonly<Record<SimpleField['kind'], (raw: Raw, today: string) => Out>> = {
  count: readNumber(true, 10_000_000), percent: readNumber(false, 100), money: readNumber(false, 100_000_000), days: readNumber(false, 3650), hours: readNumber(false, 100_000),
  date: readDate,
  period: readPeriod,
  times: readList((item) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(item), (item) => item.normalize('NFKC').replace(/^(\d{1,2})時(?:(\d{1,2})分)?$/, (_all, h: string, m: string | undefined) => `${h}:${(m ?? '00').padStart(2, '0')}`)),
  choice: (raw) => (raw.picks[0] === undefined ? empty : { value: { choice: raw.picks[0], ...other(raw) } }),
  choices: (raw) => (raw.picks.length === 0 ? empty : { value: { choices: raw.picks, ...other(raw) } }),
  'yes-no': (raw) => (raw.picks.length === 0 ? empty : { value: raw.picks.includes('yes') }),
  text: (raw) => {
    const words = readWords(raw);
    return words === undefined ? empty : { value: words };
  },
  name: readLatin,
  person: readLatin,
  numbers: readList((item) => /^[1-9]\d{0,2}$/.test(item), (item) => item.normalize('NFKC')),
  'order-ids': readList((item) => /^\d{3}-\d{7}-\d{7}$/.test(item), latinWidth),
  asins: readList((item) => /^(B0[A-Z0-9]{8}|\d{9}[\dX])$/.test(item), latinWidth),
  files: readList((item) => item.length <= 200),
};
