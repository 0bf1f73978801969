// A draft that speaks of a stopped account where the notice only warns, or stops single offers.
import type { Bilingual } from '../../../../rules/schema/words.ts';
import type { NoticeKind } from '../../../../rules/schema/notice.ts';
import type { Reading } from '../../notice/reading.ts';
import { isTold, shownPlaces } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';

const states: Readonly<Partial<Record<NoticeKind, Bilingual>>> = {
  warning: { en: 'a warning before selling is stopped', ja: '停止の前の警告' },
  'listing-removal': { en: 'some offers or products', ja: '一部の出品・商品' },
};

/** Only where the notice says so itself: a guess of the program must not accuse the draft. */
const stateOf = ({ kind, scope }: Reading): Bilingual | undefined => (kind.certainty === 'stated' && scope.id !== 'account' ? states[kind.id] : undefined);

export const wrongStatus: Judge = ({ when }, { reading, look }) => {
  const status = reading === undefined ? undefined : stateOf(reading);
  return status === undefined ? [] : look(when).filter(({ placed }) => isTold(placed)).map((show) => ({ places: shownPlaces(show), fill: { status } }));
};
