// What must be said before an answer leaves the page: it stops the letter, it is a known mistake, it tells as done what cannot be done yet, or as planned for a day that has passed.
import { parseDate } from '../dates.ts';
import type { AnswerState, Bilingual, Field, QuestionView, ResponseId } from '../wire.ts';
import { plannedOnly } from './planned-only.ts';
import { blank, isShown, type Entry, type RawRow } from './raw.ts';

export type Caution = { readonly key: string; /** The field it stands below. */ readonly field: string } & (
  | { readonly kind: 'stop'; readonly text: Bilingual; readonly instead?: ResponseId | undefined }
  | { readonly kind: 'mistake'; readonly text: Bilingual; readonly sources: readonly string[] }
  | { readonly kind: 'not-come' | 'gone' });

/** Days on which something is told to be done. */
const doneDays: readonly string[] = ['done-on', 'since'];

interface Said { readonly state: AnswerState | undefined; readonly entry: Entry }

/** `today`: YYYY-MM-DD. */
export function cautionsOf({ question: { fields }, mistakes }: QuestionView, { state, entry }: Said, today: string): readonly Caution[] {
  if (state !== 'answered' && state !== 'planned') return [];
  const shown = fields.filter((field) => isShown(field, entry.fields, entry.fields));
  const picksOf = (field: Field, inner?: string): readonly string[] => (field.kind === 'rows' ? (entry.rows[field.id] ?? []).flatMap((row) => picked(row, inner ?? '')) : picked(entry.fields, field.id));
  const stops = shown.flatMap((field) => (field.kind === 'rows' ? field.fields : [field]).flatMap((each) => (each.options ?? []).flatMap((option): readonly Caution[] => (
    option.stop !== undefined && picksOf(field, each.id).includes(option.id) ? [{ key: `${field.id}.${each.id}.${option.id}`, field: field.id, kind: 'stop', text: option.stop.text, instead: option.stop.instead }] : []))));
  const known = mistakes.flatMap(({ when, text, sources }): readonly Caution[] => {
    if (when === undefined) return [];
    const [path = '', options = ''] = when.split(':');
    const [name, inner] = path.split('.');
    const field = shown.find(({ id }) => id === name);
    return field !== undefined && picksOf(field, inner).some((pick) => options.split('|').includes(pick)) ? [{ key: when, field: field.id, kind: 'mistake', text, sources }] : [];
  });
  const daysOf = (isMeant: (name: string) => boolean, kind: 'not-come' | 'gone', isWrong: (day: string) => boolean): readonly Caution[] => shown.flatMap(({ id, kind: of }): readonly Caution[] => {
    const day = of === 'date' && isMeant(id) ? parseDate(entry.fields[id]?.text ?? '', today) : undefined;
    return day !== undefined && isWrong(day) ? [{ key: `${id}.${kind}`, field: id, kind }] : [];
  });
  const untimely = state === 'planned' ? daysOf((name) => plannedOnly.has(name), 'gone', (day) => day < today) : daysOf((name) => doneDays.includes(name), 'not-come', (day) => day > today);
  return [...untimely, ...stops, ...known];
}

const picked = (row: RawRow, field: string): readonly string[] => (row[field] ?? blank).picks;
