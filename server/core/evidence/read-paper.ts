// What a paper from outside says of itself: its kind, whom it is made out to, its day and number, the goods it counts, each with the words it rests on. It tells nothing of whether the paper is genuine.
import type { PaperRules } from '../../../rules/schema/papers.ts';
import { isoDate, scanDates } from '../notice/scan-dates.ts';
import { besideLabel, findAddressees } from './find-addressees.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';
import { linesOf, standsAlone, valueAfter, wordsAt, type LabelFound, type PaperLine, type PaperWords } from './lines.ts';

export interface KindRead { readonly id: string; readonly because: PaperWords }
/** ISO. `doubtful`: 3/4 may be 3 April or 4 March. */
export interface DayRead { readonly day: string; readonly doubtful: boolean; readonly because: PaperWords }
export interface PaperFacts {
  readonly kinds: readonly KindRead[];
  readonly addressees: readonly PaperWords[];
  /** The day it bears as its own. */
  readonly issued?: DayRead;
  readonly number?: PaperWords;
  readonly asins: readonly PaperWords[];
  readonly orderIds: readonly PaperWords[];
  readonly quantities: readonly Quantity[];
}

export function readPaper({ kinds, labels }: PaperRules, text: string): PaperFacts {
  const lines = linesOf(text, labels);
  const issued = findIssued(lines);
  const number = findNumber(lines, labels['number-alone']);
  return {
    kinds: findKinds(lines, kinds), addressees: findAddressees(lines, labels), ...(issued === undefined ? {} : { issued }), ...(number === undefined ? {} : { number }),
    asins: distinct(lines, /\bB0[A-Z0-9]{8}\b/g), orderIds: distinct(lines, /(?<![\d-])\d{3}-\d{7}-\d{7}(?![\d-])/g), quantities: findQuantities(lines, labels),
  };
}

/** A paper is headed by what it is; behind these lines its words speak of other papers. */
const headLines = 15;

/** Of the first lines that name a kind the one with the fewest words beside it: a heading, not a sentence. One heading may name two kinds. */
function findKinds(lines: readonly PaperLine[], kinds: PaperRules['kinds']): readonly KindRead[] {
  const heads = kinds.flatMap(({ id, heads: words }) => words.map((word) => ({ id, word }))).sort((a, b) => b.word.length - a.word.length);
  const named = lines.slice(0, headLines).map((line) => headsIn(line, heads)).filter(({ found }) => found.length > 0);
  const [best] = [...named].sort((a, b) => a.beside - b.beside);
  return [...best?.found ?? []].sort((a, b) => a.because.start - b.because.start);
}

interface Head { readonly id: string; readonly word: string }
function headsIn(line: PaperLine, heads: readonly Head[]): { readonly found: readonly KindRead[]; readonly beside: number } {
  // 「領 収 書」 is spaced out as a heading.
  const spaced = /^\s*(?:\p{Script=Han}\s+){2,8}\p{Script=Han}\s*$/u.test(line.folded);
  const taken = new Uint8Array(line.folded.length);
  const found: KindRead[] = [];
  for (const { id, word } of heads) {
    if (spaced && line.folded.replace(/\s/g, '') === word) return { found: [{ id, because: wordsAt(line, line.text.length - line.text.trimStart().length, line.text.trimEnd().length) }], beside: 0 };
    const start = line.folded.indexOf(word);
    const end = start + word.length;
    if (start === -1 || taken[start] === 1 || !standsAlone(line.folded, start, end)) continue;
    taken.fill(1, start, end);
    if (!found.some((one) => one.id === id)) found.push({ id, because: wordsAt(line, start, end) });
  }
  return { found, beside: line.folded.replace(/[\s\d]/g, '').length - taken.reduce((sum, one) => sum + one, 0) };
}

/** Labelled as its day, else the first one that is not labelled as another. */
function findIssued(lines: readonly PaperLine[]): DayRead | undefined {
  for (const [i, line] of lines.entries()) {
    for (const { end } of line.labels.filter(({ label }) => label === 'issued')) {
      const value = besideLabel(line, lines[i + 1], end);
      const owner = value === undefined ? undefined : value.start < line.end ? line : lines[i + 1];
      const day = value === undefined || owner === undefined ? undefined : dayIn(owner, value.start - owner.start);
      if (day !== undefined) return day;
    }
  }
  const plain = lines.filter((line, i) => !line.labels.some(isOther) && !isLabelOnly(lines[i - 1]));
  for (const line of plain) { const day = dayIn(line, 0); if (day !== undefined) return day; }
  return undefined;
}

const isOther = ({ label }: LabelFound): boolean => label === 'due' || label === 'others';
/** The value of its last label stands on the next line. */
const isLabelOnly = (line: PaperLine | undefined): boolean => line?.labels.some((label) => isOther(label) && valueAfter(line, label.end).start >= line.text.trimEnd().length) === true;

function dayIn(line: PaperLine, from: number): DayRead | undefined {
  if (!/\d/.test(line.folded)) return undefined;
  const next = line.labels.find(({ start }) => start > from)?.start ?? line.text.length;
  for (const found of scanDates(line.folded.slice(from, next))) {
    const day = isoDate(found);
    if (day !== undefined) return { day, doubtful: found.dayOrMonth === true, because: wordsAt(line, from + found.start, from + found.end) };
  }
  return undefined;
}

function findNumber(lines: readonly PaperLine[], alone: readonly string[]): PaperWords | undefined {
  for (const [i, line] of lines.entries()) for (const { end } of line.labels.filter(({ label }) => label === 'number')) {
    const value = besideLabel(line, lines[i + 1], end);
    const owner = value === undefined || value.start < line.end ? line : lines[i + 1];
    const number = value === undefined || owner === undefined ? undefined : numberIn(owner, value.start - owner.start, value.end - owner.start);
    if (number !== undefined) return number;
  }
  for (const line of lines) {
    const from = line.text.length - line.text.trimStart().length;
    const word = alone.find((one) => line.folded.startsWith(one, from) && standsAlone(line.folded, from, from + one.length));
    const number = word === undefined || line.labels.some(({ start }) => start === from) ? undefined : numberIn(line, from + word.length, line.labels[0]?.start ?? line.text.length);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** The first word with a digit, not a day. */
function numberIn(line: PaperLine, from: number, to: number): PaperWords | undefined {
  for (const match of line.text.slice(from, to).matchAll(/[\p{L}\p{N}][\p{L}\p{N}_/.-]{0,39}/gu)) {
    if (/\d/.test(fold(match[0])) && scanDates(match[0]).length === 0) return wordsAt(line, from + match.index, from + match.index + match[0].length);
  }
  return undefined;
}
const fold = (text: string): string => text.normalize('NFKC');

function distinct(lines: readonly PaperLine[], pattern: RegExp): readonly PaperWords[] {
  const found = new Map<string, PaperWords>();
  for (const line of lines) for (const match of line.text.matchAll(pattern)) if (!found.has(match[0]) && found.size < mostShown) found.set(match[0], wordsAt(line, match.index, match.index + match[0].length));
  return [...found.values()];
}
const mostShown = 500;
