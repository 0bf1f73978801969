// Reads one text from Amazon as pasted: is it a notice, of which kind, about what, asking for what, each with the words that show it.
import type { AskId } from '../../../rules/schema/ids.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { WholeLanguage } from '../text/language.ts';
import { findAsks } from './find-asks.ts';
import { findDeadline, findNoticeDate } from './find-deadline.ts';
import { readEarlier, withEarlier } from './find-earlier.ts';
import { findFakeSigns } from './find-fake-signs.ts';
import { findFollowUps } from './find-follow-ups.ts';
import { findKind, findScope } from './find-kind.ts';
import { findMarketplace } from './find-marketplace.ts';
import { findMetrics } from './find-metrics.ts';
import { findReasons } from './find-reasons.ts';
import { findResponse } from './find-response.ts';
import { findAddressee } from './greeted.ts';
import { findRightsOwner } from './find-rights-owner.ts';
import { findStanding } from './find-standing.ts';
import { isNamed, findInstead } from './is-notice.ts';
import { gather } from './line.ts';
import type { Line } from './line.ts';
import type { Because, Entities, Read, Reading } from './reading.ts';
import { scanIds } from './scan-ids.ts';
import type { StandingRead } from './find-standing.ts';
import { seeSentences, toLines } from './to-lines.ts';

/** `timeZone`: where the seller lives (IANA name), for deadlines in his own time. */
export interface ReadOptions { readonly receivedOn?: string; readonly timeZone?: string }

/** Pure: no clock, so a deadline in days gets a date only from the notice's own date or from `receivedOn` (ISO). */
export function readNotice(rulebook: Rulebook, text: string, options: ReadOptions = {}): Reading {
  const { whole, seen } = seeSentences(rulebook, text);
  const { all, mails } = toLines(text, seen, options);
  const lines = all.filter((line) => line.voice === 'amazon');
  const language = languageOf(whole, all);
  const marketplace = findMarketplace(rulebook, text, lines.length > 0 ? lines : all, lines.length > 0 ? all.filter((line) => line.voice === 'seller') : []);
  const store = rulebook.notice.marketplaces.find(({ id }) => id === marketplace?.id);
  const entities = readEntities(rulebook, text, { lines, all, ...options, ...(store === undefined ? {} : { monthBeforeDay: store.id === 'US', storeZone: store.zone }) });
  const fakeSigns = findFakeSigns(text, all);
  const insteadOf = findInstead(rulebook, text, { all, lines, language });
  // A store guessed from the language alone says nothing of a text that is no notice.
  if (insteadOf !== undefined) return { ...noNotice(insteadOf, language), fakeSigns, entities, ...(marketplace === undefined || marketplace.because.length === 0 ? {} : { marketplace }) };

  const asks = findAsks(rulebook, text, lines);
  const scopeKind = findKind(rulebook, text, lines, asks.some(({ id }) => wantsAnswer(id))) ?? guessKind(asks, lines.some(isNamed));
  const standing = findStanding(rulebook, text, lines, standingSetting(entities, { ...options, monthBeforeDay: store?.id === 'US' }));
  const scope = onlyOwnOffers(standing) ?? findScope(rulebook, text, { lines, kind: scopeKind.id });
  const older = all.filter((line) => line.voice === 'earlier');
  const reasons = ofAccount(rulebook, withEarlier(findReasons(rulebook, text, lines), scopeKind.id, () => findReasons(rulebook, text, older)), scope.id === 'programme');
  const followUps = scopeKind.id === 'rejection' ? findFollowUps(text, lines) : [];
  // Nothing was done, found or asked: a mail to a buyer, an invitation, anything that only speaks to "you". In a language with few rules that shows nothing.
  if (wellRead.has(language) && scopeKind.id === 'other' && scopeKind.because.length === 0 && reasons.length + asks.length + standing.length === 0) return { ...noNotice({ id: 'unclear', because: [] }, language), fakeSigns, entities };
  return {
    isNotice: true, language, kind: scopeKind, scope, reasons, asks, followUps, fakeSigns, standing, earlier: readEarlier(rulebook, text, all, mails), entities, ...(marketplace === undefined ? {} : { marketplace }),
    response: findResponse(rulebook, { kind: scopeKind, asks, reasons, followUps }),
  };
}

const wellRead: ReadonlySet<Reading['language']> = new Set(['en', 'ja', 'en+ja']);

const standingSetting = ({ noticeDate }: Entities, { receivedOn, monthBeforeDay }: ReadOptions & { readonly monthBeforeDay: boolean }): Parameters<typeof findStanding>[3] => {
  const from = noticeDate?.date ?? receivedOn;
  return { ...(monthBeforeDay ? { monthBeforeDay } : {}), ...(from === undefined ? {} : { from }) };
};

