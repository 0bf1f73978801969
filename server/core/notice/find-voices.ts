// Whose words each sentence is. Sellers paste a notice with their own words around it, with their last letter, or with a translation.
import type { Sentence } from '../text/sentence.ts';
import { findQuoted, tellsSeller } from './find-quoted.ts';
import { hasConcept } from './line.ts';
import type { Voice } from './line.ts';
import type { Match } from './rule-index.ts';

interface Seen { readonly sentence: Sentence; readonly matches: readonly Match[] }
interface Block { readonly from: number; readonly to: number; readonly label?: Voice }
interface Judged { readonly block: Block; readonly voice: Voice | 'unclear'; readonly signs: number; readonly japanese: boolean }

/** One voice per sentence. Without any sign of Amazon every sentence counts as the notice's, so that a fragment is still read. */
export function findVoices(seen: readonly Seen[]): readonly Voice[] {
  const judged = splitBlocks(seen.map(({ sentence }) => sentence)).map((block) => judge(block, seen.slice(block.from, block.to)));
  const main = mainScript(judged);
  const voices = judged.flatMap(({ block, voice, japanese }) => {
    const own: Voice = voice === 'seller' || (main !== undefined && japanese !== main) ? 'seller' : 'amazon';
    return Array<Voice>(block.to - block.from).fill(own);
  });
  return withQuoted(seen, withoutChat(seen, voices));
}

/** Where Amazon is heard nowhere else, what a seller quotes is its own, and what tells him of his account. */
function withQuoted(seen: readonly Seen[], voices: readonly Voice[]): readonly Voice[] {
  if (seen.some((one, i) => voices[i] === 'amazon' && isAmazon(one))) return voices;
  const quoted = findQuoted(seen);
  return voices.map((voice, i) => (quoted[i] === true || (seen[i] !== undefined && tellsSeller(seen[i])) ? 'amazon' : voice));
}

/** Japanese sellers tell of a mail in the same breath as they quote it; their sentences go, as long as any of Amazon's remain. */
function withoutChat(seen: readonly Seen[], voices: readonly Voice[]): readonly Voice[] {
  const cleared = voices.map((voice, i): Voice => (voice === 'amazon' && seen[i] !== undefined && chats(seen[i].sentence) ? 'seller' : voice));
  return seen.some((one, i) => cleared[i] === 'amazon' && isAmazon(one)) ? cleared : voices;
}

/** Notes and translations stand in the other language; the notice is where Amazon is heard most. True: Japanese. */
function mainScript(judged: readonly Judged[]): boolean | undefined {
  const signs = (japanese: boolean): number => judged.filter((one) => one.voice === 'amazon' && one.japanese === japanese).reduce((sum, one) => sum + one.signs, 0);
  const [inJapanese, inLatin] = [signs(true), signs(false)];
  return inJapanese === 0 && inLatin === 0 ? undefined : inJapanese > inLatin;
}

/** A block ends at a greeting, at a drawn line, at a label ("Amazon's reply:"), after a signature, and where the language changes between English and Japanese. */
function splitBlocks(sentences: readonly Sentence[]): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  let label: Voice | undefined;
  const close = (to: number, next: Voice | undefined): void => {
    if (to > from) blocks.push({ from, to, ...(label === undefined ? {} : { label }) });
    from = to;
    label = next;
  };
  sentences.forEach((sentence, i) => {
    if (hasConcept(sentence, 'notice-quoted-reply')) { close(i, 'seller'); close(i + 1, undefined); return; }
    if (hasConcept(sentence, 'notice-quoted-draft') && labels(sentence)) { close(i, 'seller'); return; }
    if (i === from) return;
    const before = sentences[i - 1];
    if (greets(sentence) || isRule(sentence)) close(i, undefined);
    else if (switches(before, sentence)) close(i, label);
    else if (before !== undefined && label === undefined && before.text.length < shortLine && hasConcept(before, 'notice-signature')) close(i, undefined);
  });
  close(sentences.length, undefined);
  return blocks;
}

const shortLine = 60;
const longEnough = 12;
const isJapanese = (sentence: Sentence): boolean => sentence.language === 'ja';
/** "-----", "*****": people draw lines around what they quote. */
const isRule = (sentence: Sentence): boolean => sentence.text.length > 4 && /^[^\p{L}\p{N}]+$/u.test(sentence.text);
/** A sentence that quotes a subject line at some length carries Amazon's words. */
const quotes = (sentence: Sentence): boolean => sentence.text.split('」').slice(0, -1).some((words) => { const open = words.indexOf('「'); return open !== -1 && words.length - open > longEnough; });
const chats = (sentence: Sentence): boolean => isJapanese(sentence) && hasConcept(sentence, 'notice-voice-chat') && !quotes(sentence);
/** "My appeal:" heads what follows; "Sent my appeal and within two hours it was declined." only tells. */
const labels = (sentence: Sentence): boolean => isJapanese(sentence) || sentence.text.length < shortLine || /[:：]$/u.test(sentence.text.trimEnd());
const greets = (sentence: Sentence): boolean => sentence.hitsOf('notice-greeting').some((hit) => hit.start - sentence.start < 4);
const switches = (before: Sentence | undefined, sentence: Sentence): boolean => before !== undefined && isJapanese(before) !== isJapanese(sentence) && sentence.text.length > longEnough;

function judge(block: Block, seen: readonly Seen[]): Judged {
  const signs = seen.filter((one) => isAmazon(one) && !chats(one.sentence)).length;
  // Talk around a quotation is taken out sentence by sentence; it decides only where nothing is quoted.
  const seller = seen.filter((one) => isSeller(one) || (signs === 0 && chats(one.sentence))).length;
  const japanese = seen.filter(({ sentence }) => isJapanese(sentence)).length * 2 > seen.length;
  const voice = block.label ?? (signs === 0 && seller === 0 ? 'unclear' : seller > signs ? 'seller' : 'amazon');
  return { block, voice, signs, japanese };
}

/** The headings of a notice ask in the seller's name ("How do I reactivate my account?"). */
const isAmazon = ({ sentence, matches }: Seen): boolean => hasConcept(sentence, 'notice-voice-amazon') || matches.some(({ rule }) => rule.family === 'kind' || (rule.family === 'zone' && rule.how === 'opens' && sentence.features.has('question')));
const isSeller = (seen: Seen): boolean => hasConcept(seen.sentence, 'notice-voice-seller') || (seen.sentence.language === 'en' && hasConcept(seen.sentence, 'notice-voice-first-person') && !isAmazon(seen) && !seen.sentence.features.has('question'));
