// A stored case as the other rooms work on it, and as the client sees it: everything but the answers is computed anew.
import type { Question } from '../../rules/schema/question.ts';
import type { Bilingual, Language, PaperLanguage } from '../../rules/schema/words.ts';
import { leftToDo, type LeftToDo } from '../core/case/left-to-do.ts';
import { plainAnswers, type Case, type Compose, type DraftName, type RoundDays } from '../core/case/case.ts';
import { lastSuspension, sinceReinstated, type Round } from '../core/case/round.ts';
import { contentOf } from '../core/case/submission.ts';
import type { SimpleValue } from '../core/interview/answer.ts';
import { figureOffers, type CountedOffer } from '../core/orders/figure-offers.ts';
import { listQuestions, type ListedQuestion } from '../core/interview/list-questions.ts';
import { openOptions } from '../core/interview/open-options.ts';
import { quotable } from '../core/interview/quotable.ts';
import { saidElsewhere } from '../core/interview/said-elsewhere.ts';
import { letterText } from '../core/letter/letter-text.ts';
import { writeLetter, writePapers, type CaseFacts } from '../core/letter/write-letter.ts';
import { applyCorrection } from '../core/notice/apply-correction.ts';
import { readNotice } from '../core/notice/read-notice.ts';
import type { Reading } from '../core/notice/reading.ts';
import { allFields } from '../core/rulebook/question-fields.ts';
import type { AskedQuestion, Rulebook } from '../core/rulebook/rulebook.ts';
import type { Asker } from './access.ts';
import { issueNamed, offersFor, partOf, type DaysToOffer } from './offers.ts';
import { sameFacts } from './same-facts.ts';

export interface OpenCase {
  readonly found: Case;
  /** As the program read it. */
  readonly read: Reading;
  /** With the seller's corrections. */
  readonly reading: Reading;
  readonly facts: CaseFacts;
}

/** The program runs on the seller's own machine, so its time zone is the seller's. */
export const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

export const openCase = (rulebook: Rulebook, found: Case | undefined): OpenCase | undefined => (found === undefined ? undefined : openFound(rulebook, found));

export function openFound(rulebook: Rulebook, found: Case): OpenCase {
  const when = whenOf(found);
  const read = readNotice(rulebook, found.notice, when);
  const reading = applyCorrection(rulebook, read, found.correction, when);
  return { found, read, reading, facts: sameFacts({ reasons: found.confirmed, answers: plainAnswers(found.answers), round: roundOf(found, reading), response: reading.response.id, ...(found.earlierRounds.some(({ reinstatedOn }) => reinstatedOn !== undefined) ? { again: true } : {}) }) };
}

/** A rejection answers an earlier plan, so the letter is a later one; so is one after a letter of this suspension that was sent from here. */
const roundOf = (found: Case, { kind }: Reading): number => (kind.id === 'rejection' || sentBefore(found) !== undefined ? 2 : 1);

/** The day on which the last letter of this suspension left, before the notice that is being answered. */
export const sentBefore = ({ earlierRounds }: Case): string | undefined => lastSentOn(sinceReinstated(earlierRounds));

const lastSentOn = (rounds: readonly RoundDays[]): string | undefined => rounds.findLast(({ sentOn }) => sentOn !== undefined)?.sentOn;

/** From when selling was possible again, where a notice says that it is: the day it came, else the one it bears, else today. */
export const reinstatementDay = ({ receivedOn }: { readonly receivedOn?: string }, { entities }: Reading): string => receivedOn ?? entities.noticeDate?.date ?? new Date().toISOString().slice(0, 10);

const whenOf = ({ receivedOn }: Pick<Round, 'receivedOn'>) => ({ timeZone, ...(receivedOn === undefined ? {} : { receivedOn }) });

/** The notice of a round as it was read, with the corrections made then. */
export const readRound = (rulebook: Rulebook, round: Pick<Round, 'notice' | 'receivedOn' | 'correction'>): Reading => applyCorrection(rulebook, readNotice(rulebook, round.notice, whenOf(round)), round.correction, whenOf(round));

/** What is sent, made of the case as it is while that is written down. */
export const composing = (rulebook: Rulebook): Compose => (found, beside) => contentOf(rulebook, openFound(rulebook, found).facts, { found, ...beside });

/** `role`: of who asks, where several people work. */
export function caseView(rulebook: Rulebook, opened: OpenCase, asker: Asker): unknown {
  const { found, read, reading, facts } = opened;
  const named = new Set([...found.confirmed, ...read.reasons.map(({ id }) => id), ...reading.reasons.map(({ id }) => id)]);
  const listed = listQuestions(rulebook, facts);
  return { ...(asker.kind === 'account' && asker.role !== undefined ? { role: asker.role } : {}), case: found, reading, read, reasons: [...named].flatMap((id) => reasonOfCase(rulebook, id)), questions: listed.map((one) => questionView(rulebook, opened, one)), ...leftOf(rulebook, opened, listed) };
}

/** What is judged and proposed for a reason that the case has, or that its notice names. */
function reasonOfCase(rulebook: Rulebook, reason: string): readonly unknown[] {
  const known = rulebook.reasons.get(reason);
  if (known === undefined) return [];
  const elements = rulebook.requirements(reason).map(({ element, section, title, must, lift }) => ({ id: element, section, title, must, lift }));
  return [{ id: reason, otherAnswers: known['other-answers'], elements }];
}

