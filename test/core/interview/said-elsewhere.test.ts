// What was answered under one issue is offered under the other, and only what is the same there.
import { beforeAll, expect, it } from 'vitest';
import type { Answer, SimpleValue } from '../../../server/core/interview/answer.ts';
import { saidElsewhere } from '../../../server/core/interview/said-elsewhere.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const reasons = ['out-of-stock', 'non-delivery', 'cancellation-rate'];
const resolved = (values: Answer['values'], state: Answer['state'] = 'answered'): Answer => ({ state, values });
function offered(question: string, answers: Readonly<Record<string, Answer>>): Readonly<Record<string, SimpleValue>> {
  const asked = rulebook.question(question);
  if (asked === undefined) throw new Error(question);
  return saidElsewhere(rulebook, { reasons, answers, round: 1 }, asked);
}
const values = { 'handled': { choices: ['shipped', 'missing'] }, 'shipped': 3, 'missing': 5, 'told': true, 'told-buyers': 8, 'done-on': '2026-03-06', 'open': 0 };

it('offers the buyers refunded, the day and what is open, but neither the orders of the other issue nor how many buyers were told', () => {
  expect(offered('non-delivery.orders-resolved', { 'out-of-stock.orders-resolved': resolved(values) })).toEqual({ 'missing': 5, 'told': true, 'open': 0, 'done-on': '2026-03-06' });
});

it('offers nothing that is hidden there, only planned there, or said of another matter', () => {
  expect(offered('non-delivery.orders-resolved', { 'out-of-stock.orders-resolved': resolved({ ...values, handled: { choices: ['shipped'] } }) })).not.toHaveProperty('missing');
  expect(offered('non-delivery.orders-resolved', { 'out-of-stock.orders-resolved': resolved(values, 'planned') })).toEqual({});
  expect(offered('non-delivery.offers-closed', { 'out-of-stock.orders-resolved': resolved(values) })).toEqual({});
  expect(offered('out-of-stock.orders-resolved', { 'out-of-stock.orders-resolved': resolved(values) })).toEqual({});
});

it('offers nothing where two issues say different things, and what both say', () => {
  const both = { 'out-of-stock.orders-resolved': resolved(values), 'non-delivery.orders-resolved': resolved({ ...values, missing: 7 }) };
  expect(offered('cancellation-rate.orders-resolved', both)).toEqual({ 'told': true, 'open': 0, 'done-on': '2026-03-06' });
});

it('offers the settings that were changed as a whole', () => {
  const changed = { 'settings': { choices: ['handling'] }, 'handling-from': 2, 'handling-to': 5, 'done-on': '2026-03-05', 'proof': ['01-settings.png'] };
  expect(offered('non-delivery.settings-corrected', { 'out-of-stock.settings-corrected': resolved(changed) })).toEqual({ 'settings': { choices: ['handling'] }, 'handling-from': 2, 'handling-to': 5, 'done-on': '2026-03-05' });
});
