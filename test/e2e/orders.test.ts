// Reports and the table of orders in a real browser: a bar that moves, totals with their arithmetic, a figure taken by a press, lines chosen and pasted, files saved; a file that is no report.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { makeCase, storedCase } from './case-api.ts';
import { expectSound, takeShot } from './walk.ts';

const wordsOf = { ja, en };
const sample = (file: string): string => path.join(import.meta.dirname, '../reports', file);

inBrowser.each(['ja', 'en'] as const)('reports and the table of orders in %s', (language) => {
  const words = wordsOf[language];
  const program = browsing();
  const choose = async (page: Page, file: string): Promise<void> => { await page.locator('#report-file').setInputFiles(sample(file)); };

  it.each([1280, 360])('are loaded, counted, chosen from and saved (%i px)', async (width) => {
    const walk = await program.open({ language, width });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language, ['cancellation-rate']);
    await page.goto(`/cases/${id}/evidence`);
    await page.getByRole('link', { name: words.orders.cardLink }).click();
    await page.getByRole('heading', { level: 1, name: words.orders.title }).waitFor();
    await takeShot(page, `orders-empty-${language}-${String(width)}`);
    await expectSound(walk);

    await choose(page, 'all-orders-jp.txt');
    await page.getByText(words.orders.done('all-orders-jp.txt', 7)).waitFor();
    const panel = page.locator('[data-report="all-orders"]');
    await panel.getByText(words.orders.aside(2)).waitFor();
    await panel.locator('[data-figure="orders.cancelled"]', { hasText: words.figures.share(1, 5, 20) }).waitFor();
    await panel.getByText(words.orders.faults(5)).click();
    await panel.getByText(words.orders.fault['no-order']('注文なし')).waitFor();
    // Other days, by hand.
    await panel.getByLabel(words.orders.to).fill('2026-02-02');
    await panel.getByRole('button', { name: words.orders.count }).click();
    await panel.locator('[data-figure="orders.cancelled"]', { hasText: words.figures.share(1, 3, 33.33) }).waitFor();
    await panel.getByText(words.orders.groups).click();
    await panel.locator('th', { hasText: 'B0FURO0001' }).waitFor();
    await takeShot(page, `orders-report-${language}-${String(width)}`);
    await expectSound(walk);

    await panel.getByText(words.orders.takeLines, { exact: true }).click();
    await panel.locator('.line-choice select').selectOption('cancelled');
    await panel.getByRole('button', { name: words.orders.show }).click();
    await panel.getByRole('button', { name: words.orders.take(1) }).click();
    await panel.getByText(words.orders.taken(1)).waitFor();
    const paste = page.locator('#annex-paste');
    if (!await paste.isVisible()) await page.locator('summary', { hasText: words.orders.paste }).click();
    await paste.fill('250-7000001-0000001\tB0KOMA0002\t=1+1\t2026/3/4\n1\t2\t3\t4\t5\t6\t7');
    await page.getByRole('button', { name: words.orders.pasteButton }).click();
    await page.getByText(words.orders.pasteFault['too-many-cells']('7')).waitFor();
    await page.locator('.annex-rows td', { hasText: '=1+1' }).waitFor();
    await page.getByLabel(words.orders.rowNo(2)).check();
    await page.locator('#chosen-done').selectOption('refunded');
    await page.getByRole('button', { name: words.orders.apply, exact: true }).click();
    await page.locator('.annex-rows td', { hasText: language === 'ja' ? '全額返金した' : 'Refunded in full' }).waitFor();
    await takeShot(page, `orders-annex-${language}-${String(width)}`);
    await expectSound(walk);
    await page.getByRole('button', { name: words.orders.undo }).click();
    await page.locator('.annex-rows td', { hasText: '=1+1' }).waitFor();

    const saving = page.waitForEvent('download');
    await page.locator('.annex-files .row').first().getByRole('link', { name: '.csv' }).click();
    const saved = await readFile(await (await saving).path(), 'utf8');
    expect(saved.split('\r\n')[1]).toBe('1,250-0000002-0000002,2026-02-02,B0FURO0001,Cancelled');
    expect(saved).toContain('\'=1+1');

    // The figure waits beside its field until it is taken.
    await page.goto(`/cases/${id}/questions/cancellation-rate.scope-of-impact`);
    const field = page.locator('.f', { has: page.locator('[id="f.affected"]') }).last();
    await field.getByText(words.figures.share(1, 3, 33.33), { exact: false }).waitFor();
    await expect.poll(() => page.locator('[id="f.affected"]').inputValue()).toBe('');
    await takeShot(page, `orders-offer-${language}-${String(width)}`);
    await field.getByRole('button', { name: words.field.useOffer }).click();
    await expect.poll(() => page.locator('[id="f.affected"]').inputValue()).toBe('1');
    await expectSound(walk);
    await walk.context.close();
  });

  it('says why a file is no report, what stands there and what lacks, and keeps the case', async () => {
    const walk = await program.open({ language });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await page.goto(`/cases/${id}/orders`);
    await page.locator('#report-file').setInputFiles({ name: 'orders.txt', mimeType: 'text/plain', buffer: Buffer.from('amazon-order-id\tpurchase-date\tsku\n') });
    await page.getByText(words.orders.refused.headings('orders.txt')).waitFor();
    await page.getByText('order-status').waitFor();
    await page.locator('#report-file').setInputFiles({ name: 'orders.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 xl/workbook.xml') });
    await page.getByText(words.orders.refused.spreadsheet('orders.xlsx')).waitFor();
    await takeShot(page, `orders-refused-${language}`);
    await expectSound(walk);
    await expect.poll(async () => JSON.stringify(await storedCase(program.url, id))).not.toContain('"reports"');
    await walk.context.close();
  });

  it('shows how far a long report is, and tells every line', async () => {
    const walk = await program.open({ language });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await page.goto(`/cases/${id}/orders`);
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => { const bar = document.querySelector<HTMLProgressElement>('#report-bar'); if (bar) seen.push(bar.value); }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    const rows = Array.from({ length: 60_000 }, (_, i) => `250-${String(1_000_000 + i)}-0000001\t2026-02-01T00:00:00+00:00\tShipped\t${'x'.repeat(150)}`);
    await page.locator('#report-file').setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(`amazon-order-id\tpurchase-date\torder-status\tproduct-name\n${rows.join('\n')}`) });
    await page.getByText(words.orders.done('long.txt', 60_000)).waitFor();
    const seen = await page.evaluate(() => (window as unknown as { readonly seen: number[] }).seen);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(3);
    await walk.context.close();
  });
});
