// What the user changed in a reading wins over what was read; parts the user did not touch stay as read.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { findResponse } from './find-response.ts';
import type { ReadOptions } from './read-notice.ts';
import type { Correction, Read, Reading } from './reading.ts';
import { deadlineDay } from './deadline-day.ts';

/** The user's word is certain; the notice's words stay beside it where the reader had found the same. */
/** `when`: as it was given for the reading, as the last day is counted anew. */
export function applyCorrection(rulebook: Rulebook, reading: Reading, correction: Correction, when: ReadOptions = {}): Reading {
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
    entities: withDeadlineDay(rulebook, withDeadline(reading.entities, correction.deadline), { ...when, ...(place === undefined ? {} : { place: place.id }), ...(correction.receivedOn === undefined ? {} : { receivedOn: correction.receivedOn }), fixed: correction.deadline !== undefined }),
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

/** The day that the seller set stands as it is: in his own calendar, without doubts. */
function withDeadline({ deadline, ...others }: Reading['entities'], set: Correction['deadline']): Reading['entities'] {
  if (set === undefined) return deadline === undefined ? others : { ...others, deadline };
  if (set === 'none') return others;
  return { ...others, deadline: { on: set, by: set, doubts: [], ...(deadline?.because === undefined ? {} : { because: deadline.because }) } };
}

interface When extends ReadOptions { readonly place?: string; readonly fixed: boolean }

/** Another store or another day of receipt gives another last day. */
function withDeadlineDay(rulebook: Rulebook, entities: Reading['entities'], { place, receivedOn, timeZone, fixed }: When): Reading['entities'] {
  const { deadline, noticeDate } = entities;
  if (deadline === undefined || fixed) return entities;
  const { by: _, doubts: __, closes: ___, because, ...stated } = deadline;
  const storeZone = rulebook.notice.marketplaces.find(({ id }) => id === place)?.zone;
  const setting = {
    ...(noticeDate === undefined ? {} : { noticeDate: noticeDate.date }), ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(storeZone === undefined ? {} : { storeZone }), ...(timeZone === undefined ? {} : { sellerZone: timeZone }),
  };
  return { ...entities, deadline: { ...stated, ...deadlineDay(stated, setting), ...(because === undefined ? {} : { because }) } };
}
