// What is new in a letter since the one that was sent: sentences, facts, files, demands. It counts and shows; what Amazon makes of it, nobody knows.
import type { Language } from '../../../rules/schema/words.ts';
import type { AskId, ResponseId } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { CoveredDemand } from '../check/coverage.ts';
import { hasGapMark } from '../rulebook/gap-mark.ts';
import { figured, figuresLacking } from '../text/compare-figures.ts';
import { diffTexts, type DiffRow } from '../text/diff-texts.ts';
import type { FigureKind, Units } from '../text/figures.ts';
import { findSpecifics } from '../text/specifics.ts';
import type { Frame, SentContent, SentFile } from './submission.ts';
import { letterOf } from './submission.ts';

/** `frame`: it only frames the letter, or marks what is missing, and does not count as new. */
export type ChangeRow = DiffRow & { readonly frame?: true };
/** Something that can be checked, and stood nowhere in the letter before. */
export interface NewFact { readonly kind: FigureKind | 'name' | 'id'; readonly text: string; readonly sentence: string }
export interface ChangedDemand { readonly ask?: AskId; readonly response?: ResponseId; readonly reason?: string; readonly section?: SectionId; readonly elements: readonly string[] }

/** `nothing`: no new statement and no new file. `much`: several new or changed statements that hold a new fact, a new file or answer an open demand. Else `little`. */
export type HowMuch = 'nothing' | 'little' | 'much';

export interface ChangesSince {
  readonly verdict: HowMuch;
  readonly rows: Readonly<Record<Language, readonly ChangeRow[]>>;
  /** Statements of the letter that was sent, and how many of this one are new, changed, left out. */
  readonly counts: { readonly before: number; readonly added: number; readonly changed: number; readonly removed: number };
  readonly facts: readonly NewFact[];
  readonly files: readonly string[];
  /** How many lines of the annex are new or changed. */
  readonly annex: number;
  /** Demands of the notice that the letter answers now and did not then; `open`: not yet; `part`: in part. */
  readonly closed: readonly ChangedDemand[];
  readonly part: readonly ChangedDemand[];
  readonly open: readonly ChangedDemand[];
}

export interface Covered { readonly before: readonly CoveredDemand[]; readonly now: readonly CoveredDemand[] }

export function changesSince(before: SentContent, now: SentContent, { units, covered = { before: [], now: [] } }: { readonly units: Units; readonly covered?: Covered }): ChangesSince {
  const rows = { en: rowsOf(before, now, 'en'), ja: rowsOf(before, now, 'ja') };
  const told = rows[letterOf(now, 'en') === undefined && letterOf(before, 'en') === undefined ? 'ja' : 'en'].filter(({ frame }) => frame === undefined);
  const count = (kind: DiffRow['kind']): number => told.filter((row) => row.kind === kind).length;
  const counts = { before: told.filter(({ kind }) => kind !== 'added').length, added: count('added'), changed: count('changed'), removed: count('removed') };
  const facts = newFacts(told, units);
  const files = newFiles(before, now);
  const annex = newLines(before, now);
  const demands = demandsBetween(covered);
  return { verdict: howMuch({ fresh: counts.added + counts.changed, facts: facts.length, files: files.length + Math.min(annex, 1), closed: demands.closed.length }), rows, counts, facts, files, annex, ...demands };
}

/** Fewer new statements are little, whatever they hold. */
const several = 3;
function howMuch({ fresh, facts, files, closed }: { readonly fresh: number; readonly facts: number; readonly files: number; readonly closed: number }): HowMuch {
  if (fresh + files === 0) return 'nothing';
  return fresh + files >= several && facts + files + closed > 0 ? 'much' : 'little';
}

function rowsOf(before: SentContent, now: SentContent, language: Language): readonly ChangeRow[] {
  const frames = new Set([...framesIn(before.frame, language), ...framesIn(now.frame, language)]);
  return diffTexts(letterOf(before, language) ?? '', letterOf(now, language) ?? '', language).map((row): ChangeRow => (isFrame(row, frames) ? { ...row, frame: true } : row));
}

