// Text -> places of headings, items and sentences. Lines that a phone or a mail program wrapped are read as one.
import type { Sentence } from './sentence.ts';
import { isCjkUnit } from './token.ts';

export interface Split { readonly start: number; readonly end: number; readonly kind: Sentence['kind'] }
interface Line { readonly start: number; readonly end: number; readonly blank: boolean; readonly marker: number; readonly bullet: boolean; readonly japanese: boolean; readonly width: number; readonly ends: boolean }

const bulletMark = /^(?:[-*•・●○◦▪◆◇■□►▶→–—※‣]|[①-⑳])[ \t　]*/u;
const numberMark = /^(?:\d{1,2}[.)．、](?!\d|[a-z]{2,4}$)|\d{1,2},(?= ?[A-Z][a-z])|[（(](?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[)）]|[A-Za-z][.)](?= |[A-Z][a-z])|[ivx]{1,4}[.)](?= )|第[一二三四五六七八九十\d]{1,2}[、.]?)[ \t　]*/u;
const headingMark = /^(?:#{1,6} |【|［|◎|★|■|□|◆|◇|＜|《|〈|≪|\*\*)/u;
/** What a notice asks for, copied above the answer: "Greater detail on the steps you have taken ...". */
const copiedLine = /^(?:(?:greater|more|further) details? (?:on|about|of)|(?:the )?(?:actions|steps|measures) you (?:have|will|are)|(?:the )?root causes?(?:\(s\))? (?:of|that|which)) [^.!?]*$/i;
const terminal = /[.!?。！？…;；][)）」』"'”’*]*$/u;
const colonEnd = /[:：][*]*$/u;

export const splitText = (text: string): readonly Split[] => splitParagraphs(text).flatMap(({ start, words }) => splitParagraph(words).map((split) => ({ start: split.start + start, end: split.end + start, kind: split.kind })));

/** The words of an item without its bullet or number. */
const withoutMark = (item: string): string => item.slice((bulletMark.exec(item) ?? numberMark.exec(item))?.[0].length ?? 0);
/** On one line, an item without its mark: as it can be quoted. */
export function quotedWords(text: string, kind: Split['kind']): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return kind === 'item' ? withoutMark(words) : words;
}

export interface Paragraph { readonly start: number; readonly words: string }

/**
 * Runs of lines that are not blank. A line break at the end says that more follows: a last line is no heading.
 * Numbered lines with one blank line between them stay together, as the one makes an item of the other.
 */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open = -1;
  let last = { start: 0, end: 0 };
  let blanks = 0;
  for (let at = 0; at <= text.length;) {
    const stop = text.indexOf('\n', at);
    const end = stop === -1 ? text.length : stop;
    if (isBlank(text, at, end)) blanks += 1;
    else {
      const parts = blanks > 1 || (blanks === 1 && !(isNumbered(text, last.start, last.end) && isNumbered(text, at, end)));
      if (open !== -1 && parts) paragraphs.push({ start: open, words: text.slice(open, last.end + 1) });
      if (open === -1 || parts) open = at;
      blanks = 0;
      last = { start: at, end };
    }
    at = end + 1;
  }
  if (open !== -1) paragraphs.push({ start: open, words: text.slice(open, last.end) });
  return paragraphs;
}

function isNumbered(text: string, from: number, to: number): boolean {
  let start = from;
  while (start < to && text.charAt(start).trim() === '') start += 1;
  return numberMark.test(text.slice(start, Math.min(to, start + 12)));
}

function isBlank(text: string, from: number, to: number): boolean {
  let i = from;
  while (i < to && text.charAt(i).trim() === '') i += 1;
  return i >= to;
}

/** Places are counted from the start of the paragraph: nothing outside it changes how it is split. */
export function splitParagraph(text: string): readonly Split[] {
  const out: Split[] = [];
  const lines = linesOf(text);
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (line === undefined || line.blank) { i += 1; continue; }
    if (isHeading(text, lines, i)) { out.push({ start: line.start, end: line.end, kind: 'heading' }); i += 1; continue; }
    const block = blockOf(lines, i);
    let last = i;
    while (last < block.lastEnd && continues(text, lines, last, block.width)) last += 1;
    pushSentences(text, { start: line.start, end: lines[last]?.end ?? line.end, kind: line.marker > 0 ? 'item' : 'sentence' }, line, out);
    i = last + 1;
  }
  return out;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at <= text.length;) {
    const stop = text.indexOf('\n', at);
    const end = stop === -1 ? text.length : stop;
    lines.push(lineAt(text, at, end));
    at = end + 1;
  }
  return lines;
}

