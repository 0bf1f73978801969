// Style rules: where they look, what takes them away, how often they report.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const rules = (text: string, reasons: readonly string[] = []): readonly string[] => checkDraft(rulebook, { text, reasons }).findings.filter(({ rule }) => rule.startsWith('style/')).map(({ rule }) => rule.slice('style/'.length));

describe('a style rule', () => {
  it('is taken away by what makes it harmless', () => {
    expect(rules('We are sorry. Please give us another chance.')).toContain('apology-only');
    expect(rules('We are sorry. On 4 April we refunded all 9 buyers.')).not.toContain('apology-only');
  });
  it('speaks only of the reasons it is made for', () => {
    const text = 'We will send by faster airmail.';
    expect(rules(text, ['non-delivery'])).toContain('speed-is-not-tracking');
    expect(rules(text, ['late-shipment'])).not.toContain('speed-is-not-tracking');
  });
  it('names a service that no longer exists, with the dated fact', () => {
    const finding = checkDraft(rulebook, { text: 'From now on we ship all orders by SAL.', reasons: ['non-delivery'] }).findings.find(({ rule }) => rule === 'style/discontinued-service');
    expect(finding?.facts).toContain('sal-suspended');
  });
  it.each([['Hello, I own [shop name] in Osaka.'], ['By <date> we refunded the orders.'], ['Our shop ____ sells tea.'], ['〔未記入：返金の件数〕を返金しました。']])('finds what a template left open: %s', (text) => { expect(rules(text)).toContain('placeholder'); });
  it.each([['Write to me at <ryo@example.com>.'], ['As listed in [1], 9 buyers were refunded.'], ['サイズはXLとXXLです。']])('and nothing else: %s', (text) => { expect(rules(text)).not.toContain('placeholder'); });
  it('hears shouting, but not short forms', () => {
    expect(rules('WE NEVER BROKE ANY RULES of yours.')).toContain('shouting');
    expect(rules('We use FBA, EMS, DHL and UPS for ASIN B0EXAMPLE1.')).not.toContain('shouting');
  });
});
