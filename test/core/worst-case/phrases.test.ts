// The phrases of all rules together: whatever words a text repeats, finding them takes a bounded number of steps for each word.
import { beforeAll, describe, expect, it } from 'vitest';
import { RuleReader } from '../../../server/adapters/rule-reader.ts';
import { phrasesOf } from '../../../server/core/rulebook/patterns.ts';
import { expandPhrase, verbPhrase } from '../../../server/core/text/phrase.ts';
import type { PhraseElement } from '../../../server/core/text/phrase.ts';
import { tokenise } from '../../../server/core/text/token.ts';
import { compileVocabulary, findPhrases } from '../../../server/core/text/vocabulary.ts';
import type { Vocabulary } from '../../../server/core/text/vocabulary.ts';
import { projectRoot } from '../../support/rulebook.ts';

let vocabulary: Vocabulary;
let pieces: readonly string[];
let reads = 0;

/** The same numbers, each look at one of them counted: the walk takes two for each node it comes to and two for each it leaves. */
const counted = (numbers: Int32Array): Int32Array => new Proxy(numbers, { get: (all, at) => { reads += 1; return Reflect.get(all, at) as unknown; } });

beforeAll(async () => {
  const files = await new RuleReader(projectRoot).readAll();
  const concepts = Object.assign({}, ...files.concepts.map(({ data }) => data)) as (typeof files.concepts)[number]['data'];
  const phrases = phrasesOf(files);
  const plain = compileVocabulary(concepts, phrases);
  vocabulary = { ...plain, trie: { ...plain.trie, children: counted(plain.trie.children) } };
  const terms = Object.values(concepts).flatMap((concept) => [...(concept.en?.verbs ?? []).map(verbPhrase), ...Object.values(concept).flatMap((words) => [...(words?.terms ?? []), ...(words?.verbs ?? [])])]);
  pieces = [...new Set([...terms, ...phrases].flatMap(expandPhrase).flatMap(piecesOf))];
}, 60_000);

const wordOf = (element: PhraseElement): string => (element.kind === 'number' ? '7' : element.kind === 'verb' ? element.base : element.kind === 'gap' ? '' : element.key);

/** What makes a phrase cost most: all its words; all but the last; its gaps filled to the limit with the words before them. */
function piecesOf(elements: readonly PhraseElement[]): readonly string[] {
  const words = elements.map(wordOf);
  const gap = elements.findIndex(({ kind }) => kind === 'gap');
  const before = words.slice(0, gap).join(' ');
  const filled = (last: number): string => elements.slice(0, last).map((element, i) => (element.kind === 'gap' ? `${before} `.repeat(6) : words[i])).join(' ');
  return gap === -1 ? [words.join(' '), words.slice(0, -1).join(' ')] : [words.join(' '), filled(words.length), filled(words.length - 1)];
}

/** Steps for each word of a text. */
function stepsOf(text: string): number {
  const tokens = tokenise(text);
  reads = 0;
  findPhrases(vocabulary, tokens);
  return reads / Math.max(tokens.length, 1);
}

const fill = (piece: string, length: number): string => `${piece} `.repeat(Math.ceil(length / (piece.length + 1))).slice(0, length);

/** What the walk takes for a word at most, in any text made of phrases. */
const mostSteps = 150;

describe('all phrases of all rules', () => {
  it('are found in a bounded number of steps for each word, put together into texts of 100 KB', () => {
    const all = pieces.join(' ');
    const heavy: string[] = [];
    for (let at = 0; at < all.length; at += 100_000) {
      const steps = stepsOf(all.slice(at, at + 100_000));
      if (steps > mostSteps) heavy.push(`${String(Math.round(steps))} steps a word from "${all.slice(at, at + 40)}"`);
    }
    expect(pieces.length).toBeGreaterThan(40_000);
    expect(heavy).toEqual([]);
  });

  it('take no more steps for a word of 100 KB than of 10 KB, the heaviest repeated alone', () => {
    const ofFirstWord = new Map<string, string>();
    for (const piece of pieces) { const first = piece.split(' ', 1)[0] ?? ''; if (piece.length > (ofFirstWord.get(first)?.length ?? 0)) ofFirstWord.set(first, piece); }
    const heaviest = [...ofFirstWord.values()].map((piece) => ({ piece, steps: stepsOf(fill(piece, 400)) })).sort((one, other) => other.steps - one.steps).slice(0, 50);
    expect(heaviest[0]?.steps).toBeGreaterThan(50);
    for (const { piece } of heaviest) {
      const whole = stepsOf(fill(piece, 100_000));
      expect(whole, piece).toBeLessThan(mostSteps);
      expect(whole / stepsOf(fill(piece, 10_000)), piece).toBeLessThan(1.2);
    }
  });
});
