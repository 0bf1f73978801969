// Nothing that was typed is lost: a closed tab, two tabs, a program that is killed in mid-typing.
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { ja as words } from '../support/page-words.ts';
import { makeCase, putAnswer, putDraft, questionOf, storedCase } from './case-api.ts';
import { sayState } from './fields.ts';
import { rejection } from './texts.ts';
import { expectSound, type Walk } from './walk.ts';

const asked = 'out-of-stock.orders-resolved';

inBrowser('what was typed', () => {
  const program = browsing({ own: true });
  let walk: Walk;
  let page: Page;
  let count = '';

  beforeAll(async () => {
    const { questions } = await makeCase(program.url, 'ja');
    count = questions.find((q) => q.id === asked)?.question.fields.find((f) => f.kind === 'count' && f.required && f.when === undefined)?.id ?? '';
  });
  beforeEach(async () => { walk = await program.open({ language: 'ja' }); page = walk.page; });
  afterEach(async () => { await walk.context.close(); });

  const openAsked = async (tab: Page, id: string): Promise<void> => {
    await tab.goto(`/cases/${id}/questions/${asked}`);
    await sayState(tab, 'answered');
  };
  const box = (tab: Page) => tab.locator(`[id="f.${count}"]`);
  const stored = async (id: string): Promise<unknown> => questionOf(await storedCase(program.url, id), asked).answer?.values[count];

  it('is saved although the tab is closed before the timer of the page', async () => {
    const { case: made } = await makeCase(program.url, 'ja');
    await openAsked(page, made.id);
    await box(page).fill('27');
    await page.close({ runBeforeUnload: false });
    await expect.poll(() => stored(made.id)).toBe(27);
  });

  it('is there in the next tab when the first page was closed before anything was sent', async () => {
    await page.goto('/');
    await page.locator('#notice').fill(rejection);
    const next = await walk.context.newPage();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => walk.context.pages().length).toBe(1);
    await next.goto('/');
    await expect.poll(() => next.locator('#notice').inputValue()).toBe(rejection);
  });

  it('is saved when the program was killed in mid-typing and comes back', async () => {
    const { case: made } = await makeCase(program.url, 'ja');
    await openAsked(page, made.id);
    await box(page).fill('8');
    await expect.poll(() => stored(made.id)).toBe(8);
    await box(page).pressSequentially('1', { delay: 20 });
    await program.stop();
    await box(page).pressSequentially('6', { delay: 20 });
    await page.getByText(words.stopped.title).waitFor();
    await program.start();
    await expect.poll(() => stored(made.id)).toBe(816);
    await expect.poll(() => box(page).inputValue()).toBe('816');
  });

  it('in one tab does not wipe out what another one decided', async () => {
    const { case: made } = await makeCase(program.url, 'ja', []);
    const other = await walk.context.newPage();
    for (const tab of [page, other]) { await tab.goto(`/cases/${made.id}/notice`); await tab.locator('#open-kind').click(); }
    await page.locator('#pick-kind').selectOption('deactivation');
    await page.getByRole('heading', { name: words.kinds.deactivation }).waitFor();
    await other.locator('#pick-kind').selectOption('warning');
    await other.getByText(words.overtaken.title).waitFor();
    await other.getByRole('heading', { name: words.kinds.deactivation }).waitFor();
    await expect.poll(async () => (await storedCase(program.url, made.id)).case.correction?.kind).toBe('deactivation');
    await other.getByRole('button', { name: words.overtaken.seen }).click();
    await other.locator('#pick-kind').selectOption('warning');
    await other.getByRole('heading', { name: words.kinds.warning }).waitFor();
    await expectSound(walk);
  });

  it('can be had back: an earlier answer, and an earlier version of the letter laid beside the present one', async () => {
    const { case: { id } } = await makeCase(program.url, 'ja');
    for (const n of [31, 32]) await putAnswer(program.url, id, asked, { state: 'answered', values: { [count]: n } });
    await page.goto(`/cases/${id}/questions/${asked}`);
    await page.locator('.versions > summary').click();
    await page.locator('.versions').getByText('31').first().waitFor();
    await expectSound(walk);
    await page.locator('.versions').getByRole('button', { name: words.versions.takeAnswer }).first().click();
    await expect.poll(() => stored(id)).toBe(31);
    for (const text of ['# Plan\n\nWe checked our stock on 4 March 2026.', '# Plan\n\nWe checked our stock on 5 March 2026.']) await putDraft(program.url, id, 'letter-en', text);
    await page.goto(`/cases/${id}/letter/en`);
    await page.locator('.cm-line', { hasText: '5 March' }).waitFor();
    await page.locator('.versions > summary').click();
    await page.locator('.versions').getByRole('button', { name: words.versions.show }).click();
    await page.locator('.versions .diff del').first().waitFor();
    await expectSound(walk);
    await page.locator('.versions').getByRole('button', { name: words.versions.take, exact: true }).click();
    await page.locator('.cm-line', { hasText: '4 March' }).waitFor();
    await expect.poll(async () => (await storedCase(program.url, id)).case.drafts['letter-en']?.text).toContain('4 March');
  });
});
