// Drafts that answer several issues under headings of their own: which reasons each sentence answers.
import type { Reason } from '../../../rules/schema/element.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Analysis } from '../text/analysis.ts';
import { matchPatterns } from '../text/pattern.ts';
import type { Sentence } from '../text/sentence.ts';

/** Reasons per sentence; undefined where it stands in no block. Blocks count only where headings name two reasons of the case. */
export function blockReasons(rulebook: Rulebook, sentences: readonly Sentence[], reasonIds: readonly string[]): readonly (readonly string[] | undefined)[] {
  const none = sentences.map(() => undefined);
  if (reasonIds.length < 2) return none;
  const reasons = reasonIds.map((id) => rulebook.reasons.get(id)).filter((reason) => reason !== undefined);
  const named = sentences.map((sentence) => (sentence.kind === 'heading' ? namedReasons(sentence, reasons) : []));
  if (new Set(named.flat()).size < 2) return none;
  let current: readonly string[] | undefined;
  return sentences.map((sentence, i) => {
    const here = named[i] ?? [];
    if (here.length > 0) current = here;
    else if (sentence.kind === 'heading' && sentence.has('closing-heading')) current = undefined;
    return current;
  });
}

const bare = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** By the reason's own heading if it is there word for word, else by its signs. */
function namedReasons(heading: Sentence, reasons: readonly Reason[]): readonly string[] {
  const named = reasons.map((reason) => ({ reason, by: nameIn(heading, reason) }));
  const exact = named.filter(({ by }) => by === 'heading');
  return (exact.length > 0 ? exact : named.filter(({ by }) => by === 'sign')).map(({ reason }) => reason.id);
}

type Named = 'heading' | 'sign' | 'not';
/** Headings stay the same while a draft is written. */
const known = new WeakMap<Reason, WeakMap<Analysis, Named>>();

function nameIn(heading: Sentence, reason: Reason): Named {
  const ofReason = known.get(reason) ?? new WeakMap<Analysis, Named>();
  known.set(reason, ofReason);
  const before = ofReason.get(heading.analysis);
  if (before !== undefined) return before;
  const words = bare(heading.text);
  const made = words.includes(bare(reason.heading.en)) || words.includes(bare(reason.heading.ja)) ? 'heading' : reason.signs.some((sign) => sign.weight === 'stated' && matchPatterns(sign.when, heading) !== undefined) ? 'sign' : 'not';
  ofReason.set(heading.analysis, made);
  return made;
}
