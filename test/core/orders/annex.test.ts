// Rows of the annex from pasted cells and from lines of a report.
import { beforeAll, describe, expect, it } from 'vitest';
import { readPaste } from '../../../server/adapters/reports/read-paste.ts';
import { annexFromCells, annexFromLines, annexLimits, cellText, tidyRow, usedColumns, type Pasted } from '../../../server/core/orders/annex.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });
const paste = (text: string): Pasted => annexFromCells(rulebook.annex, readPaste(text));

describe('a pasted table', () => {
  it('is laid out by its headings, in either language, and what has no column is left out', () => {
    expect(paste('Order ID\tBuyer\tOrder date\tAction\tDate\tTracking number\r\n250-0000001-0000001\t花子\t2026/2/1\tRefund\t5-Mar-2026\tEN000000001JP\r\n').rows)
      .toEqual([{ order: '250-0000001-0000001', bought: '2026-02-01', done: 'refunded', 'done-on': '2026-03-05', reference: 'EN000000001JP' }]);
    expect(paste('注文番号\t購入者\t注文日\t対応\t対応日\n250-0000001-0000001\t花子\t2026年2月1日\t出荷済み\t2026/03/05').rows)
      .toEqual([{ order: '250-0000001-0000001', bought: '2026-02-01', done: 'shipped', 'done-on': '2026-03-05' }]);
  });

  it('without headings is laid out by what the cells look like', () => {
    expect(paste('2026-02-01\t250-0000001-0000001\tB0FURO0001\t返金\t2026-03-05\tRF-1\n\nB0KOMA0002\tlisting closed').rows).toEqual([
      { bought: '2026-02-01', order: '250-0000001-0000001', asin: 'B0FURO0001', done: 'refunded', 'done-on': '2026-03-05', reference: 'RF-1' },
      { asin: 'B0KOMA0002', done: 'closed' },
    ]);
  });

  it('keeps what it does not know as it was typed, with quotes, tabs and ends of lines within cells', () => {
    expect(paste('注文番号\t対応\n250-0000001-0000001\t"wrote ""sorry"",\nthen\tcalled"').rows).toEqual([{ order: '250-0000001-0000001', done: 'wrote "sorry", then called' }]);
    expect(paste('=1+1\t@x\n').rows).toEqual([{ done: '=1+1', reference: '@x' }]);
  });

  it('says which line does not fit, and takes the others', () => {
    const { rows, faults } = paste(`注文番号\t対応\n250-0000001-0000001\t返金\tあふれた\n250-0000002-0000002\t"二行\nの欄"\n250-0000003-0000003\t${'長'.repeat(annexLimits.cell + 1)}`);
    expect(rows.map(({ order }) => order)).toEqual(['250-0000002-0000002']);
    expect(faults).toEqual([{ line: 2, code: 'too-many-cells', found: '3' }, { line: 5, code: 'too-long', found: String(annexLimits.cell + 1) }]);
  });

  it.each(['', '\n \n', '注文番号\t対応'])('of nothing gives nothing (%j)', (text) => { expect(paste(text)).toEqual({ rows: [], faults: [] }); });
});

describe('lines of a report', () => {
  it('become rows that say what the report says and no more', () => {
    expect(annexFromLines([
      { line: 2, order: '250-0000001-0000001', bought: '2026-02-01', asin: 'B0FURO0001', sku: 'FK-1', state: 'unshipped', overdue: true },
      { line: 3, order: '250-0000002-0000002', sku: 'FK-1', state: 'shipped', itemState: 'cancelled' },
      { line: 4, order: '250-0000003-0000003', state: 'pending' }, { line: 5, order: '250-0000004-0000004', returned: true, refunded: true },
    ])).toEqual([
      { order: '250-0000001-0000001', bought: '2026-02-01', asin: 'B0FURO0001', done: 'open' }, { order: '250-0000002-0000002', asin: 'FK-1', done: 'cancelled' },
      { order: '250-0000003-0000003' }, { order: '250-0000004-0000004', done: 'refunded' },
    ]);
  });
});

describe('a row', () => {
  it('prints what was done in the language of the sheet, in the columns that are used', () => {
    const row = tidyRow(rulebook.annex, { order: ' 250-0000001-0000001 ', done: 'キャンセル済み', reference: '' });
    expect(row).toEqual({ order: '250-0000001-0000001', done: 'cancelled' });
    expect(usedColumns(rulebook.annex, [row]).map(({ id }) => id)).toEqual(['order', 'done']);
    expect([cellText(rulebook.annex, row, 'done', 'en'), cellText(rulebook.annex, row, 'done', 'ja'), cellText(rulebook.annex, { done: '=1' }, 'done', 'ja')]).toEqual(['Cancelled', 'キャンセルした', '=1']);
  });
});
