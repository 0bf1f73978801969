// Days of a store and days of the seller: the same evening is another day on the other side of the world.
import { addDays } from './scan-dates.ts';

/** The last whole day in the seller's time zone before the store's day is over: never later than the store's own day. Both zones are IANA names; an unknown one counts as the store's. */
export function lastFullDay(day: string, storeZone: string, sellerZone: string): string {
  const end = endOfDay(day, storeZone);
  const local = end === undefined ? undefined : clockIn(sellerZone, end);
  if (local === undefined) return day;
  const full = local.minutes >= lastMinute ? local.day : addDays(local.day, -1) ?? day;
  return full < day ? full : day;
}

/** Whether `Intl` knows the zone. */
export const isTimeZone = (name: string): boolean => clockIn(name, 0) !== undefined;

const lastMinute = 23 * 60 + 59;
const minute = 60_000;

/** The last minute of a day in a zone, as an instant. */
export function endOfDay(day: string, zone: string): number | undefined {
  const asUtc = Date.parse(`${day}T23:59:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Twice, as the offset of a zone may change on that day.
  let instant = asUtc;
  for (let i = 0; i < 2; i += 1) {
    const clock = clockIn(zone, instant);
    if (clock === undefined) return undefined;
    instant += asUtc - (Date.parse(`${clock.day}T00:00:00Z`) + clock.minutes * minute);
  }
  return instant;
}

interface Clock { readonly day: string; readonly minutes: number }

function clockIn(zone: string, instant: number): Clock | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(instant);
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
    return { day: `${part('year')}-${part('month')}-${part('day')}`, minutes: Number(part('hour')) * 60 + Number(part('minute')) };
  } catch { return undefined; }
}
