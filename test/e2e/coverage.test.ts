// The page of a draft and the coverage sheet in a real browser: what the draft says of each demand, the reader's own word, two tabs on one draft, the sheet to look at, print and save.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { makeCase, putAnswer, sample, storedCase } from './case-api.ts';
import { expectSound, takeShot } from './walk.ts';

const wordsOf = { ja, en };
const accusing = 'Your own system let the price be raised and never blocked it.';
const draft = `Dear Seller Performance Team,

The cause was that our supplier's website showed stock that was sold out.
We refunded 7 orders in full on 4 March 2026 and wrote to 7 buyers (refunds.pdf).
${accusing}

Sincerely,
Kitagawa Goods`;
const named = 'out-of-stock.stock-source';
const refunded = 'out-of-stock.orders-resolved';

const lineOf = (page: Page, key: string): Locator => page.locator(`[data-element="${key}"]`);
/** What the draft is like in detail is folded after a refusal. */
async function unfold(page: Page): Promise<void> {
  const fold = page.locator('details.draft-more');
  if (!await fold.evaluate((one: HTMLDetailsElement) => one.open)) await fold.locator('> summary').click();
}

/** Opens the line, and on a narrow screen the group it is folded in. */
async function open(page: Page, key: string): Promise<Locator> {
  const line = lineOf(page, key);
  await unfold(page);
  const group = page.locator('details.group', { has: line });
  if (!await group.evaluate((one: HTMLDetailsElement) => one.open)) await group.locator('> summary').click();
  if (!await line.locator('details').evaluate((one: HTMLDetailsElement) => one.open)) await line.locator('summary').first().click();
  await line.locator('.line-body').waitFor();
  return line;
}

