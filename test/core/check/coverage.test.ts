// The coverage sheet: each demand, its sentences, and the papers that are named with them.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { CoveredElement, ProvingPaper } from '../../../server/core/check/coverage.ts';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const notice = 'Hello,\nYour selling account has been deactivated because your late shipment rate is above our target.\nTo sell on Amazon.com again, please send us a plan of action that explains:\n-- The root cause of the late shipments\n-- The actions you have taken to resolve the issue\n-- The steps you have taken to prevent late shipments\nPlease also send us invoices for the items you sold in the last 365 days.\n';
const refunded = 'We refunded 7 orders on 4 March 2026 and wrote to 7 buyers';
const cover = (text: string, more: Partial<Parameters<typeof checkDraft>[1]> = {}) => checkDraft(rulebook, { text, reasons: ['out-of-stock'], ...more }).coverage;
const lineOf = (text: string, key: string, more: Parameters<typeof cover>[1] = {}): CoveredElement | undefined => cover(text, more).flatMap(({ elements }) => elements).find((line) => line.key === key);
const papersOf = (text: string, more: Parameters<typeof cover>[1] = {}): readonly ProvingPaper[] => lineOf(text, 'out-of-stock.orders-resolved', more)?.papers ?? [];

describe('the coverage of a plan', () => {
  it('has every part for every reason with its elements, whether the notice names it or not', () => {
    const parts = cover(`${refunded}.`);
    expect(parts.map(({ ask, reason, asked }) => [ask, reason, asked])).toEqual([['root-cause', 'out-of-stock', false], ['corrective-actions', 'out-of-stock', false], ['preventive-measures', 'out-of-stock', false]]);
    expect(parts.flatMap(({ elements }) => elements.map(({ key }) => key))).toEqual(rulebook.requirements('out-of-stock').map(({ key }) => key));
    const asked = checkDraft(rulebook, { text: 'Hello.', reasons: ['late-shipment'], reading: readNotice(rulebook, notice) }).coverage;
    expect(asked.filter((one) => one.asked).map(({ ask }) => ask).sort()).toEqual(['corrective-actions', 'invoices', 'preventive-measures', 'root-cause']);
    expect(asked.find(({ ask }) => ask === 'invoices')).toMatchObject({ verdict: 'missing', sentences: [], papers: [] });
  });

  it('quotes the sentence that answers, as it stands in the draft', () => {
    const text = `Hello.\n\n${refunded} (refunds.pdf).\n`;
    for (const { start, end, text: quoted } of cover(text).flatMap(({ elements }) => elements).flatMap(({ sentences }) => sentences)) expect(text.slice(start, end)).toBe(quoted);
    expect(lineOf(text, 'out-of-stock.orders-resolved')?.sentences.map((one) => one.text)).toEqual([`${refunded} (refunds.pdf).`]);
    expect(lineOf(text, 'out-of-stock.backup-plan')).toMatchObject({ verdict: 'missing', sentences: [], papers: [] });
  });

  it('shows what is only named as unclear, with no proof', () => {
    const line = lineOf("The cause was that our supplier's website showed stock that was sold out (Attachment 2).", 'out-of-stock.stock-source');
    expect(line).toMatchObject({ verdict: 'weak', unclear: true, papers: [] });
    expect(line?.sentences.length).toBe(1);
  });
});

describe('a paper', () => {
  it('proves the sentence that names it', () => {
    expect(papersOf(`${refunded} (refunds.pdf).`)).toEqual([{ name: 'refunds.pdf', named: 'sentence' }]);
    expect(papersOf(`${refunded} (Attachment 3).`)).toEqual([{ name: 'Attachment 3', named: 'sentence' }]);
    expect(papersOf(`${refunded}.`)).toEqual([]);
  });

  it('may stand in the sentence beside it, in the same paragraph only', () => {
    expect(papersOf(`${refunded}. See refunds.pdf.`)).toEqual([{ name: 'refunds.pdf', named: 'beside' }]);
    expect(papersOf(`${refunded}.\n\nSee refunds.pdf.`)).toEqual([]);
  });

  it('of a sentence that answers something else proves that, and not its neighbour', () => {
    const text = `${refunded}. On 5 March 2026 we closed all 12 offers concerned (closed.csv).`;
    expect(papersOf(text)).toEqual([]);
    expect(lineOf(text, 'out-of-stock.offers-closed')?.papers).toEqual([{ name: 'closed.csv', named: 'sentence' }]);
  });

  it('that only the answers know is shown as such, and once', () => {
    const files = new Map([[rulebook.requirements('out-of-stock').find(({ element }) => element === 'orders-resolved')?.asked ?? '', ['list of refunds.pdf', 'mails.pdf']]]);
    expect(papersOf(`${refunded} (list of refunds.pdf).`, { files })).toEqual([{ name: 'list of refunds.pdf', named: 'sentence' }, { name: 'mails.pdf', named: 'answers' }]);
    expect(papersOf('Hello.', { files }).map(({ named }) => named)).toEqual(['answers', 'answers']);
  });
});

describe('the coverage of another kind of answer', () => {
  it('has its questions as one demand', () => {
    const [answer, ...rest] = checkDraft(rulebook, { text: 'Hello.', reasons: [], response: 'documents' }).coverage;
    expect([answer?.response, answer?.verdict, rest]).toEqual(['documents', 'missing', []]);
    expect(answer?.elements.length).toBeGreaterThan(0);
  });
});
