// The requests of one page come together and want what is made of the same answers: equal facts become one object, by which the core knows what it has made of them already.
import type { CaseFacts } from '../core/letter/write-letter.ts';

/** In milliseconds: long enough for one page, and no longer, as answers are private. */
const heldFor = 2000;
/** Cases that are being opened at once. */
const mostHeld = 8;
const held = new Map<string, CaseFacts>();

export function sameFacts(facts: CaseFacts): CaseFacts {
  const told = JSON.stringify(facts);
  const known = held.get(told);
  if (known !== undefined) return known;
  if (held.size < mostHeld) {
    held.set(told, facts);
    setTimeout(() => { held.delete(told); }, heldFor).unref();
  }
  return facts;
}
