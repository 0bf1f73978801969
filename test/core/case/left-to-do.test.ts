// After a refusal: what it points at is asked first, in its order, and nothing is asked that was not asked before.
import { describe, expect, it } from 'vitest';
import { leftToDo } from '../../../server/core/case/left-to-do.ts';
import { listQuestions, walkOrder } from '../../../server/core/interview/list-questions.ts';
import type { CaseFacts } from '../../../server/core/letter/write-letter.ts';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import { sampleCase } from '../../support/cases.ts';
import { realRulebook } from '../../support/rulebook.ts';

const rulebook = await realRulebook();

const notEnough = 'Thank you for your submission. We reviewed your appeal, but it does not contain enough detail about the following, so we cannot reactivate your account at this time:\n\n-- The actions you have taken to resolve the cancelled orders.\n-- The steps you are taking to prevent cancellations going forward.\n\nSeller Performance Team';
const notEnoughJa = '出品者様\n\nご提出いただいた改善計画を確認いたしましたが、下記の点について十分な説明がありませんでした。そのため、現時点では出品アカウントを再開できません。\n\n・再発を防ぐために講じる対策\n・問題を解決するために行った対応\n\nAmazon.co.jp 出品者パフォーマンスチーム';
/** Each with what it points at, in its own order, and the parts or elements that are then asked first. */
const refusals = [
  ['parts of which there is not enough detail', notEnough, ['corrective-actions', 'preventive-measures']],
  ['the same in Japanese, in its order', notEnoughJa, ['preventive-measures', 'corrective-actions']],
  ['one part, beside a plan that is wanting', 'We reviewed your appeal and found that you have not provided sufficient information. Your account remains deactivated. Please provide the root cause of the out of stock orders.\n\nSeller Performance Team', ['root-cause']],
  ['known phrases', 'We received your plan of action, but there is not enough detail about the preventive measures and the root cause. Your account stays deactivated. Please send us a revised plan of action.\n\nSeller Performance Team', ['more-prevention', 'more-root-cause']],
  ['known phrases in Japanese', '出品者様\n\n改善計画書を確認しましたが、根本原因と再発防止策についての記載が不十分です。内容を追加のうえ、改めて改善計画書を提出してください。\n出品用アカウントは引き続き停止されています。\n\nAmazon 出品者パフォーマンスチーム', ['more-root-cause', 'more-prevention']],
  ['papers beside a part', '出品者様\n\nいただいた情報では、出品アカウントを再開することができません。原因の詳しい説明と、仕入先の請求書を提供してください。\n\nAmazon.co.jp', ['more-root-cause', 'invoices']],
  ['nothing in particular', 'We received your submission but do not have enough information to reactivate your account at this time. Please send us a new plan of action.\n\nSeller Performance Team', []],
] as const;

const names = ['out-of-stock', 'late-shipment', 'inauthentic', 'ip-trademark', 'out-of-stock-and-non-delivery'] as const;

/** A second round of a sample case whose letter had what a letter needs, or nothing yet. */
function secondRound(name: string, kept: 'first' | 'nothing'): CaseFacts {
  const facts: CaseFacts = { ...sampleCase(rulebook, name), round: 2, response: 'plan' };
  const first = new Set(listQuestions(rulebook, facts).flatMap(({ asked }) => (asked.first ? [asked.id] : [])));
  return { ...facts, answers: Object.fromEntries(Object.entries(facts.answers).filter(([id]) => kept === 'first' && first.has(id) && id !== 'case.earlier-plan')) };
}

describe.each(refusals)('a refusal that points at %s', (_, text, named) => {
  const reading = readNotice(rulebook, text);

  it('is told point by point, with its own words', () => {
    const { points } = leftToDo(rulebook, secondRound('out-of-stock', 'nothing'), reading);
    expect([reading.kind.id, ...points.map((point) => ('ask' in point ? point.ask : point.followUp))]).toEqual(['rejection', ...named]);
    for (const { because } of points) expect(because.every(({ start, end, text: words }) => text.slice(start, end) === words)).toBe(true);
  });

  it.each(['first', 'nothing'] as const)('asks what it points at before the rest and asks no more than before, where the letter had %s, in sample cases', (kept) => {
    for (const name of names) {
      const facts = secondRound(name, kept);
      const listed = listQuestions(rulebook, facts);
      const before = walkOrder(listed).map(({ asked }) => asked.id);
      const { walk, points } = leftToDo(rulebook, facts, reading);
      expect([...walk].sort(), name).toEqual([...before].sort());
      const pointed = points.flatMap(({ questions }) => questions);
      expect(new Set(pointed).size, name).toBe(pointed.length);
      const isFirst = (id: string): boolean => listed.some(({ asked }) => asked.id === id && asked.first);
      const open = pointed.filter((id) => walk.includes(id));
      const asked = walk.filter((id) => id !== 'case.people');
      // The questions that are needed come first, then those that make a letter stronger, each in the order of the refusal.
      const needed = open.filter(isFirst);
      expect(asked.slice(0, needed.length), name).toEqual(needed);
      const stronger = open.filter((id) => !isFirst(id));
      const at = asked.indexOf(stronger[0] ?? '');
      if (stronger.length > 0) expect([asked.slice(at, at + stronger.length), asked.slice(0, at).every(isFirst)], name).toEqual([stronger, true]);
      if (kept === 'first') expect(asked.slice(0, open.length), name).toEqual(open);
    }
  });
});

it('is none before there is a refusal', () => {
  const reading = readNotice(rulebook, 'Your account has been deactivated because items were out of stock. Please send the root cause of this issue.');
  expect(leftToDo(rulebook, secondRound('out-of-stock', 'nothing'), reading).points).toEqual([]);
});
