// Drafts as they are being written: bodies of check requests, each one other than all before, asked as the editor asks once it knows the words of the rules.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** So many signs are written in one place before the writer goes on elsewhere. */
const inOnePlace = 60;
const sentence = 'On 4 March 2026 we checked each offer by hand. ';

/** Drafts of the corpus that may be worked with, again and again until there are `count` writers, each with sentences of his own. */
export function writers(corpus, count) {
  const known = ['drafts', 'drafts-written'].flatMap((name) => readFileSync(path.join(corpus, `${name}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line)));
  const all = Array.from({ length: count }, (_, i) => {
    const { text, reasons } = known[i % known.length];
    return { text: i < known.length ? text : scrambled(text, i), reasons, at: Math.floor(text.length / 2), typed: 0 };
  });
  const typing = (n) => {
    const one = all[Math.abs(n) % count];
    one.text = one.text.slice(0, one.at) + sentence[one.typed % sentence.length] + one.text.slice(one.at);
    one.at += 1;
    one.typed += 1;
    // Its length stays about what it was.
    if (one.typed % inOnePlace === 0) { one.text = one.text.slice(0, one.at - inOnePlace) + one.text.slice(one.at); one.at = (one.at * 7 + 13) % one.text.length; }
    return JSON.stringify({ text: one.text, reasons: one.reasons, brief: true });
  };
  let seen = 0;
  const firstSight = () => { seen += 1; const { text, reasons } = known[seen % known.length]; return JSON.stringify({ text: scrambled(text, seen), reasons, brief: true }); };
  return { drafts: count, typing, firstSight };
}

/** The same words with a number in each sentence: none of them was there before. */
const scrambled = (text, seed) => text.replace(/[.!?。]+/gu, (end, at) => ` ${seed * 1000 + (at % 997)}${end}`);

export const meanOf = (bodyOf, times) => Array.from({ length: times }, (_, i) => bodyOf(i).length).reduce((sum, length) => sum + length, 0) / times;
