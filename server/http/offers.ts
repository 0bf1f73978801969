// Values that are offered to a field: read off the notice, or the day it came. Never filled in: the seller takes them or does not.
import type { Field } from '../../rules/schema/question.ts';
import type { SimpleValue } from '../core/interview/answer.ts';
import type { Because, MetricRead, Reading } from '../core/notice/reading.ts';
import type { AskedQuestion, Rulebook } from '../core/rulebook/rulebook.ts';

type Offer = NonNullable<Field['offer']>;

/** The day the notice came, the day the letter before it was sent, and of the last suspension the day of its letter and that from which selling was possible again. */
export interface DaysToOffer { readonly receivedOn?: string; readonly sentOn?: string; readonly acceptedOn?: string; readonly reinstatedOn?: string }

export function offersFor(fields: readonly Field[], reading: Reading, days: DaysToOffer): Readonly<Record<string, SimpleValue>> {
  return Object.fromEntries(fields.flatMap((field) => {
    const value = field.offer === undefined ? undefined : offers[field.offer](reading, field, days);
    return value === undefined ? [] : [[field.id, value]];
  }));
}

/** What the notice says of its issue, where the signs that were found all say the same. */
export function issueNamed(rulebook: Rulebook, reading: Reading, { reason, element }: AskedQuestion): Readonly<Record<string, SimpleValue>> {
  const found = element === 'names-issue' ? reading.reasons.find(({ id }) => id === reason)?.signs ?? [] : [];
  const says = new Set((rulebook.reasons.get(reason ?? '')?.signs ?? []).flatMap((sign) => (sign.says !== undefined && found.includes(sign.id) ? [sign.says] : [])));
  const [one, ...more] = says;
  const [field = '', choice = ''] = one?.split(':') ?? [];
  return one === undefined || more.length > 0 ? {} : { [field]: { choice } };
}

/** What the notice says of one issue: its own words and, where the issue has figures of its own, those alone. Words and figures of another issue are not offered. */
export function partOf(rulebook: Rulebook, whole: Reading, reason: string | undefined): Reading {
  if (reason === undefined) return whole;
  const own = new Set(rulebook.notice.metrics.flatMap((metric) => (metric.reason === reason ? [metric.id] : [])));
  const metrics = own.size === 0 ? whole.entities.metrics : whole.entities.metrics.filter(({ id }) => own.has(id));
  return { ...whole, reasons: whole.reasons.filter(({ id }) => id === reason), entities: { ...whole.entities, metrics } };
}

const offers: Readonly<Record<Offer, (reading: Reading, field: Field, days: DaysToOffer) => SimpleValue | undefined>> = {
  'notice-date': ({ entities }, _field, { receivedOn }) => entities.noticeDate?.date ?? receivedOn,
  'received-on': ({ entities }, _field, { receivedOn }) => receivedOn ?? entities.noticeDate?.date,
  'sent-on': (_reading, _field, { sentOn }) => sentOn,
  'accepted-on': (_reading, _field, { acceptedOn }) => acceptedOn,
  'reinstated-on': (_reading, _field, { reinstatedOn }) => reinstatedOn,
  // Where the seller is, the page knows it.
  'today': () => undefined,
  // Not of the notice, but of the answers.
  'other-issue': () => undefined,
  'owner': () => undefined,
  'addressee': ({ entities }) => entities.addressee?.text,
  'case-id': ({ entities }) => entities.caseId?.text,
  'metric-name': ({ entities }, field) => chosen(field, entities.metrics[0]?.id),
  'metric-value': ({ entities }) => entities.metrics[0]?.value,
  'metric-target': ({ entities }) => entities.metrics[0]?.target,
  'metric-period': ({ entities }) => periodOf(entities.metrics[0]),
  'order-ids': ({ entities }) => texts(entities.orderIds),
  asins: ({ entities }) => texts(entities.asins),
  // The words with which the notice names the issue, as they stand in it.
  'issue-words': ({ reasons, language }) => wordsOf(reasons[0]?.because[0]?.text, language),
};

/** A metric is offered to a choice only where the choice has it. */
const chosen = (field: Field, id: string | undefined): SimpleValue | undefined => (id !== undefined && field.options?.some((option) => option.id === id) === true ? { choice: id } : undefined);

function periodOf(metric: MetricRead | undefined): SimpleValue | undefined {
  const { from, to } = metric?.window ?? {};
  return from === undefined || to === undefined ? undefined : { from, to };
}

function texts(found: readonly Because[]): SimpleValue | undefined {
  return found.length === 0 ? undefined : [...new Set(found.map(({ text }) => text))];
}

const wordsOf = (text: string | undefined, language: Reading['language']): SimpleValue | undefined => (text === undefined ? undefined : language === 'ja' ? { ja: text } : { en: text });
