// The name of a finding: its rule, its issue and the sentences it stands on. The same after edits elsewhere, another once one of those sentences is changed.

export interface Named {
  readonly rule: string;
  readonly reason?: string;
  /** Of each of its sentences those by which it is known. */
  readonly words: readonly string[];
  /** What else it says, where one sentence can have several of a rule. */
  readonly about?: string;
}

export function findingKey({ rule, reason, words, about = '' }: Named): string {
  const all = words.length < 2 ? (words[0] ?? '') : [...new Set(words)].sort().join('\n');
  return `${rule}${reason === undefined ? '' : `@${reason}`}${all === '' && about === '' ? '' : `:${fingerprint(`${all}\n${about}`)}`}`;
}

/** Characters by which a sentence is known; a text without ends would be read again for each finding in it. */
const telling = 500;
export const tellingWords = (text: string): string => sentenceWords(text.slice(0, telling));

/** By these words a mark or a finding knows its sentence: breaks and the signs of lists and headings make no difference. */
export const sentenceWords = (text: string): string => text.replace(/^(?:#{1,6}|[-*•・]|\d{1,3}[.)])[ \t　]+/u, '').replace(/\s+/gu, ' ').trim();

/** 53 bits of the words, by two mixes of 32 bits (cyrb53). */
export function fingerprint(words: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < words.length; i += 1) {
    const unit = words.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
