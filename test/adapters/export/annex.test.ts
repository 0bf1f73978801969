// The table of orders in every kind of file: what a seller typed comes out as it was typed, and is nowhere reckoned, run or taken for markup.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportLetter } from '../../../server/adapters/export/export-letter.ts';
import { annexBlocks, annexTable } from '../../../server/adapters/export/sheets/annex.ts';
import { spreadsheetFile } from '../../../server/adapters/export/spreadsheet.ts';
import type { AnnexRow } from '../../../server/core/orders/annex.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); mkdirSync(folder, { recursive: true }); });

const hostile = ['=cmd|\'/c calc\'!A0', '@SUM(1)', '+1', '-1', 'a, "b"', '<b>x</b>&amp;', '**x** | y', '𠮷野屋 髙', '{{order}}', '0123', '1/2'];
const rows: readonly AnnexRow[] = hostile.map((text, i) => ({ order: `250-${String(i).padStart(7, '0')}-0000001`, done: i === 0 ? 'refunded' : text, reference: text }));
const sheet = (language: 'en' | 'ja') => ({ rules: rulebook.annex, rows, language });
const texts = (language: 'en' | 'ja'): readonly (readonly string[])[] => annexTable(sheet(language)).cells;
const file = async (language: 'en' | 'ja', format: 'csv' | 'xlsx'): Promise<string | Uint8Array> => (await spreadsheetFile({ language, title: 'Case', name: 'annex', ...annexTable(sheet(language)) }, format)).content;

describe.each(['en', 'ja'] as const)('the table of orders in %s', (language) => {
  it('is a .csv in UTF-8 with its mark, in which no cell begins a formula', async () => {
    const text = String(await file(language, 'csv'));
    expect(text.startsWith('\ufeff')).toBe(true);
    const cells = Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
    expect(cells).toEqual(texts(language).map((row) => row.map((cell) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell))));
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('is an .xlsx of text cells alone', async () => {
    const parts = unzipSync(await file(language, 'xlsx') as Uint8Array);
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('<f>');
    expect([...xml.matchAll(/<c [^>]*\bt="(\w+)"/g)].map(([, type]) => type).filter((type) => type !== 's' && type !== 'inlineStr')).toEqual([]);
    expect([...xml.matchAll(/<c /g)]).toHaveLength(texts(language).flat().length);
  });

  it('stands in Word, PDF, HTML and Markdown as it was typed', async () => {
    const blocks = annexBlocks(sheet(language));
    const word = strFromU8(unzipSync(await exportLetter(blocks, { format: 'docx', language, title: 'Case' }) as Uint8Array)['word/document.xml'] ?? new Uint8Array());
    const shown = [...word.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&'));
    for (const text of hostile) expect(shown).toContain(text);
    expect(word).not.toContain('w:instrText');
    const html = String(await exportLetter(blocks, { format: 'html', language, title: 'Case' }));
    expect(html).toContain('&lt;b&gt;x&lt;/b&gt;&amp;amp;');
    expect(html).not.toContain('<b>x');
  });

  it('of no rows is nothing', () => { expect(annexBlocks({ rules: rulebook.annex, rows: [], language })).toEqual([]); });
});

const has = (program: string): boolean => spawnSync(program, [program === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' }).error === undefined;
const missing = ['soffice', 'pdftotext'].filter((program) => !has(program));
if (missing.length > 0 && (process.env['CI'] ?? '') !== '') throw new Error(`These programs are needed here: ${missing.join(', ')}`);
function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 110_000 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

describe.skipIf(missing.length > 0)('other programs', () => {
  it('open the .xlsx with the same cells', async (context) => {
    const workbook = path.join(folder, 'annex.xlsx');
    writeFileSync(workbook, await file('ja', 'xlsx'));
    run('soffice', '--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--outdir', folder, workbook);
    const opened = path.join(folder, 'annex.csv');
    if (!existsSync(opened) && (process.env['CI'] ?? '') === '') context.skip('LibreOffice has no Calc here');
    const cells = Papa.parse<string[]>(readFileSync(opened, 'utf8').replace(/^\ufeff/, ''), { delimiter: ',' }).data.filter((row) => row.some((cell) => cell !== ''));
    expect(cells).toEqual(texts('ja'));
  }, 120_000);

  it('read every cell out of the PDF', async () => {
    const pdf = path.join(folder, 'annex.pdf');
    writeFileSync(pdf, await exportLetter(annexBlocks(sheet('ja')), { format: 'pdf', language: 'ja', title: 'Case' }));
    const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
    const text = squeezed(run('pdftotext', '-raw', pdf, '-'));
    for (const cell of texts('ja').flat()) expect(text).toContain(squeezed(cell));
  });
});
