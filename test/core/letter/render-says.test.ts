// How facts and the words around them come together in one sentence, in both languages.
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../rules/schema/question.ts';
import { sentenceText } from '../../../server/core/letter/letter-text.ts';
import { renderSays } from '../../../server/core/letter/render-says.ts';
import { compileSentences } from '../../../server/core/rulebook/sentences.ts';
import type { Answer } from '../../../server/core/interview/answer.ts';

const label = { en: 'supplier', ja: '仕入先' };
const options = [{ id: 'sold-out', label, words: { en: 'sold out', ja: '売り切れ' } }, { id: 'other', label, other: true }];
const fields: readonly Field[] = [
  { id: 'name', kind: 'name', required: true, label }, { id: 'n', kind: 'count', unit: 'order', required: true, label: { en: 'how many', ja: '件数' } }, { id: 'who', kind: 'person', required: false, label },
  { id: 'why', kind: 'choice', required: false, label, options }, { id: 'extra', kind: 'text', required: false, label, when: 'why:other' },
  { id: 'rows', kind: 'rows', required: false, label, most: 5, fields: [{ id: 'n', kind: 'count', required: true, label }, { id: 'why', kind: 'choice', required: true, label, options }, { id: 'who', kind: 'person', required: true, label }] },
  { id: 'since', kind: 'date', required: true, label: { en: 'In force since', ja: '始めた日' } }, { id: 'planned-who', kind: 'person', required: false, label },
];
const scope = { fields, shapes: ['run', 'item'] as const };
function render(en: string, ja: string, answer: Answer): readonly (readonly [string, string])[] {
  const says = { en: compileSentences('t.en', en, scope).says, ja: compileSentences('t.ja', ja, scope).says };
  const context = { units: { order: { en: ['order', 'orders'] as [string, string], ja: '件の注文' } }, letterYear: '2026', roles: new Map([['Naoko Aoki', { en: 'owner', ja: '代表' }]]), mentioned: { en: new Set<string>(), ja: new Set<string>(), de: new Set<string>(), fr: new Set<string>() } };
  return renderSays({ questionId: 'q', says, fields, answer }, context).map(({ sentence }) => [sentenceText(sentence, 'en'), sentenceText(sentence, 'ja')] as const);
}
const answered = (values: Answer['values']): Answer => ({ state: 'answered', values });

