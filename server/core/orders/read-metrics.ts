// Amazon's own counts out of its account health report.
import type { MetricsReport } from '../../../rules/schema/report.ts';
import type { GivenFigure } from './order-line.ts';
import { readDay } from './read-day.ts';

/** Every figure that is whole: a count, what it is of, and the days it is for. Empty where the report is another one. */
export function readMetrics(format: MetricsReport, report: unknown): readonly GivenFigure[] {
  const within = at(report, format.within);
  return (Array.isArray(within) ? within : [within]).flatMap((one: unknown) => format.metrics.flatMap(({ figure, count, of, from, to }): readonly GivenFigure[] => {
    const [counted, whole, first, last, site] = [at(one, count), at(one, of), dayAt(one, from), dayAt(one, to), at(one, format.site)];
    return isCount(counted) && isCount(whole) && first !== undefined && last !== undefined ? [{ figure, count: counted, of: whole, from: first, to: last, site: typeof site === 'string' ? site : '', path: count }] : [];
  }));
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const dayAt = (value: unknown, path: string): string | undefined => { const found = at(value, path); return typeof found === 'string' ? readDay(found) : undefined; };

function at(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = new Map<string, unknown>(Object.entries(here)).get(key);
  }
  return here;
}
