import { briefly } from '../../core/check/brief-check.ts';
import { checkTyped, type DraftToCheck } from '../../core/check/check-draft.ts';
import type { Rulebook } from '../../core/rulebook/rulebook.ts';

/** JSON: as text it goes from thread to thread, and into an answer, without being read. */
export const briefText = (rulebook: Rulebook, draft: DraftToCheck): string => JSON.stringify(briefly(checkTyped(rulebook, draft)));
