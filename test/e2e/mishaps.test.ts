// When something goes wrong: the page says what happened, keeps what was typed, and shows the way on.
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { ja as words } from '../support/page-words.ts';
import { makeCase, putAnswer, questionOf, storedCase, storedCases } from './case-api.ts';
import { sayState } from './fields.ts';
import { noNotice, rejection } from './texts.ts';
import { expectSound, type Walk } from './walk.ts';

const asked = 'out-of-stock.orders-resolved';

inBrowser('mishaps', () => {
  const program = browsing({ own: true });
  let walk: Walk;
  let page: Page;
  /** A count that is asked in any case. */
  let count = '';

  beforeAll(async () => {
    const { questions } = await makeCase(program.url, 'ja');
    count = questions.find((q) => q.id === asked)?.question.fields.find((f) => f.kind === 'count' && f.required && f.when === undefined)?.id ?? '';
  });
  beforeEach(async () => {
    await walk?.context.close();
    walk = await program.open({ language: 'ja' });
    page = walk.page;
  });

  const openAsked = async (id: string): Promise<void> => {
    await page.goto(`/cases/${id}/questions/${asked}`);
    await sayState(page, 'answered');
  };
  const box = () => page.locator(`[id="f.${count}"]`);

  it('says what an empty page lacks and moves there', async () => {
    await page.goto('/');
    await page.getByText(words.start.more).click();
    await page.locator('#received').fill('このまえ');
    await page.getByRole('button', { name: words.start.go }).click();
    const summary = page.locator('.mends');
    await summary.waitFor();
    await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => summary.locator('li').allTextContents()).toEqual([words.start.empty, words.start.badDate]);
    await expectSound(walk);
    await summary.getByText(words.start.badDate).click();
    await expect.poll(() => page.locator('#received').evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => page.locator('#received').inputValue()).toBe('このまえ');
  });

  it('refuses a text that is too long and keeps it', async () => {
    await page.goto('/');
    const long = 'あ'.repeat(1_000_001);
    await page.locator('#notice').fill(long);
    await page.getByRole('button', { name: words.start.go }).click();
    await page.locator('#notice-error').waitFor();
    await expect.poll(() => page.locator('#notice').evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(async () => (await page.locator('#notice').inputValue()).length).toBe(long.length);
  });

  it('keeps what was pasted over a reload', async () => {
    await page.goto('/');
    await page.locator('#notice').fill(rejection);
    await page.reload();
    await expect.poll(() => page.locator('#notice').inputValue()).toBe(rejection);
  });

  it('says that a text is no notice, and lets the seller go on or say that it is one', async () => {
    const before = (await storedCases(program.url)).length;
    await page.goto('/');
    await page.locator('#notice').fill(noNotice);
    await page.getByRole('button', { name: words.start.go }).click();
    await page.getByRole('heading', { name: words.notNotice.title }).waitFor();
    await expect.poll(async () => (await storedCases(program.url)).length).toBe(before);
    await expect.poll(() => page.locator('#notice').inputValue()).toBe(noNotice);
    await expectSound(walk);
    await page.getByRole('button', { name: words.notNotice.goOn }).click();
    await page.getByRole('heading', { level: 1, name: words.notNotice.title }).waitFor();
    await expectSound(walk);
    await page.getByRole('button', { name: words.notNotice.isNotice }).click();
    await page.getByRole('heading', { level: 1, name: words.notice.title }).waitFor();
    await page.locator('#add-reason').selectOption('late-shipment');
    await page.getByRole('button', { name: words.add, exact: true }).click();
    await page.getByRole('button', { name: words.notice.go }).click();
    await page.getByRole('heading', { level: 1, name: words.tasks.title }).waitFor();
    expect(walk.errors).toEqual([]);
  });

  it('keeps a correction of the reading', async () => {
    const { case: made } = await makeCase(program.url, 'ja', []);
    await page.goto(`/cases/${made.id}/notice`);
    await page.locator('#open-kind').click();
    await page.locator('#pick-kind').selectOption('deactivation');
    await page.getByRole('heading', { name: words.kinds.deactivation }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: words.kinds.deactivation }).waitFor();
  });

  it('names an unknown address and an unknown case', async () => {
    for (const address of ['/nowhere', '/cases/none/tasks', '/cases/none/questions/x/y']) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1, name: words.notFound.title }).waitFor();
      await expectSound(walk);
    }
  });

  it('keeps what is typed while the program is stopped, and saves it when it is back', async () => {
    const { case: made } = await makeCase(program.url, 'ja');
    await openAsked(made.id);
    await box().fill('3');
    await expect.poll(async () => questionOf(await storedCase(program.url, made.id), asked).answer?.values[count]).toBe(3);
    await program.stop();
    await box().fill('45');
    await page.getByText(words.stopped.title).waitFor();
    await expect.poll(() => box().inputValue()).toBe('45');
    await expectSound(walk);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator('.stopped').getByRole('button').click();
    await page.getByText(words.stopped.still).waitFor();
    expect((await page.locator('.stopped').boundingBox())?.height).toBeLessThan(50);
    await expectSound(walk);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.steps').getByRole('link', { name: words.steps.export }).click();
    await page.getByRole('heading', { level: 1, name: words.notLoaded.title }).waitFor();
    await expectSound(walk);
    await page.goBack();
    await box().waitFor();
    await expect.poll(() => box().inputValue()).toBe('45');
    await program.start();
    await page.getByText(words.stopped.title).waitFor({ state: 'detached' });
    await expect.poll(async () => questionOf(await storedCase(program.url, made.id), asked).answer?.values[count]).toBe(45);
    await page.getByText(/^保存済み/).waitFor();
  });

  it('shows both answers when another window was faster, and lets the seller choose', async () => {
    const { case: made } = await makeCase(program.url, 'ja');
    const values = async (): Promise<unknown> => questionOf(await storedCase(program.url, made.id), asked).answer?.values[count];
    await putAnswer(program.url, made.id, asked, { state: 'answered', values: { [count]: 1 } });
    await openAsked(made.id);
    await putAnswer(program.url, made.id, asked, { state: 'answered', values: { [count]: 2 } });
    await box().fill('3');
    await page.getByText(words.conflict.title).waitFor();
    await expectSound(walk);
    expect(await values()).toBe(2);
    await page.getByRole('button', { name: words.conflict.keepMine }).click();
    await page.getByText(words.conflict.title).waitFor({ state: 'detached' });
    await expect.poll(values).toBe(3);
    await putAnswer(program.url, made.id, asked, { state: 'answered', values: { [count]: 4 } });
    await box().fill('5');
    await page.getByRole('button', { name: words.conflict.takeTheirs }).click();
    await expect.poll(() => box().inputValue()).toBe('4');
  });

  it('names a value it cannot read and keeps it in its field', async () => {
    const { case: made } = await makeCase(program.url, 'ja');
    await openAsked(made.id);
    await box().fill('たくさん');
    await page.getByRole('button', { name: words.question.saveNext }).click();
    await page.locator('.mends').waitFor();
    await expectSound(walk);
    await page.reload();
    await openAsked(made.id);
    await expect.poll(() => box().inputValue()).toBe('たくさん');
  });

  it('makes the letter new from the answers only after a question', async () => {
    const made = await makeCase(program.url, 'ja');
    await page.goto(`/cases/${made.case.id}/letter/en`);
    const text = page.locator('#letter-text');
    await text.waitFor();
    const stored = async (): Promise<string> => (await storedCase(program.url, made.case.id)).case.drafts['letter-en']?.text ?? '';
    await text.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('My own text.');
    await expect.poll(stored).toBe('My own text.');
    await page.getByRole('button', { name: words.edit.renew }).click();
    await expect.poll(() => stored()).toBe('My own text.');
    await page.getByRole('button', { name: words.edit.renewYes }).click();
    await expect.poll(stored).toContain('[NOT YET ANSWERED: ');
    await expect.poll(() => stored()).not.toContain('My own text.');
  });

  it('deletes a case only after a question, and brings it back', async () => {
    const { case: made } = await makeCase(program.url, 'ja');
    await page.goto('/cases');
    const line = page.locator('.case', { has: page.locator(`a[href*="${made.id}"]`) });
    await line.getByRole('button', { name: words.cases.delete }).click();
    await line.getByRole('button', { name: words.cases.keep }).click();
    await expect.poll(async () => (await storedCases(program.url)).some((c) => c.id === made.id)).toBe(true);
    await line.getByRole('button', { name: words.cases.delete }).click();
    await line.getByText(words.cases.ask).waitFor();
    await expectSound(walk);
    await line.getByRole('button', { name: words.cases.delete }).click();
    await line.waitFor({ state: 'detached' });
    const stored = async (): Promise<boolean> => (await storedCases(program.url)).some((c) => c.id === made.id);
    await expect.poll(() => stored()).toBe(false);
    await page.locator('.told').getByRole('button', { name: words.cases.undo }).click();
    await line.waitFor();
    await expect.poll(() => stored()).toBe(true);
    await line.getByRole('button', { name: words.cases.delete }).click();
    await line.getByRole('button', { name: words.cases.delete }).click();
    await line.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.deleted > summary').click();
    await expectSound(walk);
    await page.locator('.deleted').getByRole('button', { name: words.cases.erase }).click();
    await page.locator('.deleted').getByText(words.cases.askErase).waitFor();
    await expectSound(walk);
    await page.locator('.deleted').getByRole('button', { name: words.cases.eraseNow, exact: true }).click();
    await page.locator('.deleted').waitFor({ state: 'detached' });
  });
});