function lineAt(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && text.charAt(start).trim() === '') start += 1;
  while (end > start && text.charAt(end - 1).trim() === '') end -= 1;
  const line = text.slice(start, Math.min(end, start + 12));
  const bullet = bulletMark.exec(line)?.[0].length ?? 0;
  const number = bullet > 0 ? 0 : (numberMark.exec(line)?.[0].length ?? 0);
  const isMark = bullet > 0 && start + bullet < end;
  let cjk = 0;
  for (let i = start; i < end; i += 1) if (isCjkUnit(text.charCodeAt(i))) cjk += 1;
  return { start, end, blank: start >= end, marker: isMark ? bullet : start + number < end ? number : 0, bullet: isMark, japanese: cjk * 3 > end - start, width: end - start, ends: terminal.test(text.slice(Math.max(start, end - 6), end)) };
}

/** A short line without a full stop that stands for itself: "Root cause", "1. 出荷遅延の原因", "Actions taken:". */
function isHeading(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || line.ends) return false;
  const words = text.slice(line.start, line.end);
  if (line.width > (line.japanese ? 45 : 100)) return false;
  if (copiedLine.test(words)) return true;
  if (headingMark.test(words) && !/[。]/.test(words)) return true;
  if (line.bullet) return false;
  const next = lines[i + 1];
  if (colonEnd.test(words)) return line.width <= 90 && countWords(words) <= 14;
  if (line.marker > 0) return !isListed(lines, i) && countWords(words) <= 14;
  const before = lines[i - 1];
  const alone = (before === undefined || before.blank || before.ends || lines[i - 1]?.bullet === true) && (next === undefined || next.blank || next.marker > 0 || isOneWord(text, next) || nextIsLonger(line, next) || (next.ends && line.width < 40 && countWords(words) <= 4));
  return alone && startsLikeHeading(words) && countWords(words) <= 11 && next !== undefined && !(before !== undefined && !before.blank && !before.ends && before.width > 50);
}

