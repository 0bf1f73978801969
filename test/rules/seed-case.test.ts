// The case this program was made for, reworded: a polite, fluent plan that did nothing for the buyers already harmed, and Amazon's two-point reply.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../server/core/check/check-draft.ts';
import { readNotice } from '../../server/core/notice/read-notice.ts';
import type { Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../support/rulebook.ts';

const reply = `Hello,

Thank you for what you sent us, but the plan is not complete yet. Looking at your account we found these issues -

1. Orders may not be getting filled because items are out of stock.
2. Some buyers did not receive their orders.

To sell on Amazon.com again, please send us a plan that explains how you will avoid these issues in the future. After we receive your plan, we will review it and decide whether you may sell on Amazon.com again.

Sincerely,
Seller Performance Team
Amazon.com`;

const drafts = {
  en: `We deeply regret the inconvenience we gave you and offer our sincere apologies.

Thinking about why this happened, we concluded that we have too few people to look after our inventory. Because packages did not arrive in time, we have decided to upgrade our delivery. Until now we used Japan Post SAL, but from now on we will use AIR, one grade above SAL. With SAL, items were planned to arrive within 3 weeks; as we are now changing to AIR, items will be able to arrive in as few as 3 days.

To keep such problems from occurring again, we are rethinking how we manage our inventory. We will hire more staff and introduce a stock tool so that we can manage our inventory more thoroughly. We checked stock once a day so far, but will change to real-time management. We will also start FBA so that customers receive their products even faster.

Once more, we sincerely apologise for the inconvenience.`,
  ja: `このたびはお客様にご不便をおかけし、心よりお詫び申し上げます。

原因を考えましたところ、人手が足りず在庫の管理が行き届いておりませんでした。
期間内の未着については、これまで日本郵便のSAL便を使っておりましたが、今後は一つ上のAIR便に切り替えます。
SAL便では約3週間かかりましたが、AIR便にすれば最短3日で届けることができます。

再発防止として、在庫管理の方法を見直し、人員を増やし、管理ツールを導入して在庫を徹底的に管理いたします。
在庫の確認は一日一回でしたが、リアルタイムの管理に変更いたします。
お客様により早く受け取っていただくため、FBAでの出品も開始いたします。

あらためてお詫び申し上げます。`,
} as const;

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

describe('the reply', () => {
  it('is a rejection with exactly the two issues, each with the words that show it, and wants a plan', () => {
    const reading = readNotice(rulebook, reply, {});
    expect([reading.isNotice, reading.kind.id, reading.marketplace?.id, reading.response.id]).toEqual([true, 'rejection', 'US', 'plan']);
    expect(reading.reasons.map((reason) => reason.id)).toEqual(['out-of-stock', 'non-delivery']);
    for (const { because } of reading.reasons) {
      expect(because.length).toBeGreaterThan(0);
      for (const { start, end, text } of because) expect(reply.slice(start, end)).toBe(text);
    }
    expect(reading.asks.map((ask) => ask.id)).toEqual(['root-cause', 'corrective-actions', 'preventive-measures']);
  });
});

describe.each(['en', 'ja'] as const)('the refused draft in %s', (language) => {
  const result = (): ReturnType<typeof checkDraft> => checkDraft(rulebook, { text: drafts[language], reasons: ['out-of-stock', 'non-delivery'] });

  it('has no corrective part for either issue', () => {
    expect(result().sections.filter(({ section }) => section === 'corrective-actions').map(({ reason, verdict }) => [reason, verdict])).toEqual([['out-of-stock', 'missing'], ['non-delivery', 'missing']]);
    expect(result().findings.filter(({ rule }) => rule === 'section/corrective-actions').map(({ reason }) => reason)).toEqual(['out-of-stock', 'non-delivery']);
  });

  it('promises a service that is no longer offered, takes speed for tracking, and FBA for an answer', () => {
    const rules = result().findings.map(({ rule }) => rule);
    for (const rule of ['style/discontinued-service', 'style/speed-is-not-tracking', 'style/fba-does-not-answer', 'style/vague-promise', 'style/no-dates-or-figures']) expect(rules, rule).toContain(rule);
    const sal = result().findings.find(({ rule }) => rule === 'style/discontinued-service');
    expect(sal?.facts).toContain('sal-suspended');
    expect(sal?.places.map(({ start, end }) => drafts[language].slice(start, end)).join()).toContain('SAL');
  });

  it('says nothing of the orders already affected', () => {
    const verdict = (key: string): string | undefined => result().elements.find((element) => element.key === key)?.verdict;
    expect([verdict('out-of-stock.orders-resolved'), verdict('non-delivery.orders-resolved'), verdict('non-delivery.parcel-status-each')]).toEqual(['missing', 'missing', 'missing']);
  });
});
