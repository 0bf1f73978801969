// The last day for an answer, in the seller's own time; in doubt the earlier day, with the doubt named.
import { addDays } from './scan-dates.ts';
import { endOfDay, lastFullDay } from './store-time.ts';

/** What makes the day doubtful; each time the earlier day is shown. */
export type DeadlineDoubt =
  /** The notice's date and the day of receipt differ, and the notice does not say which counts. */
  | 'two-starts'
  /** 3/4 may be 3 April or 4 March. */
  | 'day-or-month'
  /** The store's day ends earlier than the seller's. */
  | 'store-time'
  /** Hours count from a time of day that is not known. */
  | 'hours'
  /** Business days are counted as calendar days. */
  | 'business-days';

export interface StatedDeadline { readonly days?: number; readonly hours?: number; readonly business?: boolean; readonly on?: string; readonly dayOrMonth?: boolean }
/** `storeZone`, `sellerZone`: IANA names of time zones. */
export interface DeadlineSetting { readonly noticeDate?: string; readonly receivedOn?: string; readonly storeZone?: string; readonly sellerZone?: string }

/** `closes`: when a day that was named is over at the store (ISO instant). No day where neither the notice nor the seller says from when its days count. */
export function deadlineDay(stated: StatedDeadline, setting: DeadlineSetting): { readonly by?: string; readonly closes?: string; readonly doubts: readonly DeadlineDoubt[] } {
  if (stated.on !== undefined) return named(stated, stated.on, setting);
  const days = stated.days ?? (stated.hours === undefined ? undefined : Math.floor(stated.hours / 24));
  const starts = [...new Set([setting.noticeDate, setting.receivedOn].filter((date) => date !== undefined))].sort();
  const by = starts[0] === undefined || days === undefined ? undefined : addDays(starts[0], days);
  if (by === undefined) return { doubts: [] };
  return { by, doubts: [...(starts.length > 1 ? ['two-starts' as const] : []), ...(stated.days === undefined ? ['hours' as const] : []), ...(stated.business === true ? ['business-days' as const] : [])] };
}

function named(stated: StatedDeadline, on: string, { storeZone, sellerZone }: DeadlineSetting): ReturnType<typeof deadlineDay> {
  const by = storeZone === undefined || sellerZone === undefined ? on : lastFullDay(on, storeZone, sellerZone);
  const end = storeZone === undefined ? undefined : endOfDay(on, storeZone);
  return { by, ...(end === undefined ? {} : { closes: new Date(end).toISOString() }), doubts: [...(stated.dayOrMonth === true ? ['day-or-month' as const] : []), ...(by === on ? [] : ['store-time' as const])] };
}
