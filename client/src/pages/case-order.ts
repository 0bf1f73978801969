// Which cases are shown, and in which order.
import type { CaseLine } from '../wire.ts';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Everything about a case that a person might look for, in both languages. */
function wordsOf({ title, site, issues, days }: CaseLine): string {
  return plain([title, site?.en, site?.ja, ...issues.flatMap(({ short, title: full }) => [short.en, short.ja, full.en, full.ja]), days.noticeOn, days.due, days.sentOn].join('\n'));
}

/** Cases that hold each of the words sought, whatever their width or case. */
export function findIn(cases: readonly CaseLine[], sought: string): readonly CaseLine[] {
  const words = plain(sought).split(/\s+/).filter((word) => word !== '');
  return cases.filter((one) => { const all = wordsOf(one); return words.every((word) => all.includes(word)); });
}

/** What waits for the seller before what waits for Amazon; the nearest deadline first, then what was changed last. */
export function urgentFirst(cases: readonly CaseLine[]): readonly CaseLine[] {
  const rank = ({ kind, days }: CaseLine): string => (kind === 'reinstatement' ? '3' : days.sentOn !== undefined ? '2' : days.due === undefined ? '1' : `0${days.due}`);
  return [...cases].sort((a, b) => rank(a).localeCompare(rank(b)) || b.updatedAt.localeCompare(a.updatedAt));
}
