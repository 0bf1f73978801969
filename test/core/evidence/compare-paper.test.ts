// Papers against what the case and the notice say, and the five states that come of it.
import { beforeAll, describe, expect, it } from 'vitest';
import { comparePaper, stateOf, worstOf, type CheckId, type Expected } from '../../../server/core/evidence/compare-paper.ts';
import { countUnits } from '../../../server/core/evidence/count-units.ts';
import { compareNames } from '../../../server/core/evidence/find-addressees.ts';
import { findWindow } from '../../../server/core/evidence/find-window.ts';
import { readPaper } from '../../../server/core/evidence/read-paper.ts';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';
import { samplePaper } from './samples.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const nothing: Expected = { asks: [], names: [], asins: [], orderIds: [] };
const invoices: Expected = { ...nothing, asks: ['invoices'], names: ['Kawanishi Stationery'], notBefore: '2025-10-07', asins: ['B0CKQ7RT12'] };
const compared = (name: string, expected: Expected): Readonly<Record<string, string>> => Object.fromEntries(comparePaper(rulebook.papers, readPaper(rulebook.papers, samplePaper(name).text), expected).map(({ id, outcome }) => [id, outcome]));
const stateFor = (name: string, expected: Expected, doubts: readonly 'recognised'[] = []): string => {
  const { text } = samplePaper(name);
  return stateOf({ ok: true, kind: 'pdf', text, doubts }, comparePaper(rulebook.papers, readPaper(rulebook.papers, text), expected));
};

describe('a supplier’s paper', () => {
  it('that agrees in all that can be compared is present', () => {
    expect(compared('en-invoice-table', invoices)).toEqual({ kind: 'agrees', addressee: 'agrees', age: 'agrees', asins: 'agrees' });
    expect(stateFor('en-invoice-table', invoices)).toBe('present');
  });
  it.each<[string, string, Partial<Expected>, CheckId]>([
    ['made out to another', 'en-invoice-table', { names: ['Blue Heron Crafts'] }, 'addressee'],
    ['a day older than the window', 'en-invoice-table', { notBefore: '2025-11-15' }, 'age'],
    ['about other goods', 'en-invoice-table', { asins: ['B0AAAAAAAA'] }, 'asins'],
    ['of another kind than demanded', 'ja-quotation', { names: ['北川商店'], notBefore: '2026-01-01', asins: [] }, 'kind'],
    ['called pro forma', 'en-proforma', { names: ['Blue Heron Crafts'], asins: [] }, 'kind'],
  ])('%s conflicts, and that alone', (_what, name, change, id) => {
    const checks = compared(name, { ...invoices, ...change });
    expect(Object.entries(checks).filter(([, outcome]) => outcome === 'differs').map(([one]) => one)).toEqual([id]);
    expect(stateFor(name, { ...invoices, ...change })).toBe('conflicting');
  });
  it('on the very first day of the window is not too old', () => { expect(compared('en-invoice-table', { ...invoices, notBefore: '2025-11-14' })['age']).toBe('agrees'); });
  it('with a name in another script, a day that reads in two ways or nothing to find is unclear', () => {
    expect(compared('ja-invoice-onchu', invoices)['addressee']).toBe('not-comparable');
    expect(compared('en-proforma', invoices)['age']).toBe('not-comparable');
    expect(compared('ja-till-receipt', invoices)).toMatchObject({ addressee: 'not-found', asins: 'not-found' });
    expect(stateFor('ja-invoice-onchu', invoices)).toBe('unclear');
  });
  it('says where there is nothing to compare with, and agrees with nothing then', () => {
    expect(compared('en-invoice-table', { ...nothing, asks: ['invoices'] })).toEqual({ kind: 'agrees', addressee: 'nothing-to-compare', age: 'nothing-to-compare', asins: 'nothing-to-compare' });
  });
  it('that was only recognised from a picture is never more than unclear', () => {
    expect(stateFor('en-invoice-table', invoices, ['recognised'])).toBe('unclear');
    expect(stateFor('en-invoice-table', { ...invoices, names: ['Somebody Else'] }, ['recognised'])).toBe('unclear');
  });
  it('whose text was not read is not looked at, whatever its name says', () => {
    expect(stateOf({ ok: false, why: 'encrypted' }, [])).toBe('not-looked-at');
    expect(stateOf(undefined, [])).toBe('not-looked-at');
  });
});

