// What is offered to fields that stand empty, together with what opens by it: taken by one press, never without.
import type { Field, SimpleValue } from '../wire.ts';
import { isBlank, isShown, rawOf, type Raw, type RawRow } from './raw.ts';

export type Offers = Readonly<Record<string, SimpleValue>>;
export interface Offered { readonly field: Field; readonly value: SimpleValue; readonly raw: Raw }

export function offeredTo(fields: readonly Field[], offers: Offers, typed: RawRow): readonly Offered[] {
  let taken = typed;
  return fields.flatMap((field) => {
    const value = field.kind === 'rows' ? undefined : offers[field.id];
    if (value === undefined || !isBlank(typed[field.id]) || !isShown(field, taken, taken)) return [];
    const raw = rawOf(value);
    taken = { ...taken, [field.id]: raw };
    return [{ field, value, raw }];
  });
}