/** Where FBA offers go on, it is not the account that was stopped, whatever else the notice says of it. */
function onlyOwnOffers(standing: readonly StandingRead[]): Reading['scope'] | undefined {
  const told = (matter: string, state: string): StandingRead | undefined => standing.find((one) => one.matter === matter && one.state === state);
  const own = told('own-shipped', 'off');
  return own === undefined || told('fba', 'on') === undefined || told('fba', 'off') !== undefined ? undefined : { id: 'seller-fulfilled', certainty: 'stated', because: own.because };
}

/** An account that works again may still be asked to take note, to keep its card or papers up to date. */
const wantsAnswer = (ask: AskId): boolean => ask !== 'acknowledgement' && ask !== 'payment-update' && ask !== 'approval-request';

const papers: ReadonlySet<AskId> = new Set(['invoices', 'identity-documents', 'rights-evidence', 'compliance-documents', 'tax-documents', 'tracking-proof', 'sales-channel-or-supplier-info']);

/** Papers that a check wants of a seller who is blamed for nothing. */
const ofChecks: ReadonlySet<AskId> = new Set(['identity-documents', 'compliance-documents', 'tax-documents', 'payment-update']);

/** Without a word on what was done: a check by the papers it wants, a request for papers, a warning where an issue or an action is named, else unknown. */
function guessKind(asks: readonly Read<AskId>[], issue: boolean): Reading['kind'] {
  const wantsPapers = asks.filter((ask) => papers.has(ask.id));
  const onlyCheck = asks.length > 0 && asks.every((ask) => ofChecks.has(ask.id));
  if (onlyCheck) return { id: asks.some((ask) => ask.id === 'identity-documents') ? 'verification' : 'info-request', certainty: 'possible', because: gather(asks) };
  if (wantsPapers.length > 0 && !issue) return { id: 'info-request', certainty: 'possible', because: gather(wantsPapers) };
  return { id: issue || asks.length > 0 ? 'warning' : 'other', certainty: 'possible', because: gather(asks) };
}

/** A language of the notice only if Amazon's own words are in it; the seller's notes do not make it bilingual by themselves. */
function languageOf(whole: WholeLanguage, lines: readonly Line[]): Reading['language'] {
  if (whole !== 'other' && whole !== 'en+ja') {
    const japanese = lengthOf(lines, true);
    const latin = lengthOf(lines, false);
    if (whole === 'ja' && latin >= 200 && latin > japanese) return 'en+ja';
    if (whole === 'en' && japanese >= 20) return 'en+ja';
  }
  return whole;
}

const lengthOf = (lines: readonly Line[], japanese: boolean): number => lines.filter(({ sentence }) => (sentence.language === 'ja') === japanese).reduce((sum, { sentence }) => sum + sentence.text.length, 0);

const unread = { certainty: 'possible', because: [] } as const;
function noNotice(insteadOf: NonNullable<Reading['insteadOf']>, language: Reading['language']): Omit<Reading, 'entities' | 'fakeSigns'> {
  return { isNotice: false, insteadOf, language, kind: { id: 'other', ...unread }, scope: { id: 'unknown', ...unread }, response: { id: 'none', ...unread }, reasons: [], asks: [], followUps: [], standing: [], earlier: [] };
}

/** The figures of a programme (Seller Fulfilled Prime) are no metrics of the account; a programme that is only mentioned takes nothing away. */
function ofAccount(rulebook: Rulebook, reasons: readonly Read<string>[], programme: boolean): readonly Read<string>[] {
  const groupOf = ({ id }: Read<string>): string | undefined => rulebook.reasons.get(id)?.group;
  return programme && reasons.some((reason) => groupOf(reason) === 'programmes') ? reasons.filter((reason) => groupOf(reason) !== 'order-performance') : reasons;
}

interface EntitySetting extends ReadOptions { readonly storeZone?: string; readonly lines: readonly Line[]; readonly all: readonly Line[]; readonly monthBeforeDay?: boolean }

function readEntities(rulebook: Rulebook, text: string, { lines, all, timeZone, ...setting }: EntitySetting): Entities {
  const noticeDate: { readonly date: string; readonly because: Because } | undefined = findNoticeDate(text, lines, setting);
  const dated = { ...setting, ...(noticeDate === undefined ? {} : { noticeDate: noticeDate.date }) };
  const deadline = findDeadline(text, lines, { ...dated, ...(timeZone === undefined ? {} : { sellerZone: timeZone }) });
  const rightsOwner = findRightsOwner(text, all.filter((line) => line.voice !== 'seller'));
  const addressee = findAddressee(text, lines);
  return { ...scanIds(text, all), ...(addressee === undefined ? {} : { addressee }), metrics: findMetrics(rulebook, text, lines, dated), ...(noticeDate === undefined ? {} : { noticeDate }), ...(deadline === undefined ? {} : { deadline }), ...(rightsOwner === undefined ? {} : { rightsOwner }) };
}
