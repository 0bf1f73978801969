// Word and PDF files as other programs read them: LibreOffice opens the one, poppler reads and draws the other. On a machine without them these tests are skipped; under CI that is a failure.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../rules/schema/words.ts';
import { exportLetter } from '../../../server/adapters/export/export-letter.ts';
import { txt } from '../../../server/adapters/export/formats/txt.ts';
import { parseDocument, type Document } from '../../../server/core/letter/document.ts';
import { letterText } from '../../../server/core/letter/letter-text.ts';
import { writeLetter } from '../../../server/core/letter/write-letter.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { sampleCase } from '../../support/cases.ts';
import { realRulebook } from '../../support/rulebook.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const has = (program: string): boolean => spawnSync(program, [program === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' }).error === undefined;
const missing = ['soffice', 'pdftotext', 'pdftoppm', 'pdfinfo'].filter((program) => !has(program));
if (missing.length > 0 && (process.env['CI'] ?? '') !== '') throw new Error(`These programs are needed here: ${missing.join(', ')}`);
if (missing.length > 0) console.warn(`[export] not found: ${missing.join(', ')}; their tests are skipped.`);

const folder = tempFolder();
function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 100_000 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s•]+/g, '');
/** The text in the order of the structure that a screen reader follows; heads and feet of pages are no part of it. */
const structure = (file: string): string => squeezed([...run('pdfinfo', '-struct-text', file).matchAll(/^ *"(.*)"$/gm)].map(([, words = '']) => words).join(''));
/** Every line and every cell of the letter, without the marks that a format draws in its own way. */
const pieces = (document: Document): readonly string[] => txt.draw(document, { language: 'en', title: '' }).split('\n').flatMap((line) => line.replace(/^- /, '').split(' | ')).map(squeezed).filter((line) => line !== '');
const lackingIn = (text: string, document: Document): readonly string[] => pieces(document).filter((piece) => !text.includes(piece));

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); mkdirSync(folder, { recursive: true }); });
const letterOf = (name: string, language: Language): Document => parseDocument(letterText(writeLetter(rulebook, sampleCase(rulebook, name)), language));

describe.skipIf(missing.length > 0).each(['out-of-stock', 'delivery-proof'])('the letter of %s', (name) => {
  it.each(languages)('in %s stands whole and tagged in the PDF, and every page of it draws', async (language) => {
    const document = letterOf(name, language);
    const file = path.join(folder, `${name}-${language}.pdf`);
    const bytes = await exportLetter(document, { format: 'pdf', language, title: name });
    writeFileSync(file, bytes);
    expect(bytes.length).toBeLessThan(300_000);
    expect(lackingIn(structure(file), document)).toEqual([]);
    run('pdftoppm', '-r', '40', '-png', file, path.join(folder, `${name}-${language}`));
    const pages = readdirSync(folder).filter((each) => each.startsWith(`${name}-${language}-`) && each.endsWith('.png'));
    expect(pages).toHaveLength(Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1]));
  });

  it.each(languages)('in %s is opened by LibreOffice with every line and every cell of a table', async (language) => {
    const document = letterOf(name, language);
    const file = path.join(folder, `${name}-${language}-word.docx`);
    writeFileSync(file, await exportLetter(document, { format: 'docx', language, title: name }));
    run('soffice', '--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}', '--outdir', folder, file);
    expect(lackingIn(structure(file.replace(/docx$/, 'pdf')), document)).toEqual([]);
  }, 120_000);
});