const nextIsLonger = (line: Line, next: Line): boolean => line.width * 1.5 + 8 < next.width && line.width < (line.japanese ? 24 : 45);
const startsLikeHeading = (words: string): boolean => { const first = words.charAt(0); return isCjkUnit(first.charCodeAt(0)) || first !== first.toLowerCase() || /[\d"'“「『(（<＜]/.test(first); };
const countWords = (words: string): number => words.split(/\s+/).length;

/** A numbered line whose neighbour is numbered too is an item of a list, also with blank lines between the items. */
function isListed(lines: readonly Line[], i: number): boolean {
  const next = nearest(lines, i, 1);
  const before = nearest(lines, i, -1);
  const numbered = (line: Line | undefined): boolean => line !== undefined && line.marker > 0 && !line.bullet;
  return numbered(next) || (numbered(before) && (lines[i + 1] === undefined || lines[i + 1]?.blank === true));
}

/** The next line that is not blank, at most one blank line away. */
function nearest(lines: readonly Line[], i: number, step: 1 | -1): Line | undefined {
  const line = lines[i + step];
  return line?.blank === true ? lines[i + 2 * step] : line;
}

/** The block of lines from i on: its widest line, which is where a wrapped text breaks, and its last line that ends a sentence. */
function blockOf(lines: readonly Line[], i: number): { readonly width: number; readonly lastEnd: number } {
  let width = 0;
  let lastEnd = -1;
  for (let j = i; j < lines.length && j < i + 60; j += 1) {
    const line = lines[j];
    if (line === undefined || line.blank) break;
    width = Math.max(width, line.width);
    if (line.ends || j >= i + 2) lastEnd = j;
  }
  return { width, lastEnd };
}

/** A file name, an order id, a name: a line of its own. */
const isOneWord = (text: string, line: Line): boolean => !line.japanese && !/\s/.test(text.slice(line.start, line.end));

/** "How do I reactivate my account?": such a line is a heading, whatever stands above it without a full stop. */
const questionLine = /^(?:How|Why|What|Where|When|Who|Has|Have|Do|Does|Did|Is|Are|Can|Should)\b[^.?!]{3,80}\?$/u;

/** Whether line i runs on into the next line. */
function continues(text: string, lines: readonly Line[], i: number, width: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (line === undefined || next === undefined || next.blank || line.ends || next.marker > 0 && (next.bullet || !line.japanese)) return false;
  if (isOneWord(text, line) || isOneWord(text, next) && !next.ends || colonEnd.test(text.slice(line.start, line.end)) || isHeading(text, lines, i + 1)) return false;
  if (questionLine.test(text.slice(next.start, next.end))) return false;
  const first = text.charAt(next.start);
  if (!line.japanese && first !== first.toUpperCase()) return true;
  if (line.japanese) return width >= 12 && line.width >= width * 0.8 && line.width >= 12 && width <= 90;
  const space = text.slice(next.start, next.end).search(/\s/);
  const firstWord = space === -1 ? next.width : space;
  return width >= 30 && width <= 130 && line.width >= width * 0.6 && line.width + 1 + firstWord >= width - 2;
}

const abbreviations = new Set(['e.g', 'i.e', 'mr', 'mrs', 'ms', 'dr', 'ltd', 'co', 'inc', 'no', 'nos', 'approx', 'vs', 'st', 'etc', 'jr', 'sr', 'prof', 'dept', 'fig', 'vol', 'p', 'pp', 'cf', 'ca', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'k.k', 'u.s', 'u.k', 'a.m', 'p.m', 'z.b', 'bzw', 'ggf', 'd.h', 'usw', 'nr', 'art', 'sig', 'ecc', 'esp', 'corp', 'attn', 'tel']);

function pushSentences(text: string, block: Split, line: Line, out: Split[]): void {
  let start = block.start;
  let kind = block.kind;
  for (let i = block.start + line.marker; i < block.end; i += 1) {
    const sign = text.charAt(i);
    const wide = sign === '。' || sign === '！' || sign === '？' || sign === '．';
    if (!wide && sign !== '.' && sign !== '!' && sign !== '?') continue;
    // The point of 「１．５％」.
    if (sign === '．' && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) continue;
    const stop = closersEnd(text, i + 1, block.end);
    if (!(wide ? endsWide(text, stop, block.end) : endsLatin(text, i, stop, block))) continue;
    out.push({ start, end: stop, kind });
    start = skipSpace(text, stop, block.end);
    kind = block.kind;
    i = start - 1;
  }
  if (start < block.end) out.push({ start, end: block.end, kind });
}

const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);

/** 「…。」と… runs on: the full stop stands inside a quotation. */
const endsWide = (text: string, stop: number, end: number): boolean => stop >= end || !(/[」』）)]/.test(text.charAt(stop - 1)) && /[とをはがのにでもへや、（]/.test(text.charAt(stop)));

function endsLatin(text: string, i: number, stop: number, block: Split): boolean {
  if (stop >= block.end) return true;
  const next = text.charAt(stop);
  if (next.trim() !== '' && !isCjkUnit(next.charCodeAt(0))) return false;
  const after = skipSpace(text, stop, block.end);
  const follows = text.charAt(after);
  if (text.charAt(i) === '.' && isAbbreviation(text, i, block.start, text.slice(after, after + 8))) return false;
  return follows !== follows.toLowerCase() || isCjkUnit(follows.charCodeAt(0)) || /[\d"'“‘(\[「『（<{*•–—-]/.test(follows);
}

function isAbbreviation(text: string, i: number, from: number, rest: string): boolean {
  const follows = rest.charAt(0);
  let start = i;
  while (start > from && start > i - 10 && /[\p{L}.]/u.test(text.charAt(start - 1))) start -= 1;
  const word = text.slice(start, i).toLowerCase();
  if (word === 'etc' || word === 'a.m' || word === 'p.m' || word === 'ltd' || word === 'inc' || word === 'k.k' || word === 'co' || word === 'u.s' || word === 'u.k') return follows === follows.toLowerCase();
  // "No. 7", "invoice no. EX-1182"
  if (word === 'no') return /^(?:\d|\p{Lu}{1,5}-?\d)/u.test(rest);
  return abbreviations.has(word) || (word.length === 1 && word !== 'i' && /[A-Z]/.test(text.charAt(start)) && follows !== follows.toLowerCase());
}

function closersEnd(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && /[.!?。！？)）」』"'”’\]】*]/.test(text.charAt(i))) i += 1;
  return i;
}

function skipSpace(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && text.charAt(i).trim() === '') i += 1;
  return i;
}
