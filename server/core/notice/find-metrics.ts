// Metrics with the figure, the target and the period as the notice gives them.
import type { z } from 'zod';
import type { Metric } from '../../../rules/schema/notice.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Hit } from '../text/sentence.ts';
import { scanSpans } from './find-deadline.ts';
import { cut, gather } from './line.ts';
import type { Line } from './line.ts';
import type { Because, MetricRead } from './reading.ts';
import { noticeIndex } from './rule-index.ts';
import { isoDate, isoDateBefore, scanDates } from './scan-dates.ts';

type MetricRule = z.infer<typeof Metric>;
interface Figure { readonly start: number; readonly end: number; readonly value: number; readonly unit: 'percent' | 'hours'; readonly isTarget: boolean; readonly line: Line }
interface Mention { readonly metric: MetricRule; readonly hit: Hit; readonly line: Line; readonly figures: Figure[] }
interface Setting { readonly monthBeforeDay?: boolean; readonly noticeDate?: string }

const percent = /(\d{1,3}(?:[.,]\d{1,3})?) ?(?:%|％|percent\b|パーセント)/g;

export function findMetrics(rulebook: Rulebook, text: string, lines: readonly Line[], setting: Setting): readonly MetricRead[] {
  const mentions = lines.flatMap((line, i) => mentionsIn(rulebook, text, line, lines.slice(i + 1, i + 1 + linesBelow)));
  const read = new Map<string, MetricRead>();
  for (const mention of mentions) {
    const one = readMention(text, mention, setting);
    if (one === undefined) continue;
    const known = read.get(one.id);
    read.set(one.id, known === undefined ? one : merge(known, one));
  }
  return [...read.values()];
}

/** Metrics named in a line, each with the figures that follow it up to the next one; a figure before the first belongs to the first. */
function mentionsIn(rulebook: Rulebook, text: string, line: Line, next: readonly Line[]): readonly Mention[] {
  const { metrics } = noticeIndex(rulebook);
  const named = namedIn(line, metrics);
  const mentions: Mention[] = [];
  for (const { metric, hit } of named) if (!mentions.some((other) => other.metric.id === metric.id)) mentions.push({ metric, hit, line, figures: [] });
  if (mentions.length === 0) return [];
  const own = figuresIn(text, line);
  const below = figuresBelow(text, next, { metrics, hasOwn: own.length > 0 });
  for (const figure of [...own, ...below]) {
    const fits = mentions.filter(({ metric }) => figure.unit === 'percent' || metric.id === 'message-response-time');
    (fits.filter(({ hit }) => hit.start <= figure.start).at(-1) ?? fits[0])?.figures.push(figure);
  }
  return mentions;
}

function namedIn(line: Line, metrics: ReadonlyMap<string, MetricRule>): readonly { readonly metric: MetricRule; readonly hit: Hit }[] {
  const named = line.sentence.hitsAmong(metrics).map(({ hit, about }) => ({ metric: about, hit }));
  return named.sort((a, b) => a.hit.start - b.hit.start || b.hit.end - a.hit.end);
}

/** How many lines below a metric may still give its figures. */
const linesBelow = 2;

/** "Your rate: / 83.5% / Required: 90%": figures under the name, or the target in the next sentence. */
function figuresBelow(text: string, next: readonly Line[], { metrics, hasOwn }: { readonly metrics: ReadonlyMap<string, MetricRule>; readonly hasOwn: boolean }): readonly Figure[] {
  const figures: Figure[] = [];
  for (const line of next) {
    if (namedIn(line, metrics).length > 0) break;
    figures.push(...figuresIn(text, line).filter((figure) => figure.unit === 'percent' && (figure.isTarget || !hasOwn)));
  }
  return figures;
}

