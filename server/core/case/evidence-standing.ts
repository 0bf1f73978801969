// How the papers of a case stand with the evidence files that were added: which file is which paper, what was found in it, and one of five states for each paper. None of them says that a paper is genuine.
import type { AskId } from '../../../rules/schema/ids.ts';
import { comparePaper, notBefore, stateOf, worstOf, type Expected, type PaperCheck } from '../evidence/compare-paper.ts';
import { countUnits, type UnitsLine, type UnitsTold } from '../evidence/count-units.ts';
import { findWindow, type PaperWindow } from '../evidence/find-window.ts';
import type { PaperState } from '../evidence/paper-state.ts';
import { readPaper, type PaperFacts } from '../evidence/read-paper.ts';
import { questionsOf } from '../interview/list-questions.ts';
import type { CaseFacts } from '../letter/case-facts.ts';
import type { Reading } from '../notice/reading.ts';
import { allFields } from '../rulebook/question-fields.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { findSpecifics } from '../text/specifics.ts';
import type { EvidenceFile, PaperRef } from './evidence-files.ts';
import type { Papers } from './papers-of.ts';

/** `byName`: it bears the name that an answer gives; the seller has not chosen a paper yet. `state`: the program's, or the seller's own word. */
export interface FileStanding { readonly file: EvidenceFile; readonly paper?: PaperRef; readonly byName: boolean; readonly facts?: PaperFacts; readonly checks: readonly PaperCheck[]; readonly state: PaperState; readonly byUser: boolean }
/** `files`: by id. `units`: for a demand of invoices. */
export interface PaperStanding { readonly ref: PaperRef; readonly state: PaperState; readonly files: readonly string[]; readonly units?: readonly UnitsLine[] }
/** What was compared with: the window the notice states, counted back from the day of the notice, and the names the seller is registered under. */
export interface ComparedWith { readonly window?: PaperWindow & { readonly from?: string; readonly countedFrom?: string }; readonly names: readonly string[] }
export interface EvidenceStanding { readonly files: readonly FileStanding[]; readonly papers: readonly PaperStanding[]; readonly compared: ComparedWith }

/** `received`: the ISO day on which the notice came, where the seller said so. */
export interface StandingSource { readonly facts: CaseFacts; readonly papers: Papers; readonly files: readonly EvidenceFile[]; readonly reading: Reading; readonly notice: string; readonly received?: string }

export function evidenceStanding(rulebook: Rulebook, source: StandingSource): EvidenceStanding {
  const compared = comparedWith(rulebook, source);
  const known = refsOf(source.papers);
  const files = source.files.map((file) => standingOf(rulebook, source, compared, { file, ...paperOf(file, known) }));
  return { files, compared, papers: known.map((ref) => paperStanding(rulebook, source, files, ref)) };
}

export function refsOf({ demanded, named, lacking }: Papers): readonly PaperRef[] {
  return [...demanded.map(({ ask }): PaperRef => `demanded:${ask}`), ...named.map(({ name }): PaperRef => `named:${name}`), ...new Set(lacking.map(({ question }): PaperRef => `lacking:${question}`))];
}

const sameName = (a: string, b: string): boolean => a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

/** A choice holds as long as its paper is one of the case. */
function paperOf({ name, paper }: EvidenceFile, known: readonly PaperRef[]): Pick<FileStanding, 'paper' | 'byName'> {
  if (paper === 'none') return { byName: false };
  if (paper !== undefined && known.includes(paper)) return { paper, byName: false };
  const named = known.find((ref) => ref.startsWith('named:') && sameName(ref.slice('named:'.length), name));
  return named === undefined ? { byName: false } : { paper: named, byName: true };
}

function standingOf({ papers: rules }: Rulebook, source: StandingSource, compared: ComparedWith, { file, paper, byName }: Pick<FileStanding, 'file' | 'paper' | 'byName'>): FileStanding {
  const facts = file.read?.ok === true ? readPaper(rules, file.read.text) : undefined;
  const checks = facts === undefined ? [] : comparePaper(rules, facts, expectedOf(source, compared, paper));
  return { file, ...(paper === undefined ? {} : { paper }), byName, ...(facts === undefined ? {} : { facts }), checks, state: file.word ?? stateOf(file.read, checks), byUser: file.word !== undefined };
}

