// Reads one text from Amazon as pasted: is it a notice, of which kind, about what, asking for what, each with the words that show it.
import type { AskId } from '../../../rules/schema/ids.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { analyse } from '../text/analyse.ts';
import { detectLanguage } from '../text/language.ts';
import type { Sentence } from '../text/sentence.ts';
import { blankMarkup } from './blank-markup.ts';
import { findAsks } from './find-asks.ts';
import { findDeadline, findNoticeDate } from './find-deadline.ts';
import { findFollowUps } from './find-follow-ups.ts';
import { findKind, findScope } from './find-kind.ts';
import { findMarketplace } from './find-marketplace.ts';
import { findMetrics } from './find-metrics.ts';
import { findNotANotice } from './find-not-a-notice.ts';
import { findReasons } from './find-reasons.ts';
import { findResponse } from './find-response.ts';
import { findVoices } from './find-voices.ts';
import { findZones } from './find-zones.ts';
import { gather, hasConcept } from './line.ts';
import type { Line } from './line.ts';
import type { Because, Entities, Read, Reading } from './reading.ts';
import { matchRules, noticeIndex } from './rule-index.ts';
import type { Match } from './rule-index.ts';
import { scanIds } from './scan-ids.ts';

export interface ReadOptions { readonly receivedOn?: string }

/** Pure: no clock, so a deadline in days gets a date only from the notice's own date or from `receivedOn` (ISO). */
export function readNotice(rulebook: Rulebook, text: string, options: ReadOptions = {}): Reading {
  const whole = detectLanguage(text);
  const seen = seeSentences(rulebook, text, whole);
  const all = toLines(seen);
  const lines = all.filter((line) => line.voice === 'amazon');
  const language = languageOf(whole, all);
  const marketplace = findMarketplace(rulebook, text, lines.length > 0 ? lines : all);
  const entities = readEntities(rulebook, text, { lines, all, ...options, ...(marketplace === undefined ? {} : { monthBeforeDay: marketplace.id === 'US' }) });
  const insteadOf = findInstead(rulebook, text, { seen, lines, language });
  // A store guessed from the language alone says nothing of a text that is no notice.
  if (insteadOf !== undefined) return { ...noNotice(insteadOf, language), entities, ...(marketplace === undefined || marketplace.because.length === 0 ? {} : { marketplace }) };

  const asks = findAsks(rulebook, text, lines);
  const scopeKind = findKind(rulebook, text, lines) ?? guessKind(asks, lines.some(names));
  const scope = findScope(rulebook, text, { lines, kind: scopeKind.id });
  const reasons = ofAccount(rulebook, findReasons(rulebook, text, lines), scope.id === 'programme');
  const followUps = scopeKind.id === 'rejection' ? findFollowUps(text, lines) : [];
  return {
    isNotice: true, language, kind: scopeKind, scope, reasons, asks, followUps, entities, ...(marketplace === undefined ? {} : { marketplace }),
    response: findResponse(rulebook, { kind: scopeKind, asks, reasons, followUps }),
  };
}

type Detected = ReturnType<typeof detectLanguage>;
interface Seen { readonly sentence: Sentence; readonly matches: readonly Match[] }

function seeSentences(rulebook: Rulebook, text: string, whole: Detected): readonly Seen[] {
  const index = noticeIndex(rulebook);
  return analyse(rulebook.vocabulary, blankMarkup(text)).map((found) => {
    const sentence = inLanguageOf(whole, found);
    return { sentence, matches: matchRules(index, sentence) };
  });
}

/** A few words ("What if I don't answer?") are too little to tell Latin languages apart; they are in that of the text. */
function inLanguageOf(whole: Detected, sentence: Sentence): Sentence {
  if (sentence.language === 'ja' || sentence.text.length > fewWords) return sentence;
  const language = whole === 'ja' || whole === 'en+ja' || whole === 'other' ? 'en' : whole;
  return sentence.language === language ? sentence : { ...sentence, language };
}
const fewWords = 80;

/** Zones are found among the notice's own sentences, so that words around it do not move them. */
function toLines(seen: readonly Seen[]): readonly Line[] {
  const voices = findVoices(seen);
  const own = seen.filter((_, i) => voices[i] === 'amazon');
  const zones = findZones(own);
  const zoneOf = new Map(own.map((one, i) => [one, zones[i]] as const));
  return seen.map((one, i) => ({ ...one, voice: voices[i] ?? 'amazon', zone: zoneOf.get(one) ?? 'other' }));
}

