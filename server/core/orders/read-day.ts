// A day as the reports of Seller Central write it, with or without a time. Taken as it stands: no zone is converted.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** YYYY-MM-DD; undefined where it is no day, or could be two (03/04/2026). */
export function readDay(text: string): string | undefined {
  const begin = text.slice(0, 10);
  const known = seen.get(begin);
  // The rest is the time of the day where the day is written in ten signs.
  if (known !== undefined && !(text.charCodeAt(10) >= 48 && text.charCodeAt(10) <= 57)) return known;
  const found = readWritten(text);
  if (found === begin && seen.size < most) seen.set(begin, found);
  return found;
}

/** Days that were read already, as a report names each of them many times. */
const seen = new Map<string, string>();
const most = 4000;

function readWritten(text: string): string | undefined {
  const numbers = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/.exec(text);
  if (numbers !== null) return day(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]{0,6}\.?[- ,]{1,2}(\d{4})(?!\d)/.exec(text);
  if (named !== null) return day(Number(named[3]), monthOf(named[2]), Number(named[1]));
  const american = /^([A-Za-z]{3})[a-z]{0,6}\.? (\d{1,2}),? (\d{4})(?!\d)/.exec(text);
  if (american !== null) return day(Number(american[3]), monthOf(american[1]), Number(american[2]));
  const slashes = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(text);
  if (slashes === null) return undefined;
  const [first, second, year] = [Number(slashes[1]), Number(slashes[2]), Number(slashes[3])];
  // Which one is the month shows only where the other cannot be.
  if (first > 12) return day(year, second, first);
  return second > 12 || first === second ? day(year, first, second) : undefined;
}

const monthOf = (name = ''): number => months.indexOf(name.toLowerCase()) + 1;

function day(year: number, month: number, date: number): string | undefined {
  if (month < 1 || month > 12 || date < 1 || date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
