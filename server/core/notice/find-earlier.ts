// What older mails of the same paste say: the history of the case, and the reasons of an answer that names none.
import type { NoticeKind } from '../../../rules/schema/notice.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { findKind } from './find-kind.ts';
import type { Mail } from './find-mails.ts';
import { findReasons } from './find-reasons.ts';
import type { Line } from './line.ts';
import type { Read, Reading } from './reading.ts';

/** An answer to an appeal speaks of what an older mail named. */
export function withEarlier(reasons: readonly Read<string>[], kind: NoticeKind, earlier: () => readonly Read<string>[]): readonly Read<string>[] {
  return reasons.length > 0 || kind !== 'rejection' ? reasons : earlier().map((read) => ({ ...read, certainty: read.certainty === 'stated' ? 'likely' : read.certainty }));
}

export function readEarlier(rulebook: Rulebook, text: string, all: readonly Line[], mails: readonly Mail[]): Reading['earlier'] {
  return mails.flatMap(({ from, to, date }) => {
    const lines = all.slice(from, to).filter((line) => line.voice === 'earlier');
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return [];
    const kind = findKind(rulebook, text, lines);
    return [{ start: first.sentence.start, end: last.sentence.end, reasons: findReasons(rulebook, text, lines), ...(date === undefined ? {} : { date }), ...(kind === undefined ? {} : { kind }) }];
  });
}