inBrowser.each(['ja', 'en'] as const)('a draft and its coverage in %s', (language) => {
  const words = wordsOf[language];
  const program = browsing();
  // The longer words on the narrow page, the first users on both.
  const widths = language === 'ja' ? [1280, 360] : [360];
  const checked = async (page: Page, id: string, text = draft): Promise<void> => {
    await page.goto(`/cases/${id}/draft`);
    await page.locator('.draft-text').first().waitFor({ state: 'attached' });
    await page.getByText(words.draft.replace).click();
    await page.locator('#paste-draft').fill(text);
    await page.getByRole('button', { name: words.draft.checkAgain }).click();
    await page.locator('.draft-text', { hasText: 'refunds.pdf' }).waitFor();
  };

  it.each(widths)('says demand by demand what the draft tells, and takes the reader’s own word (%i px)', async (width) => {
    const walk = await program.open({ language, width });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await checked(page, id);
    await takeShot(page, `draft-${language}-${String(width)}`);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3300);
    const line = await open(page, named);
    await expect.poll(() => line.getAttribute('data-verdict')).toBe('unclear');
    await expect.poll(() => line.textContent()).toContain(words.unclear.lead);
    await expect.poll(() => page.locator('.draft-text .lit').first().textContent()).toContain('showed stock that was sold out');
    await takeShot(page, `draft-open-${language}-${String(width)}`);
    await expectSound(walk);

    // No cell of the grid says more than every demand in it.
    for (const cell of await page.locator('.verdicts td').all()) await expect.poll(() => cell.getAttribute('data-verdict')).not.toBe('present');
    await line.getByRole('button', { name: words.draft.markIt }).click();
    await lineOf(page, named).and(page.locator('[data-verdict="present"]')).waitFor();
    await line.getByText(words.draft.byYou).waitFor();
    await (await open(page, refunded)).getByRole('button', { name: words.draft.notIt }).first().click();
    await lineOf(page, refunded).and(page.locator('[data-verdict="missing"]')).waitFor();
    await page.reload();
    await lineOf(page, refunded).locator('.line-body').getByText(words.draft.saidNot).waitFor();
    await lineOf(page, refunded).getByRole('button', { name: words.draft.unmark }).click();
    await lineOf(page, refunded).and(page.locator('[data-verdict="present"]')).waitFor();
    await expectSound(walk);

    const box = page.locator('#paste-draft');
    await page.locator('.draft-text a.num').first().click();
    await page.getByRole('button', { name: words.fix.delete(1) }).click();
    await page.getByText(words.fix.done).waitFor();
    await expect.poll(() => box.inputValue()).toBe(draft.replace(`${accusing}\n`, ''));
    await expectSound(walk);
    await page.getByRole('button', { name: words.fix.undo }).click();
    await page.locator('.draft-text a.num').first().click();
    await page.getByRole('button', { name: words.fix.delete(1) }).waitFor();
    await expect.poll(() => box.inputValue()).toBe(draft);
    await page.getByText(words.draft.replace).click();
    await box.fill(`${draft} More.`);
    await page.getByText(words.fix.unsaved).waitFor();
    await expect.poll(() => page.getByRole('button', { name: words.fix.delete(1) }).count()).toBe(0);
    await walk.context.close();
  });

  it('opens a demand and finds its sentence with the keyboard alone', async () => {
    const walk = await program.open({ language });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await checked(page, id);
    await page.locator('details.group', { has: lineOf(page, named) }).locator('> summary').focus();
    await page.keyboard.press('Enter');
    await lineOf(page, named).locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('place');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('showed stock that was sold out');
    await walk.context.close();
  });

  it.each(widths)('sets a finding aside on the page of the draft, tells so in the sheet, and brings it back there (%i px)', async (width) => {
    const walk = await program.open({ language, width });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await checked(page, id);
    const count = async (): Promise<number> => Number(/\d+/.exec(await page.locator('.draft-split h2').first().textContent() ?? '')?.[0]);
    const before = await count();
    await page.locator('.draft-text a.num').first().click();
    await page.getByRole('button', { name: words.aside.offer }).click();
    await page.locator('.aside-form input').fill('It is in our log.');
    await takeShot(page, `draft-aside-${language}-${String(width)}`);
    await expectSound(walk);
    await page.getByRole('button', { name: words.aside.yes }).click();
    await page.getByText(words.aside.done).waitFor();
    await expect.poll(count).toBe(before - 1);
    await expect.poll(() => page.locator('.draft-text a.num').count()).toBe(0);
    // A demand that is not there: the seller may say so, and it stays what it is.
    const line = await open(page, refunded.replace('orders-resolved', 'catalogue-audit'));
    await line.getByRole('button', { name: words.aside.offer }).click();
    await page.getByRole('button', { name: words.aside.yes }).click();
    await line.getByText(words.aside.tag).waitFor();
    await expect.poll(() => line.getAttribute('data-verdict')).not.toBe('present');

    await page.goto(`/cases/${id}/coverage/refused`);
    const fold = page.locator('.aside-fold');
    await fold.getByText(words.aside.fold(2)).waitFor();
    await fold.getByText('It is in our log.').waitFor();
    await page.locator(`[data-covered="${refunded.replace('orders-resolved', 'catalogue-audit')}"]`).getByText(words.aside.tag).waitFor();
    const row = page.locator(`[data-covered="${refunded}"]`);
    await row.getByRole('button', { name: words.coverage.judge }).click();
    await takeShot(page, `coverage-aside-${language}-${String(width)}`);
    await expectSound(walk);
    await row.getByRole('button', { name: words.draft.notIt }).first().click();
    await row.and(page.locator('[data-verdict="missing"]')).waitFor();
    await row.getByRole('button', { name: words.draft.unmark }).click();
    await row.and(page.locator('[data-verdict="present"]')).waitFor();
    await fold.getByRole('button', { name: words.aside.back }).first().click();
    await fold.getByText(words.aside.fold(1)).waitFor();
    await expect.poll(async () => (await storedCase(program.url, id)).case.drafts['refused']?.marks).toHaveLength(1);
    await walk.context.close();
  });

  it.each([language === 'ja' ? ['theirs', 1280] : ['mine', 360]] as const)('lets no tab wipe out the words of another (%s, %i px)', async (choice, width) => {
    const walk = await program.open({ language, width });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await page.goto(`/cases/${id}/draft`);
    await page.locator('.draft-text').waitFor({ state: 'attached' });
    const other = await walk.context.newPage();
    await checked(other, id);
    const mine = 'We shipped all 9 parcels again on 5 March 2026 (refunds.pdf).';
    await page.getByText(words.draft.replace).click();
    await page.locator('#paste-draft').fill(mine);
    const again = page.getByRole('button', { name: words.draft.checkAgain });
    await again.click();
    const clash = page.locator('.conflict');
    await clash.waitFor();
    await again.click();
    await clash.waitFor();
    await expect.poll(async () => (await storedCase(program.url, id)).case.drafts['refused']?.text).toBe(draft);
    await expect.poll(() => clash.locator('[data-clash="mine"]').textContent()).toContain(mine);
    await expect.poll(() => clash.locator('[data-clash="theirs"]').textContent()).toContain('We refunded 7 orders in full');
    await takeShot(page, `draft-clash-${language}-${String(width)}`);
    await expectSound(walk);
    await clash.getByRole('button', { name: choice === 'mine' ? words.clash.keepMine : words.clash.takeTheirs }).click();
    await clash.waitFor({ state: 'detached' });
    const left = choice === 'mine' ? mine : draft;
    await expect.poll(async () => (await storedCase(program.url, id)).case.drafts['refused']?.text).toBe(left);
    await page.locator('.draft-text', { hasText: left.slice(0, 30) }).waitFor();
    await walk.context.close();
  });

  it('keeps the verdicts of both tabs where the words are the same', async () => {
    const walk = await program.open({ language });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await checked(page, id);
    const other = await walk.context.newPage();
    await other.goto(`/cases/${id}/draft`);
    await (await open(other, refunded)).getByRole('button', { name: words.draft.notIt }).first().click();
    await lineOf(other, refunded).and(other.locator('[data-verdict="missing"]')).waitFor();
    await (await open(page, named)).getByRole('button', { name: words.draft.markIt }).click();
    await lineOf(page, named).and(page.locator('[data-verdict="present"]')).waitFor();
    await lineOf(page, refunded).and(page.locator('[data-verdict="missing"]')).waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('.conflict').count()).toBe(0);
    await walk.context.close();
  });

  it.each(widths)('lays the letter and the draft out as chains, to go on from an empty place (%i px)', async (width) => {
    const walk = await program.open({ language, width });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await putAnswer(program.url, id, refunded, sample('out-of-stock').answers[refunded]);
    await checked(page, id);
    await page.goto(`/cases/${id}/coverage`);
    const row = (key: string): Locator => page.locator(`[data-covered="${key}"]`);
    await row(named).and(page.locator('[data-verdict="missing"]')).waitFor();
    if (width > 360) await expect.poll(() => page.locator('.steps [aria-current]').textContent()).toContain(words.steps.letter);
    await expect.poll(() => row(refunded).locator('q').first().textContent()).toMatch(/^14 orders/);
    await expect.poll(() => row(refunded).locator('.other').count()).toBe(language === 'ja' ? await row(refunded).locator('q').count() : 0);
    await takeShot(page, `coverage-${language}-${String(width)}`);
    await expectSound(walk);
    // The counts above say neither more nor less than the rows.
    for (const count of await page.locator('[data-count]').all()) {
      const verdict = await count.getAttribute('data-count') ?? '';
      await expect.poll(async () => Number((await count.textContent())?.match(/\d+$/)?.[0])).toBe(await page.locator(`.cov tr[data-verdict="${verdict}"]`).count());
    }
    await page.locator('.cov-choice').getByRole('link', { name: words.sentLetter }).click();
    await row(named).and(page.locator('[data-verdict="unclear"]')).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/cases/${id}/coverage/refused`);
    await expect.poll(() => row(refunded).textContent()).toContain('refunds.pdf');
    await expectSound(walk);

    await page.getByText(words.coverage.saveTitle).click();
    const saving = page.waitForEvent('download');
    await page.locator('.save-sheet', { hasText: words.coverage.save(words.languages[language]) }).getByRole('link', { name: words.coverage.formats.md }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^coverage.*\.md$/);
    expect(await readFile(await file.path(), 'utf8')).toContain('refunds.pdf');

    await row(named).getByRole('link', { name: words.coverage.inDraft }).click();
    await lineOf(page, named).locator('.line-body').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: words.coverage.go }).click();
    await page.waitForURL('**/questions/**');
    await walk.context.close();
  });

  it('prints the sheet as a table, without what can only be pressed', async () => {
    const walk = await program.open({ language, width: 718 });
    const { page } = walk;
    const { case: { id } } = await makeCase(program.url, language);
    await page.goto(`/cases/${id}/coverage`);
    await page.locator('.cov').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.cov thead').first().evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
    await expect.poll(() => page.locator('main a:visible, main button:visible').count()).toBe(0);
    await takeShot(page, `coverage-print-${language}`);
    await walk.context.close();
  });
});
