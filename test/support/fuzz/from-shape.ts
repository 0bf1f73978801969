// Values made at random from the shape a route wants: sound ones as far as it is known what is sound, and such with one part spoilt.
import fc from 'fast-check';
import type { z } from 'zod';
import type { Sources } from './sources.ts';
import { anyValue, wordFor } from './words.ts';

type Def = z.core.$ZodTypes['_zod']['def'];
const defOf = (shape: z.core.$ZodType): Def => (shape as z.core.$ZodTypes)._zod.def;

/** `name`: of the part that is made. What a shape may lack is lacking at times. */
export function fromShape(shape: z.core.$ZodType, sources: Sources, name = ''): fc.Arbitrary<unknown> {
  const inner = (part: z.core.$ZodType, called = name): fc.Arbitrary<unknown> => fromShape(part, sources, called);
  const def = defOf(shape);
  switch (def.type) {
    case 'object': return objectOf(def.shape, inner);
    case 'optional': case 'nonoptional': case 'default': case 'prefault': case 'catch': case 'readonly': return inner(def.innerType);
    case 'nullable': return fc.oneof({ arbitrary: inner(def.innerType), weight: 4 }, { arbitrary: fc.constant(null), weight: 1 });
    case 'pipe': return inner(def.in);
    case 'array': return fc.array(inner(def.element), { maxLength: 4 });
    case 'record': return fc.dictionary(wordFor('question', sources), inner(def.valueType), { maxKeys: 4 });
    case 'union': return fc.oneof(...def.options.map((option) => inner(option)));
    case 'enum': return fc.constantFrom(...Object.values(def.entries));
    case 'literal': return fc.constantFrom(...def.values);
    case 'boolean': return fc.boolean();
    case 'number': return fc.constantFrom<unknown>(0, 1, 1, 2, 3);
    case 'string': return wordFor(name, sources);
    default: return unknownFor(name, sources);
  }
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>, inner: (part: z.core.$ZodType, name: string) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const parts = Object.entries(shape);
  const needed = parts.filter(([, part]) => !['optional', 'default'].includes(defOf(part).type)).map(([key]) => key);
  return fc.record(Object.fromEntries(parts.map(([key, part]) => [key, inner(part, key)])), { requiredKeys: needed });
}

/** A value that is checked later against the question it answers. */
function unknownFor(name: string, { answers }: Sources): fc.Arbitrary<unknown> {
  const given = Object.values(answers);
  if (name === 'state') return fc.oneof({ arbitrary: fc.constantFrom<unknown>('answered', 'planned', 'not-yet', 'unknown'), weight: 4 }, { arbitrary: anyValue, weight: 1 });
  if (given.length === 0) return anyValue;
  const values = fc.constantFrom(...given.map((answer) => (name === 'values' ? answer.values : answer)));
  return fc.oneof({ arbitrary: values, weight: 3 }, { arbitrary: fc.tuple(values, fc.nat(), anyValue).map(([sound, at, strange]) => spoilt(sound, at, strange)), weight: 2 });
}

/** The same with one of its parts, however deep, replaced. */
export function spoilt(value: unknown, at: number, strange: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 || at % 3 === 0 ? strange : value.map((one: unknown, i) => (i === at % value.length ? spoilt(one, Math.floor(at / 2), strange) : one));
  if (typeof value !== 'object' || value === null) return strange;
  const keys = Object.keys(value);
  const chosen = keys[at % Math.max(keys.length, 1)];
  return chosen === undefined || at % 5 === 0 ? { ...value, [`more${String(at)}`]: strange } : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === chosen ? spoilt(one, Math.floor(at / 2), strange) : one]));
}
