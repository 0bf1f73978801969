// What people type is understood, and what cannot be read is named instead of guessed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysBetween, parseDate } from '../../client/src/dates.ts';
import { withField } from '../../client/src/forms/beside.ts';
import { cautionsOf } from '../../client/src/forms/cautions.ts';
import { orderFields } from '../../client/src/forms/order-fields.ts';
import { parseCount } from '../../client/src/forms/parse-count.ts';
import { emptyEntry, entryOf, rawOf, type Entry } from '../../client/src/forms/raw.ts';
import { readEntry } from '../../client/src/forms/read-entry.ts';
import { preferredLanguage } from '../../client/src/language-choice.ts';
import { numberMarks } from '../../client/src/notice-marks.ts';
import { parseRoute, questionPath } from '../../client/src/router.ts';
import { daysFor, offersOf, saidIn } from '../../client/src/state/earlier-values.ts';
import { cutSegments } from '../../client/src/segments.ts';
import type { CaseView, QuestionView } from '../../client/src/wire.ts';
import { afterLetter } from '../../client/src/ui/steps.ts';
import { seenInJapanese } from '../../client/src/words/sources.ts';
import type { Field } from '../../rules/schema/question.ts';
import type { Reading } from '../../server/core/notice/reading.ts';

const today = '2026-04-20';
const label = { en: 'x', ja: 'x' };

describe('dates', () => {
  it.each([
    ['2026-04-04', '2026-04-04'], ['2026/4/4', '2026-04-04'], ['２０２６年４月４日', '2026-04-04'], ['4月4日', '2026-04-04'], ['4/4', '2026-04-04'],
    ['4 April 2026', '2026-04-04'], ['April 4', '2026-04-04'], ['4th Apr. 2026', '2026-04-04'], ['3月21日（土）', '2026-03-21'], ['2024-02-29', '2024-02-29'],
    ['今日', '2026-04-20'], ['昨日', '2026-04-19'], ['3日前', '2026-04-17'], ['先週の金曜日', '2026-04-17'], ['先々週の月曜', '2026-04-06'], ['今週の日', '2026-04-26'], ['Yesterday', '2026-04-19'], ['10 days ago', '2026-04-10'],
  ])('reads %s', (typed, date) => { expect(parseDate(typed, today)).toBe(date); });
  it.each(['', 'このまえ', '先週', '金曜日', '2026-02-30', '13月1日', '2026-4', 'Foo 4', '4'])('does not guess %s', (typed) => { expect(parseDate(typed, today)).toBeUndefined(); });
  it('takes the year that is nearest when none is given', () => {
    expect(parseDate('12月28日', '2026-01-10')).toBe('2025-12-28');
    expect(parseDate('1月5日', '2025-12-20')).toBe('2026-01-05');
  });
  it('counts days over the end of a month', () => { expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3); });
});

