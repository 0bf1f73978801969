// One phrase of a rule -> the sequences of elements it stands for; and what is wrong with a phrase.
import { tokenise } from './token.ts';

export type PhraseElement =
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'prefix'; readonly key: string }
  | { readonly kind: 'verb'; readonly base: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'gap' };

const mostSequences = 200;
const mostGaps = 2;

type Part = string | readonly string[];

/** Splits at spaces outside brackets; a choice stays one part. */
function partsOf(phrase: string): Part[] {
  const parts: Part[] = [];
  let rest = phrase.trim();
  while (rest !== '') {
    const open = rest.indexOf('[');
    const plain = open === -1 ? rest : rest.slice(0, open);
    parts.push(...plain.split(' ').filter((part) => part !== ''));
    if (open === -1) break;
    const close = rest.indexOf(']', open);
    parts.push(rest.slice(open + 1, close === -1 ? rest.length : close).split('|').map((choice) => choice.trim()));
    rest = close === -1 ? '' : rest.slice(close + 1);
  }
  return parts;
}

function elementsOf(words: string): PhraseElement[] {
  const elements: PhraseElement[] = [];
  for (const word of words.split(' ').filter((part) => part !== '')) {
    if (word === '..') elements.push({ kind: 'gap' });
    else if (word === '#') elements.push({ kind: 'number' });
    else if (word.startsWith('<') && word.endsWith('>')) elements.push({ kind: 'verb', base: word.slice(1, -1).toLowerCase() });
    else elements.push(...wordElements(word));
  }
  return elements;
}

function wordElements(word: string): PhraseElement[] {
  const open = word.endsWith('*');
  const keys = tokenise(open ? word.slice(0, -1) : word).map((token) => token.key);
  return keys.map((key, i) => ({ kind: open && i === keys.length - 1 ? 'prefix' : 'word', key }));
}

/** Every sequence the phrase stands for (choices multiplied out). */
export function expandPhrase(phrase: string): readonly (readonly PhraseElement[])[] {
  let sequences: PhraseElement[][] = [[]];
  for (const part of partsOf(phrase)) {
    const choices = (typeof part === 'string' ? [part] : part).map(elementsOf);
    sequences = sequences.flatMap((sequence) => choices.map((choice) => [...sequence, ...choice]));
    if (sequences.length > mostSequences) break;
  }
  return sequences.slice(0, mostSequences).filter((sequence) => sequence.some((element) => element.kind !== 'gap'));
}

/** A verb of a concept: its first word is inflected ("hand over" -> handed over). */
export function verbPhrase(verb: string): string {
  const [first = '', ...rest] = verb.trim().split(' ');
  const hyphen = first.lastIndexOf('-');
  const head = hyphen === -1 ? `<${first}>` : `${first.slice(0, hyphen).replaceAll('-', ' ')} <${first.slice(hyphen + 1)}>`;
  return [head, ...rest].join(' ');
}

/** What is wrong with a phrase, in words for the rule loader. */
export function phraseProblems(phrase: string): string[] {
  const problems: string[] = [];
  if (phrase.trim() === '') return ['an empty phrase'];
  const count = (sign: string): number => phrase.split(sign).length - 1;
  if (count('[') !== count(']')) problems.push(`"${phrase}": [ and ] do not match`);
  if (/\[[^\]]*\[/.test(phrase)) problems.push(`"${phrase}": a choice stands inside a choice`);
  if (/[\[|]\s*[|\]]/.test(phrase)) problems.push(`"${phrase}": a choice has an empty side`);
  if (count('|') > 0 && count('[') === 0) problems.push(`"${phrase}": | stands outside [ ]`);
  for (const word of phrase.replaceAll(/[[\]|]/g, ' ').split(' ')) problems.push(...wordProblems(phrase, word));
  const gaps = phrase.split(' ').filter((word) => word === '..').length;
  if (gaps > mostGaps) problems.push(`"${phrase}": more than ${String(mostGaps)} gaps`);
  if (/^\.\.( |$)|(^| )\.\.$/.test(phrase.trim())) problems.push(`"${phrase}": a gap stands at an end`);
  const size = partsOf(phrase).reduce((product, part) => product * (typeof part === 'string' ? 1 : part.length), 1);
  if (size > mostSequences) problems.push(`"${phrase}": stands for ${String(size)} phrases, ${String(mostSequences)} at most`);
  if (problems.length === 0 && expandPhrase(phrase).some((sequence) => sequence.every((element) => element.kind === 'number'))) problems.push(`"${phrase}": a number alone is no phrase; use #count`);
  return problems;
}

function wordProblems(phrase: string, word: string): string[] {
  if (word === '' || word === '..' || word === '#' || /^<[a-z]+>$/.test(word)) return [];
  if (/[<>]/.test(word)) return [`"${phrase}": <…> holds one English base form in small letters`];
  if (word.includes('*') && (!word.endsWith('*') || word.indexOf('*') !== word.length - 1)) return [`"${phrase}": * stands only at the end of a word`];
  if (word.endsWith('*') && !/[A-Za-zÀ-ɏ]{2}\*$/.test(word)) return [`"${phrase}": * needs at least two Latin letters before it`];
  if (/[\\^$()+?{}]/.test(word)) return [`"${phrase}": regular expressions are not allowed`];
  return tokenise(word).length === 0 ? [`"${phrase}": "${word}" holds no word`] : [];
}