export const leftOf = (rulebook: Rulebook, { facts, reading }: OpenCase, listed?: readonly ListedQuestion[]): LeftToDo => leftToDo(rulebook, facts, reading, listed);

function questionView(rulebook: Rulebook, opened: OpenCase, { asked, progress }: ListedQuestion): unknown {
  const { found } = opened;
  const { id, response, reason, section, element, title, why, sources, lift, first, question } = asked;
  const stored = found.answers[id];
  return {
    id, response, reason, section, element, title, why, sources, lift, first, progress,
    question: { kind: question.kind, ask: question.ask, hint: question.hint, weak: question.weak, strong: question.strong, fields: allFields(question), whys: question.whys },
    mistakes: mistakesBefore(rulebook, id.startsWith('shared.') ? found.confirmed : reason === undefined ? [] : [reason], asked),
    ...(stored === undefined ? {} : { answer: stored.answer, version: stored.version }),
    ...offersOf(rulebook, opened, asked),
    open: openOptions(rulebook, opened.facts, asked),
    quotable: quotable(asked, found.drafts.refused?.text),
    units: unitsOf(rulebook, question),
  };
}

interface QuestionOffers { readonly offers: Readonly<Record<string, SimpleValue>>; readonly counted: Readonly<Record<string, CountedOffer>> }

/** `counted`: of those values, the ones that were counted from a report, with all they were reckoned from. */
function offersOf(rulebook: Rulebook, { found, reading, facts }: OpenCase, asked: AskedQuestion): QuestionOffers {
  const { question, reason } = asked;
  const told = { ...issueNamed(rulebook, reading, asked), ...offersFor(allFields(question), partOf(rulebook, reading, reason), daysToOffer(found)), ...saidElsewhere(rulebook, facts, asked) };
  const counted = Object.fromEntries(Object.entries(figureOffers(question.fields, found.reports ?? [], rulebook.figures)).filter(([id]) => !Object.hasOwn(told, id)));
  return { offers: { ...Object.fromEntries(Object.entries(counted).map(([id, { value }]) => [id, value])), ...told }, counted };
}

function daysToOffer(found: Case): DaysToOffer {
  const [sentOn, last] = [sentBefore(found), lastSuspension(found.earlierRounds)];
  const acceptedOn = last === undefined ? undefined : lastSentOn(last.rounds);
  return {
    ...(found.receivedOn === undefined ? {} : { receivedOn: found.receivedOn }), ...(sentOn === undefined ? {} : { sentOn }),
    ...(acceptedOn === undefined ? {} : { acceptedOn }), ...(last === undefined ? {} : { reinstatedOn: last.on }),
  };
}

/** What stands beside the box of a count: the many in English, the counter in Japanese. */
const unitsOf = ({ units }: Rulebook, { fields }: Question): Readonly<Record<string, Bilingual>> => Object.fromEntries(fields.flatMap((field) => (field.kind === 'rows' ? field.fields : [field]))
  .flatMap(({ unit = '' }) => { const known = units[unit]; return known === undefined ? [] : [[unit, { en: known.en[1], ja: known.ja.split('の')[0] ?? known.ja }]]; }));

/** The cards before a question: of its kind of answer, or of every reason of the case that warns before this element. */
function mistakesBefore(rulebook: Rulebook, confirmed: readonly string[], { response, reason, element }: AskedQuestion): readonly unknown[] {
  const form = response === undefined ? [] : rulebook.forms.get(response)?.form.mistakes ?? [];
  const all = reason === undefined ? form : confirmed.flatMap((id) => rulebook.reasons.get(id)?.mistakes ?? []);
  return all.filter((mistake) => mistake.before === element).map(({ text, sources, when }) => ({ text, sources, when }));
}

/** The text of a draft: as edited by hand, else the letter made of the answers. Nothing for a refused draft that was never given. */
export function draftText(rulebook: Rulebook, { found, facts }: OpenCase, name: DraftName): string | undefined {
  const edited = found.drafts[name]?.text;
  if (edited !== undefined || name === 'refused') return edited;
  return letterText(writeLetter(rulebook, facts), languageOf(name));
}

/** What tells its files from others: the shop and the day of the letter, where they are answered. */
export function fileAbout({ found, facts }: OpenCase): string {
  const { shop, 'letter-date': day } = facts.answers['case.about']?.values ?? {};
  const parts = [shop, day].filter((part): part is string => typeof part === 'string' && part !== '');
  return parts.length === 0 ? found.title : parts.join(' ');
}

/** Another paper of the answer by its id, made of the answers; undefined where the case has none of that name. */
export const paperText = (rulebook: Rulebook, { facts }: OpenCase, paper: string, language: PaperLanguage): string | undefined => {
  const found = writePapers(rulebook, facts).find((one) => one.paper === paper);
  return found === undefined || !found.languages.includes(language) ? undefined : letterText(found, language);
};
export const letterName = (language: Language): 'letter-en' | 'letter-ja' => `letter-${language}`;
const languageOf = (name: 'letter-en' | 'letter-ja'): Language => (name === 'letter-en' ? 'en' : 'ja');
