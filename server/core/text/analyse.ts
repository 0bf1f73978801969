// Text -> sentences as the rules see them: places, language, hits with aspect and negation, specifics, features.
import { Analysis } from './analysis.ts';
import type { Stand } from './analysis.ts';
import { opensClause, readVerbs } from './aspect-en.ts';
import type { VerbReading } from './aspect-en.ts';
import { findEndings, futureOf, standingOf } from './aspect-ja.ts';
import { BoundedCache } from './bounded-cache.ts';
import { findFeatures } from './features.ts';
import type { Standing } from './features.ts';
import type { TextLanguage } from '../../../rules/schema/words.ts';
import { addShares, languageOf, sentenceLanguage, sharesOf } from './language.ts';
import type { Shares, WholeLanguage } from './language.ts';
import { Sentence } from './sentence.ts';
import type { SentenceKind } from './sentence.ts';
import { findSpecifics } from './specifics.ts';
import { splitParagraph, splitParagraphs } from './split.ts';
import { forgetHints } from './specific-hints.ts';
import { forgetKeys, tokenise } from './token.ts';
import type { Token } from './token.ts';
import { findPhrases, foundWidth } from './vocabulary.ts';
import type { Found, Vocabulary } from './vocabulary.ts';
import { determiner, nounOnly } from './words-en.ts';

export interface AnalysedText { readonly language: WholeLanguage; readonly sentences: readonly Sentence[] }

/** Sentences of a text in order. Places are UTF-16 units of the text as given. */
export const analyse = (vocabulary: Vocabulary, text: string): readonly Sentence[] => analyseText(vocabulary, text).sentences;

/** A sentence is read from its own words, its kind and its language alone: no other sentence changes what is seen in it. */
export function analyseText(vocabulary: Vocabulary, text: string): AnalysedText {
  const remembered = text.length > longestRemembered ? noMemory : memoryOf(vocabulary);
  remembered.nextText();
  const pieces = splitParagraphs(text).flatMap(({ start, words }) => remembered.paragraph(words).map((piece) => ({ ...piece, start: piece.start + start })));
  const language = languageOf(addShares(pieces.map(({ words }) => words.shares)));
  return { language, sentences: pieces.map(({ start, kind, words }) => new Sentence({ start, kind, analysis: analysisOf(vocabulary, words, { kind, language: sentenceLanguage(words.shares, language) }) })) };
}

/** Forgets every text read so far: when one is deleted, nothing of it must stay. */
export function forgetTexts(vocabulary: Vocabulary): void {
  memories.delete(vocabulary);
  vocabulary.lexicon.forget();
  forgetKeys();
  forgetHints();
}

/** Of a draft that is being written, all but one sentence was there before; two hundred of 1,500 signs may be written by turns. About 120 bytes a unit, so some 60 MB at most. */
const mostUnits = 400_000;
/** A longer text would only drive out the others. */
const longestRemembered = 30_000;

/** One sentence of a paragraph, counted from its start. */
interface Piece { readonly start: number; readonly kind: SentenceKind; readonly words: Words }
/** `paragraph`: its sentences in order. */
interface Memory { readonly nextText: () => void; readonly paragraph: (text: string) => readonly Piece[] }

const noMemory: Memory = { nextText: () => undefined, paragraph: (text) => piecesOf(text, wordsOf) };
const memories = new WeakMap<Vocabulary, Memory>();

function memoryOf(vocabulary: Vocabulary): Memory {
  const known = memories.get(vocabulary);
  if (known !== undefined) return known;
  const sentences = new BoundedCache<Words>(mostUnits);
  const paragraphs = new BoundedCache<readonly Piece[]>(mostUnits);
  const wordsOfSentence = (text: string): Words => sentences.of(text, wordsOf);
  const memory: Memory = { nextText: () => { sentences.nextRound(); paragraphs.nextRound(); }, paragraph: (text) => paragraphs.of(text, (words) => piecesOf(words, wordsOfSentence)) };
  memories.set(vocabulary, memory);
  return memory;
}

const piecesOf = (paragraph: string, read: (text: string) => Words): readonly Piece[] => splitParagraph(paragraph).map(({ start, end, kind }) => ({ start, kind, words: read(paragraph.slice(start, end)) }));

/** The words of a sentence, with what they were found to say as a sentence of a kind and language. */
interface Words { readonly text: string; readonly tokens: readonly Token[]; readonly shares: Shares; readonly analyses: Analysis[] }

