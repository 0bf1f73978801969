// What the page does with the fix of a finding: words go or move, none are added.
import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../client/src/apply-fix.ts';

const placeOf = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const without = (text: string, ...words: string[]): string | undefined => applyFix(text, { do: 'delete', places: words.map((each) => placeOf(text, each)) });

describe('taking a sentence out', () => {
  it('leaves its neighbours as they are', () => {
    expect(without('One. Two is bad. Three.', 'Two is bad.')).toBe('One. Three.');
    expect(without('One. Two is bad.\nThree.', 'Two is bad.')).toBe('One.\nThree.');
    expect(without('一つ目です。二つ目です。三つ目です。', '二つ目です。')).toBe('一つ目です。三つ目です。');
  });
  it('takes its line or its item with it', () => {
    expect(without('One.\n- Two is bad.\n- Three.', 'Two is bad.')).toBe('One.\n- Three.');
    expect(without('One.\n\nTwo is bad.\n\nThree.', 'Two is bad.')).toBe('One.\n\nThree.');
    expect(without('One.\nTwo is bad.', 'Two is bad.')).toBe('One.\n');
    expect(without('Two is bad.', 'Two is bad.')).toBe('');
  });
  it('takes several, in any order', () => {
    expect(without('A. B. C. D.', 'C.', 'A.')).toBe('B. D.');
  });
});

describe('moving a sentence', () => {
  const text = 'Done\n\nWe shipped. We will check daily.\n\nPrevention\n\n- We train.\n\nThank you.';
  it('sets it on a line of its own at the end of the other part', () => {
    const { end } = placeOf(text, 'We train.');
    expect(applyFix(text, { do: 'move', section: 'preventive-measures', places: [placeOf(text, 'We will check daily.')], after: end })).toBe('Done\n\nWe shipped.\n\nPrevention\n\n- We train.\nWe will check daily.\n\nThank you.');
  });
  it('and asking for a fact, change nothing where there is nothing to change', () => {
    expect(applyFix(text, { do: 'move', section: 'root-cause', places: [placeOf(text, 'We shipped.')] })).toBeUndefined();
    expect(applyFix(text, { do: 'ask', question: 'x' })).toBeUndefined();
  });
});

it('putting words in their place changes every place and nothing else', () => {
  expect(applyFix('A 注文 and a 注文.', { do: 'replace', text: 'order', places: [{ start: 2, end: 4 }, { start: 11, end: 13 }] })).toBe('A order and a order.');
});
