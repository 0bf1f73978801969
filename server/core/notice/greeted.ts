// Whom a notice greets.
import { cut } from './line.ts';
import type { Line } from './line.ts';
import type { Because } from './reading.ts';

/** The seller's name in Latin letters, as the newest mail greets him; none where it greets anybody, or the name was made unreadable. */
export function findAddressee(text: string, lines: readonly Line[]): Because | undefined {
  const line = lines.find(({ sentence }) => greeted(sentence.text.trim()) !== undefined);
  const name = line === undefined ? undefined : greeted(line.sentence.text.trim());
  if (line === undefined || name === undefined || line.sentence.has('notice-greeting-anybody') || !isName(name)) return undefined;
  const at = text.indexOf(name, line.sentence.start);
  return at === -1 || at + name.length > line.sentence.end ? undefined : cut(text, [{ start: at, end: at + name.length }], line.zone)[0];
}

/** Not "XXXX", "M***** Home" or a line of dots. */
const isName = (name: string): boolean => /^[\p{Script=Latin}\d][\p{Script=Latin}\d &'’._-]*$/u.test(name) && new Set(name.toLowerCase().match(/\p{L}/gu) ?? []).size > 1;

/** "Hello Kitagawa Goods," and 「北川商店 様」 name the seller. */
export function greeted(line: string): string | undefined {
  const words = line.split(/\s+/).filter((word) => word !== '').join(' ');
  const end = stops.has(words.at(-1) ?? '') ? words.slice(0, -1).trimEnd() : words;
  const polite = honorifics.find((each) => end.endsWith(each));
  const start = greetings.find((each) => end.startsWith(each));
  const name = start !== undefined && !/[,:!]/.test(end) ? end.slice(start.length) : polite !== undefined ? end.slice(0, -polite.length).trimEnd() : '';
  return name.length >= 2 && name.length <= 60 ? name : undefined;
}
const stops: ReadonlySet<string> = new Set([',', ':', '!', '、']);
const greetings = ['Hello ', 'Dear ', 'Hi ', 'Greetings '];
const honorifics = ['様', 'さま', '御中'];
