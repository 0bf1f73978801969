// Numbers the parts of a reading in the order in which their words stand in the notice, and marks whole clauses of it.
import type { Because, Place, Reading } from './wire.ts';

export interface NumberedMark { readonly start: number; readonly end: number; readonly about: number }
export interface NoticeMarks {
  readonly marks: readonly NumberedMark[];
  /** The number of a part of the reading, or undefined when it rests on no words of the notice. */
  readonly numberOf: (part: string) => number | undefined;
}

/** Parts that rest on the same clauses share a number. Keys: kind, response, marketplace, scope, deadline, reason:<id>, ask:<id>, follow:<id>, standing:<matter>:<state>, instead. */
export function numberMarks(reading: Reading, text: string): NoticeMarks {
  const parts = partsOf(reading).filter(([, because]) => because.length > 0).map(([part, because]) => [part, clausesOf(text, because)] as const);
  const signature = (clauses: readonly Place[]): string => clauses.map(({ start, end }) => `${start}-${end}`).join(' ');
  const first = (clauses: readonly Place[]): number => clauses[0]?.start ?? 0;
  const groups = new Map<string, readonly Place[]>();
  for (const [, clauses] of [...parts].sort((a, b) => first(a[1]) - first(b[1]))) groups.set(signature(clauses), clauses);
  const numbers = new Map([...groups.keys()].map((key, i) => [key, i + 1]));
  const byPart = new Map(parts.map(([part, clauses]) => [part, numbers.get(signature(clauses))]));
  return {
    marks: [...groups].flatMap(([key, clauses]) => clauses.map((clause) => ({ ...clause, about: numbers.get(key) ?? 0 }))),
    numberOf: (part) => byPart.get(part),
  };
}

/** Longer clauses are no help to the eye: then only from the first word found to the last. */
const longest = 150;
const clauseEnd = /[\n。！？!?;；、]|[.,:](?=\s|$)/;

/** The clauses that the words stand in, in the order of the text; words of one clause make one place. */
export function clausesOf(text: string, because: readonly Because[]): readonly Place[] {
  const clauses: { start: number; end: number }[] = [];
  for (const { start, end } of [...because].sort((a, b) => a.start - b.start)) {
    const last = clauses.at(-1);
    const clause = clauseAround(text, start, end);
    if (last !== undefined && clause.start <= last.end) last.end = Math.max(last.end, clause.end);
    else clauses.push(clause);
  }
  return clauses;
}

function clauseAround(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  while (from > 0 && start - from < longest && !clauseEnd.test(endsAt(text, from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < longest && !clauseEnd.test(endsAt(text, to))) to += 1;
  const head = /^(?:\s|[-*•・>–]|\d{1,2}[.)](?=\s)){0,8}/.exec(text.slice(from, start))?.[0].length ?? 0;
  const after = text.slice(end, to);
  const tail = after.length - after.trimEnd().length;
  return to - from - head - tail > longest + (end - start) ? { start, end } : { start: from + head, end: to - tail };
}

/** One sign with what follows it, as a point ends a clause only before a space. */
const endsAt = (text: string, at: number): string => (/[.,:]/.test(text.charAt(at)) ? text.slice(at, at + 2) : text.charAt(at));

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
    ...reading.standing.map((s) => [`standing:${s.matter}:${s.state}`, s.because] as const),
  ];
}
