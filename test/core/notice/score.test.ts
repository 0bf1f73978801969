// Scores are counted, not estimated: a small corpus with known answers.
import { describe, expect, it } from 'vitest';
import type { CorpusNotice, NoticePrediction } from '../../../server/core/notice/predict-notice.ts';
import { predictNotice } from '../../../server/core/notice/predict-notice.ts';
import { scoreNotices } from '../../../server/core/notice/score.ts';
import { realRulebook } from '../../support/rulebook.ts';

const none = { asins: [], orderIds: [], complaintIds: [] };
const gold = (id: string, reasons: readonly string[], rest: Partial<CorpusNotice> = {}): CorpusNotice => ({ id, text: '', language: 'en', isNotice: true, kind: 'warning', marketplace: 'US', asks: [], entities: none, reasons, ...rest });
const said = (id: string, reasons: readonly string[], rest: Partial<NoticePrediction> = {}): NoticePrediction => ({ id, isNotice: true, kind: 'warning', language: 'en', marketplace: 'US', response: 'plan', asks: [], reasons, entities: { ...none, deadline: null, metrics: [] }, ...rest });

describe('the score', () => {
  it('counts right, wrong and missed reasons over all cases', () => {
    const score = scoreNotices([gold('1', ['a', 'b']), gold('2', [])], [said('1', ['a']), said('2', ['c'])], new Set(['a', 'b', 'c']));
    expect(score.reasons.all).toMatchObject({ right: 1, wrong: 1, missed: 1, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(score.reasons.byReason['b']).toMatchObject({ right: 0, missed: 1, recall: 0 });
  });
  it('leaves reasons the rules do not know out of the second count', () => {
    const score = scoreNotices([gold('1', ['a', 'unknown'])], [said('1', ['a'])], new Set(['a']));
    expect(score.reasons.all.missed).toBe(1);
    expect(score.knownReasons.all).toMatchObject({ right: 1, missed: 0, f1: 1 });
  });
  it('does not score ambiguous lines, and counts a line without a prediction as silent', () => {
    const score = scoreNotices([gold('1', ['a'], { ambiguous: true }), gold('2', ['a'])], [], new Set(['a']));
    expect(score.cases).toBe(1);
    expect(score.isNotice).toMatchObject({ right: 0, of: 1 });
    expect(score.reasons.all.missed).toBe(1);
  });
  it('judges kind on notices only and marketplace only where one is labelled', () => {
    const score = scoreNotices([gold('1', [], { isNotice: false, kind: 'other', marketplace: null }), gold('2', [])], [said('1', [], { isNotice: false }), said('2', [], { kind: 'funds' })], new Set());
    expect(score.kind).toMatchObject({ right: 0, of: 1 });
    expect(score.marketplace).toMatchObject({ right: 1, of: 1 });
  });
});

describe('a prediction', () => {
  it('says what the reading says', async () => {
    const prediction = predictNotice(await realRulebook(), { id: 'x', text: 'You currently may not sell on Amazon.com. Your late shipment rate is 9.5% (target: under 4%). Send us a plan within 17 days.' });
    expect(prediction).toMatchObject({ id: 'x', isNotice: true, kind: 'deactivation', marketplace: 'US', reasons: ['late-shipment'], response: 'plan' });
    expect(prediction.entities).toMatchObject({ deadline: '17 days', metrics: [{ name: 'late-shipment', value: '9.5%', target: '4%' }] });
  });
});
