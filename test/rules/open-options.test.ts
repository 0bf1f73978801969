// Which options stand open: what fits the issue, what was chosen before, never less than a choice, and all of them one press away.
import { beforeAll, expect, it } from 'vitest';
import type { Field, SimpleField } from '../../rules/schema/question.ts';
import type { Answers } from '../../server/core/interview/answer.ts';
import { listQuestions } from '../../server/core/interview/list-questions.ts';
import { openOptions } from '../../server/core/interview/open-options.ts';
import { chosenOptions } from '../../server/core/rulebook/question-fields.ts';
import type { AskedQuestion, Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { planNames, sampleCase } from '../support/cases.ts';
import { realRulebook } from '../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const fieldAt = ({ question: { fields } }: AskedQuestion, path: string): SimpleField | undefined => {
  const [name, inner] = path.split('.');
  const field: Field | undefined = fields.find(({ id }) => id === name);
  return field?.kind === 'rows' ? field.fields.find(({ id }) => id === inner) : field;
};
const openOf = (reasons: readonly string[], answers: Answers, id: string, path: string): readonly string[] | undefined => {
  const asked = rulebook.question(id);
  return asked === undefined ? undefined : openOptions(rulebook, { reasons, answers, round: 1 }, asked)[path];
};

it('shortens a list only to options that it has, leaves at least one, and keeps three or more behind', () => {
  let shortened = 0;
  for (const reason of rulebook.reasons.keys()) for (const { asked } of listQuestions(rulebook, { reasons: [reason], answers: {}, round: 2 })) {
    for (const [path, open] of Object.entries(openOptions(rulebook, { reasons: [reason], answers: {}, round: 2 }, asked))) {
      const all = (fieldAt(asked, path)?.options ?? []).filter(({ other }) => other !== true).map(({ id }) => id);
      expect(all, `${asked.id} ${path}`).toEqual(expect.arrayContaining([...open]));
      expect([open.length > 0, all.length - open.length >= 3], `${asked.id} ${path}`).toEqual([true, true]);
      shortened += 1;
    }
  }
  expect(shortened).toBeGreaterThan(rulebook.reasons.size);
});

it('shows no more than a dozen options of any question of a first letter at once', () => {
  const long = [...rulebook.reasons.keys()].flatMap((reason) => listQuestions(rulebook, { reasons: [reason], answers: {}, round: 1 }).filter(({ asked }) => asked.first).flatMap(({ asked }) => {
    const open = openOptions(rulebook, { reasons: [reason], answers: {}, round: 1 }, asked);
    const paths = asked.question.fields.flatMap((field) => (field.kind === 'rows' ? field.fields.map(({ id }) => `${field.id}.${id}`) : [field.id]));
    return paths.filter((path) => (open[path] ?? fieldAt(asked, path)?.options ?? []).length > 12).map((path) => `${asked.id} ${path}`);
  }));
  expect([...new Set(long)]).toEqual([]);
});

it('opens what fits the issue, under each issue its own', () => {
  const path = 'checks.what';
  expect(openOf(['out-of-stock'], {}, 'out-of-stock.check-owner-frequency', path)).toEqual(expect.arrayContaining(['orders-stock', 'health-page']));
  expect(openOf(['out-of-stock'], {}, 'out-of-stock.check-owner-frequency', path)).not.toContain('invoice-list');
  expect(openOf(['out-of-stock', 'invoice-defect-rate'], {}, 'invoice-defect-rate.check-owner-frequency', path)).toEqual(expect.arrayContaining(['invoice-list']));
  expect(openOf(['out-of-stock', 'invoice-defect-rate'], {}, 'invoice-defect-rate.check-owner-frequency', path)).not.toContain('orders-stock');
});

it('opens what was chosen before where the same is asked again, and forgets what is hidden by now', () => {
  const cause = (causes: readonly string[]): Answers => ({ 'non-delivery.specific-root-cause': { state: 'answered', values: { causes: { choices: causes }, 'slow-service': { choice: 'surface' } } } });
  expect(openOf(['non-delivery'], cause(['slow']), 'shared.carrier-changed', 'from')).toEqual(['surface']);
  expect(openOf(['non-delivery'], cause(['address']), 'shared.carrier-changed', 'from')).not.toEqual(['surface']);
});

it.each(planNames)('has open at least two thirds of what the sample %s chooses', (name) => {
  const facts = sampleCase(rulebook, name);
  const chosen = Object.entries(facts.answers).flatMap(([id, { values }]) => {
    const asked = rulebook.question(id);
    if (asked === undefined) return [];
    return Object.entries(openOptions(rulebook, { ...facts, answers: {} }, asked)).flatMap(([path, open]) => {
      const [field = '', inner] = path.split('.');
      const value = values[field];
      const rows: readonly unknown[] = inner === undefined ? [value] : Array.isArray(value) ? value.map((row: Readonly<Record<string, unknown>>) => row[inner]) : [];
      return rows.flatMap(chosenOptions).filter((option) => option !== 'other').map((option) => open.includes(option));
    });
  });
  expect(chosen.filter(Boolean).length * 3).toBeGreaterThanOrEqual(chosen.length * 2);
});