const framesIn = (frame: Frame, language: Language): readonly string[] => frame[language].map(bare);
const bare = (text: string): string => text.trim().replace(/^(?:#{1,6}|-) /, '');
const isFrame = (row: DiffRow, frames: ReadonlySet<string>): boolean => row.heading === true || ('after' in row ? frames.has(row.after) || hasGapMark(row.after) : frames.has(row.before) || hasGapMark(row.before));

/** Each once, with the first sentence that tells it; both days of a span are one. */
function newFacts(told: readonly ChangeRow[], units: Units): readonly NewFact[] {
  const old = told.flatMap((row) => ('before' in row ? [row.before] : row.kind === 'same' ? [row.after] : [])).join('\n');
  const known = figured(old, units);
  const lower = old.toLowerCase();
  const found = new Map<string, NewFact>();
  for (const row of told) {
    if (row.kind !== 'added' && row.kind !== 'changed') continue;
    for (const { kind, value, text } of figuresLacking(figured(row.after, units), known)) keep(found, `${kind} ${value}`, { kind, text, sentence: row.after });
    for (const text of namesIn(row.after)) if (!lower.includes(text.toLowerCase())) keep(found, `name ${text}`, { kind: 'name', text, sentence: row.after });
    for (const [text] of row.after.matchAll(longIds)) if (!lower.includes(text.toLowerCase()) && ![...found.values()].some((one) => one.text.includes(text))) keep(found, `id ${text}`, { kind: 'id', text, sentence: row.after });
  }
  const facts = [...found.values()];
  return facts.filter(({ kind, text }, i) => facts.findIndex((one) => one.kind === kind && one.text === text) === i);
}

function keep(found: Map<string, NewFact>, key: string, fact: NewFact): void { if (!found.has(key)) found.set(key, fact); }

/** Names of people and of papers in Latin letters, as the letter prints them. */
const namesIn = (sentence: string): readonly string[] => findSpecifics(sentence).filter(({ kind }) => kind === 'person').map(({ start, end }) => sentence.slice(start, end)).filter((words) => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(words));
/** Numbers of parcels, invoices and cases. */
const longIds = /\b(?=[A-Z]*\d)[A-Z0-9]{8,40}\b/g;

/** By content where there is a file of the case, else by the name in the letter. */
function newFiles(before: SentContent, now: SentContent): readonly string[] {
  const hashes = new Set(before.files.map(({ hash }) => hash));
  const names = new Set([...before.named, ...before.files.map(({ name }) => name)]);
  const fresh = now.files.filter(({ hash }: SentFile) => !hashes.has(hash)).map(({ name }) => name);
  return [...new Set([...fresh, ...now.named.filter((name) => !names.has(name))])];
}

function newLines(before: SentContent, now: SentContent): number {
  const known = new Set(before.annex.map((row) => JSON.stringify(Object.entries(row).sort())));
  return now.annex.filter((row) => !known.has(JSON.stringify(Object.entries(row).sort()))).length;
}

type Demands = Pick<ChangesSince, 'closed' | 'part' | 'open'>;

function demandsBetween({ before, now }: Covered): Demands {
  const was = new Map(before.map((one) => [keyOf(one), one.verdict]));
  const of = (wanted: (one: CoveredDemand) => boolean): readonly ChangedDemand[] => now.filter(({ asked, response }) => asked || response !== undefined).filter(wanted).map(shown);
  return { closed: of((one) => one.verdict === 'present' && was.get(keyOf(one)) !== 'present'), part: of(({ verdict }) => verdict === 'weak'), open: of(({ verdict }) => verdict === 'missing') };
}

const keyOf = ({ ask, response, reason, section }: CoveredDemand): string => [ask, response, reason, section].join('/');
const shown = ({ ask, response, reason, section, elements }: CoveredDemand): ChangedDemand => ({
  ...(ask === undefined ? {} : { ask }), ...(response === undefined ? {} : { response }), ...(reason === undefined ? {} : { reason }), ...(section === undefined ? {} : { section }),
  elements: elements.filter(({ verdict }) => verdict !== 'present').map(({ key }) => key),
});
