// Every reason carries its proofs: texts that must name it, by the marked words, and near-misses that must not.
import { describe, expect, it } from 'vitest';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import { realRulebook } from '../../support/rulebook.ts';
import { unmark } from './fixtures.ts';

const rulebook = await realRulebook();

describe.each([...rulebook.reasons.values()].map((reason) => [reason.id, reason] as const))('the reason %s', (id, reason) => {
  it('is seen in each of its match texts', () => {
    for (const { text: marked } of reason['sign-tests'].match) {
      const { text, marks } = unmark(marked);
      const read = readNotice(rulebook, text).reasons.find((one) => one.id === id);
      expect(read, text).toBeDefined();
      for (const mark of marks) expect(read?.because.some((place) => place.start < mark.end && mark.start < place.end), text).toBe(true);
    }
  });
  it('is not seen in its near-misses', () => {
    for (const { text } of reason['sign-tests']['near-miss']) expect(readNotice(rulebook, text).reasons.map((one) => one.id), text).not.toContain(id);
  });
  it('has proofs in both languages', () => {
    const japanese = (text: string): boolean => /[\u3040-\u30ff]/.test(text);
    for (const list of [reason['sign-tests'].match, reason['sign-tests']['near-miss']]) {
      expect(list.filter(({ text }) => japanese(text)).length).toBeGreaterThanOrEqual(3);
      expect(list.filter(({ text }) => !japanese(text)).length).toBeGreaterThanOrEqual(3);
    }
  });
});
