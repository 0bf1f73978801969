// Words that break programs, and words that are sound, for requests made at random.
import fc from 'fast-check';
import { answerSources, type Sources } from './sources.ts';

/** Stands in every text of the cases that are attacked: no answer that refuses may hold it. */
export const secret = 'Zyxwvut';

export const hostile: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\ufeff', '\u202egpj.exe', '\u0007\u001b[31m', '\r\nSet-Cookie: a=b', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../../etc/passwd', '..\\..\\x', '/etc/passwd', 'C:\\x', '%00', '%2e%2e%2f', '%E0%A4%A',
  "' or 1=1 --", '"; drop table cases; --', '{{constructor.constructor("return process")()}}', '${7*7}', '<img src=x onerror=1>', '=1+1', '-1', '0x10', '1e400', '9007199254740993', '99999999999999999999', 'NaN', 'Infinity', 'null', 'true', '[object Object]', '０１２', '١٢', '😀'.repeat(40), 'é\u0301'.repeat(30), 'a'.repeat(5000), 'ﷺ'.repeat(500), '確'.repeat(3000), '((((((((((', '\n'.repeat(500), '1.'.repeat(500),
];
const days = ['2026-03-04', '2024-02-29', '2026-02-30', '0000-01-01', '0001-01-01', '9999-12-31', '+010000-01-01', '-000001-01-01', '2026-3-4', '20260304', '2026-03-04T00:00:00Z', 'none'];
const numbers = [0, 1, 2, -1, -0, 0.5, 1e21, 1e308, 2 ** 31, 2 ** 32, 2 ** 53 - 1, 2 ** 53, Number.MIN_VALUE];

export const anyWord = fc.oneof({ arbitrary: fc.constantFrom(...hostile), weight: 3 }, { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 1 });
export const anyNumber = fc.oneof(fc.constantFrom(...numbers), fc.integer());

/** A word for the part of that name: most often one that is sound there. */
export function wordFor(name: string, sources: Sources): fc.Arbitrary<string> {
  const sound = answerSources(name, sources);
  const known = /(?:On|^on|^from|^to|[dD]ay|deadline)$/.test(name) ? [...days, ...sound] : sound;
  return known.length === 0 ? anyWord : fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 5 }, { arbitrary: anyWord, weight: 2 });
}

/** Any value of JSON: any kind where another is meant, keys that reach for prototypes, and nests that no stack takes. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: anyWord, weight: 3 }, { arbitrary: anyNumber, weight: 2 }, { arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { '': '' }), weight: 2 },
  { arbitrary: fc.array(anyWord, { maxLength: 4 }), weight: 1 }, { arbitrary: fc.dictionary(anyWord, fc.oneof(anyWord, anyNumber), { maxKeys: 4 }), weight: 1 },
  { arbitrary: fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'), nested('[', ']'), nested('{"a":', '}')), weight: 1 },
);
function nested(open: string, close: string): unknown { return JSON.parse(`${open.repeat(3000)}1${close.repeat(3000)}`); }
