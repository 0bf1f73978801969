// Kinds, asks, follow-ups, what goes on or is stopped and texts that are no notices carry their proofs in rules/notices: each is tried here by itself.
import { describe, expect, it } from 'vitest';
import type { NoticeRule } from '../../../server/core/notice/rule-index.ts';
import { matchRules, noticeIndex } from '../../../server/core/notice/rule-index.ts';
import { analyse } from '../../../server/core/text/analyse.ts';
import type { Proofs } from '../../../rules/schema/words.ts';
import { realRulebook } from '../../support/rulebook.ts';
import { unmark } from './fixtures.ts';

const rulebook = await realRulebook();
const index = noticeIndex(rulebook);
const { kinds, asks, 'follow-ups': followUps, 'not-a-notice': notNotices, standing } = rulebook.notice;

interface Case { readonly name: string; readonly tests: Proofs; readonly is: (rule: NoticeRule) => boolean; readonly unless?: (rule: NoticeRule) => boolean }
const cases: readonly Case[] = [
  ...kinds.map((kind, i): Case => ({ name: `kind ${kind.kind} ${String(i)}`, tests: kind.tests, is: (rule) => rule.family === 'kind' && rule.kind === kind })),
  ...asks.map((ask, i): Case => ({ name: `ask ${ask.ask} ${String(i)}`, tests: ask.tests, is: (rule) => rule.family === 'ask' && rule.ask === ask })),
  ...followUps.map((followUp): Case => ({ name: `follow-up ${followUp.id}`, tests: followUp.tests, is: (rule) => rule.family === 'follow-up' && rule.followUp === followUp })),
  ...standing.flatMap((matter) => matter.states.map((state): Case => ({ name: `standing ${matter.id} ${state.id}`, tests: state.tests, is: (rule) => rule.family === 'standing' && rule.matter === matter.id && rule.state === state.id }))),
  ...notNotices.map((none): Case => ({ name: `not a notice: ${none.id}`, tests: none.tests, is: (rule) => rule.family === 'not-a-notice' && rule.none === none && rule.how === 'when', unless: (rule) => rule.family === 'not-a-notice' && rule.none === none && rule.how === 'unless' })),
];

/** Whether the rule holds in the text, and where. */
function holds(text: string, { is, unless }: Case): { readonly holds: boolean; readonly places: readonly { readonly start: number; readonly end: number }[] } {
  const matches = analyse(rulebook.vocabulary, text).flatMap((sentence) => matchRules(index, sentence));
  const found = matches.filter(({ rule }) => is(rule));
  const excused = unless !== undefined && matches.some(({ rule }) => unless(rule));
  return { holds: found.length > 0 && !excused, places: found.flatMap(({ places }) => places) };
}

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it('holds in its match texts, by the marked words', () => {
    for (const { text: marked } of one.tests.match) {
      const { text, marks } = unmark(marked);
      const found = holds(text, one);
      expect(found.holds, text).toBe(true);
      for (const mark of marks) expect(found.places.some((place) => place.start < mark.end && mark.start < place.end), text).toBe(true);
    }
  });
  it('does not hold in its near-misses', () => {
    for (const { text } of one.tests['near-miss']) expect(holds(text, one).holds, text).toBe(false);
  });
});
