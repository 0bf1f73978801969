// Words that break programs, and words that are sound, for requests made at random.
import fc from 'fast-check';
import { soundWords, type Sources } from './sources.ts';

/** Stands in every text of the cases that are attacked: no answer that refuses may hold it. */
export const secret = 'Zyxwvut';

export const hostile: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\ufeff', '\u202egpj.exe', '\u0007\u001b[31m', '\r\nSet-Cookie: a=b', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../../etc/passwd', '..\\..\\x', '/etc/passwd', 'C:\\x', '%00', '%2e%2e%2f', '%E0%A4%A',
  "' or 1=1 --", '"; drop table cases; --', '{{constructor.constructor("return process")()}}', '${7*7}', '<img src=x onerror=1>', '=1+1', '-1', '0x10', '1e400', '9007199254740993', '99999999999999999999', 'NaN', 'Infinity', 'null', 'true', '[object Object]', '０１２', '١٢', '😀'.repeat(40), 'é\u0301'.repeat(30), 'a'.repeat(5000), 'ﷺ'.repeat(500), '確'.repeat(3000), '((((((((((', '\n'.repeat(500), '1.'.repeat(500),
];
const numbers = [0, 1, 2, -1, -0, 0.5, 1e21, 1e308, 2 ** 31, 2 ** 32, 2 ** 53 - 1, 2 ** 53, Number.MIN_VALUE];

export const anyWord = fc.oneof({ arbitrary: fc.constantFrom(...hostile), weight: 3 }, { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 1 });
export const anyNumber = fc.oneof(fc.constantFrom(...numbers), fc.integer());

/** A word that is sound in the part of that name, where one is known; where every word may stand, any. */
export function wordFor(name: string, sources: Sources): fc.Arbitrary<string> {
  const sound = soundWords(name, sources);
  if (sound === undefined) return anyWord;
  return isFreeText(name) ? fc.oneof(fc.constantFrom(...sound), anyWord) : fc.constantFrom(...sound);
}
const isFreeText = (name: string): boolean => ['text', 'notice', 'refused', 'sentence', 'because', 'title', 'find', 'item'].includes(name);

/** Any value of JSON: any kind where another is meant, keys that reach for prototypes, and nests that no stack takes. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: anyWord, weight: 3 }, { arbitrary: anyNumber, weight: 2 }, { arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { '': '' }), weight: 2 },
  { arbitrary: fc.array(anyWord, { maxLength: 4 }), weight: 1 }, { arbitrary: fc.dictionary(anyWord, fc.oneof(anyWord, anyNumber), { maxKeys: 4 }), weight: 1 },
  { arbitrary: fc.constantFrom<unknown>(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'), nested('[', ']'), nested('{"a":', '}')), weight: 1 },
);
function nested(open: string, close: string): unknown { return JSON.parse(`${open.repeat(3000)}1${close.repeat(3000)}`); }