function figuresIn(text: string, line: Line): readonly Figure[] {
  const words = line.sentence.text;
  if (!/\d/.test(words)) return [];
  const percents = [...words.matchAll(percent)].map((match) => ({ start: match.index, end: match.index + match[0].length, value: Number((match[1] ?? '').replace(',', '.')), unit: 'percent' as const }));
  const hours = scanSpans(words).filter((span) => span.unit === 'hours').map((span) => ({ start: span.start, end: span.end, value: span.count, unit: 'hours' as const }));
  const all = [...percents, ...hours].sort((a, b) => a.start - b.start);
  return all.map((figure, i) => {
    const place = { start: figure.start + line.sentence.start, end: figure.end + line.sentence.start };
    const before = (all[i - 1]?.end ?? 0) + line.sentence.start;
    const after = (all[i + 1]?.start ?? words.length) + line.sentence.start;
    return { ...figure, ...place, line, isTarget: isTarget(text, line, { ...place, before, after }) || isSecondCell(words, all[i - 1], figure) };
  });
}

/** "late shipment rate   7.1%   4%": in a row of a table the figure comes first, what is required after it. */
const isSecondCell = (words: string, before: { readonly end: number } | undefined, figure: { readonly start: number }): boolean => before !== undefined && /^(?: {2,}|\t+| *\| *)$/.test(words.slice(before.end, figure.start));

/** Room between a figure and the word that makes a target of it: "target: below 4%", "5% as the limit", 「4%の目標値」. */
const reach = { before: 32, after: 16 };

const isComparison = ({ sentence }: Line, at: number): boolean => sentence.hits.some((hit) => hit.concept === 'notice-beyond' && hit.start <= at && at < hit.end);

function isTarget(text: string, line: Line, figure: { readonly start: number; readonly end: number; readonly before: number; readonly after: number }): boolean {
  return line.sentence.hitsOf('notice-target').some((hit) => {
    if (hit.end <= figure.start) return hit.start >= figure.before && figure.start - hit.end <= reach.before && !text.slice(hit.end, figure.start).includes('\n');
    // "2.4% exceeds our 1%": words of comparison belong to the figure after them.
    if (figure.after < line.sentence.end && isComparison(line, hit.start)) return false;
    return hit.start >= figure.end && hit.end <= figure.after + 1 && hit.start - figure.end <= reach.after && !/[,;(、（]/.test(text.slice(figure.end, hit.start));
  });
}

function readMention(text: string, { metric, hit, line, figures }: Mention, setting: Setting): MetricRead | undefined {
  const value = figures.find((figure) => !figure.isTarget);
  const target = figures.find((figure) => figure.isTarget && (value === undefined || figure.unit === value.unit));
  if (value === undefined && target === undefined) return undefined;
  const shown = [value, target].filter((figure) => figure !== undefined).map((figure) => ({ because: cut(text, [figure], figure.line.zone) }));
  const because: readonly Because[] = gather([{ because: cut(text, [hit], line.zone) }, ...shown]);
  const window = windowIn(line, setting);
  return { id: metric.id, unit: (value ?? target)?.unit ?? 'percent', because, ...(value === undefined ? {} : { value: value.value }), ...(target === undefined ? {} : { target: target.value }), ...(window === undefined ? {} : { window }) };
}

const mostDays = 365;

function windowIn({ sentence }: Line, setting: Setting): MetricRead['window'] {
  const days = scanSpans(sentence.text).find((span) => span.unit === 'days' && span.count > 1 && span.count <= mostDays)?.count;
  const [first, second] = scanDates(sentence.text, setting.monthBeforeDay);
  const to = second === undefined ? undefined : setting.noticeDate === undefined ? isoDate(second) : isoDateBefore(second, setting.noticeDate);
  const from = first === undefined || to === undefined ? undefined : isoDateBefore(first, to);
  if (days === undefined && to === undefined) return undefined;
  return { ...(days === undefined ? {} : { days }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** A metric named twice: what the first mention lacks comes from the second. */
const merge = (a: MetricRead, b: MetricRead): MetricRead => ({ ...b, ...a, because: gather([a, b]) });
