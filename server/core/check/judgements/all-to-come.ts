// Everything is still to come: actions are announced, and not one is told as carried out.
import { isTold, shownPlaces } from '../style-draft.ts';
import type { Judge } from '../style-draft.ts';

export const allToCome: Judge = ({ when, unless }, { look }) => {
  if (unless !== undefined && look(unless).some(({ placed }) => isTold(placed))) return [];
  const places = look(when).filter(({ placed }) => isTold(placed)).flatMap(shownPlaces);
  return places.length === 0 ? [] : [places];
};