describe('what was said before', () => {
  const question = (id: string, fields: readonly Field[], values?: NonNullable<QuestionView['answer']>['values']): QuestionView => ({ ...asked(fields), id, ...(values === undefined ? {} : { answer: { state: 'answered', values } }) });
  const who: Field = { id: 'who', kind: 'person', required: true, label };
  const day: Field = { id: 'day', kind: 'date', required: true, label, offer: 'today' };
  const span: Field = { id: 'span', kind: 'period', required: true, label };
  const now = question('now', [who, day, span]);
  const view = (...questions: readonly QuestionView[]): CaseView => ({ questions: [now, ...questions] } as unknown as CaseView);
  const span1 = { from: '2026-02-01', to: '2026-02-28' };

  it('is offered where it is the only one', () => {
    expect(offersOf(view(question('a', [who, span], { who: 'Naoko Aoki', span: span1 })), now, today)).toEqual({ who: 'Naoko Aoki', day: today, span: span1 });
  });
  it('is not offered where there are several, and the notice comes first', () => {
    const other = question('a', [who, span], { who: 'Naoko Aoki', span: span1 });
    const third = question('b', [who, span], { who: 'Ken Mori', span: { ...span1, to: '2026-03-31' } });
    expect(offersOf(view(other, third), { ...now, offers: { day: '2026-04-01' } }, today)).toEqual({ day: '2026-04-01' });
  });
  it('is the one owner where a letter is signed, among several people', () => {
    const people: Field = { id: 'people', kind: 'rows', required: true, label, most: 12, fields: [{ id: 'name', kind: 'name', required: true, label }, { id: 'role', kind: 'choice', required: true, label, options: [{ id: 'owner', label }, { id: 'packing', label }] }] };
    const named = (...roles: readonly string[]) => question('case.people', [people], { people: roles.map((choice, i) => ({ name: ['Naoko Aoki', 'Ken Mori'][i] ?? '', role: { choice } })) });
    const letter = question('letter', [{ ...who, offer: 'owner' }]);
    expect(offersOf(view(named('packing', 'owner')), letter, today)).toEqual({ who: 'Ken Mori' });
    expect(offersOf(view(named('owner', 'owner')), letter, today)).toEqual({});
    expect(offersOf(view(named('packing', 'owner')), question('other', [who]), today)).toEqual({});
  });
  it('stands at a box as people, as days on which something was, and as figures of the same thing, the newest first', () => {
    const count = (id: string, unit: string): Field => ({ id, kind: 'count', required: true, label, unit });
    const on: Field = { id: 'on', kind: 'date', required: true, label };
    const told = view(question('a', [who, on, day, count('n', 'offer'), count('few', 'offer')], { who: 'Naoko Aoki', on: '2026-04-02', day: today, n: 2150, few: 9 }), question('b', [count('n', 'offer'), count('m', 'order'), count('most', 'offer')], { n: 2084, m: 164, most: { about: 70 } }));
    const dated = { ...told, case: { answers: { a: { savedAt: '2026-04-20T01:00:00Z' }, b: { savedAt: '2026-04-20T02:00:00Z' } } } } as unknown as CaseView;
    expect(saidIn(dated, now)).toEqual({ names: ['Naoko Aoki'], days: ['2026-04-02'], figures: { offer: [2084, 2150], order: [164] } });
    expect(saidIn(dated, question('b', [])).figures).toEqual({ offer: [2150] });
  });
});

describe('the way after the letter', () => {
  it.each([[0, 0, 'check'], [1, 0, 'evidence'], [0, 1, 'evidence']] as const)('with %i documents named and %i asked for leads to the %s', (named, due, page) => { expect(afterLetter({ papers: { named, due } } as unknown as CaseView)).toBe(page); });
});

describe('numbers', () => {
  it.each([['12', 12], ['1,794', 1794], ['１，７９４件', 1794], ['12.5%', 12.5], ['0', 0], ['5件', 5], ['3営業日', 3], ['50 orders', 50]])('reads %s as it stands', (typed, value) => { expect(parseCount(typed)).toEqual({ value, about: false, plain: true }); });
  it.each([['三件', 3], ['十二', 12], ['二百五十人', 250], ['三千', 3000], ['3千', 3000], ['1万2千件', 12000], ['二万', 20000], ['なし', 0], ['ゼロ件', 0], ['none', 0]])('reads %s and says so', (typed, value) => { expect(parseCount(typed)).toEqual({ value, about: false, plain: false }); });
  it.each([['3000くらい', 3000], ['約50', 50], ['約５０件', 50], ['3くらい', 3], ['10件ほど', 10], ['十人前後', 10], ['だいたい20件程度', 20], ['about 50', 50], ['Approx. 1,200 orders', 1200], ['50 or so', 50], ['~7', 7]])('reads %s as not exact', (typed, value) => { expect(parseCount(typed)).toEqual({ value, about: true, plain: false }); });
  it.each(['', 'たくさん', '3-4', '3〜5', '-3', '約', 'about', '50以上', '数件', '二三', '一十万万', 'わからない'])('does not guess %s', (typed) => { expect(parseCount(typed)).toBeUndefined(); });
  it('keeps that a number is not exact, and takes no number for about nothing', () => {
    const counted: readonly Field[] = [{ id: 'n', kind: 'count', required: true, label }];
    const read = (text: string) => readEntry(counted, { fields: { n: raw(text) }, rows: {} }, today);
    expect(read('50くらい').values).toEqual({ n: { about: 50 } });
    expect(read(rawOf({ about: 50 }).text).values).toEqual({ n: { about: 50 } });
    expect(read('0くらい').problems).toEqual([{ field: 'n', code: 'not-a-number' }]);
  });
});

