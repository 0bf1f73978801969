// Unsound values are named by field and code; sound ones are kept as they are, blanks are dropped.
import { describe, expect, it } from 'vitest';
import type { Field, Question, SimpleField } from '../../../rules/schema/question.ts';
import { acceptAnswer } from '../../../server/core/interview/accept-answer.ts';
import { missingFields, missingNames, progressOf } from '../../../server/core/interview/progress.ts';
import type { AskedQuestion } from '../../../server/core/rulebook/rulebook.ts';

const words = { en: 'x', ja: 'x' };
const f = (id: string, kind: SimpleField['kind'], more: Partial<SimpleField> = {}): SimpleField => ({ id, kind, required: false, label: words, ...more });
const options = [{ id: 'shop', label: words, words }, { id: 'other', label: words, other: true }];
const ask = (kind: Question['kind'], fields: readonly Field[]): AskedQuestion => ({ id: 'q', title: words, why: words, sources: [], first: true, says: { en: [], ja: [] }, question: { kind, 'own-dates': false, ask: words, weak: words, strong: words, fields: [...fields] } });
const problems = (asked: AskedQuestion, values: unknown): unknown => { const result = acceptAnswer(asked, { state: 'answered', values }); return result.ok ? result.answer.values : result.problems; };

describe('an answer', () => {
  const asked = ask('action', [f('n', 'count', { required: true }), f('p', 'period'), f('who', 'person'), f('why', 'choice', { options }), f('orders', 'order-ids'), f('note', 'text')]);
  it('names every unsound value at once', () => {
    expect(problems(asked, { n: -1, p: { from: '2026-03-02', to: '2026-03-01' }, who: '青木', why: 'nope', orders: '123', extra: 1, 'done-on': '2026-02-30' })).toEqual([
      { field: 'n', code: 'out-of-range' }, { field: 'p', code: 'date-order' }, { field: 'who', code: 'not-latin' }, { field: 'why', code: 'not-an-option' }, { field: 'orders', code: 'not-an-id' }, { field: 'extra', code: 'unknown-field' }, { field: 'done-on', code: 'not-a-date' },
    ]);
  });
  it('keeps zero and drops blanks', () => {
    expect(problems(asked, { n: 0, who: ' ', note: { ja: '', en: '' }, orders: '203-4471982-5530741\n202-9083315-1147629' })).toEqual({ n: 0, orders: ['203-4471982-5530741', '202-9083315-1147629'] });
  });
  it('is thin while a required fact is lacking, and a plan owes only who and when', () => {
    expect(missingFields(asked.question, { state: 'answered', values: { n: 3 } }).map((field) => field.id)).toEqual(['done-on']);
    expect(progressOf(asked.question, { state: 'answered', values: { n: 3, 'done-on': '2026-03-01' } })).toBe('answered');
    expect(missingFields(asked.question, { state: 'planned', values: {} }).map((field) => field.id)).toEqual(['planned-by', 'planned-who']);
    expect(progressOf(asked.question, { state: 'unknown', values: {} })).toBe('set-aside');
    expect(progressOf(asked.question, undefined)).toBe('open');
  });
  it('asks a field only with its option, and words for "other"', () => {
    const conditional = ask('statement', [f('why', 'choice', { options, required: true }), f('hours', 'hours', { required: true, when: 'why:shop' })]);
    const missing = (values: Record<string, { choice: string } | number>): readonly string[] => missingFields(conditional.question, { state: 'answered', values }).map((field) => field.id);
    expect(missing({ why: { choice: 'shop' } })).toEqual(['hours']);
    expect(missing({ why: { choice: 'other' } })).toEqual(['why']);
  });
  it('names every place where a required fact lacks, row by row, and each fact once', () => {
    const rows = ask('action', [{ id: 'by', kind: 'rows', required: true, label: words, most: 3, fields: [f('n', 'count', { required: true }), f('why', 'choice', { options })] }]);
    const lacking = { state: 'answered', values: { by: [{ why: { choice: 'shop' } }, { n: 2 }, { why: { choice: 'shop' } }] } } as const;
    expect(missingNames(rows.question, lacking)).toEqual(['by.0.n', 'by.2.n', 'done-on']);
    expect(missingFields(rows.question, lacking).map(({ id }) => id)).toEqual(['n', 'done-on']);
  });
  it('checks rows one by one', () => {
    const rows = ask('statement', [{ id: 'by', kind: 'rows', required: true, label: words, most: 2, fields: [f('n', 'count', { required: true }), f('why', 'choice', { options })] }]);
    expect(problems(rows, { by: [{ n: 'x' }, { n: 2, why: 'shop' }, {}] })).toEqual([{ field: 'by', code: 'too-many' }, { field: 'by.0.n', code: 'not-a-number' }]);
    expect(problems(rows, { by: [{ n: 2, why: 'shop' }, {}] })).toEqual({ by: [{ n: 2, why: { choice: 'shop' } }] });
  });
});
