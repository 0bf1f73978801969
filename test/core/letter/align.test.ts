// The two letters of a case beside each other, as made of the answers and after edits by hand.
import { beforeAll, describe, expect, it } from 'vitest';
import { alignLetter, type AlignedRow } from '../../../server/core/letter/align.ts';
import { layText, letterText } from '../../../server/core/letter/letter-text.ts';
import type { Letter } from '../../../server/core/letter/letter.ts';
import { writeLetter } from '../../../server/core/letter/write-letter.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { caseNames, sampleCase } from '../../support/cases.ts';
import { realRulebook } from '../../support/rulebook.ts';

type Language = 'en' | 'ja';
type Texts = Readonly<Record<Language, string>>;
let rulebook: Rulebook;
let letter: Letter;
let made: Texts;
beforeAll(async () => {
  rulebook = await realRulebook();
  letter = writeLetter(rulebook, sampleCase(rulebook, 'out-of-stock-and-non-delivery'));
  made = { en: letterText(letter, 'en'), ja: letterText(letter, 'ja') };
});

const align = (texts: Texts, of = letter): readonly AlignedRow[] => alignLetter(of, texts, rulebook.units);
const words = (row: AlignedRow | undefined, texts: Texts, language: Language): string => { const side = row?.[language]; return side === undefined ? '' : texts[language].slice(side.start, side.end); };
const both = (rows: readonly AlignedRow[], texts: Texts): readonly (readonly [string, string])[] => rows.map((row) => [words(row, texts, 'en'), words(row, texts, 'ja')]);
const differing = (rows: readonly AlignedRow[], texts: Texts): readonly string[] => rows.flatMap((row) => (['en', 'ja'] as const).flatMap((language) => (row[language]?.marks ?? []).filter((mark) => mark.differs).map(({ start, end }) => texts[language].slice(start, end))));

describe.each(caseNames)('the letter of %s', (name) => {
  const written = (): { readonly model: Letter; readonly texts: Texts } => { const model = writeLetter(rulebook, sampleCase(rulebook, name)); return { model, texts: { en: letterText(model, 'en'), ja: letterText(model, 'ja') } }; };
  it('is a pair of places for each sentence, with the same facts and nothing of the seller’s own', () => {
    const { model, texts } = written();
    const rows = align(texts, model);
    expect(rows.map((row) => row.sentence)).toEqual(layText(model, 'en').sentences.map(({ sentence }) => sentence.id));
    expect(rows.filter((row) => row.en?.own !== false || row.ja?.own !== false)).toEqual([]);
    expect(differing(rows, texts)).toEqual([]);
  });
  it('keeps every pair when a sentence is added at its end', () => {
    const { model, texts } = written();
    const longer = { en: `${texts.en}\nWe bought 6 new shelves.\n`, ja: `${texts.ja}\n棚を6台買いました。\n` };
    const rows = align(longer, model);
    expect(both(rows, longer)).toEqual([...both(align(texts, model), texts), ['We bought 6 new shelves.', '棚を6台買いました。']]);
    expect(rows.slice(0, -1).every((row) => row.en?.own === false && row.ja?.own === false)).toBe(true);
    expect(differing(rows, longer)).toEqual([]);
  });
});

/** A row whose English sentence holds a number and more words than one. */
const someRow = (): AlignedRow => { const row = align(made).find((one) => one.question !== undefined && one.en !== undefined && one.en.end - one.en.start > 60 && /\b\d+ orders/.test(words(one, made, 'en'))); if (row === undefined) throw new Error('the sample has no such sentence'); return row; };

it('marks numbers, days, ids and names, and not the words that were chosen', () => {
  const texts = made;
  const marked = new Set(align(texts).flatMap((row) => (row.en?.marks ?? []).map(({ start, end }) => texts.en.slice(start, end))));
  expect([...marked].filter((one) => !/\d/.test(one) && !/^\p{Lu}/u.test(one))).toEqual([]);
  expect([...marked].some((one) => /^\d+$/.test(one))).toBe(true);
  expect([...marked].some((one) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(one))).toBe(true);
});

