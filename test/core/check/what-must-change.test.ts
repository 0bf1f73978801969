// After a refusal: each sentence of the answer, and what the refused draft says there.
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import { whatMustChange, type Change } from '../../../server/core/check/what-must-change.ts';
import { pointsOf } from '../../../server/core/notice/points.ts';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import type { Reading } from '../../../server/core/notice/reading.ts';
import { realRulebook } from '../../support/rulebook.ts';

const rulebook = await realRulebook();
const refusal = 'We received your appeal but cannot reactivate your account. Please send greater detail on the root cause of the out of stock orders.';
const reading = readNotice(rulebook, refusal);
const reasons = ['out-of-stock'];
const changesIn = (read: Reading, text: string): readonly Change[] => whatMustChange(pointsOf(rulebook, read, reasons), checkDraft(rulebook, { text, reasons, reading: read }));

describe('a refusal compared with the draft it refused', () => {
  it('points at the elements of its section, what is missing first', () => {
    const text = 'Root cause\nWe sold 3 items that were not in stock, as our listings were updated only once a day and nobody checked them.\n';
    const changes = changesIn(reading, text);
    const change = changes.find((one) => 'followUp' in one && one.followUp === 'more-root-cause');
    expect(change?.sections).toEqual(['root-cause']);
    expect(change?.touched.length).toBeGreaterThan(1);
    expect(change?.touched.every(({ section }) => section === 'root-cause')).toBe(true);
    const verdicts = change?.touched.map(({ verdict }) => ['missing', 'weak', 'present'].indexOf(verdict)) ?? [];
    expect(verdicts).toEqual([...verdicts].sort());
    expect(change?.touched.some(({ evidence }) => evidence.some(({ start, end }) => text.slice(start, end).includes('not in stock')))).toBe(true);
  });

  it.each([
    ['the parts it asks for once more', 'We received your submission. We need more information about:\n- the actions you have taken to resolve the issue\n- the steps you have taken to prevent it', ['corrective-actions', 'preventive-measures']],
    ['nothing where it asks for the whole plan anew', 'We received your submission. We need more information about:\n- the root cause of the issue\n- the actions you have taken to resolve the issue\n- the steps you have taken to prevent it', []],
  ])('points at %s', (_, text, wanted) => {
    const read = readNotice(rulebook, `${text}\nSeller Performance Team`);
    const changes = changesIn(read, 'Actions\nWe refunded 7 buyers on 4 March.');
    expect([read.kind.id, ...changes.flatMap((one) => ('ask' in one ? [one.ask] : []))]).toEqual(['rejection', ...wanted]);
    expect(changes.every(({ touched, sections }) => touched.length > 0 && touched.every(({ section }) => section !== undefined && sections.includes(section)))).toBe(true);
  });

  it('has nothing to compare in a first notice', () => {
    const first = readNotice(rulebook, 'Your account has been deactivated because items were out of stock. Send a plan of action.');
    expect(changesIn(first, 'We are sorry.')).toEqual([]);
  });
});
