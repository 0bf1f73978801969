// Which part of the notice each sentence belongs to: status, why, what to send, how, consequence, funds, legal basis, examples.
import type { Zone } from '../../../rules/schema/ids.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Match } from './rule-index.ts';

interface Seen { readonly sentence: Sentence; readonly matches: readonly Match[] }

/**
 * A heading opens a zone that lasts until the next one. An opening sentence holds for itself and the list under it.
 * A sentence that says by itself what it is (funds, legal basis) is that, wherever it stands.
 */
export function findZones(seen: readonly Seen[]): readonly Zone[] {
  let standing: Zone = 'status';
  let listed: Zone | undefined;
  return seen.map(({ sentence, matches }) => {
    const opens = zoneOf(matches, 'opens');
    const is = zoneOf(matches, 'is');
    if (opens !== undefined && heads(sentence)) { standing = opens; listed = undefined; return opens; }
    if (opens !== undefined && opens === is) { listed = opens; return opens; }
    if (is !== undefined) { if (sentence.kind !== 'item') listed = undefined; return is; }
    // "Without an answer in 7 days selling stops." is about itself; what is listed after it are the papers to send.
    if (opens === 'consequence') return opens;
    if (opens !== undefined) { listed = opens; return opens; }
    // A question that no rule knows still ends the part before it.
    if (sentence.features.has('question') && heads(sentence)) { standing = 'other'; listed = undefined; }
    if (sentence.kind === 'sentence') listed = undefined;
    return listed ?? standing;
  });
}

const shortLine = 90;
const shortTitle = 30;
/** A Japanese heading is often a short line without a full stop, with its paragraph straight below. */
const isShortLine = ({ language, kind, text }: Sentence): boolean => language === 'ja' && kind === 'sentence' && text.length <= shortTitle && !/[。、,.!！]$/u.test(text);
const heads = (sentence: Sentence): boolean => sentence.kind === 'heading' || isShortLine(sentence) || (sentence.features.has('question') && sentence.text.length <= shortLine);

function zoneOf(matches: readonly Match[], how: 'opens' | 'is'): Zone | undefined {
  for (const { rule } of matches) if (rule.family === 'zone' && rule.how === how) return rule.zone;
  return undefined;
}
