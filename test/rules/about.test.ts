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

/** What is only named, and what merely sounds like it: [element, section, sentence, is it touched]. */
const named = [
  ['check-owner-frequency', 'preventive-measures', 'Every Tuesday Mr Ito opens the list of returns.', true],
  ['check-owner-frequency', 'preventive-measures', 'All labels are bought through the same service.', false],
  ['in-force-date', 'preventive-measures', 'A second packer was hired, so nothing stays behind.', true],
  ['in-force-date', 'preventive-measures', 'My wholesaler is waiting for his money.', false],
  ['control-gap', 'root-cause', 'We should have tested one unit of the lot.', true],
  ['control-gap', 'root-cause', 'Nothing was bought from this shop in May.', false],
  ['inspection-before-shipping', 'preventive-measures', 'The condition of each item is looked at.', true],
  ['inspection-before-shipping', 'preventive-measures', 'Until the rain ends, orders wait.', false],
  ['documents-supplied', 'corrective-actions', 'We sent you photos of the seal.', true],
  ['documents-supplied', 'corrective-actions', 'Some of the photos in this book were bought.', false],
  ['rights-owner-contact', 'corrective-actions', 'The brand owner got an apology by mail from us.', true],
  ['rights-owner-contact', 'corrective-actions', 'Please write to us if more is needed.', false],
  ['early-warning-trigger', 'preventive-measures', 'If more than two parcels stay behind, we add a shift.', true],
  ['early-warning-trigger', 'preventive-measures', 'New boxes have a thicker wall.', false],
  ['offers-closed', 'corrective-actions', 'The listings are off since then.', true],
  ['offers-closed', 'corrective-actions', 'The post office closed at four.', false],
] as const;

it.each(named)('%s, in %s: "%s" touches it: %s', (element, section, text, touched) => {
  const requirement = [...rulebook.reasons.keys()].flatMap((reason) => rulebook.requirements(reason)).find((one) => one.element === element && one.section === section);
  if (requirement === undefined) throw new Error(`no ${element}`);
  const { verdict } = judgeElement(requirement, lookThrough(analyse(rulebook.vocabulary, text).map((sentence) => ({ sentence, sections: [section], firmly: [] }))));
  expect(verdict !== 'missing').toBe(touched);
});
