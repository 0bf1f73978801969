// Evidence files on the page: chosen several at once, read and compared, given to a document, taken out and brought back; what cannot be added loses nothing.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { pdfOf } from '../support/pdf-of.ts';
import { pasted, putAnswer, sample, send } from './case-api.ts';
import { expectSound, takeShot, type Language } from './walk.ts';

const notice = 'Hello,\n\nWe have deactivated your Amazon.com seller account. Items that you offer may be inauthentic: B0CKQ7RT12.\n\nTo reactivate it, send copies of invoices from your supplier of the last 365 days.\n';
const invoice = (name: string, to = 'Kawanishi Stationery', padding = 0): Promise<{ name: string; mimeType: string; buffer: Buffer }> => pdfOf(['INVOICE', `Invoice No: ${name}`, 'Invoice Date: 14 November 2025', 'Bill To:', to, 'Item Qty Unit price Amount', 'B0CKQ7RT12 Notebook A5 20 300 6,000'], { padding }).then((buffer) => ({ name: `${name}.pdf`, mimeType: 'application/pdf', buffer }));

inBrowser.each([['ja', 1280], ['en', 360]] as const)('evidence files (%s, %i px)', (language: Language, width) => {
  const program = browsing();
  const words = language === 'ja' ? ja : en;
  const own = words.evidenceFiles;

  async function openCase(): Promise<string> {
    const { case: { id } } = await pasted(program.url, language, notice);
    await send(program.url, id, 'PATCH', { correction: { response: 'documents', asks: ['invoices'] } });
    for (const [question, answer] of Object.entries(sample('documents').answers)) await putAnswer(program.url, id, question, answer);
    return id;
  }
  const line = (page: Page, name: string) => page.locator(`[data-file="${name}"]`);

  it('are added, compared, given to a document, taken out and brought back', async () => {
    const walk = await program.open({ language, width });
    const { page } = walk;
    const id = await openCase();
    await page.goto(`/cases/${id}/evidence`);
    await page.getByText(words.evidence.namesOnly).waitFor();
    await page.setInputFiles('#evidence-file', [await invoice('01-invoice-KB-2025-1114'), await invoice('other', 'Blue Heron Crafts'), { name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, { name: 'tool.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]) }]);
    await line(page, '01-invoice-KB-2025-1114.pdf').locator('[data-state="present"]').waitFor();
    await page.locator('[data-failed="file-empty"]').getByText(own.errors['file-empty']('empty.pdf')).waitFor();
    await page.locator('[data-failed="file-kind"]').getByText(own.errors['file-kind']('tool.exe')).waitFor();
    await page.getByText(own.added(2)).waitFor();
    await page.getByText(words.evidence.withFiles).waitFor();
    await page.getByText(own.window(365, '2025-03-04')).waitFor();
    // Named as in the answers: taken for that document, until told otherwise.
    const first = line(page, '01-invoice-KB-2025-1114.pdf');
    await first.getByText(own.byName).waitFor();
    await first.locator('summary').click();
    await expect.poll(() => first.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['Kawanishi Stationery', '14 November 2025', 'B0CKQ7RT12']));
    await page.locator('[data-paper="01-invoice-KB-2025-1114.pdf"] [data-state="present"]').waitFor();
    await page.locator('[data-paper="03-delivery-note.pdf"] [data-state="not-looked-at"]').waitFor();
    await page.locator('[data-short="B0CKQ7RT12"]').getByText(own.short.sold).waitFor();

    const other = line(page, 'other.pdf');
    await other.locator('select').first().selectOption('named:02-invoice-KB-2026-0320.pdf');
    await other.locator('[data-check="addressee"][data-outcome="differs"]').waitFor();
    await other.getByText(own.otherName('02-invoice-KB-2026-0320.pdf')).waitFor();
    await page.locator('[data-paper="02-invoice-KB-2026-0320.pdf"] [data-state="conflicting"]').waitFor();
    await takeShot(page, `evidence-files-${language}-${String(width)}`);
    await expectSound(walk);
    await other.locator('select').nth(1).selectOption('unclear');
    await other.getByText(own.byUser, { exact: false }).last().waitFor();
    await page.locator('[data-paper="02-invoice-KB-2026-0320.pdf"] [data-state="unclear"]').waitFor();

    const remove = (name: string) => line(page, name).getByRole('button', { name: own.remove });
    await remove('other.pdf').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: own.undo }).click();
    await other.waitFor();
    await remove('other.pdf').click();
    await page.getByText(own.removed('other.pdf')).waitFor();
    // What was taken out has left the case when the page is left.
    await page.getByRole('link', { name: words.evidence.go }).click();
    await page.goto(`/cases/${id}/evidence`);
    await first.waitFor();
    await expect.poll(() => other.count()).toBe(0);
    // For thirty days it is brought back by a press.
    const parts = words.deletedParts;
    await page.getByText(parts.title(1)).click();
    await expectSound(walk);
    await takeShot(page, `deleted-parts-${language}-${String(width)}`);
    await page.getByRole('button', { name: parts.bringBack }).click();
    await page.getByText(parts.back('other.pdf')).waitFor();
    await other.waitFor();
    await expect.poll(() => page.getByText(parts.title(1)).count()).toBe(0);
    await walk.context.close();
  });

  it('can be dropped, and ten of 1 MB at once are there and read', async () => {
    const walk = await program.open({ language, width });
    const { page } = walk;
    const id = await openCase();
    await page.goto(`/cases/${id}/evidence`);
    await page.locator('.file-box').waitFor();
    const dropped = await page.evaluateHandle(() => { const data = new DataTransfer(); data.items.add(new File(['Delivery note\nNo. 12\n'], 'note.txt', { type: 'text/plain' })); return data; });
    await page.dispatchEvent('.file-box', 'drop', { dataTransfer: dropped });
    await line(page, 'note.txt').waitFor();
    const ten = await Promise.all(Array.from({ length: 10 }, (_, i) => invoice(`ten-${String(i)}`, 'Kawanishi Stationery', 1_000_000)));
    await page.setInputFiles('#evidence-file', ten);
    await page.getByText(own.added(10)).waitFor({ timeout: 90_000 });
    await expect.poll(() => page.locator('[data-file]').count()).toBe(11);
    expect(walk.errors).toEqual([]);
    await walk.context.close();
  });
});
