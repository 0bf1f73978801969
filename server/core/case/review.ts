// The second pair of eyes on a letter: what was looked at, what became of it, and what has changed since. Only the very state that was approved is approved.
import type { Bilingual, Language } from '../../../rules/schema/words.ts';
import type { Answers } from '../interview/answer.ts';
import type { CaseFacts } from '../letter/write-letter.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Units } from '../text/figures.ts';
import type { Case } from './case.ts';
import { changesSince, type ChangeRow } from './changes-since.ts';
import type { PaperRef } from './evidence-files.ts';
import { contentOf, type BesideLetter, type SentContent, type SentText } from './submission.ts';

/** `asked`, `taken-back`: by who writes. The others: by who looks over it; `withdrawn` takes an approval back. */
export const reviewKinds = ['asked', 'taken-back', 'approved', 'sent-back', 'withdrawn'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** `number`: from 1 within the case. `account` is missing where the step came in with a case file: it says what was, and approves nothing here. */
export interface ReviewStep { readonly number: number; readonly round: number; readonly kind: ReviewKind; readonly by: string; readonly account?: string; readonly at: string; readonly remark?: string }

/** What is looked at: what would be sent, the answers behind it, and which paper each evidence file is, by its hash. */
export interface ReviewedState { readonly sent: SentContent; readonly answers: Answers; readonly papers: Readonly<Record<string, PaperRef>> }

/** The newest step that counts in this round. */
export const newestStep = (steps: readonly ReviewStep[], round: number): ReviewStep | undefined => steps.findLast((step) => step.round === round && step.account !== undefined);

const follows: Readonly<Record<ReviewKind, (now: ReviewKind | undefined) => boolean>> = {
  asked: (now) => now !== 'asked', 'taken-back': (now) => now === 'asked', approved: () => true, 'sent-back': () => true, withdrawn: (now) => now === 'approved',
};
export const mayFollow = (now: ReviewKind | undefined, next: ReviewKind): boolean => follows[next](now);

/** Steps that keep what was looked at. */
export const looksAt = (kind: ReviewKind): boolean => kind === 'approved' || kind === 'sent-back';

export const reviewedState = (rulebook: Rulebook, facts: CaseFacts, { found, files, annex }: BesideLetter & { readonly found: Case }): ReviewedState => ({
  sent: contentOf(rulebook, facts, { found, files, annex }), answers: facts.answers,
  papers: Object.fromEntries(files.flatMap(({ hash, paper }) => (paper === undefined ? [] : [[hash, paper]]))),
});

/** Each part is empty where nothing in it is other than it was. */
export interface ChangedSinceReview {
  /** Sentences of the letter, those that stayed left out. */
  readonly rows: Readonly<Record<Language, readonly ChangeRow[]>>;
  /** Papers of which any text is another one. */
  readonly texts: readonly Bilingual[];
  /** Questions whose answer is another one. */
  readonly questions: readonly string[];
  /** Names of files: added, taken out, taken for another paper. */
  readonly files: Readonly<Record<'added' | 'gone' | 'assigned', readonly string[]>>;
  readonly annex: boolean;
}

/** Undefined while everything is as it was looked at. */
export function changedSinceReview(before: ReviewedState, now: ReviewedState, units: Units): ChangedSinceReview | undefined {
  const { rows } = changesSince(before.sent, now.sent, { units });
  const fresh = (language: Language): readonly ChangeRow[] => rows[language].filter(({ kind }) => kind !== 'same');
  const changed: ChangedSinceReview = {
    rows: { en: fresh('en'), ja: fresh('ja') }, texts: otherTexts(before.sent.texts, now.sent.texts), questions: otherKeys(before.answers, now.answers), files: otherFiles(before, now),
    annex: !isSame(before.sent.annex, now.sent.annex),
  };
  const nothing = changed.texts.length + changed.questions.length + Object.values(changed.files).flat().length === 0 && !changed.annex;
  return nothing ? undefined : changed;
}

function otherTexts(before: readonly SentText[], now: readonly SentText[]): readonly Bilingual[] {
  const keyed = (texts: readonly SentText[]) => new Map(texts.map((one) => [`${one.paper} ${one.language}`, one]));
  const [old, fresh] = [keyed(before), keyed(now)];
  const other = [...new Set([...fresh.keys(), ...old.keys()])].filter((key) => old.get(key)?.text !== fresh.get(key)?.text).flatMap((key) => fresh.get(key) ?? old.get(key) ?? []);
  return [...new Map(other.map(({ paper, title }) => [paper, title])).values()];
}

function otherFiles(before: ReviewedState, now: ReviewedState): ChangedSinceReview['files'] {
  const [old, fresh] = [before.sent.files, now.sent.files];
  const names = (files: SentContent['files'], wanted: (hash: string) => boolean): readonly string[] => files.filter(({ hash }) => wanted(hash)).map(({ name }) => name);
  const has = (files: SentContent['files'], hash: string): boolean => files.some((one) => one.hash === hash);
  return {
    added: names(fresh, (hash) => !has(old, hash)), gone: names(old, (hash) => !has(fresh, hash)),
    assigned: names(fresh, (hash) => has(old, hash) && before.papers[hash] !== now.papers[hash]),
  };
}

const otherKeys = (before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): readonly string[] => [...new Set([...Object.keys(now), ...Object.keys(before)])].filter((key) => !isSame(before[key], now[key]));

/** Of the form JSON has; the order of keys tells nothing. */
export const isSame = (one: unknown, other: unknown): boolean => stable(one) === stable(other);
export const stable = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner)) ?? '';
