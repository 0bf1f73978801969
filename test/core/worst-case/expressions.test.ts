// No text anybody pastes can keep an expression busy for long: none is slower than linear, by its form and by its worst texts.
import { analyse } from 'scslre';
import { beforeAll, describe, expect, it } from 'vitest';
import { attacks, fill } from './attacks.ts';
import { countSteps, matchesOf, nestedQuantifiers } from './count-steps.ts';
import { findExpressions, watchMade } from './expressions.ts';
import type { Expression } from './expressions.ts';

const { literals, made } = findExpressions(['server', 'client/src']);
let all: readonly Expression[] = literals;

beforeAll(async () => {
  const watched = await watchMade(() => Promise.all([import('../../../server/core/notice/find-deadline.ts'), import('../../../server/core/text/specifics.ts')]));
  expect([...new Set(watched.map(({ at }) => at.split(' ')[0]))].sort(), 'files that make expressions').toEqual(made);
  all = [...literals, ...watched];
});

/** Steps for one character of a text: what is bounded may be looked through again from each place, and no more. */
const mostSteps = 600;
/** Few enough to be neither looked at again nor quadratic in the length below. */
const fewSteps = 15;
const short = 600;

const worsts = new Map<RegExp, Worst>();
interface Worst { readonly piece: string; readonly growth: number }

/** Of all attacks the one whose steps grow most with the length of the text. */
function worstOf(expression: RegExp): Worst {
  const known = worsts.get(expression);
  if (known !== undefined) return known;
  let worst: Worst = { piece: 'a', growth: 0 };
  let mostYet = 0;
  for (const piece of attacks(expression)) {
    const steps = countSteps(expression, fill(piece, short), mostSteps * short);
    const growth = steps > fewSteps * short ? steps / countSteps(expression, fill(piece, short / 4)) : 0;
    if (growth > worst.growth || (growth === 0 && worst.growth === 0 && steps > mostYet)) worst = { piece, growth };
    mostYet = Math.max(mostYet, steps);
  }
  worsts.set(expression, worst);
  return worst;
}

/** What is wrong with an expression by the steps it takes. */
function slowness({ at, expression }: Expression): readonly string[] {
  const { piece, growth } = worstOf(expression);
  if (growth === 0) return [];
  const [steps = 0, four = 0] = [4 * short, 16 * short].map((length) => countSteps(expression, fill(piece, length), 2 * mostSteps * length));
  return steps > mostSteps * 4 * short || four > steps * 4.2 ? [`${at}: ${JSON.stringify(piece)} takes ${String(steps)} and ${String(four)} steps`] : [];
}

describe('every expression', () => {
  it('is found, also those that are made', () => { expect(all.length).toBeGreaterThan(200); });

  it('holds no free repetition inside another one', () => {
    expect(all.flatMap(({ at, expression }) => nestedQuantifiers(expression).map((raw) => `${at}: ${raw}`))).toEqual([]);
  });

  it('is linear by its form', () => {
    expect(all.flatMap(({ at, expression }) => analyse(expression).reports.map(({ type, character }) => `${at}: ${type}, ${JSON.stringify(character.pick)}`))).toEqual([]);
  });

  it('takes four times the steps for a text four times as long', () => {
    expect(all.flatMap(slowness)).toEqual([]);
  });

  it('gets through 100 KB of its worst', () => {
    for (const { expression } of all) expect(fill(worstOf(expression).piece, 100_000).replace(expression, '').length).toBeLessThanOrEqual(100_001);
  });
});

describe('the count of steps', () => {
  it.each([/a+$/, /\d[\d,]*x/, /(?<!\d)\d{1,5}(?![\d%]*\d|%)(?= x)/, /[ab]*?c/])('shows %s as slow', (expression) => { expect(slowness({ at: '', expression })).toHaveLength(1); });
  it.each([/(?<!a)a+$/, /a{1,9}x/, /^\s*a/, /[a-z]+/g])('shows %s as linear', (expression) => { expect(slowness({ at: '', expression })).toEqual([]); });

  it('matches what the engine matches', () => {
    const texts = ['We refunded 7 of 9 orders on 4 April 2026 (9.4%).', '注文7件を4月4日に返金しました。', 'a\nb\tc', 'From: a@b.example\nhttps://www.x.example/y', '[your name] <date> {shop}', '1,234,567.89 USD'];
    for (const { at, expression } of all) {
      const whole = new RegExp(expression.source, [...new Set([...expression.flags, 'g'])].join(''));
      for (const text of texts) expect(matchesOf(expression, text), `${at} in ${text}`).toEqual([...text.matchAll(whole)].map((match) => [match.index, match.index + match[0].length]));
    }
  });
});