function wordsOf(text: string): Words {
  const tokens = tokenise(text);
  return { text, tokens, shares: sharesOf(text, tokens), analyses: [] };
}

interface As { readonly kind: SentenceKind; readonly language: TextLanguage }

function analysisOf(vocabulary: Vocabulary, words: Words, { kind, language }: As): Analysis {
  const known = words.analyses.find((analysis) => analysis.kind === kind && analysis.language === language);
  if (known !== undefined) return known;
  const made = analyseWords(vocabulary, { words, kind, language });
  words.analyses.push(made);
  return made;
}

interface Raw extends As { readonly words: Words }
interface Read { readonly found: Found; readonly stand: Stand; readonly standings: readonly Standing[] }

function analyseWords(vocabulary: Vocabulary, { words, kind, language }: Raw): Analysis {
  const { text, tokens } = words;
  const all = findPhrases(vocabulary, tokens);
  const { found, stand, standings } = language === 'ja' ? readJapanese(words, all) : language === 'en' ? readEnglish(words, all, vocabulary) : { found: all, stand: () => plain, standings: [] };
  const specifics = findSpecifics(text, tokens);
  return new Analysis({ vocabulary, text, kind, language, tokens, found, stand, specifics, features: findFeatures({ words: text, tokens, kind, language, standings, specifics }) });
}

const plain: Standing = { aspect: 'none', negated: false };

function readJapanese({ text, tokens }: Words, found: Found): Read {
  const endings = findEndings(text);
  const future = futureOf(text);
  const stand: Stand = (first, last) => standingOf(text, { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 }, endings, future);
  return { found, stand, standings: endings.map(({ aspect, negated }): Standing => ({ aspect: future && aspect === 'habit' ? 'planned' : aspect, negated })) };
}

function readEnglish({ text, tokens }: Words, found: Found, { lexicon }: Vocabulary): Read {
  const readings = readVerbs(tokens, text, (key) => lexicon.forms(key));
  let clauses: readonly number[] | undefined;
  const stand: Stand = (first, last, verb) => readings[verb] ?? nounStanding(tokens, { first, last }, readings, (clauses ??= clauseNumbers(tokens)));
  return { found: withoutNouns(found, tokens, readings), stand, standings: readings.filter((reading): reading is VerbReading => reading !== undefined) };
}

/** A verb of a rule that stands here as a noun of another meaning ("stock list") is no hit. */
function withoutNouns(found: Found, tokens: readonly Token[], readings: readonly (VerbReading | undefined)[]): Found {
  const isNoun = (verb: number): boolean => verb !== -1 && readings[verb] === undefined && nounOnly.has(tokens[verb]?.key ?? '');
  const kept: number[] = [];
  for (let i = 0; i < found.length; i += foundWidth) if (!isNoun(found[i + 3] ?? -1)) kept.push(found[i] ?? 0, found[i + 1] ?? 0, found[i + 2] ?? 0, found[i + 3] ?? -1);
  return kept.length === found.length ? found : kept;
}

function clauseNumbers(tokens: readonly Token[]): readonly number[] {
  let clause = 0;
  return tokens.map((token) => { if (opensClause(token)) clause += 1; return clause; });
}

interface Span { readonly first: number; readonly last: number }

/** A noun takes the aspect of the verb of its clause; it is negated only by a "no" of its own. */
function nounStanding(tokens: readonly Token[], span: Span, readings: readonly (VerbReading | undefined)[], clauses: readonly number[]): Standing {
  const before = tokens[span.first - 1]?.key;
  const earlier = tokens[span.first - 2]?.key;
  const negated = before === 'no' || before === 'without' || ((earlier === 'no' || earlier === 'without') && !determiner.has(before ?? '') && tokens[span.first - 1]?.kind === 'word');
  const verb = clauseVerb(span, readings, clauses);
  if (verb === undefined) return { aspect: 'none', negated };
  return { aspect: verb.negated && !negated ? 'none' : verb.aspect, negated };
}

function clauseVerb(span: Span, readings: readonly (VerbReading | undefined)[], clauses: readonly number[]): VerbReading | undefined {
  const clause = clauses[span.first];
  for (let i = span.last; i >= 0 && i >= span.first - 25 && clauses[i] === clause; i -= 1) { const reading = readings[i]; if (reading !== undefined && reading.aspect !== 'none') return reading; }
  for (let i = span.last + 1; i < readings.length && i <= span.last + 25 && clauses[i] === clause; i += 1) { const reading = readings[i]; if (reading !== undefined && reading.aspect !== 'none') return reading; }
  return undefined;
}
