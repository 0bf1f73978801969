// Which questions make the first letter, and in which order what is left is asked.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../../server/core/interview/answer.ts';
import { listQuestions, questionsOf, walkOrder, type ListedQuestion } from '../../../server/core/interview/list-questions.ts';
import type { AskedQuestion, Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const words = { en: '-', ja: '-' };
const listed = (id: string, progress: Progress, { first = false, leads = false } = {}): ListedQuestion => {
  const asked: AskedQuestion = { id, title: words, why: words, sources: [], first, ...(leads ? { leads } : {}), says: { en: [], ja: [] }, question: { kind: 'statement', 'own-dates': false, ask: words, weak: words, strong: words, fields: [] } };
  return { asked, progress };
};
const ids = (list: readonly ListedQuestion[]): readonly string[] => list.map(({ asked }) => asked.id);

describe('what is left to ask', () => {
  const first = { first: true };

  it('begins with what leads and the first letter, goes on with what is weak, and ends with the rest, each in the order of the letter', () => {
    expect(ids(walkOrder([
      listed('open-1', 'open'), listed('first-open', 'open', first), listed('weak-1', 'thin'), listed('first-weak', 'thin', first), listed('open-2', 'open'), listed('weak-2', 'thin'),
      listed('people', 'open', { first: true, leads: true }), listed('shop', 'open', first),
    ]))).toEqual(['people', 'first-open', 'first-weak', 'shop', 'weak-1', 'weak-2', 'open-1', 'open-2']);
  });

  it('holds nothing that was answered, planned or set aside', () => {
    const done: readonly Progress[] = ['answered', 'planned', 'set-aside'];
    expect(walkOrder(done.flatMap((progress) => [listed(progress, progress), listed(`first ${progress}`, progress, first), listed(`leading ${progress}`, progress, { first: true, leads: true })]))).toEqual([]);
  });

  it('is every open question of a new case once, the people first', () => {
    const facts = { reasons: ['out-of-stock', 'non-delivery'], answers: {}, round: 2 };
    const walk = ids(walkOrder(listQuestions(rulebook, facts)));
    expect([...walk].sort()).toEqual(questionsOf(rulebook, facts).map(({ id }) => id).sort());
    expect(walk[0]).toBe('case.people');
    const part = (id: string): number => walk.indexOf(id);
    expect(part('out-of-stock.orders-resolved')).toBeLessThan(part('non-delivery.orders-resolved'));
    expect(part('case.earlier-plan')).toBeLessThan(part('out-of-stock.names-issue'));
  });
});

describe('the first letter', () => {
  const firstOf = (reasons: readonly string[], { round = 1 }: { readonly round?: number } = {}): readonly string[] => questionsOf(rulebook, { reasons, answers: {}, round }).flatMap(({ id, first }) => (first ? [id] : []));

  it('holds a question that is shared if any issue wants it, where the first of them asks it', () => {
    const shared = 'shared.stock-accuracy-control';
    expect(firstOf(['non-delivery'])).not.toContain(shared);
    expect(firstOf(['non-delivery', 'out-of-stock'])).toContain(shared);
    expect(questionsOf(rulebook, { reasons: ['non-delivery', 'out-of-stock'], answers: {}, round: 1 }).find(({ id }) => id === shared)).toMatchObject({ reason: 'non-delivery', first: true });
  });

  it('holds the earlier plan in later rounds only, and shop and people always', () => {
    expect(firstOf(['late-shipment'])).toEqual(expect.arrayContaining(['case.about', 'case.people']));
    expect(firstOf(['late-shipment'])).not.toContain('case.earlier-plan');
    expect(firstOf(['late-shipment'], { round: 2 })).toContain('case.earlier-plan');
  });

  it('of every reason is four to seven questions beside those of the case', () => {
    const counts = [...rulebook.reasons.keys()].map((reason) => ({ reason, count: rulebook.requirements(reason).filter(({ first }) => first).length }));
    expect(counts.filter(({ count }) => count < 4 || count > 7)).toEqual([]);
  });

  it('is the whole of another kind of answer', () => {
    const asked = questionsOf(rulebook, { reasons: ['inauthentic'], answers: {}, round: 1, response: 'documents' });
    expect(asked.filter(({ first }) => !first)).toEqual([]);
  });
});