const fields: readonly Field[] = [
  { id: 'n', kind: 'count', required: true, label },
  { id: 'how', kind: 'choice', required: true, label, options: [{ id: 'a', label }, { id: 'o', label, other: true }] },
  { id: 'days', kind: 'days', required: true, label, when: 'how:a' },
  { id: 'span', kind: 'period', required: false, label },
  { id: 'who', kind: 'person', required: false, label },
  { id: 'ids', kind: 'order-ids', required: false, label },
  { id: 'told', kind: 'yes-no', required: false, label },
  { id: 'words', kind: 'text', required: false, label },
  { id: 'list', kind: 'rows', required: false, label, most: 3, fields: [{ id: 'name', kind: 'name', required: true, label }, { id: 'on', kind: 'date', required: false, label }] },
];
const raw = (text = '', more = '', picks: readonly string[] = []) => ({ text, more, picks });

describe('an entry', () => {
  it('becomes values, and comes back from them as it was', () => {
    const entry: Entry = {
      fields: { n: raw('17'), how: raw('by hand', '手作業', ['o']), span: raw('2026-02-01', '2026-02-28'), who: raw('Akiko Kitagawa'), ids: raw('123-1234567-1234567\n123-1234567-1234568'), told: raw('', '', ['no']), words: raw('', '日本語だけ') },
      rows: { list: [{ name: raw('EMS'), on: raw('2026-03-06') }] },
    };
    const { values, problems } = readEntry(fields, entry, today);
    expect(problems).toEqual([]);
    expect(values).toEqual({
      n: 17, how: { choice: 'o', other: { en: 'by hand', ja: '手作業' } }, span: { from: '2026-02-01', to: '2026-02-28' }, who: 'Akiko Kitagawa',
      ids: ['123-1234567-1234567', '123-1234567-1234568'], told: false, words: { ja: '日本語だけ' }, list: [{ name: 'EMS', on: '2026-03-06' }],
    });
    expect(entryOf(fields, values)).toEqual(entry);
  });
  it('names what it cannot read, by the name the server uses, and leaves it out', () => {
    const { values, problems } = readEntry(fields, { fields: { n: raw('many'), span: raw('2026-03-02', '2026-03-01'), who: raw('北川') }, rows: { list: [{ name: raw('EMS'), on: raw('soon') }] } }, today);
    expect(values).toEqual({ list: [{ name: 'EMS' }] });
    expect(problems).toEqual([{ field: 'n', code: 'not-a-number' }, { field: 'span', code: 'date-order' }, { field: 'who', code: 'not-latin' }, { field: 'list.0.on', code: 'not-a-date' }]);
  });
  it('does not send a field whose option is not chosen', () => {
    const typed = { ...emptyEntry, fields: { days: raw('2'), how: raw('', '', ['o']) } };
    expect(readEntry(fields, typed, today).values).toEqual({ how: { choice: 'o' } });
    expect(readEntry(fields, { ...typed, fields: { ...typed.fields, how: raw('', '', ['a']) } }, today).values).toEqual({ how: { choice: 'a' }, days: 2 });
  });
});

const asked = (fields: readonly Field[], mistakes: QuestionView['mistakes'] = []): QuestionView => ({ id: 'q', title: label, why: label, sources: [], first: true, question: { kind: 'action', ask: label, weak: label, strong: label, fields }, mistakes, progress: 'open', offers: {}, counted: {}, open: {}, quotable: [], units: {} });

describe('the fields of a question', () => {
  it('offer the days named before, but a plan only those that lie ahead', () => {
    const days = ['2026-05-01', today, '2026-03-04'];
    expect(daysFor('done-on', days, today)).toEqual([today, '2026-03-04']);
    expect(daysFor('planned-by', days, today)).toEqual(['2026-05-01']);
  });
  it('stand in order: the day, what must be there with what hangs on it, then the rest', () => {
    const { needed, extra } = orderFields([
      { id: 'note', kind: 'text', required: false, label }, ...fields.slice(0, 4), { id: 'why', kind: 'text', required: true, label, when: 'told:yes' }, { id: 'told', kind: 'yes-no', required: false, label }, { id: 'done-on', kind: 'date', required: true, label },
    ]);
    expect(needed.map(({ id }) => id)).toEqual(['done-on', 'n', 'how', 'days']);
    expect(extra.map(({ id }) => id)).toEqual(['note', 'span', 'told', 'why']);
  });
});

