// Whether a text is a notice to a selling account at all, and what it is instead.
import type { Rulebook } from '../rulebook/rulebook.ts';
import { findNotANotice } from './find-not-a-notice.ts';
import { hasConcept } from './line.ts';
import type { Line } from './line.ts';
import type { Reading } from './reading.ts';
import type { Seen } from './to-lines.ts';

/** A reason is named outright. */
export const isNamed = (line: Line): boolean => line.matches.some(({ rule }) => rule.family === 'sign' && rule.sign.weight === 'stated' && rule.sign.zones.includes(line.zone));
const speaks = (line: Line): boolean => hasConcept(line.sentence, 'notice-voice-amazon') || line.matches.some(({ rule }) => rule.family === 'kind' || rule.family === 'ask' || rule.family === 'scope' || rule.family === 'follow-up');
/** A letter of the seller pasted together with Amazon's answer is still a notice. */
function isOwnDraft(seen: readonly Seen[], lines: readonly Line[]): boolean {
  const appeals = seen.some(({ sentence }) => hasConcept(sentence, 'notice-own-appeal'));
  const seller = seen.filter(({ sentence }) => hasConcept(sentence, 'notice-voice-seller') || hasConcept(sentence, 'notice-own-appeal')).length;
  const amazon = seen.filter(({ sentence }) => hasConcept(sentence, 'notice-voice-amazon')).length;
  return (appeals || seller > 1) && seller > amazon && !lines.some(decides);
}

const decides = (line: Line): boolean => hasConcept(line.sentence, 'notice-voice-amazon') && line.matches.some(({ rule }) => rule.family === 'kind');

interface Judged { readonly seen: readonly Seen[]; readonly lines: readonly Line[]; readonly language: Reading['language'] }

export function findInstead(rulebook: Rulebook, text: string, { seen, lines, language }: Judged): NonNullable<Reading['insteadOf']> | undefined {
  const none = findNotANotice(rulebook, text, seen);
  if (none !== undefined && (none.id !== 'own-draft' || isOwnDraft(seen, lines))) return none;
  if (language === 'other') return { id: 'unclear', because: [] };
  return lines.length > 0 && lines.some((line) => speaks(line) || isNamed(line)) ? undefined : { id: 'unclear', because: [] };
}
