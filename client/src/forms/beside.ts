// A count that stands beside the option that opens it: the figure says that the option holds, none or 0 that it does not.
import type { Field, SimpleField } from '../wire.ts';
import { parseCount } from './parse-count.ts';
import { blank, type Raw, type RawRow } from './raw.ts';

export const isBeside = (field: Field): field is SimpleField => field.kind !== 'rows' && field.beside === true;
export const besideOf = (fields: readonly Field[], parent: string, option: string): SimpleField | undefined => fields.filter(isBeside).find(({ when }) => when === `${parent}:${option}`);

/** What stands in the fields once one of them was changed: a figure ticks its option, an option that is taken back takes its figure along. */
export function withField(fields: readonly Field[], typed: RawRow, field: Field, raw: Raw): RawRow {
  const next = { ...typed, [field.id]: raw };
  if (!isBeside(field)) return { ...next, ...Object.fromEntries(fields.filter((each) => isBeside(each) && parentOf(each)[0] === field.id && !raw.picks.includes(parentOf(each)[1])).map(({ id }) => [id, blank])) };
  const [name, option] = parentOf(field);
  const held = typed[name] ?? blank;
  return { ...next, [name]: { ...held, picks: picksAfter(fields.find(({ id }) => id === name)?.kind, held.picks, option, raw.text) } };
}

function parentOf({ when = '' }: Field): readonly [string, string] {
  const [name = '', option = ''] = when.split(':');
  return [name, option];
}

function picksAfter(kind: Field['kind'] | undefined, picks: readonly string[], option: string, text: string): readonly string[] {
  const none = text.trim() !== '' && parseCount(text)?.value === 0;
  const others = picks.filter((pick) => pick !== option);
  if (kind === 'yes-no') return none ? ['no'] : text.trim() === '' ? [] : [option];
  if (text.trim() === '' || none) return others;
  return kind === 'choices' ? [...others, option] : [option];
}