describe('a figure beside its option', () => {
  const option = (id: string) => ({ id, label });
  const count = (id: string, when: string): Field => ({ id, kind: 'count', required: true, beside: true, label, when });
  const done: Field = { id: 'done', kind: 'choices', required: true, label, options: [option('shipped'), option('refunded')] };
  const told: Field = { id: 'told', kind: 'yes-no', required: true, label };
  const all = [done, count('shipped', 'done:shipped'), count('refunded', 'done:refunded'), told, count('buyers', 'told:yes')];
  const type = (typed: Entry['fields'], id: string, value: ReturnType<typeof raw>) => withField(all, typed, all.find((field) => field.id === id) ?? done, value);
  it('ticks it, and takes it back where there is none', () => {
    const both = type(type({}, 'shipped', raw('3')), 'refunded', raw('5'));
    expect(both['done']).toEqual(raw('', '', ['shipped', 'refunded']));
    expect(type(both, 'shipped', raw(''))['done']).toEqual(raw('', '', ['refunded']));
    expect(type(both, 'shipped', raw('0'))['done']).toEqual(raw('', '', ['refunded']));
    expect(readEntry(all, { fields: type(both, 'shipped', raw('なし')), rows: {} }, today).values).toEqual({ done: { choices: ['refunded'] }, refunded: 5 });
    // What cannot be read is told, not left out.
    expect(readEntry(all, { fields: type(both, 'shipped', raw('many')), rows: {} }, today).problems).toEqual([{ field: 'shipped', code: 'not-a-number' }]);
  });
  it('says yes, and none says no', () => {
    expect(type({}, 'buyers', raw('5'))['told']).toEqual(raw('', '', ['yes']));
    expect(type({}, 'buyers', raw('0'))['told']).toEqual(raw('', '', ['no']));
    expect(type(type({}, 'buyers', raw('5')), 'buyers', raw(''))['told']).toEqual(raw());
  });
  it('goes with its option', () => {
    const typed = type(type({}, 'shipped', raw('3')), 'buyers', raw('3'));
    expect(type(typed, 'done', raw('', '', ['refunded']))).toMatchObject({ done: raw('', '', ['refunded']), shipped: raw(''), buyers: raw('3') });
    expect(type(typed, 'told', raw('', '', ['no']))).toMatchObject({ buyers: raw(''), shipped: raw('3') });
  });
});

describe('a caution', () => {
  const day: Field = { id: 'done-on', kind: 'date', required: true, label };
  const paper: Field = { id: 'touched', kind: 'choice', required: true, label, options: [{ id: 'no', label }, { id: 'edited', label, stop: { text: label, instead: 'none' } }] };
  const told = (done: string, pick: string) => ({ state: 'answered' as const, entry: { ...emptyEntry, fields: { 'done-on': raw(done), touched: raw('', '', [pick]) } } });
  const kinds = (question: QuestionView, written: Parameters<typeof cautionsOf>[1]) => cautionsOf(question, written, today).map(({ kind, field }) => `${kind} ${field}`);
  it('stands where what is told as done lies ahead, where the letter stops, and at a known mistake', () => {
    expect(kinds(asked([day, paper]), told('2026-04-20', 'no'))).toEqual([]);
    expect(kinds(asked([day, paper]), told('2026-04-21', 'edited'))).toEqual(['not-come done-on', 'stop touched']);
    expect(kinds(asked([day, paper], [{ text: label, sources: [], when: 'touched:no' }, { text: label, sources: [] }]), told('', 'no'))).toEqual(['mistake touched']);
  });
  it('stands where what is planned lies behind', () => {
    const planned = (state: 'planned' | 'answered', on: string) => kinds(asked([{ ...day, id: 'planned-by' }]), { state, entry: { ...emptyEntry, fields: { 'planned-by': raw(on) } } });
    expect([planned('planned', '2026-04-19'), planned('planned', '2026-04-20'), planned('planned', 'soon'), planned('answered', '2026-04-19')]).toEqual([['gone planned-by'], [], [], []]);
  });
  it('stands nowhere while nothing is said, and not at a day that is only planned', () => {
    const question = asked([day, paper]);
    expect(kinds(question, { state: undefined, entry: told('2027-01-01', 'edited').entry })).toEqual([]);
    expect(kinds(question, { state: 'planned', entry: told('2027-01-01', 'no').entry })).toEqual([]);
  });
});

