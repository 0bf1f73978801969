// Reading marked notices: what they are, why, what they ask for, and the words that show it.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import type { Because, Reading } from '../../../server/core/notice/reading.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';
import { markedNotices } from './fixtures.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const everyPlace = (reading: Reading): readonly Because[] => [
  ...[reading.kind, reading.scope, reading.response, ...reading.reasons, ...reading.asks, ...(reading.marketplace === undefined ? [] : [reading.marketplace]), ...reading.followUps, ...reading.standing, ...reading.entities.metrics, ...(reading.insteadOf === undefined ? [] : [reading.insteadOf])].flatMap((read) => read.because),
  ...reading.entities.asins, ...reading.entities.orderIds, ...reading.entities.complaintIds,
  ...[reading.entities.caseId, reading.entities.noticeDate?.because, reading.entities.deadline?.because].filter((because) => because !== undefined),
];

const lists: ReadonlySet<string> = new Set(['asks', 'followUps', 'standing']);

describe.each(markedNotices.map((notice) => [notice.name, notice] as const))('the notice %s', (_, notice) => {
  it('is read as its head says', () => {
    const reading = readNotice(rulebook, notice.text);
    expect(reading.insteadOf?.id ?? '').toBe(notice.head.get('insteadOf') ?? '');
    expect(reading.isNotice).toBe(!notice.head.has('insteadOf'));
    const read: Readonly<Record<string, string>> = {
      kind: reading.kind.id, language: reading.language, scope: reading.scope.id, response: reading.response.id,
      marketplace: reading.marketplace?.id ?? '', asks: reading.asks.map((ask) => ask.id).sort().join(', '),
      followUps: reading.followUps.map(({ id }) => id).sort().join(', '), standing: reading.standing.map(({ matter, state }) => `${matter} ${state}`).sort().join(', '),
    };
    for (const [key, value] of notice.head) {
      if (key === 'insteadOf') continue;
      expect(`${key}: ${read[key] ?? ''}`).toBe(`${key}: ${lists.has(key) ? value.split(', ').sort().join(', ') : value}`);
    }
  });

  it('names exactly the marked reasons, by the marked words', () => {
    const reading = readNotice(rulebook, notice.text);
    expect(reading.reasons.map((reason) => reason.id).sort()).toEqual([...new Set(notice.marks.map((mark) => mark.reason))].sort());
    for (const mark of notice.marks) {
      const because = reading.reasons.find((reason) => reason.id === mark.reason)?.because ?? [];
      expect(because.some((place) => place.start < mark.end && mark.start < place.end), `${mark.reason}: ${notice.text.slice(mark.start, mark.end)}`).toBe(true);
    }
  });

  it('quotes its places exactly', () => {
    for (const because of everyPlace(readNotice(rulebook, notice.text))) expect(notice.text.slice(because.start, because.end)).toBe(because.text);
  });
});

