// Following a cause: every reason that asks for one has such a chain, what it finds is what the checker calls a gap, and no letter prints it.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '../../rules/schema/words.ts';
import { judgeElement } from '../../server/core/check/judge-element.ts';
import { judgeWhys, type JudgedWhy } from '../../server/core/check/judge-whys.ts';
import { lookThrough } from '../../server/core/check/look.ts';
import { acceptAnswer } from '../../server/core/interview/accept-answer.ts';
import { writeAnswer } from '../../server/core/letter/write-letter.ts';
import { mostWhys } from '../../server/core/rulebook/question-fields.ts';
import { askedOf } from '../../server/core/rulebook/requirements.ts';
import type { Requirement, Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { analyse } from '../../server/core/text/analyse.ts';
import { realRulebook } from '../support/rulebook.ts';

let rulebook: Rulebook;
let chained: readonly Requirement[];
beforeAll(async () => {
  rulebook = await realRulebook();
  chained = [...rulebook.reasons.keys()].flatMap((reason) => rulebook.requirements(reason)).filter(({ question }) => question?.whys !== undefined);
});

const judge = (language: Language, ...texts: readonly string[]): readonly JudgedWhy[] => judgeWhys(rulebook, texts.map((text) => ({ [language]: text })), mostWhys).steps;
const gap = { en: 'Nobody compared the listed quantities with the stock at weekends.', ja: '週末は、出品中の在庫数と実際の在庫との照合を、誰も行っていませんでした。' };

describe('a followed cause', () => {
  it('stands once in every reason that asks what went wrong: where the missing check is asked, else at the cause', () => {
    const wrong = [...rulebook.reasons.keys()].flatMap((reason) => {
      const own = rulebook.requirements(reason).filter(({ question }) => question !== undefined).map(({ element }) => element);
      const wanted = ['control-gap', 'specific-root-cause'].find((element) => own.includes(element));
      const there = chained.filter((one) => one.reason === reason).map(({ element }) => element);
      return there.join() === (wanted ?? '') ? [] : [`${reason}: ${there.join()} for ${wanted ?? 'none'}`];
    });
    expect(wrong).toEqual([]);
    expect(chained.length).toBeGreaterThan(40);
  });

  it.each(languages)('finds what the clear example of each such question names, and not what the weak one says (%s)', (language) => {
    const gaps = chained.filter(({ element }) => element === 'control-gap');
    const found = (text: string | undefined): boolean => judge(language, text ?? '').some((step) => step.found);
    expect(gaps.filter(({ question }) => !found(question?.strong[language])).map(({ key, question }) => `${key}: ${question?.strong[language] ?? ''}`)).toEqual([]);
    expect(gaps.filter(({ question }) => found(question?.weak[language])).map(({ key, question }) => `${key}: ${question?.weak[language] ?? ''}`)).toEqual([]);
  });

  it('says nothing in a letter; what it found, once taken, is told in both languages and seen by the checker', () => {
    for (const requirement of chained) {
      const [asked] = askedOf(requirement);
      const into = requirement.question?.fields.find(({ id }) => id === requirement.question?.whys);
      if (asked === undefined || into === undefined) throw new Error(requirement.key);
      const whys = [{ because: gap }];
      const write = (values: Record<string, unknown>): Readonly<Record<Language, string>> => {
        const accepted = acceptAnswer(asked, { state: 'answered', values: { whys, ...values } });
        if (!accepted.ok) throw new Error(`${requirement.key} ${JSON.stringify(accepted.problems)}`);
        const sentences = writeAnswer(rulebook, { reasons: [requirement.reason], answers: { [asked.id]: accepted.answer }, round: 1 }, asked, accepted.answer);
        const text = (language: Language): string => sentences.map(({ pieces }) => pieces[language].map((piece) => piece.text).join('')).join('\n');
        return { en: text('en'), ja: text('ja') };
      };
      const [parent = '', option = ''] = into.when?.split(':') ?? [];
      const kind = requirement.question?.fields.find(({ id }) => id === parent)?.kind;
      const taken = write({ [into.id]: gap, ...(kind === undefined ? {} : { [parent]: kind === 'choices' ? { choices: [option] } : { choice: option } }) });
      for (const language of languages) {
        const stem = gap[language].slice(0, -1);
        expect(write({})[language], requirement.key).not.toContain(stem);
        expect(taken[language].split(stem).length, `${requirement.key} ${taken[language]}`).toBe(2);
        expect(taken[language], requirement.key).not.toMatch(/[.。]\s*[.。]/);
        const look = lookThrough(analyse(rulebook.vocabulary, taken[language]).map((sentence) => ({ sentence, sections: ['root-cause'] as const, firmly: [] })));
        expect(judgeElement(requirement, look).verdict, `${requirement.key} ${taken[language]}`).not.toBe('missing');
      }
    }
  });

  it.each([
    { language: 'en', steps: ['Orders could not be filled.', 'The supplier was sold out.', 'The supplier was sold out.', gap.en] },
    { language: 'ja', steps: ['注文に応じられませんでした。', '仕入先が欠品していました。', '仕入先で欠品していた。', gap.ja] },
  ] as const)('leads from what happened, past others and a repetition, to the gap ($language)', ({ language, steps }) => {
    expect(judge(language, ...steps).map(({ verdict }) => verdict)).toEqual(['goes-on', 'others', 'others', 'own-gap']);
    const [, , , last] = judge(language, ...steps);
    expect(last?.next).toBeUndefined();
    expect(last?.words.length).toBeGreaterThan(0);
  });

  it.each([
    ['en', 'The stock file was updated in the morning.', 'The stock file was only updated in the morning.'],
    ['ja', '在庫ファイルの更新は朝だけでした。', '在庫ファイルの更新が朝だった。'],
  ] as const)('says where a step only repeats one above (%s)', (language, first, second) => {
    expect(judge(language, first, second).map(({ verdict }) => verdict)).toEqual(['goes-on', 'repeats']);
  });

  it('asks on after every step but one that found it and the last, and shows only words of the step', () => {
    const pool = [gap.en, gap.ja, 'The carrier lost the parcels.', '運が悪かった。', 'It was bad luck.', '確認不足でした。', 'We shipped late.', '出荷が遅れました。', '?', ''];
    fc.assert(fc.property(fc.array(fc.record({ en: fc.constantFrom(...pool), ja: fc.constantFrom(...pool) }), { maxLength: mostWhys }), (steps) => {
      const judged = judgeWhys(rulebook, steps, mostWhys);
      expect(judged.steps.length).toBe(steps.length);
      judged.steps.forEach((step, at) => {
        expect(step.next === undefined).toBe(step.found || at === mostWhys - 1);
        for (const words of step.words) expect(`${steps[at]?.en ?? ''}\n${steps[at]?.ja ?? ''}`).toContain(words);
        expect(step.found).toBe([gap.en, gap.ja].some((text) => steps[at]?.en === text || steps[at]?.ja === text));
      });
    }), { numRuns: 200, seed: 6 });
  });
});