/** What the paper has to show: of a named one the demands it may meet and the order numbers of the sentences it is to prove. */
function expectedOf({ papers: { demanded, named, lacking }, reading }: StandingSource, { window, names }: ComparedWith, paper: PaperRef | undefined): Expected {
  const [part, rest] = paper === undefined ? [] : [paper.slice(0, paper.indexOf(':')), paper.slice(paper.indexOf(':') + 1)];
  const uses = part === 'named' ? named.find(({ name }) => name === rest)?.uses ?? [] : part === 'lacking' ? lacking.filter(({ question }) => question === rest) : [];
  const says = uses.map((use) => use.says?.en ?? '').join('\n');
  const asks = part === 'demanded' ? demanded.filter(({ ask }) => ask === rest) : part === 'named' ? demanded.filter((one) => one.names.includes(rest ?? '')) : [];
  return {
    asks: asks.map(({ ask }) => ask), names, ...(window?.from === undefined ? {} : { notBefore: window.from }), asins: reading.entities.asins.map(({ text }) => text),
    orderIds: [...new Set(findSpecifics(says).flatMap(({ kind, start, end }) => (kind === 'order-id' ? [says.slice(start, end)] : [])))],
  };
}

function comparedWith(rulebook: Rulebook, { facts, reading, notice, received }: StandingSource): ComparedWith {
  const window = findWindow(rulebook, notice, reading.entities.deadline?.because);
  const countedFrom = reading.entities.noticeDate?.date ?? received;
  const from = notBefore(countedFrom, window?.days);
  const about = facts.answers['case.about']?.values ?? {};
  const names = [about['shop'], about['signer']].filter((name): name is string => typeof name === 'string' && name.trim() !== '');
  return { names, ...(window === undefined ? {} : { window: { ...window, ...(from === undefined ? {} : { from }), ...(countedFrom === undefined ? {} : { countedFrom }) } }) };
}

function paperStanding(rulebook: Rulebook, { facts, papers }: StandingSource, files: readonly FileStanding[], ref: PaperRef): PaperStanding {
  const demand = papers.demanded.find(({ ask }) => ref === `demanded:${ask}`);
  const own = files.filter(({ paper }) => paper === ref || (paper?.startsWith('named:') === true && demand?.names.includes(paper.slice('named:'.length)) === true));
  const ids = own.map(({ file }) => file.id);
  const known = demand === undefined ? ref.startsWith('named:') : demand.names.length > 0;
  const bare = worstOf(own.map(({ state }) => state)) ?? (known ? 'not-looked-at' : 'missing');
  if (demand?.ask !== ('invoices' satisfies AskId)) return { ref, state: bare, files: ids };
  const units = countUnits(rulebook.papers, own.flatMap((one) => one.facts ?? []), unitsTold(rulebook, facts));
  // What is not looked at may count the rest.
  const whole = own.every(({ file }) => file.read?.ok === true) && demand.names.every((name) => own.some(({ paper }) => paper === `named:${name}`));
  const short = own.length > 0 && units.some((line) => line.short !== undefined) && !own.every(({ byUser }) => byUser);
  return { ref, state: short && bare !== 'conflicting' ? (whole ? 'conflicting' : 'unclear') : bare, files: ids, ...(units.length === 0 ? {} : { units }) };
}

/** Rows of answers that give an ASIN and how many were sold or bought. */
function unitsTold(rulebook: Rulebook, facts: CaseFacts): UnitsTold {
  const sold = new Map<string, number>();
  const bought = new Map<string, number>();
  for (const { id, question } of questionsOf(rulebook, facts)) {
    const answer = facts.answers[id];
    if (answer?.state !== 'answered') continue;
    for (const field of allFields(question)) {
      const rows: unknown = answer.values[field.id];
      const asins = field.kind === 'rows' ? field.fields.find(({ kind }) => kind === 'asins')?.id : undefined;
      if (asins === undefined || !Array.isArray(rows)) continue;
      for (const row of rows.filter(isRow)) {
        const own: unknown = row[asins];
        const asin: unknown = Array.isArray(own) && own.length === 1 ? own[0] : undefined;
        if (typeof asin !== 'string') continue;
        for (const [map, value] of [[sold, row['sold']], [bought, row['bought']]] as const) if (typeof value === 'number') map.set(asin, (map.get(asin) ?? 0) + value);
      }
    }
  }
  return { sold, bought };
}

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