it('a refund or delivery record is held against the orders it is to prove', () => {
  expect(compared('en-refund', { ...nothing, orderIds: ['111-0000000-0000202'] })).toEqual({ orders: 'agrees' });
  expect(compared('en-refund', { ...nothing, orderIds: ['111-0000000-0000999'] })).toEqual({ orders: 'differs' });
  expect(compared('en-delivered', { ...nothing, asks: ['tracking-proof'], orderIds: ['111-0000000-0000201'] })).toEqual({ kind: 'agrees', orders: 'agrees' });
});

it('of several files the one that most needs a look decides', () => {
  expect(worstOf(['present', 'unclear', 'conflicting'])).toBe('conflicting');
  expect(worstOf(['present', 'not-looked-at'])).toBe('not-looked-at');
  expect(worstOf([])).toBeUndefined();
});

describe('names', () => {
  it.each<[string, string, string]>([
    ['KAWANISHI STATIONERY CO., LTD.', 'Kawanishi Stationery', 'same'], ['Kawanishi Stationery, Haruka Kawanishi', 'Kawanishi Stationery', 'same'], ['株式会社　川西文具', '川西文具(株)', 'same'], ['ＫＡＷＡＮＩＳＨＩ', 'Kawanishi K.K.', 'same'],
    ['Kawanishi Books', 'Kawanishi Stationery', 'other'], ['Kawa', 'Kawanishi', 'other'], ['川西文具', '北川商店', 'other'], ['川西文具', 'Kawanishi Stationery', 'other-script'], ['株式会社', 'Kawanishi', 'other-script'],
  ])('%s beside %s: %s', (paper, registered, result) => { expect(compareNames(paper, registered, rulebook.papers.labels)).toBe(result); });
});

describe('the window of a notice', () => {
  const days = (notice: string): number | undefined => findWindow(rulebook, notice, readNotice(rulebook, notice).entities.deadline?.because)?.days;
  it.each<[string, number]>([
    ['Send copies of invoices from your supplier of the last 365 days.', 365], ['Please provide receipts issued in the past 180 days.', 180], ['過去365日以内に発行された仕入先の請求書をご提出ください。', 365], ['直近90日間の領収書を提出してください。', 90],
    ['Invoices must be dated within 365 days.', 365], ['Invoices of the last 12 months.', 365],
  ])('%s', (notice, expected) => { expect(days(notice)).toBe(expected); });
  it.each(['Send us invoices from your supplier.', 'Funds will be held for 90 days.', 'Please send a plan of action within 17 days.', 'Please send the invoices within 7 days.', '売上金は90日間保留されます。'])('is not stated by "%s"', (notice) => { expect(days(notice)).toBeUndefined(); });
});

describe('units', () => {
  const papers = (...names: readonly string[]) => names.map((name) => readPaper(rulebook.papers, samplePaper(name).text));
  const told = { sold: new Map([['B0CKQ7RT12', 38], ['B0CKQ7RT34', 30], ['B0CKQ7RT99', 1]]), bought: new Map([['B0CKQ7RT12', 60]]) };
  it('are counted once for each number, never from a delivery note, and fewer than sold is told', () => {
    expect(countUnits(rulebook.papers, papers('en-invoice-table', 'ja-invoice-onchu', 'en-delivery-note'), told)).toEqual([
      { asin: 'B0CKQ7RT12', sold: 38, bought: 60, papers: 40, short: 'bought' }, { asin: 'B0CKQ7RT34', sold: 30, papers: 24, short: 'sold' }, { asin: 'B0CKQ7RT99', sold: 1 },
    ]);
  });
});
