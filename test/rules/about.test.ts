// What names the matter of an element is never called missing: its own weak and strong example, told in its section, at least touch it.
import { beforeAll, expect, it } from 'vitest';
import { lookThrough } from '../../server/core/check/look.ts';
import { judgeElement } from '../../server/core/check/judge-element.ts';
import { analyse } from '../../server/core/text/analyse.ts';
import type { Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { languages } from '../../rules/schema/words.ts';
import { realRulebook } from '../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

it('every element says in both languages what it is about', () => {
  expect([...rulebook.elements.values()].filter(({ about }) => about?.en === undefined || about.ja === undefined).map(({ id }) => id)).toEqual([]);
});

it('the examples of each question touch its element', () => {
  const requirements = [...rulebook.reasons.keys()].flatMap((reason) => rulebook.requirements(reason));
  const untouched = requirements.flatMap((requirement) => languages.flatMap((language) => {
    const examples = [requirement.question?.strong?.[language], requirement.question?.weak?.[language]].filter((text) => text !== undefined);
    return examples.filter((text) => judgeElement(requirement, lookThrough(analyse(rulebook.vocabulary, text).map((sentence) => ({ sentence, sections: [requirement.section], firmly: [] })))).verdict === 'missing').map((text) => `${requirement.key}: ${text}`);
  }));
  expect(untouched).toEqual([]);
});

it('what is only named is unclear and never present', () => {
  const requirement = rulebook.requirements('out-of-stock').find(({ element }) => element === 'offers-closed');
  if (requirement === undefined) throw new Error('no offers-closed');
  const judge = (text: string): readonly (string | boolean | undefined)[] => {
    const { verdict, unclear } = judgeElement(requirement, lookThrough(analyse(rulebook.vocabulary, text).map((sentence) => ({ sentence, sections: ['corrective-actions'] as const, firmly: [] }))));
    return [verdict, unclear];
  };
  expect(judge('The listings were put into good order.')).toEqual(['weak', true]);
  expect(judge('On 5 March we deleted 2,870 offers.')).toEqual(['present', undefined]);
  expect(judge('We refunded all 9 buyers on 5 March.')).toEqual(['missing', undefined]);
});
