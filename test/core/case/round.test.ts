// Which rounds belong together, and what is left of an answer when the next notice comes.
import { expect, it } from 'vitest';
import { answerInNextRound, lastSuspension } from '../../../server/core/case/round.ts';

const rounds = ([[1, '2026-01-10'], [2, '2026-02-10'], [3, undefined], [4, '2026-03-20'], [5, undefined]] as const).map(([number, reinstatedOn]) => ({ number, createdAt: '2026-01-01T00:00:00.000Z', ...(reinstatedOn === undefined ? {} : { reinstatedOn }) }));

it('takes for the last suspension the rounds after the reinstatement before it, and none where selling was never possible again', () => {
  const last = lastSuspension(rounds);
  expect([last?.on, last?.rounds.map(({ number }) => number)]).toEqual(['2026-03-20', [3, 4]]);
  expect(lastSuspension(rounds.slice(0, 2))?.rounds.map(({ number }) => number)).toEqual([2]);
  expect(lastSuspension(rounds.slice(2, 3))).toBeUndefined();
});

it('asks anew after a second suspension what became of the plan before it, and goes on with it where that letter is refused', () => {
  const answer = { state: 'answered', values: { 'sent-on': '2026-01-05' } } as const;
  expect(answerInNextRound('case.accepted-plan', answer, 'new-suspension')).toBeUndefined();
  expect(answerInNextRound('case.accepted-plan', answer, 'refusal')).toBe(answer);
});