describe('a sentence made of an answer', () => {
  it('ends with one full stop, also after a name that has its own', () => {
    expect(render('{{#say "a"}}We buy from {{name}}.{{/say}}', '{{#say "a"}}{{name}}から仕入れています。{{/say}}', answered({ name: 'Minato Zakka K.K.' }))).toEqual([['We buy from Minato Zakka K.K.', 'Minato Zakka K.K.から仕入れています。']]);
  });
  it('leaves a marked gap for a missing fact, in both languages', () => {
    expect(render('{{#say "a"}}We refunded {{units n}}.{{/say}}', '{{#say "a"}}{{units n}}を返金しました。{{/say}}', answered({}))).toEqual([['We refunded [NOT YET ANSWERED: how many].', '〔未記入：件数〕を返金しました。']]);
  });
  it('does not name a missing fact twice', () => {
    const of = (en: string, ja: string) => render(`{{#say "a"}}${en}{{/say}}`, `{{#say "a"}}${ja}{{/say}}`, answered({}))[0];
    expect(of('In force since {{since}}.', '始めた日{{since}}。')).toEqual(['In force since [NOT YET ANSWERED: date].', '始めた日〔未記入：日付〕。']);
    expect(of('Our supplier {{name}} and since {{since}}.', '仕入先{{name}}が、{{since}}から。')).toEqual(['Our supplier [NOT YET ANSWERED: this item] and since [NOT YET ANSWERED: date].', '仕入先〔未記入：この項目〕が、〔未記入：始めた日〕から。']);
    expect(of('Known on {{since}}.', '日{{since}}。')).toEqual(['Known on [NOT YET ANSWERED: In force since].', '日〔未記入：始めた日〕。']);
  });
  it('takes the one who does a check for the one who sets it up, where nobody else is named', () => {
    const say = '{{#say "p" status="planned" each="rows"}}{{who}} {{n}}{{#same planned-who who}}{{else}}; {{planned-who}}{{/same}}.{{/say}}';
    const planned = (values: Answer['values']): readonly string[] => render(say, say, { state: 'planned', values: { rows: [{ who: 'Naoko Aoki', n: 2 }], ...values } }).map(([en]) => en);
    expect(planned({})).toEqual(['Naoko Aoki (owner) 2.']);
    expect(planned({ 'planned-who': 'Ken Mori' })).toEqual(['Naoko Aoki (owner) 2; Ken Mori.']);
  });
  it('agrees with the number, and names a role once', () => {
    const en = '{{#say "a"}}{{who}} refunded {{units n}}; {{plural n "it was" "they were"}} late.{{/say}}{{#say "b"}}{{who}} checks.{{/say}}';
    const ja = '{{#say "a"}}{{who}}が{{units n}}を返金しました。{{/say}}{{#say "b"}}{{who}}が確認します。{{/say}}';
    expect(render(en, ja, answered({ n: 1, who: 'Naoko Aoki' })).flat()).toEqual(['Naoko Aoki (owner) refunded 1 order; it was late.', '代表のNaoko Aokiが1件の注文を返金しました。', 'Naoko Aoki checks.', 'Naoko Aokiが確認します。']);
  });
  it('does not see a fact whose option is no longer chosen', () => {
    const en = '{{#say "a" if="extra"}}Because of {{extra}}.{{/say}}{{#say "b" if="why:sold-out"}}It was {{why}}.{{/say}}';
    const ja = '{{#say "a" if="extra"}}{{extra}}のためです。{{/say}}{{#say "b" if="why:sold-out"}}{{why}}でした。{{/say}}';
    expect(render(en, ja, answered({ why: { choice: 'sold-out' }, extra: { en: 'a flood', ja: '浸水' } })).flat()).toEqual(['It was sold out.', '売り切れでした。']);
  });
  it('joins rows as each language does, and gives every row its own sentence where asked', () => {
    const rows = answered({ rows: [{ n: 2, why: { choice: 'sold-out' } }, { n: 1, why: { choice: 'other', other: { en: 'broken', ja: '破損' } } }] });
    expect(render('{{#say "a"}}{{#join rows}}{{n}} {{why}}{{/join}}.{{/say}}', '{{#say "a"}}{{#join rows}}{{why}}{{n}}件{{/join}}です。{{/say}}', rows)).toEqual([['2 sold out and 1 broken.', '売り切れ2件、破損1件です。']]);
    expect(render('{{#say "a" each="rows"}}{{n}}: {{why}}.{{/say}}', '{{#say "a" each="rows"}}{{n}}件：{{why}}{{/say}}', rows)).toHaveLength(2);
  });
  it('is not made of what is planned, not yet done, or not known', () => {
    const en = '{{#say "a"}}Done.{{/say}}{{#say "p" status="planned"}}Planned: it.{{/say}}{{#say "u" status="unknown"}}We do not know.{{/say}}';
    const ja = '{{#say "a"}}済み。{{/say}}{{#say "p" status="planned"}}予定：それ。{{/say}}{{#say "u" status="unknown"}}わかりません。{{/say}}';
    expect((['answered', 'planned', 'unknown', 'not-yet'] as const).map((state) => render(en, ja, { state, values: {} }).map(([text]) => text).join())).toEqual(['Done.', 'Planned: it.', 'We do not know.', '']);
  });
  it('shows user text as text', () => {
    expect(render('{{#say "a"}}From {{name}}.{{/say}}', '{{#say "a"}}{{name}}。{{/say}}', answered({ name: '{{n}} *bold* <b> \uE000 # x' }))[0]?.[0]).toBe('From {{n}} \\*bold\\* <b> # x.');
  });
});
