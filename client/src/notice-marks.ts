// Numbers the parts of a reading in the order in which their words stand in the notice.
import type { Because, Reading } from './wire.ts';

export interface NumberedMark { readonly start: number; readonly end: number; readonly about: number }
export interface NoticeMarks {
  readonly marks: readonly NumberedMark[];
  /** The number of a part of the reading, or undefined when it rests on no words of the notice. */
  readonly numberOf: (part: string) => number | undefined;
}

/** Parts that rest on the same words share a number. Keys: kind, response, marketplace, scope, deadline, reason:<id>, ask:<id>, follow:<id>, instead. */
export function numberMarks(reading: Reading): NoticeMarks {
  const parts = partsOf(reading).filter(([, because]) => because.length > 0);
  const signature = (because: readonly Because[]): string => because.map((b) => `${b.start}-${b.end}`).sort().join(' ');
  const first = (because: readonly Because[]): number => Math.min(...because.map((b) => b.start));
  const groups = new Map<string, readonly Because[]>();
  for (const [, because] of [...parts].sort((a, b) => first(a[1]) - first(b[1]))) groups.set(signature(because), because);
  const numbers = new Map([...groups.keys()].map((key, i) => [key, i + 1]));
  const byPart = new Map(parts.map(([part, because]) => [part, numbers.get(signature(because))]));
  return {
    marks: [...groups].flatMap(([key, because]) => because.map((b) => ({ start: b.start, end: b.end, about: numbers.get(key) ?? 0 }))),
    numberOf: (part) => byPart.get(part),
  };
}

function partsOf(reading: Reading): readonly (readonly [string, readonly Because[]])[] {
  const { deadline } = reading.entities;
  return [
    ['kind', reading.kind.because],
    ['response', reading.response.because],
    ['marketplace', reading.marketplace?.because ?? []],
    ['scope', reading.scope.because],
    ['deadline', deadline?.because ? [deadline.because] : []],
    ['instead', reading.insteadOf?.because ?? []],
    ...reading.reasons.map((r) => [`reason:${r.id}`, r.because] as const),
    ...reading.asks.map((a) => [`ask:${a.id}`, a.because] as const),
    ...reading.followUps.map((f) => [`follow:${f.id}`, f.because] as const),
  ];
}