describe('the age of a source', () => {
  it('is told in Japanese for every source of the rules', () => {
    expect(['undated', 'undated copy', 'about 2016-2017', '2023 or later', '2016 copy', '2026-05-16', 'undated (new forum, 2023 or later)', 'in force 2022-05-25'].map(seenInJapanese))
      .toEqual(['日付なし', '日付のない写し', '2016〜2017年ごろ', '2023年以降', '2016年の写し', '2026年5月16日', '日付なし（新しいフォーラム、2023年以降）', '2022年5月25日施行']);
    const ages = [...readFileSync(path.resolve(import.meta.dirname, '../../rules/sources.yaml'), 'utf8').matchAll(/seen: "([^"]*)"/g)].map(([, seen = '']) => seenInJapanese(seen));
    expect(ages.length).toBeGreaterThan(100);
    expect(ages.filter((age) => /[a-z]|NaN|undefined/i.test(age))).toEqual([]);
  });
});

describe('addresses', () => {
  it('knows its own and nothing else', () => {
    expect(parseRoute('/')).toEqual({ page: 'start' });
    expect(parseRoute(questionPath('a b', 'out-of-stock.x'))).toEqual({ page: 'question', id: 'a b', question: 'out-of-stock.x' });
    expect(parseRoute('/cases/1')).toEqual({ page: 'tasks', id: '1' });
    expect(parseRoute('/cases/1/letter/en')).toEqual({ page: 'edit', id: '1', language: 'en' });
    expect(parseRoute('/cases/1/letter/case.about')).toEqual({ page: 'question', id: '1', question: 'case.about', back: 'letter' });
    for (const path of ['/x', '/cases/1/x', '/cases/1/tasks/2', '/cases/1/questions', '/cases/%E0%A4%A/x']) expect(parseRoute(path)).toEqual({ page: 'unknown' });
  });
});

describe('the first language', () => {
  it('is Japanese unless the browser prefers English to it', () => {
    expect(preferredLanguage(['ja-JP', 'en-US'])).toBe('ja');
    expect(preferredLanguage(['en-US', 'ja'])).toBe('en');
    expect(preferredLanguage(['zh-CN'])).toBe('ja');
    expect(preferredLanguage([])).toBe('ja');
  });
});

describe('marks', () => {
  it('cuts a text at overlapping places and loses no letter of it', () => {
    const text = 'abcdefgh';
    const parts = cutSegments(text, [{ start: 1, end: 5, about: 'x' }, { start: 3, end: 7, about: 'y' }, { start: 7, end: 99, about: 'z' }, { start: 4, end: 4, about: 'none' }]);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map((part) => part.marks.map((mark) => mark.about).join(''))).toEqual(['', 'x', 'xy', 'y', 'z']);
  });
  it('numbers parts in the order of the notice; the same words share a number', () => {
    const text = 'Hello,\n\n1. Your items, as we see, are out of stock.\nThe plan is not complete.';
    const words = (found: string) => ({ start: text.indexOf(found), end: text.indexOf(found) + found.length, text: found, zone: 'why' as const });
    const read = <T>(id: T, ...because: ReturnType<typeof words>[]) => ({ id, certainty: 'stated' as const, because });
    const reading: Reading = {
      isNotice: true, language: 'en', kind: read('rejection' as const, words('not')), scope: read('unknown' as const), response: read('plan' as const, words('out of')),
      reasons: [read('out-of-stock', words('are'))], asks: [], followUps: [], earlier: [], fakeSigns: [], standing: [], entities: { asins: [], orderIds: [], complaintIds: [], metrics: [] },
    };
    const { numberOf, marks } = numberMarks(reading, text);
    expect([numberOf('reason:out-of-stock'), numberOf('response'), numberOf('kind'), numberOf('scope')]).toEqual([1, 1, 2, undefined]);
    expect(marks.map((mark) => [mark.about, text.slice(mark.start, mark.end)])).toEqual([[1, 'are out of stock'], [2, 'The plan is not complete']]);
  });
});
