// Reading a paper: twice the text is at most about twice the work, whatever the text is made of.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperRules } from '../../../rules/schema/papers.ts';
import { WorkMeter } from '../worst-case/count-work.ts';
import { samplePapers } from './samples.ts';

const pieces: Readonly<Record<string, string>> = {
  'labels on a line': 'Bill to: ', 'labels on lines': 'Bill to:\n', 'Japanese labels': '請求先：', honorifics: '御中', 'names and honorifics': '川西文具 御中\n', 'numbers on a line': '12 ', 'numbers on lines': '12\n', 'prices': '40 300 12,000\n', 'units': '40個 ', ASINs: 'B0CKQ7RT12 ', 'ASINs and numbers': 'B0CKQ7RT12 40 300 12,000\n',
  dates: '2026-03-04 ', 'dates on lines': '14 November 2025\n', orders: '111-0000000-0000201 ', headings: 'INVOICE ', 'Japanese headings': '請求書', spaced: '請 求 書\n', 'invoice numbers': 'Invoice No: ', digits: '1234567890', commas: '1,000,', spaces: ' ', tabs: '\t', letters: 'a', kanji: '請', 'one paper after another': samplePapers.map(({ text }) => text).join('\n'),
};
const fill = (piece: string, length: number): string => piece.repeat(Math.max(1, Math.floor(length / piece.length)));

const meter = new WorkMeter();
let read: (text: string) => void;
beforeAll(async () => {
  const [{ realRulebook }, { readPaper }] = await Promise.all([import('../../support/rulebook.ts'), import('../../../server/core/evidence/read-paper.ts')]);
  const rules: PaperRules = (await realRulebook()).papers;
  read = (text): void => { readPaper(rules, text); };
});
afterAll(() => { meter.stop(); });

describe('twice the paper is about twice the work', () => {
  it.each(Object.entries(pieces))('of %s', (_name, piece) => {
    read(fill(piece, 2000));
    const [once, twice] = [20_000, 40_000].map((length) => meter.count(() => { read(fill(piece, length)); }));
    if (once === undefined || twice === undefined) throw new Error('two counts');
    for (const of of ['blocks', 'native'] as const) expect(twice[of] > 40_000 && twice[of] > once[of] * 2.2 ? `${String(once[of])} and ${String(twice[of])} ${of}: ${twice.most.join('; ')}` : '').toBe('');
  });
});
