// Every rule does what its own proofs say.
import { expect, it } from 'vitest';
import { proveRules } from '../../server/core/check/prove.ts';
import { realRulebook } from '../support/rulebook.ts';

it('every match, weak and near-miss text of every rule is judged as written', async () => {
  const { passed, failures } = proveRules(await realRulebook());
  expect(failures.map((failure) => `${failure.rule}: ${failure.expected} -> ${failure.got}: ${failure.text}`)).toEqual([]);
  expect(passed).toBeGreaterThan(500);
});

it('every element and check has at least three texts that show it and three that only seem to, in each language it speaks', async () => {
  const rulebook = await realRulebook();
  const japanese = (text: string): boolean => (text.match(/[ぁ-んァ-ヶ一-龠]/g)?.length ?? 0) * 5 > text.length;
  const thin = [...[...rulebook.elements.values()].filter(({ see }) => see.en !== undefined && see.en.length > 0), ...rulebook.styles].flatMap((rule) => (['match', 'near-miss'] as const).flatMap((kind) => ['en', 'ja'].filter((language) => {
    const when = 'see' in rule ? rule.see : rule.when;
    return when[language === 'ja' ? 'ja' : 'en'] !== undefined && rule.tests[kind].filter(({ text }) => japanese(text) === (language === 'ja')).length < 3;
  }).map((language) => `${rule.id}: ${kind} ${language}`)));
  expect(thin).toEqual([]);
});
