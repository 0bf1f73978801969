// Whether a text stops in the middle of a sentence, as a paste that was cut does, or ends with its first part: of what would follow, nothing can be said to be lacking.
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { openingOf } from '../place-sentences.ts';
import type { PlacedSentence } from '../place-sentences.ts';
import { isTold } from '../style-draft.ts';

/** Shorter last lines are names, signatures and notes. */
const shortest = { words: 6, characters: 14 };
const ended = /[.!?…。！？」』)）\]】"”’'：:；;>～*]\s*$/u;
/** Japanese notes end in a verb, or in a noun of an item. */
const endedInJapanese = /(?:です|ます|ません|でした|ました|した|する|ない|以上|た|だ|か)\s*$/u;
const midway = /[,、，]\s*$|\b(?:the|a|an|of|to|and|or|in|on|at|by|for|with|from|that|which|we|i|our|my|is|are|was|were|have|has|be|not|if)\s*$/iu;

/** Who closes his sentences elsewhere would have closed the last one. */
const usual = 0.6;
const closing = /^(?:yours|kind|best|warm|with|for and|on behalf|sincerely|thank|thanks|regards)\b|\b(?:thanks|thank you|regards)\s*$/iu;

/** Several rules ask for it. */
const known = new WeakMap<readonly PlacedSentence[], boolean>();

export function breaksOff(rulebook: Rulebook, sentences: readonly PlacedSentence[]): boolean {
  const before = known.get(sentences);
  if (before !== undefined) return before;
  const made = stopsMidway(rulebook, sentences);
  known.set(sentences, made);
  return made;
}

function stopsMidway(rulebook: Rulebook, sentences: readonly PlacedSentence[]): boolean {
  const last = sentences.at(-1);
  if (beginsMidway(sentences)) return true;
  if (last === undefined || !isTold(last)) return false;
  // Its only headed part is the cause, and it is the last one.
  const opened = sentences.map(({ sentence }) => openingOf(rulebook, sentence));
  const first = opened.findIndex((part) => part !== 'none');
  const told = sentences.slice(first).filter(isTold);
  if (first !== -1 && opened.every((part) => part === 'none' || part === 'root-cause') && (last.sections.includes('root-cause') || told.every(({ sections }) => sections.every((section) => section === 'root-cause')))) return true;
  const { sentence: { text, language, kind } } = last;
  if (midway.test(text)) return true;
  if (ended.test(text) || closing.test(text) || /.@.|https?:./u.test(text.split(/\s+/u).at(-1) ?? '')) return false;
  const before = sentences.slice(0, -1).filter(isTold).map(({ sentence }) => sentence);
  // Items may stand without a full stop; then those before do so as well.
  if (kind === 'item' && before.some((one) => one.kind === 'item' && !ended.test(one.text))) return false;
  if (before.filter((one) => ended.test(one.text)).length < before.length * usual) return false;
  return language === 'ja' ? text.length >= shortest.characters && kind !== 'item' && !endedInJapanese.test(text) : text.split(/\s+/u).length >= shortest.words;
}

/** "a technical fault meant that ... A member of staff ...": the first words were cut off. */
function beginsMidway(sentences: readonly PlacedSentence[]): boolean {
  const [first, ...others] = sentences;
  return first !== undefined && others.length > 0 && isTold(first) && /^\p{Ll}/u.test(first.sentence.text) && others.every(({ sentence }) => !/^\p{Ll}/u.test(sentence.text));
}
