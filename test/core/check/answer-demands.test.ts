// What the notice asks for, against the draft; and predictions in the corpus format.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import { predictDraft } from '../../../server/core/check/predict.ts';
import { proveRules } from '../../../server/core/check/prove.ts';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import type { Demand } from '../../../server/core/check/verdict.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const notice = 'Hello,\nYour selling account has been deactivated because your late shipment rate is above our target.\nTo sell on Amazon.com again, please send us a plan of action that explains:\n-- The root cause of the late shipments\n-- The actions you have taken to resolve the issue\n-- The steps you have taken to prevent late shipments\nPlease also send us invoices for the items you sold in the last 365 days.\n';
const demands = (text: string): readonly Demand[] => checkDraft(rulebook, { text, reasons: ['late-shipment'], reading: readNotice(rulebook, notice) }).demands;
const verdictOf = (text: string, ask: string): string | undefined => demands(text).find((demand) => demand.ask === ask)?.verdict;

describe('a demand', () => {
  it('for a section is answered per reason', () => {
    expect(demands('Hello.').filter(({ reason }) => reason === 'late-shipment').map(({ ask }) => ask).sort()).toEqual(['corrective-actions', 'preventive-measures', 'root-cause']);
    expect(verdictOf('Hello.', 'root-cause')).toBe('missing');
    expect(verdictOf('We will refund all buyers soon.', 'corrective-actions')).toBe('missing');
  });
  it('for documents is answered by a file, and weakly by a word', () => {
    expect([verdictOf('Hello.', 'invoices'), verdictOf('We have invoices.', 'invoices'), verdictOf('Attached is our invoice of 10 April (03-invoice.pdf).', 'invoices')]).toEqual(['missing', 'weak', 'present']);
  });
});

describe('a prediction', () => {
  it('holds every sentence at its place and passes over reasons the rules do not know', () => {
    const text = 'Nobody checked the ship-by dates. On 4 April we shipped all 14 open orders.';
    const said = predictDraft(rulebook, { id: 'x', text, reasons: ['late-shipment', 'no-such-reason'] });
    expect(said.sentences.map(({ start, end }) => text.slice(start, end))).toEqual(said.sentences.map((sentence) => sentence.text));
    expect(said.sentences.map(({ sections }) => sections)).toEqual([['root-cause'], ['corrective-actions']]);
    expect(said.sections['preventive-measures']).toBe('missing');
    expect(Object.keys(said.elements).length).toBe(rulebook.requirements('late-shipment').length);
  });
});

describe('proofs', () => {
  it('fail where a rule no longer sees what it promises, and where a known gap is closed', () => {
    const [style] = rulebook.styles.filter((rule) => rule.id === 'threat');
    if (style === undefined) throw new Error('no style rule "threat"');
    const tests = { match: [{ text: 'We shipped 14 orders.' }], weak: [], 'near-miss': [{ text: 'Our lawyer will sue you.', because: 'turned round' }], todo: [{ text: 'Our lawyer will sue you.', because: 'already seen' }] };
    const { failures } = proveRules({ ...rulebook, elements: new Map(), reasons: new Map(), sections: [], styles: [{ ...style, tests }], whys: { ...rulebook.whys, verdicts: [] } });
    expect(failures.map(({ expected }) => expected)).toEqual(['present', 'missing', 'a known gap']);
  });
});