describe('a notice', () => {
  it('counts a deadline in days from its own date', () => {
    const { entities } = readNotice(rulebook, 'Date: February 10, 2026\n\nHello,\n\nYou currently may not sell on Amazon.com. Send us a plan within 17 days.');
    expect(entities.noticeDate?.date).toBe('2026-02-10');
    expect(entities.deadline).toMatchObject({ days: 17, by: '2026-02-27' });
  });

  it('gives a deadline no day where neither notice nor user says from when', () => {
    expect(readNotice(rulebook, 'You currently may not sell on Amazon.com. Send us a plan within 17 days.').entities.deadline).toMatchObject({ days: 17 });
    expect(readNotice(rulebook, 'You currently may not sell on Amazon.com. Send us a plan within 17 days.').entities.deadline?.by).toBeUndefined();
  });

  it('says how long money is held, counted from its date where it has one', () => {
    const held = (text: string): unknown => readNotice(rulebook, text).standing.find(({ matter }) => matter === 'funds');
    const act = 'Hello,\n\nYour selling account on Amazon.com has been deactivated.';
    expect(held(`Date: February 10, 2026\n\n${act} Your funds are held for 90 days.`)).toMatchObject({ state: 'held', days: 90, until: '2026-05-11' });
    expect(held(`${act} Your funds are held until March 17, 2026.`)).toMatchObject({ state: 'held', until: '2026-03-17' });
    expect(held(`${act} Your funds are held for 90 days.`)).toEqual(expect.not.objectContaining({ until: expect.anything() as unknown }));
    expect(held(`${act} Your funds are held. Send a plan within 17 days.`)).toEqual(expect.not.objectContaining({ days: expect.anything() as unknown }));
  });

  it('says nothing of what stays possible where it is not told', () => {
    expect(readNotice(rulebook, 'Hello,\n\nYour selling account on Amazon.com has been deactivated.').standing).toEqual([]);
  });

  it.each([
    'Your account has been reactivated. Your listings will be active within 24 hours.',
    'アカウントの利用が再開されました。出品は24時間以内に有効になります。',
  ])('takes the time until offers are there again for no deadline: %s', (text) => {
    const { kind, entities } = readNotice(rulebook, text);
    expect([kind.id, entities.deadline, entities.metrics]).toEqual(['reinstatement', undefined, []]);
  });

  it('takes no length of time that looks back for a deadline', () => {
    expect(readNotice(rulebook, 'Your account has been deactivated. Send invoices issued within the last 365 days.').entities.deadline).toBeUndefined();
  });

  it('reads value, target and period of a metric', () => {
    const { entities } = readNotice(rulebook, 'Your late shipment rate is 11.2% for the 30 days from January 10 to February 8, 2026. This is higher than our goal of less than 4%.');
    expect(entities.metrics).toMatchObject([{ id: 'late-shipment', value: 11.2, target: 4, unit: 'percent', window: { days: 30, from: '2026-01-10', to: '2026-02-08' } }]);
  });

  it('keeps the figures of two metrics apart', () => {
    const { entities } = readNotice(rulebook, 'Your account is deactivated.\n- order defect rate 1.64% (limit 1%)\n- late shipment rate 5.9% (limit 4%)');
    expect(entities.metrics).toMatchObject([{ id: 'order-defect-rate', value: 1.64, target: 1 }, { id: 'late-shipment', value: 5.9, target: 4 }]);
  });

  it('tells complaint, case, order and product numbers apart', () => {
    const { entities } = readNotice(rulebook, 'Case ID: 11482097651\nYour listing was removed. ASIN B0EXAMPL01, order 111-2223333-4445555.\nComplaint IDs: 9417730526, 9417730527');
    expect(entities.caseId?.text).toBe('11482097651');
    expect(entities.complaintIds.map((id) => id.text)).toEqual(['9417730526', '9417730527']);
    expect(entities.orderIds.map((id) => id.text)).toEqual(['111-2223333-4445555']);
    expect(entities.asins.map((id) => id.text)).toEqual(['B0EXAMPL01']);
  });

  it('takes the legal basis and the funds paragraph for no reason', () => {
    const { reasons } = readNotice(rulebook, 'Your account has been deactivated in accordance with section 3 of the Business Solutions Agreement. Funds stay in your account; A-to-z claims, chargebacks and missing refunds may be deducted from them.');
    expect(reasons).toEqual([]);
  });

  it('is read through the quote signs of a mail program', () => {
    const { reasons } = readNotice(rulebook, '> Hello,\n>\n> You currently may not sell on Amazon.com, as your late\n> shipment rate is 9%.');
    expect(reasons.map((reason) => reason.id)).toEqual(['late-shipment']);
  });

  it('is read through HTML tags', () => {
    const text = '<p>Hello,</p><p>Your account has been deactivated. Your <b>late shipment</b> rate is too high.</p>';
    const { reasons } = readNotice(rulebook, text);
    expect(reasons.map((reason) => reason.id)).toEqual(['late-shipment']);
  });

  it('takes nothing away where a programme is only mentioned', () => {
    const { reasons } = readNotice(rulebook, 'Your late shipment rate is 6%; the target is below 4%. Offers with a Prime badge are counted as well. Your account may be deactivated.');
    expect(reasons.map((reason) => reason.id)).toContain('late-shipment');
  });

  it('reads a row of a table as the figure and what is required', () => {
    const { entities } = readNotice(rulebook, 'Hello,\n\nYour Seller Fulfilled Prime figures:\n\n                         yours     required\non-time shipment rate    96.1%     99%\ncancellation rate        0.8%      0.5%\n');
    expect(entities.metrics).toMatchObject([{ id: 'on-time-shipment', value: 96.1, target: 99 }, { id: 'cancellation-rate', value: 0.8, target: 0.5 }]);
  });

  it('points from a rejection to the sections that lack', () => {
    const { followUps } = readNotice(rulebook, 'Thank you for your appeal. We cannot reactivate your account. Send more detail on the root cause of the late orders.');
    expect(followUps.find((followUp) => followUp.id === 'more-root-cause')?.sections).toEqual(['root-cause']);
  });
});

describe('a demand', () => {
  const asksOf = (text: string): readonly string[] => readNotice(rulebook, text).asks.map(({ id }) => id);
  it.each([
    ['may come some day', 'Dear Seller, we removed your offer. We may ask for invoices later.'],
    ['は後日のこともある', '出品者様 出品を削除しました。違反が続く場合、改善計画の提出をお願いすることがあります。'],
    ['is no rule for all', 'Dear Seller, we deactivated your account. We do not allow sellers to provide invoices of other shops.'],
    ['is no advice', 'Dear Seller, we deactivated your account. Good service makes another check in the future less likely.'],
  ])('%s: then nothing is asked', (_, text) => { expect(asksOf(text)).toEqual([]); });
  it('goes on over whole lines', () => {
    expect(asksOf('Dear Seller, we deactivated your account. Please send us these papers:\nInvoices of your supplier.\nPassport of the owner.')).toEqual(['invoices', 'identity-documents']);
  });
});

describe('any text', () => {
  const pieces = ['Your account has been deactivated', '。', '\n', '在庫切れ', 'out of stock', ' ', '12%', '<b', '>', '𠮷', 'order defect rate', '- ', 'within 17 days', '2026年2月30日', '111-2223333-4445555', 'Complaint ID: 9417730526', '>> '];
  it('is read without an error, and every place is cut exactly', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 40 }).map((parts) => parts.join('')));
    fc.assert(fc.property(texts, (text) => {
      for (const because of everyPlace(readNotice(rulebook, text, { receivedOn: '2026-01-31' }))) expect(text.slice(because.start, because.end)).toBe(because.text);
    }), { numRuns: 150 });
  });
});
