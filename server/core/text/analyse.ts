// Text -> sentences as the rules see them: places, language, hits with aspect and negation, specifics, features.
import { opensClause, readVerbs } from './aspect-en.ts';
import type { VerbReading } from './aspect-en.ts';
import { findEndings, futureOf, standingOf } from './aspect-ja.ts';
import { findFeatures } from './features.ts';
import type { Standing } from './features.ts';
import { languageOf, sentenceLanguage } from './language.ts';
import type { Hit, Sentence, Specific } from './sentence.ts';
import { findSpecifics } from './specifics.ts';
import { splitText } from './split.ts';
import type { Split } from './split.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import { findPhrases } from './vocabulary.ts';
import type { Found, Vocabulary } from './vocabulary.ts';
import { determiner, nounOnly } from './words-en.ts';

/** Sentences of a text in order. Places are UTF-16 units of the text as given. */
export function analyse(vocabulary: Vocabulary, text: string): readonly Sentence[] {
  const tokens = tokenise(text);
  const specifics = findSpecifics(text);
  const whole = languageOf(text, tokens);
  const takeTokens = cursor(tokens);
  const takeSpecifics = cursor(specifics);
  return splitText(text).map((split) => {
    const own = takeTokens(split);
    const words = text.slice(split.start, split.end);
    const sentence: Raw = { split, text, words, tokens: own, specifics: takeSpecifics(split), language: sentenceLanguage(text, own, whole) };
    return analyseOne(vocabulary, sentence);
  });
}

/** Sentences come in order, so each takes its share of an ordered list by moving on. */
function cursor<T extends { readonly start: number; readonly end: number }>(list: readonly T[]): (split: Split) => readonly T[] {
  let at = 0;
  return ({ start, end }) => {
    while (at < list.length && (list[at]?.start ?? 0) < start) at += 1;
    const from = at;
    while (at < list.length && (list[at]?.start ?? end) < end) at += 1;
    return list.slice(from, at).filter((one) => one.end <= end);
  };
}

interface Raw { readonly split: Split; readonly text: string; readonly words: string; readonly tokens: readonly Token[]; readonly specifics: readonly Specific[]; readonly language: Sentence['language'] }
interface Read { readonly hits: readonly Hit[]; readonly standings: readonly Standing[] }

function analyseOne(vocabulary: Vocabulary, raw: Raw): Sentence {
  const { split, words, tokens, specifics, language } = raw;
  const found = findPhrases(vocabulary, tokens);
  const { hits, standings } = language === 'ja' ? readJapanese(raw, found) : language === 'en' ? readEnglish(raw, found, vocabulary) : readOther(raw, found);
  return { ...split, text: words, language, hits, specifics, features: findFeatures({ words, tokens, kind: split.kind, language, standings, specifics }) };
}

/** Turns what was found into hits; phrases of many concepts share a place, and so their standing. */
function hitsOf(tokens: readonly Token[], found: readonly Found[], standing: (one: Found, start: number, end: number) => Standing | undefined): readonly Hit[] {
  const known = new Map<number, Standing | undefined>();
  const hits: Hit[] = [];
  for (const one of found) {
    const start = tokens[one.first]?.start ?? 0;
    const end = tokens[one.last]?.end ?? 0;
    const key = (one.first * 4096 + one.last) * 4096 + (one.verb ?? 4095);
    if (!known.has(key)) known.set(key, standing(one, start, end));
    const stands = known.get(key);
    if (stands !== undefined) hits.push({ concept: one.concept, start, end, aspect: stands.aspect, negated: stands.negated });
  }
  return hits;
}

const plain: Standing = { aspect: 'none', negated: false };
const readOther = ({ tokens }: Raw, found: readonly Found[]): Read => ({ hits: hitsOf(tokens, found, () => plain), standings: [] });

function readJapanese({ split, words, tokens }: Raw, found: readonly Found[]): Read {
  const endings = findEndings(words);
  const future = futureOf(words);
  const hits = hitsOf(tokens, found, (_, start, end) => standingOf(words, { start: start - split.start, end: end - split.start }, endings, future));
  const standings = endings.map(({ aspect, negated }): Standing => ({ aspect: future && aspect === 'habit' ? 'planned' : aspect, negated }));
  return { hits, standings };
}

function readEnglish({ text, tokens }: Raw, found: readonly Found[], vocabulary: Vocabulary): Read {
  const readings = readVerbs(tokens, text, vocabulary.verbForms);
  const clauses = clauseNumbers(tokens);
  const hits = hitsOf(tokens, found, (one) => {
    const reading = one.verb === undefined ? undefined : readings[one.verb];
    if (reading !== undefined) return reading;
    if (one.verb !== undefined && nounOnly.has(tokens[one.verb]?.key ?? '')) return undefined;
    return nounStanding(tokens, one, readings, clauses);
  });
  return { hits, standings: readings.filter((reading): reading is VerbReading => reading !== undefined) };
}

function clauseNumbers(tokens: readonly Token[]): readonly number[] {
  let clause = 0;
  return tokens.map((token) => { if (opensClause(token)) clause += 1; return clause; });
}

/** A noun takes the aspect of the verb of its clause; it is negated only by a "no" of its own. */
function nounStanding(tokens: readonly Token[], found: Found, readings: readonly (VerbReading | undefined)[], clauses: readonly number[]): Standing {
  const before = tokens[found.first - 1]?.key;
  const earlier = tokens[found.first - 2]?.key;
  const negated = before === 'no' || before === 'without' || ((earlier === 'no' || earlier === 'without') && !determiner.has(before ?? '') && tokens[found.first - 1]?.kind === 'word');
  const verb = clauseVerb(found, readings, clauses);
  if (verb === undefined) return { aspect: 'none', negated };
  return { aspect: verb.negated && !negated ? 'none' : verb.aspect, negated };
}

function clauseVerb(found: Found, readings: readonly (VerbReading | undefined)[], clauses: readonly number[]): VerbReading | undefined {
  const clause = clauses[found.first];
  for (let i = found.last; i >= 0 && i >= found.first - 25 && clauses[i] === clause; i -= 1) { const reading = readings[i]; if (reading !== undefined && reading.aspect !== 'none') return reading; }
  for (let i = found.last + 1; i < readings.length && i <= found.last + 25 && clauses[i] === clause; i += 1) { const reading = readings[i]; if (reading !== undefined && reading.aspect !== 'none') return reading; }
  return undefined;
}
