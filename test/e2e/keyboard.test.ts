// The journey with no mouse at all: Tab, Enter, Space and typing, in Japanese.
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { ja as words } from '../support/page-words.ts';
import type { Field } from '../../rules/schema/question.ts';
import { bothReasons, questionOf, storedCase, storedCases } from './case-api.ts';
import { typedFor } from './fields.ts';
import { arriveAt, press, tabTo } from './keys.ts';
import { rejection } from './texts.ts';
import { nextFrames, type Walk } from './walk.ts';

const full = 'out-of-stock.orders-resolved';

async function typeInto(page: Page, field: Field): Promise<void> {
  await nextFrames(page);
  if (!(await page.locator(`[id="f.${field.id}"]`).isVisible())) return;
  const typed = field.kind === 'rows' ? undefined : typedFor[field.kind];
  const id = `[id="f.${field.id}"]`;
  if (typed !== undefined) {
    await tabTo(page, id);
    await page.keyboard.type(typed);
  } else if (field.kind === 'period') {
    await tabTo(page, `[id="f.${field.id}-from"]`);
    await page.keyboard.type('2026-02-01');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026-02-28');
  } else {
    await press(page, `${id} input`, 'Space');
  }
}

inBrowser('the journey by keyboard alone', () => {
  const program = browsing();
  let walk: Walk;
  let page: Page;

  beforeAll(async () => {
    walk = await program.open({ language: 'ja' });
    page = walk.page;
  });

  it('skips to the content first', async () => {
    await page.goto('/');
    await page.locator('h1').waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('goes from the notice to the exported letter', async () => {
    await tabTo(page, '#notice');
    await page.keyboard.insertText(rejection);
    await press(page, 'form.paste button.primary');
    await arriveAt(page, words.notice.title);
    for (const reason of bothReasons) await press(page, `#yes-${reason}`, 'Space');
    await press(page, '.acts .btn.primary');
    await arriveAt(page, words.tasks.title);
    const id = (await storedCases(program.url))[0]?.id ?? '';

    const question = questionOf(await storedCase(program.url, id), full);
    await press(page, `.tasks a[href$="/questions/${full}"]`);
    await arriveAt(page, question.question.ask.ja);
    await press(page, '.seg input', 'Space');
    const later = new Set(['planned-by', 'planned-from', 'planned-who']);
    for (const field of question.question.fields) if (field.required && !later.has(field.id)) await typeInto(page, field);
    await press(page, '#answer .acts .btn.primary');
    await page.waitForFunction((asked) => document.activeElement?.tagName === 'H1' && document.activeElement.textContent !== asked, question.question.ask.ja);
    await expect.poll(async () => questionOf(await storedCase(program.url, id), full).progress).toBe('answered');

    await press(page, '.steps a[href$="/letter"]');
    await arriveAt(page, words.letter.title);
    await press(page, '.why-row');
    await page.locator('.explain').waitFor();
    await press(page, 'a[href$="/letter/en"]');
    await arriveAt(page, words.edit.title.en);
    await page.locator('#letter-text').waitFor();
    await tabTo(page, '#letter-text');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Typed by hand.');
    await press(page, 'main a.btn.primary');
    await arriveAt(page, words.check.title);
    await page.locator('.claims').waitFor();
    await press(page, '.later-left a[href$="/evidence"]');
    await arriveAt(page, words.evidence.title);
    await press(page, 'main a.btn.primary');
    await arriveAt(page, words.check.title);
    await page.locator('.claims').waitFor();
    await tabTo(page, '#declare-by');
    await page.keyboard.insertText('Akiko Kitagawa');
    await press(page, '.declare button.primary');
    await arriveAt(page, words.export.title);
    await page.locator('.declared').waitFor();
    const waiting = page.waitForEvent('download');
    await press(page, 'a[download][href*="/export?language=en&format=txt"]');
    expect((await waiting).suggestedFilename()).toMatch(/\.txt$/);
    await expect.poll(async () => (await storedCase(program.url, id)).case.drafts['letter-en']?.text).toContain('Typed by hand.');
    expect(walk.errors).toEqual([]);
  });
});
