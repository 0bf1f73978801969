// Everything is still to come: actions are announced, and not one is told as carried out.
import type { Sentence } from '../../text/sentence.ts';
import type { Show } from '../look.ts';
import { isTold, placeOf, shownPlaces } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';

/** Where actions have a heading of their own, they are judged by what stands below it; a rule in force elsewhere is no action. */
export const allToCome: Judge = ({ when, unless }, { look, sentences }) => {
  const headed = sentences.filter((placed) => isTold(placed) && placed.part === 'corrective-actions');
  const among = new Set(headed);
  const within = ({ placed }: Show): boolean => (headed.length > 0 ? among.has(placed) : isTold(placed));
  if (headed.some(({ sentence }) => isNoted(sentence)) || (unless !== undefined && look(unless).some(within))) return [];
  const shown = look(when).filter(within);
  const named = new Set(shown.map(({ placed }) => placed));
  // Under that heading any plan will do.
  const places = [...shown.flatMap(shownPlaces), ...headed.filter((placed) => !named.has(placed) && isPlan(placed.sentence)).map(placeOf)].sort((a, b) => a.start - b.start);
  return places.length === 0 ? [] : [places];
};

const isPlan = ({ features }: Sentence): boolean => features.has('planned') && !features.has('done') && !features.has('question') && !features.has('condition');

/** A note that ends in a noun of action, as lists of what was done do. */
export const isNoted = ({ language, kind, text, features }: Sentence): boolean => language === 'ja' && kind === 'item' && !features.has('planned') && /[\u4e00-\u9fff]{2}(?:済み?)?[。)）]?$/u.test(text) && !/(?:予定|検討|つもり|所存|計画)[。)）]?$/u.test(text);
