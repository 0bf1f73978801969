// Texts to measure with: notices of any length made of the sample notices, and two appeals of about 3 kB. Every text can be made new.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const notices = path.join(here, '..', 'notices');

/** Numbers that are the same in every run, so that two runs read the same texts. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const isJapanese = (name) => name.startsWith('ja-');
const isEnglish = (name) => !/^(?:ja|de|fr|it|es|near)-/.test(name);
const read = (file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
/** The text stands below a head of `key: value` lines; [[words]]{reason} marks what must be read. */
const unmarked = (sample) => sample.slice(sample.indexOf('\n---\n') + 5).replaceAll(/\[\[|\]\](?:\{[^}]*\})?/g, '').trim();
const samples = (wanted) => readdirSync(notices).filter((name) => name.endsWith('.txt') && wanted(name)).map((name) => unmarked(read(path.join(notices, name))));
const blocks = { en: samples(isEnglish), ja: samples(isJapanese) };

/** A notice of `size` units that no cache has seen: whole samples one after another, with a new word in every sentence. */
export function notice(language, size, seed) {
  const random = randomOf(seed);
  const parts = [];
  let length = 0;
  while (length < size) {
    const block = fresh(blocks[language][Math.floor(random() * blocks[language].length)], random);
    parts.push(block);
    length += block.length + 2;
  }
  return parts.join('\n\n').slice(0, size);
}

const syllables = ['ka', 'mo', 'ri', 'ten', 'sol', 'vu', 'pen', 'dar', 'li', 'go'];
const newWord = (random) => Array.from({ length: 4 }, () => syllables[Math.floor(random() * syllables.length)]).join('');

/** The same text with a word that was never there before the last mark of every sentence. */
export function fresh(text, random) {
  return text.replaceAll(/(?<=[\p{L}\d]{2})(?=[.,。、](?:\s|$|\p{Lo}))/gu, () => ` ${newWord(random)}`);
}

export const appeal = (language) => read(path.join(here, 'texts', `appeal-${language}.txt`));

/** An appeal of `size` units. */
export function longAppeal(language, size, seed) {
  const random = randomOf(seed);
  let text = '';
  while (text.length < size) text += `${fresh(appeal(language), random)}\n\n`;
  return text.slice(0, size);
}

/** A word being typed into the middle of the text. */
export function typed(text, step) {
  const middle = text.indexOf(' ', text.length >> 1) + 1 || text.length >> 1;
  return text.slice(0, middle) + 'inspection procedure '.repeat(40).slice(0, 1 + (step % 400)) + text.slice(middle);
}
