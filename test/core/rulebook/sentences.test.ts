// A template may print only what its question asks, and both languages print the same facts under the same conditions.
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../rules/schema/question.ts';
import { sayShapes } from '../../../server/core/rulebook/say.ts';
import { compareSentences, compileSentences } from '../../../server/core/rulebook/sentences.ts';

const label = { en: 'x', ja: 'x' };
const fields: readonly Field[] = [
  { id: 'n', kind: 'count', unit: 'order', required: true, label }, { id: 'd', kind: 'date', required: true, label },
  { id: 'c', kind: 'choice', required: false, label, options: [{ id: 'a', label, words: label }, { id: 'b', label, words: label }] },
  { id: 'mute', kind: 'choice', required: false, label, options: [{ id: 'a', label }, { id: 'b', label }] },
];
const scope = { fields, shapes: ['run', 'item'] as const };
const faultsOf = (source: string): readonly string[] => compileSentences('t.en.hbs', source, scope).faults.map((fault) => `${String(fault.line)}:${String(fault.column)} ${fault.message}`);

describe('a template', () => {
  it('is a list of sentences with the fields they print', () => {
    const { says, faults } = compileSentences('t', '{{#say "one" if="n"}}{{units n}} on {{d}}{{#is c "a"}} a{{else}} b{{/is}}.{{/say}}\n{{#say "two" status="planned"}}Planned.{{/say}}', scope);
    expect(faults).toEqual([]);
    expect(says.map((say) => [say.id, say.status, say.fields])).toEqual([['one', 'answered', ['d', 'n']], ['two', 'planned', []]]);
  });
  it('is refused with line and column where it reaches outside', () => {
    expect(faultsOf('loose words')).toEqual(['1:1 only {{#say "id"}}…{{/say}} may stand at the top of a template']);
    expect(faultsOf('{{#say "x"}}\n  {{nope}}{{/say}}')).toEqual(['2:3 no field "nope" in this question']);
    for (const bad of ['{{{n}}}', '{{> p}}', '{{constructor.constructor}}', '{{__proto__.x}}', '{{lookup this "n"}}', '{{#each n}}x{{/each}}', '{{@root}}', '{{mute}}']) expect(faultsOf(`{{#say "x"}}${bad}{{/say}}`), bad).toHaveLength(1);
    expect(faultsOf('{{#say "x" if="c:z"}}a{{/say}}')).toEqual(['1:1 field "c" has no option "z"']);
  });
  it('must print the same facts in both languages', () => {
    const says = (source: string) => compileSentences('t', source, scope).says;
    expect(compareSentences('t.ja.hbs', says('{{#say "x"}}{{n}} on {{d}}{{/say}}'), says('{{#say "x"}}{{d}}に{{n}}件{{/say}}'))).toEqual([]);
    expect(compareSentences('t.ja.hbs', says('{{#say "x"}}{{n}} on {{d}}{{/say}}'), says('{{#say "x"}}{{n}}件{{/say}}'))[0]?.message).toContain('English prints d, n; this prints n');
    expect(compareSentences('t.ja.hbs', says('{{#say "x" if="c"}}a{{/say}}'), says('{{#say "x"}}a{{/say}}'))[0]?.message).toContain('conditions differ');
  });
  it('of a paper names the question whose answer a sentence tells, and divides tables alike in every language', () => {
    const paper = { fields: [], of: (id: string) => (id === 'q' ? fields : undefined), shapes: sayShapes };
    const says = (source: string) => compileSentences('t', source, paper);
    expect(says('{{#say "r" of="q" as="row"}}{{n}} | {{d}}{{/say}}').says.map(({ of, as, cells }) => [of, as, cells])).toEqual([['q', 'row', 2]]);
    expect(says('{{#say "r" of="nobody"}}x{{/say}}').faults[0]?.message).toBe('of: no question "nobody"');
    expect(says('{{#say "r" as="verse"}}x{{/say}}').faults[0]?.message).toContain('as: none of');
    expect(compareSentences('t.ja.hbs', says('{{#say "h" as="head"}}a | b{{/say}}').says, says('{{#say "h" as="head"}}a{{/say}}').says)[0]?.message).toContain('2 cells');
  });
});
