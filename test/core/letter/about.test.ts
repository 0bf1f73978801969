// A number that is not exact stays so in every letter: "about" stands before it, once, in both languages.
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptAnswer } from '../../../server/core/interview/accept-answer.ts';
import type { Answer, Answers } from '../../../server/core/interview/answer.ts';
import { letterText } from '../../../server/core/letter/letter-text.ts';
import { writeLetter, type CaseFacts } from '../../../server/core/letter/write-letter.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { planNames, sampleCase } from '../../support/cases.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const inexact = (value: unknown): unknown => {
  if (typeof value === 'number') return value > 0 ? { about: value } : value;
  return Array.isArray(value) ? value.map((row: unknown) => (typeof row === 'object' && row !== null ? Object.fromEntries(Object.entries(row).map(([id, inner]) => [id, inexact(inner)])) : row)) : value;
};

function withAbout(facts: CaseFacts): CaseFacts {
  const answers: Answers = Object.fromEntries(Object.entries(facts.answers).map(([id, { state, values }]): [string, Answer] => {
    const asked = rulebook.question(id);
    if (asked === undefined) throw new Error(id);
    const accepted = acceptAnswer(asked, { state, values: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, inexact(value)])) });
    if (!accepted.ok) throw new Error(`${id}: ${JSON.stringify(accepted.problems)}`);
    return [id, accepted.answer];
  }));
  return { ...facts, answers };
}

describe.each(planNames)('%s with no exact number', (name) => {
  it('says "about" before each, once, in both languages, and leaves no gap', () => {
    const facts = sampleCase(rulebook, name);
    const [exact, rough] = [writeLetter(rulebook, facts), writeLetter(rulebook, withAbout(facts))];
    expect(rough.gaps.length).toBe(exact.gaps.length);
    const [en, ja] = [letterText(rough, 'en'), letterText(rough, 'ja')];
    if (Object.values(facts.answers).some(({ values }) => Object.values(values).some((value) => typeof value === 'number' && value > 0))) expect([en, ja]).toEqual([expect.stringMatching(/about \d/i), expect.stringMatching(/約\d/)]);
    expect(en).not.toMatch(/about about/i);
    expect(ja).not.toMatch(/約約/);
  });
});

it('takes no number that is about nothing, and none for a day', () => {
  const asked = rulebook.question('out-of-stock.orders-resolved');
  if (asked === undefined) throw new Error('no question');
  const codes = (values: unknown): unknown => { const accepted = acceptAnswer(asked, { state: 'answered', values }); return accepted.ok ? [] : accepted.problems.map(({ code }) => code); };
  expect([codes({ open: { about: 0 } }), codes({ open: { about: '3' } }), codes({ open: { about: { about: 3 } } }), codes({ 'done-on': { about: 3 } })]).toEqual([['not-a-number'], ['not-a-number'], ['not-a-number'], ['not-a-date']]);
});