it('shows a number changed in one language in both, and whose answer it was', () => {
  const row = someRow();
  const sentence = words(row, made, 'en');
  const texts = { ...made, en: made.en.replace(sentence, sentence.replace(/\b\d+ orders/, '9$&')) };
  const changed = align(texts).find((one) => one.sentence === row.sentence);
  expect(changed).toMatchObject({ question: row.question, en: { own: true }, ja: { own: false } });
  expect(words(changed, texts, 'ja')).toBe(words(row, made, 'ja'));
  expect(differing(align(texts), texts)).toContain(/\b9\d+ orders/.exec(words(changed, texts, 'en'))?.[0]);
  expect(changed?.ja?.marks.some((mark) => mark.differs)).toBe(true);
});

it('shows a name that only one language has', () => {
  const texts = { en: `${made.en}\nWe now ship with a carrier that tracks each parcel.\n`, ja: `${made.ja}\n今後はYamatoの追跡できる便で発送します。\n` };
  expect(differing(align(texts), texts)).toEqual(['Yamato']);
  const same = { ...texts, en: texts.en.replace('a carrier', 'Yamato, a carrier') };
  expect(differing(align(same), same)).toEqual([]);
});

it('knows a sentence moved to another place by the answer it came from', () => {
  const row = someRow();
  const sentence = words(row, made, 'en');
  const texts = { ...made, en: `${made.en.replace(sentence, '')}\n${sentence}\n` };
  expect(align(texts).find((one) => words(one, texts, 'en') === sentence)).toMatchObject({ sentence: row.sentence, question: row.question });
});

it('leaves a sentence alone that the other language does not have, in its place', () => {
  const row = someRow();
  const texts = { ...made, ja: made.ja.replace(words(row, made, 'ja'), '') };
  const rows = align(texts);
  expect(rows.find((one) => one.sentence === row.sentence)?.ja).toBeUndefined();
  expect(rows.map((one) => one.sentence)).toEqual(align(made).map((one) => one.sentence));
});

it('pairs the seller’s own sentences by their figures', () => {
  const texts = { en: 'We sold 3 shelves.\n\nOn 5 March we moved.\n\nThe room is dry.\n', ja: '3月5日に移転しました。\n\n部屋は乾いています。\n' };
  expect(both(align(texts).filter((row) => row.en !== undefined), texts)).toEqual([['We sold 3 shelves.', ''], ['On 5 March we moved.', '3月5日に移転しました。'], ['The room is dry.', '部屋は乾いています。']]);
});

it('takes no sentence of the seller’s own for an answer because it stands in its place', () => {
  const row = someRow();
  const texts = { ...made, en: made.en.replace(words(row, made, 'en'), 'Please open the shop again.') };
  const own = align(texts).find((one) => words(one, texts, 'en').includes('Please open'));
  expect(own?.en?.own).toBe(true);
  expect(own?.question).toBeUndefined();
  expect(own?.ja).toBeUndefined();
});

it('leads a gap to its question', () => {
  const bare = writeLetter(rulebook, { reasons: ['out-of-stock'], answers: {}, round: 1 });
  const texts = { en: letterText(bare, 'en'), ja: letterText(bare, 'ja') };
  const gaps = align({ ...texts, en: `${texts.en}\nMy own words.\n` }, bare).flatMap((row) => [...(row.en?.marks ?? []), ...(row.ja?.marks ?? [])]).filter((mark) => mark.kind === 'gap');
  expect(gaps.length).toBeGreaterThan(10);
  expect(gaps.filter((mark) => mark.question === undefined && mark.field === undefined)).toEqual([]);
  expect(gaps.some((mark) => mark.question === 'out-of-stock.orders-resolved')).toBe(true);
});

it('is close to linear in a long text without likeness to the letter', () => {
  const line = (i: number): string => `On day ${String(i)} we counted ${String(i * 7)} boxes in room ${String(i % 9)} and wrote it down.`;
  const texts = { ...made, en: `${Array.from({ length: 1500 }, (_, i) => line(i)).join('\n\n')}\n` };
  const rows = align(texts);
  expect(rows.filter((row) => row.en !== undefined).length).toBe(1500);
  expect(words(rows.filter((row) => row.en !== undefined).at(-1), texts, 'en')).toBe(line(1499));
});
