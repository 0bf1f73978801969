// Whether a text is a notice to a selling account at all, and what it is instead.
import type { Veto } from '../../../rules/schema/notice.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { stateZones } from './find-kind.ts';
import { findQuoted, tellsSeller } from './find-quoted.ts';
import { findNotANotice } from './find-not-a-notice.ts';
import { hasConcept } from './line.ts';
import type { Line } from './line.ts';
import type { Reading } from './reading.ts';

/** A reason is named outright. */
export const isNamed = (line: Line): boolean => line.matches.some(({ rule }) => rule.family === 'sign' && rule.sign.weight === 'stated' && rule.sign.zones.includes(line.zone));
const speaks = (line: Line): boolean => hasConcept(line.sentence, 'notice-voice-amazon') || line.matches.some(({ rule }) => rule.family === 'kind' || rule.family === 'ask' || rule.family === 'scope' || rule.family === 'follow-up');
/** A letter of the seller pasted together with Amazon's answer is still a notice. */
function isOwnDraft(all: readonly Line[], lines: readonly Line[]): boolean {
  const appeals = all.some(({ sentence }) => hasConcept(sentence, 'notice-own-appeal'));
  const seller = all.filter(({ sentence }) => hasConcept(sentence, 'notice-voice-seller') || hasConcept(sentence, 'notice-own-appeal')).length;
  const amazon = all.filter(({ sentence }) => hasConcept(sentence, 'notice-voice-amazon')).length;
  return appeals && seller > amazon && !lines.some(decides);
}

const decides = (line: Line): boolean => hasConcept(line.sentence, 'notice-voice-amazon') && line.matches.some(({ rule }) => rule.family === 'kind');

/** Amazon says what it did to this account or demands of it, and not what it may do to anybody's. */
const isAct = (line: Line): boolean => stateZones.includes(line.zone) && line.matches.some(({ rule }) => rule.family === 'kind' || rule.family === 'follow-up') && !line.sentence.features.has('condition') && !hasConcept(line.sentence, 'notice-in-general') && !hasConcept(line.sentence, 'eu-may-follow') && (!hasConcept(line.sentence, 'notice-advice') || hasConcept(line.sentence, 'notice-about-you'));

const isOwn = ({ sentence }: Line): boolean => ['notice-voice-first-person', 'notice-voice-seller', 'notice-own-appeal', 'notice-voice-chat', 'notice-news'].some((concept) => hasConcept(sentence, concept));

interface Judged { readonly all: readonly Line[]; readonly lines: readonly Line[]; readonly language: Reading['language'] }

export function findInstead(rulebook: Rulebook, text: string, { all, lines, language }: Judged): NonNullable<Reading['insteadOf']> | undefined {
  // Where the seller's words were parted from Amazon's, an act in Amazon's part needs no "you".
  const told = all.some(({ voice }) => voice === 'seller');
  const acts = lines.filter(isAct);
  const vetoes = new Set<Veto>([
    ...(acts.some((line) => tellsSeller(line) || (told && !isOwn(line))) || findQuoted(all).some(Boolean) ? ['heard' as const] : []),
    ...(acts.some(({ sentence }) => hasConcept(sentence, 'notice-offers-named')) ? ['offers-stopped' as const] : []),
    ...(isOwnDraft(all, lines) ? [] : ['no-appeal' as const]),
  ]);
  const firm = acts.length > 0 || lines.some((line) => isNamed(line) || line.matches.some(({ rule }) => rule.family === 'ask'));
  const none = findNotANotice(rulebook, text, { all, acts: acts.length, firm, vetoes });
  if (none !== undefined) return none;
  if (language === 'other') return { id: 'unclear', because: [] };
  return lines.length > 0 && lines.some((line) => speaks(line) || isNamed(line)) ? undefined : { id: 'unclear', because: [] };
}
