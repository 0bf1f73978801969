// What a reply of Amazon says once its dates, ids, numbers and names are taken out: two replies with the same words were written by the same hand, or by none.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { findSpecifics } from '../text/specifics.ts';
import type { SpecificKind } from '../text/sentence.ts';
import { greeted } from './greeted.ts';
import { seeSentences, toLines } from './to-lines.ts';

/** Its sentences without what changes from mail to mail, in order. */
export function replyWords(rulebook: Rulebook, notice: string): readonly string[] {
  const { seen } = seeSentences(rulebook, notice);
  const lines = toLines(notice, seen, {}).all.filter(({ voice }) => voice === 'amazon').map(({ sentence }) => sentence.text.trim());
  const name = lines.map((line) => greeted(line)).find((words) => words !== undefined);
  return lines.filter((line) => !isHead.test(line) && greeted(line) === undefined).map((line) => plain(name === undefined ? line : line.replaceAll(name, '#'))).filter((words) => /\p{L}/u.test(words));
}

/** The share of sentences that are the same in both; a few words are not enough to tell. */
export function isSameReply(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  const common = [...a].filter((sentence) => b.has(sentence)).length;
  return [...a].join('').length >= fewest && common >= sameShare * Math.max(a.size, b.size);
}
const fewest = 60;
const sameShare = 0.9;

const changing: ReadonlySet<SpecificKind> = new Set(['date', 'period', 'time', 'order-id', 'asin', 'count', 'money', 'percent']);

function plain(line: string): string {
  const cut = findSpecifics(line).filter(({ kind }) => changing.has(kind)).reduceRight((rest, { start, end }) => (start < end ? `${rest.slice(0, start)}#${rest.slice(end)}` : rest), line);
  return cut.normalize('NFKC').toLowerCase().split(/\s+/).map((word) => (/\d/.test(word) ? '#' : word)).join(' ').replace(/#[\s#,]*/g, '#').trim();
}

const isHead = /^(?:From|To|Date|Sent|Subject|差出人|宛先|日時|送信日時|件名)\s?[:：]/iu;
