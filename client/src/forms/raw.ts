// What stands in the fields of a form, as typed. It is kept apart from values, so that a half-typed date is never lost.
import type { Field, SimpleField, SimpleValue, Values } from '../wire.ts';

/** One field as typed. `text`: the text (English where there are two); `more`: its Japanese, or the end of a period; `picks`: chosen options. */
export interface Raw { readonly text: string; readonly more: string; readonly picks: readonly string[] }
export type RawRow = Readonly<Record<string, Raw>>;
export interface Entry { readonly fields: RawRow; readonly rows: Readonly<Record<string, readonly RawRow[]>> }

export const blank: Raw = { text: '', more: '', picks: [] };
export const emptyEntry: Entry = { fields: {}, rows: {} };

export const isBlank = (raw: Raw | undefined): boolean => raw === undefined || (raw.text.trim() === '' && raw.more.trim() === '' && raw.picks.length === 0);
/** Nothing was said of any field. */
export const isEmpty = ({ fields, rows }: Entry): boolean => Object.values(fields).every(isBlank) && Object.values(rows).every((each) => each.every((row) => Object.values(row).every(isBlank)));

/** Stored values back into the fields they came from. */
export function entryOf(fields: readonly Field[], values: Values): Entry {
  const simple: Record<string, Raw> = {};
  const rows: Record<string, readonly RawRow[]> = {};
  for (const field of fields) {
    const value = values[field.id];
    if (value === undefined) continue;
    if (field.kind === 'rows') rows[field.id] = isRows(value) ? value.map((row) => rowOf(field.fields, row)) : [];
    else if (!isRows(value)) simple[field.id] = rawOf(value);
  }
  return { fields: simple, rows };
}

function rowOf(fields: readonly SimpleField[], row: Readonly<Record<string, SimpleValue>>): RawRow {
  return Object.fromEntries(fields.flatMap((field) => {
    const value = row[field.id];
    return value === undefined ? [] : [[field.id, rawOf(value)]];
  }));
}

type Rows = readonly Readonly<Record<string, SimpleValue>>[];
const isRows = (value: Values[string]): value is Rows => Array.isArray(value) && value.some((item) => typeof item === 'object');
const isList = (value: SimpleValue): value is readonly string[] => Array.isArray(value);

export function rawOf(value: SimpleValue): Raw {
  if (typeof value === 'boolean') return { ...blank, picks: [value ? 'yes' : 'no'] };
  if (typeof value === 'number' || typeof value === 'string') return { ...blank, text: String(value) };
  if (isList(value)) return { ...blank, text: value.join('\n') };
  // Read back in either language.
  if ('about' in value) return { ...blank, text: `約${String(value.about)}` };
  if ('from' in value) return { ...blank, text: value.from, more: value.to };
  if ('choice' in value) return { text: value.other?.en ?? '', more: value.other?.ja ?? '', picks: [value.choice] };
  if ('choices' in value) return { text: value.other?.en ?? '', more: value.other?.ja ?? '', picks: value.choices };
  return { ...blank, text: value.en ?? '', more: value.ja ?? '' };
}

/** Is a field that depends on another shown now? */
export function isShown(field: Field, row: RawRow, outer: RawRow): boolean {
  if (field.when === undefined) return true;
  const [name = '', options = ''] = field.when.split(':');
  const picks = (row[name] ?? outer[name] ?? blank).picks;
  return options.split('|').some((option) => picks.includes(option));
}

/** Reads what an earlier visit kept; anything else is nothing. */
export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'fields' in value && 'rows' in value
    && isRow(value.fields) && typeof value.rows === 'object' && value.rows !== null
    && Object.values(value.rows).every((rows: unknown) => Array.isArray(rows) && rows.every(isRow));
}
const isRow = (value: unknown): value is RawRow => typeof value === 'object' && value !== null && Object.values(value).every(isRaw);
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
  && 'more' in value && typeof value.more === 'string' && 'picks' in value && Array.isArray(value.picks);