const names = (line: Line): boolean => line.matches.some(({ rule }) => rule.family === 'sign' && rule.sign.weight === 'stated' && rule.sign.zones.includes(line.zone));
const speaks = (line: Line): boolean => hasConcept(line.sentence, 'notice-voice-amazon') || line.matches.some(({ rule }) => rule.family === 'kind' || rule.family === 'ask' || rule.family === 'scope' || rule.family === 'follow-up');
/** A letter of the seller pasted together with Amazon's answer is still a notice. */
function isOwnDraft(seen: readonly Seen[], lines: readonly Line[]): boolean {
  const appeals = seen.some(({ sentence }) => hasConcept(sentence, 'notice-own-appeal'));
  const seller = seen.filter(({ sentence }) => hasConcept(sentence, 'notice-voice-seller') || hasConcept(sentence, 'notice-own-appeal')).length;
  const amazon = seen.filter(({ sentence }) => hasConcept(sentence, 'notice-voice-amazon')).length;
  return (appeals || seller > 1) && seller > amazon && !lines.some(decides);
}

const decides = (line: Line): boolean => hasConcept(line.sentence, 'notice-voice-amazon') && line.matches.some(({ rule }) => rule.family === 'kind');

const papers: ReadonlySet<AskId> = new Set(['invoices', 'identity-documents', 'rights-evidence', 'compliance-documents', 'tax-documents', 'tracking-proof', 'sales-channel-or-supplier-info']);

/** Without a word on what was done: a request for papers, a warning where an issue or an action is named, else unknown. */
function guessKind(asks: readonly Read<AskId>[], issue: boolean): Reading['kind'] {
  const wantsPapers = asks.filter((ask) => papers.has(ask.id));
  if (wantsPapers.length > 0 && !issue) return { id: 'info-request', certainty: 'possible', because: gather(wantsPapers) };
  return { id: issue || asks.length > 0 ? 'warning' : 'other', certainty: 'possible', because: gather(asks) };
}

/** A language of the notice only if Amazon's own words are in it; the seller's notes do not make it bilingual by themselves. */
function languageOf(whole: Detected, lines: readonly Line[]): Reading['language'] {
  if (whole !== 'other' && whole !== 'en+ja') {
    const japanese = lengthOf(lines, true);
    const latin = lengthOf(lines, false);
    if (whole === 'ja' && latin >= 200 && latin > japanese) return 'en+ja';
    if (whole === 'en' && japanese >= 20) return 'en+ja';
  }
  return whole;
}

const lengthOf = (lines: readonly Line[], japanese: boolean): number => lines.filter(({ sentence }) => (sentence.language === 'ja') === japanese).reduce((sum, { sentence }) => sum + sentence.text.length, 0);

interface Judged { readonly seen: readonly Seen[]; readonly lines: readonly Line[]; readonly language: Reading['language'] }

function findInstead(rulebook: Rulebook, text: string, { seen, lines, language }: Judged): NonNullable<Reading['insteadOf']> | undefined {
  const none = findNotANotice(rulebook, text, seen);
  if (none !== undefined && (none.id !== 'own-draft' || isOwnDraft(seen, lines))) return none;
  if (language === 'other') return { id: 'unclear', because: [] };
  return lines.length > 0 && lines.some((line) => speaks(line) || names(line)) ? undefined : { id: 'unclear', because: [] };
}

const unread = { certainty: 'possible', because: [] } as const;
function noNotice(insteadOf: NonNullable<Reading['insteadOf']>, language: Reading['language']): Omit<Reading, 'entities'> {
  return { isNotice: false, insteadOf, language, kind: { id: 'other', ...unread }, scope: { id: 'unknown', ...unread }, response: { id: 'none', ...unread }, reasons: [], asks: [], followUps: [] };
}

/** The figures of a programme (Seller Fulfilled Prime) are no metrics of the account; a programme that is only mentioned takes nothing away. */
function ofAccount(rulebook: Rulebook, reasons: readonly Read<string>[], programme: boolean): readonly Read<string>[] {
  const groupOf = ({ id }: Read<string>): string | undefined => rulebook.reasons.get(id)?.group;
  return programme && reasons.some((reason) => groupOf(reason) === 'programmes') ? reasons.filter((reason) => groupOf(reason) !== 'order-performance') : reasons;
}

interface EntitySetting extends ReadOptions { readonly lines: readonly Line[]; readonly all: readonly Line[]; readonly monthBeforeDay?: boolean }

function readEntities(rulebook: Rulebook, text: string, { lines, all, ...setting }: EntitySetting): Entities {
  const noticeDate: { readonly date: string; readonly because: Because } | undefined = findNoticeDate(text, lines, setting);
  const dated = { ...setting, ...(noticeDate === undefined ? {} : { noticeDate: noticeDate.date }) };
  const deadline = findDeadline(text, lines, dated);
  return { ...scanIds(text, all), metrics: findMetrics(rulebook, text, lines, dated), ...(noticeDate === undefined ? {} : { noticeDate }), ...(deadline === undefined ? {} : { deadline }) };
}
