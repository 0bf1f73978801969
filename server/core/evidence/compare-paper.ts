// A paper against what the case and the notice say: each comparison with the words of the paper it rests on. Where there is nothing to compare with, that is said.
import type { AskId } from '../../../rules/schema/ids.ts';
import type { PaperRules } from '../../../rules/schema/papers.ts';
import type { DocumentRead } from '../intake/document-read.ts';
import { addDays } from '../notice/scan-dates.ts';
import { compareNames } from './find-addressees.ts';
import type { PaperWords } from './lines.ts';
import type { PaperState } from './paper-state.ts';
import type { PaperFacts } from './read-paper.ts';

/** `age`: against the window the notice states. `orders`: order numbers of what it is to prove. */
export type CheckId = 'kind' | 'addressee' | 'age' | 'asins' | 'orders';
/** `not-comparable`: found, but in another script, or a day that can be read in two ways. */
export type Outcome = 'agrees' | 'differs' | 'not-found' | 'not-comparable' | 'nothing-to-compare';
/** `expected`: what it was compared with: a name, an ISO day (the first that is not too old), ids, demands. */
export interface PaperCheck { readonly id: CheckId; readonly outcome: Outcome; readonly found: readonly PaperWords[]; readonly expected: readonly string[] }

/** What a paper is held against. Everything may be unknown. `notBefore`: the first ISO day that the window of the notice takes in. */
export interface Expected {
  readonly asks: readonly AskId[];
  readonly names: readonly string[];
  readonly notBefore?: string;
  readonly asins: readonly string[];
  readonly orderIds: readonly string[];
}

/** `day`: of the notice; the window is counted back from it. */
export const notBefore = (day: string | undefined, days: number | undefined): string | undefined => (day === undefined || days === undefined ? undefined : addDays(day, -days));

export function comparePaper(rules: PaperRules, facts: PaperFacts, expected: Expected): readonly PaperCheck[] {
  const { asks } = expected;
  const kinds = rules.kinds.filter(({ id }) => facts.kinds.some((kind) => kind.id === id));
  const bought = asks.includes('invoices') || kinds.some(({ buys }) => buys);
  return [
    ...(asks.length === 0 ? [] : [compareKind(rules, facts, asks)]),
    ...(bought ? [compareAddressee(rules, facts, expected.names), compareAge(facts, expected.notBefore), compareIds('asins', facts.asins, expected.asins)] : []),
    ...(expected.orderIds.length === 0 || bought ? [] : [compareIds('orders', facts.orderIds, expected.orderIds)]),
  ];
}

const check = (id: CheckId, outcome: Outcome, found: readonly PaperWords[] = [], expected: readonly string[] = []): PaperCheck => ({ id, outcome, found, expected });

/** A demand that no kind of paper is known to meet says nothing of kinds. */
function compareKind({ kinds }: PaperRules, facts: PaperFacts, asks: readonly AskId[]): PaperCheck {
  const wanted = kinds.filter(({ meets }) => meets.some((ask) => asks.includes(ask)));
  if (wanted.length === 0) return check('kind', 'nothing-to-compare', facts.kinds.map(({ because }) => because));
  if (facts.kinds.length === 0) return check('kind', 'not-found', [], asks);
  return check('kind', facts.kinds.some(({ id }) => wanted.some((kind) => kind.id === id)) ? 'agrees' : 'differs', facts.kinds.map(({ because }) => because), asks);
}

function compareAddressee({ labels }: PaperRules, { addressees }: PaperFacts, names: readonly string[]): PaperCheck {
  if (names.length === 0) return check('addressee', 'nothing-to-compare', addressees);
  if (addressees.length === 0) return check('addressee', 'not-found', [], names);
  const compared = addressees.flatMap(({ text }) => names.map((name) => compareNames(text, name, labels)));
  return check('addressee', compared.includes('same') ? 'agrees' : compared.includes('other-script') ? 'not-comparable' : 'differs', addressees, names);
}

function compareAge({ issued }: PaperFacts, first: string | undefined): PaperCheck {
  const found = issued === undefined ? [] : [issued.because];
  if (first === undefined) return check('age', 'nothing-to-compare', found);
  if (issued === undefined) return check('age', 'not-found', [], [first]);
  return check('age', issued.doubtful ? 'not-comparable' : issued.day >= first ? 'agrees' : 'differs', found, [first]);
}

/** One of them is enough: a notice names more than one paper covers. */
function compareIds(id: 'asins' | 'orders', found: readonly PaperWords[], expected: readonly string[]): PaperCheck {
  if (expected.length === 0) return check(id, 'nothing-to-compare', found);
  const same = found.filter(({ text }) => expected.includes(text));
  if (same.length > 0) return check(id, 'agrees', same, expected);
  return check(id, found.length > 0 ? 'differs' : 'not-found', found, expected);
}

/** What can be said of a file; nothing but its name is known of one whose text was not read. */
export function stateOf(read: DocumentRead | undefined, checks: readonly PaperCheck[]): PaperState {
  if (read?.ok !== true) return 'not-looked-at';
  // What was only recognised holds mistakes: neither agreement nor difference is sure.
  if (read.doubts.includes('recognised')) return 'unclear';
  if (checks.some(({ outcome }) => outcome === 'differs')) return 'conflicting';
  return read.doubts.includes('pages-without-text') || checks.some(({ outcome }) => outcome === 'not-found' || outcome === 'not-comparable') ? 'unclear' : 'present';
}

const worst: readonly PaperState[] = ['conflicting', 'unclear', 'not-looked-at', 'missing', 'present'];
/** The one that most needs a look. */
export const worstOf = (states: readonly PaperState[]): PaperState | undefined => worst.find((state) => states.includes(state));
