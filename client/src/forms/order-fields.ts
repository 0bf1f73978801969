// In which order the fields of a question stand: the day and who first, then what must be there, what hangs on a choice directly below it, the rest in a fold.
import type { Field } from '../wire.ts';

export interface Ordered<F extends Field> { readonly needed: readonly F[]; readonly extra: readonly F[] }

const added: ReadonlySet<string> = new Set(['done-on', 'since', 'planned-by', 'planned-from', 'planned-who']);

export function orderFields<F extends Field>(fields: readonly F[]): Ordered<F> {
  const parentOf = (field: F): F | undefined => (field.when === undefined ? undefined : fields.find(({ id }) => id === field.when?.split(':')[0]));
  const isNeeded = (field: F): boolean => {
    const parent = parentOf(field);
    return (field.required || field.near === true) && (parent === undefined || isNeeded(parent));
  };
  const below = (parent: F | undefined, among: readonly F[]): readonly F[] => among.filter((field) => {
    const own = parentOf(field);
    return parent === undefined ? own === undefined || !among.includes(own) : own === parent;
  }).flatMap((field) => [field, ...below(field, among)]);
  const [dates, rest] = [fields.filter(({ id }) => added.has(id)), fields.filter(({ id }) => !added.has(id))];
  return { needed: [...dates, ...below(undefined, rest.filter(isNeeded))], extra: below(undefined, rest.filter((field) => !isNeeded(field))) };
}

/** How many of six columns a field takes. */
export function widthOf(field: Field): 'h' | undefined {
  return half.has(field.kind) ? 'h' : undefined;
}
const half: ReadonlySet<Field['kind']> = new Set(['count', 'percent', 'money', 'days', 'hours', 'date', 'person', 'name', 'numbers']);
