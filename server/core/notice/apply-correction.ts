// What the user changed in a reading wins over what was read; parts the user did not touch stay as read.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { findResponse } from './find-response.ts';
import type { Correction, Read, Reading } from './reading.ts';
import { addDays } from './scan-dates.ts';

/** The user's word is certain; the notice's words stay beside it where the reader had found the same. */
export function applyCorrection(rulebook: Rulebook, reading: Reading, correction: Correction): Reading {
  const isNotice = correction.isNotice ?? reading.isNotice;
  const kind = choose(reading.kind, correction.kind);
  const reasons = chooseList(reading.reasons, correction.reasons);
  const asks = chooseList(reading.asks, correction.asks);
  const answered = correction.kind !== undefined || correction.reasons !== undefined || correction.asks !== undefined || (isNotice && !reading.isNotice);
  const { insteadOf, marketplace, ...kept } = reading;
  const place = correction.marketplace === undefined ? marketplace : choose(marketplace, correction.marketplace);
  const derived = answered && isNotice ? findResponse(rulebook, { kind, asks, reasons, followUps: reading.followUps }) : reading.response;
  return {
    ...kept, isNotice, kind, reasons, asks, scope: choose(reading.scope, correction.scope), response: choose(derived, correction.response),
    entities: withReceipt(reading.entities, correction.receivedOn),
    ...(place === undefined ? {} : { marketplace: place }),
    ...(isNotice ? {} : { insteadOf: insteadOf ?? { id: 'unclear', because: [] } }),
  };
}

function choose<T>(read: Read<T>, chosen: T | undefined): Read<T>;
function choose<T>(read: Read<T> | undefined, chosen: T): Read<T>;
function choose<T>(read: Read<T> | undefined, chosen: T | undefined): Read<T> | undefined {
  if (chosen === undefined || (read !== undefined && read.id === chosen)) return chosen === undefined || read === undefined ? read : { ...read, certainty: 'stated' };
  return { id: chosen, certainty: 'stated', because: [] };
}

const chooseList = <T>(read: readonly Read<T>[], chosen: readonly T[] | undefined): readonly Read<T>[] => (chosen === undefined ? read : chosen.map((id) => choose(read.find((one) => one.id === id), id)));

/** A deadline in days runs from the notice's own date or from its receipt, whichever is earlier. */
function withReceipt(entities: Reading['entities'], receivedOn: string | undefined): Reading['entities'] {
  const { deadline, noticeDate } = entities;
  const days = deadline?.days ?? (deadline?.hours === undefined ? undefined : Math.floor(deadline.hours / 24));
  if (receivedOn === undefined || deadline === undefined || days === undefined) return entities;
  const by = addDays(noticeDate !== undefined && noticeDate.date < receivedOn ? noticeDate.date : receivedOn, days);
  return by === undefined ? entities : { ...entities, deadline: { ...deadline, by } };
}
