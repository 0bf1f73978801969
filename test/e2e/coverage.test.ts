// The coverage sheet in a real browser: a draft is checked, what is only named is decided by the reader, the sheet is opened and saved.
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en, ja } from '../support/page-words.ts';
import { browserPath, launch } from './browser.ts';
import { makeCase } from './case-api.ts';
import { startProgram, type Program } from './server.ts';
import { expectSound, openWalk, takeShot } from './walk.ts';

const wordsOf = { ja, en };
const draft = `Dear Seller Performance Team,

The cause was that our supplier's website showed stock that was sold out.
We refunded 7 orders in full on 4 March 2026 and wrote to 7 buyers (refunds.pdf).
Your own system let the price be raised and never blocked it.

Sincerely,
Kitagawa Goods`;
const named = 'out-of-stock.stock-source';

describe.skipIf(browserPath === undefined).each(['ja', 'en'] as const)('the coverage sheet in %s', (language) => {
  const words = wordsOf[language];
  let program: Program;
  let browser: Browser;
  beforeAll(async () => { program = await startProgram(); browser = await launch(); });
  afterAll(async () => { await browser?.close(); await program?.end(); });

  it.each([1280, 360])('leads from the draft to a file, with the reader’s own word (%i px)', async (width) => {
    const walk = await openWalk(browser, program.url, { language, width });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await page.goto(`/cases/${id}/draft`);
    await page.getByText(words.draft.replace).click();
    await page.locator('#paste-draft').fill(draft);
    await page.getByRole('button', { name: words.draft.checkAgain }).click();
    const line = page.locator(`[data-element="${named}"]`);
    await line.and(page.locator('[data-verdict="unclear"]')).waitFor();
    expect(await line.textContent()).toContain(words.unclear.state);
    expect(await page.locator('.verdicts').textContent()).toContain(words.verdict.unclear);
    await page.getByText(words.coverage.open).click();
    const row = page.locator(`[data-covered="${named}"]`);
    await row.and(page.locator('[data-verdict="unclear"]')).waitFor();
    expect(await page.locator('[data-covered="out-of-stock.orders-resolved"]').textContent()).toContain('refunds.pdf');
    expect(await page.locator('[data-covered="out-of-stock.backup-plan"]').textContent()).toContain(words.coverage.noPaper);
    await takeShot(page, `coverage-${language}-${String(width)}`);
    await expectSound(walk);

    const other = page.locator('[data-element="non-delivery.own-responsibility"]');
    await other.getByRole('button', { name: words.unclear.leave }).click();
    await other.getByText(words.unclear.left).waitFor();
    await line.getByRole('button', { name: words.draft.markIt }).click();
    await line.getByText(words.draft.byYou).waitFor();
    await row.and(page.locator('[data-verdict="present"]')).waitFor();
    expect(await other.getAttribute('data-verdict')).toBe('unclear');

    const box = page.locator('#paste-draft');
    await page.getByRole('button', { name: words.fix.delete(1) }).click();
    await page.getByText(words.fix.done).waitFor();
    expect(await box.inputValue()).toBe(draft.replace('Your own system let the price be raised and never blocked it.\n', ''));
    await takeShot(page, `coverage-fixed-${language}-${String(width)}`);
    await expectSound(walk);
    await page.getByRole('button', { name: words.fix.undo }).click();
    await page.getByRole('button', { name: words.fix.delete(1) }).waitFor();
    expect(await box.inputValue()).toBe(draft);
    await box.fill(`${draft} More.`);
    await page.getByText(words.fix.unsaved).waitFor();
    expect(await page.getByRole('button', { name: words.fix.delete(1) }).count()).toBe(0);

    const saving = page.waitForEvent('download');
    await page.locator('.save-sheet', { hasText: words.coverage.save(words.languages[language]) }).getByRole('link', { name: words.export.formats.md.name }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^coverage.*\.md$/);
    const saved = await readFile(await file.path(), 'utf8');
    expect(saved).toContain('refunds.pdf');
    expect(saved).toContain(language === 'ja' ? '答えている（ご自身の判断）' : 'Answered (your own verdict)');
    await expectSound(walk);
    await walk.context.close();
  });

  it('stands beside the own letter before it leaves', async () => {
    const walk = await openWalk(browser, program.url, { language });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await page.goto(`/cases/${id}/export`);
    await page.getByText(words.coverage.open).click();
    await page.locator(`[data-covered="${named}"][data-verdict="missing"]`).waitFor();
    await takeShot(page, `coverage-export-${language}`);
    await expectSound(walk);
    await walk.context.close();
  });
});
