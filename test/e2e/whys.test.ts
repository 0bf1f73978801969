// A cause is followed step by step: a blame leads on, the missing check is found with its words, and nothing is filled in before the press.
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { makeCase, questionOf, storedCase } from './case-api.ts';
import { expectSound, takeShot, type Walk } from './walk.ts';

const wordsOf = { ja, en };
const asked = 'out-of-stock.control-gap';
const said = {
  ja: { blame: '仕入先が欠品していました。', gap: '週末は、在庫を誰も確認していませんでした。', shown: '誰も確認' },
  en: { blame: 'The supplier was sold out.', gap: 'Nobody compared the stock at weekends.', shown: 'Nobody compared' },
};

inBrowser.each([{ language: 'ja', width: 1280 }, { language: 'en', width: 360 }] as const)('a followed cause in $language at $width px', ({ language, width }) => {
  const words = wordsOf[language];
  const { blame, gap, shown } = said[language];
  const program = browsing();
  let walk: Walk;
  let page: Page;
  let id = '';

  beforeAll(async () => {
    walk = await program.open({ language, width, chosen: true });
    page = walk.page;
    id = (await makeCase(program.url, language)).case.id;
  });

  const step = (at: number) => page.locator(`[id="f.whys.${String(at)}.because"]`);
  const stored = async (): Promise<Readonly<Record<string, unknown>>> => questionOf(await storedCase(program.url, id), asked).answer?.values ?? {};

  it('asks one step, says why a blame is no cause yet, and asks the next', async () => {
    await page.goto(`/cases/${id}/questions/${asked}`);
    await page.locator('.whys > summary').click();
    await step(0).fill(blame);
    await page.locator('.judged', { hasText: language === 'ja' ? '欠品' : 'supplier' }).waitFor();
    await step(1).waitFor();
    await expect.poll(() => step(2).count()).toBe(0);
    await expectSound(walk);
  });

  it('lets a step be left out', async () => {
    const label = page.locator('.because > li').nth(1).locator('label');
    const before = await label.textContent();
    await page.getByRole('button', { name: words.question.whys.skip }).click();
    await expect.poll(() => label.textContent()).not.toBe(before);
  });

  it('shows the words that name the gap, and fills the field only when it is pressed', async () => {
    await step(1).fill(gap);
    await page.locator('.judged b', { hasText: shown }).waitFor();
    await expect.poll(() => step(2).count()).toBe(0);
    await expect.poll(async () => (await stored())['whys']).toMatchObject({ length: 2 });
    await expect.poll(() => stored()).not.toHaveProperty('other-gap');
    await takeShot(page, `whys-found-${language}-${String(width)}`);
    await page.locator('.because .row button').click();
    const field = page.locator(`[id="f.other-gap-${language}"]`);
    await expect.poll(() => field.inputValue()).toBe(gap);
    await expect.poll(stored).toMatchObject({ gaps: { choices: ['other'] }, 'other-gap': { [language]: gap } });
    await page.locator(`.made .paper[lang="${language}"]`, { hasText: gap.slice(0, -1) }).waitFor();
    await takeShot(page, `whys-taken-${language}-${String(width)}`);
    await expectSound(walk);
  });

  it('keeps the steps over a reload, and shows them with the answers', async () => {
    await page.reload();
    await expect.poll(() => step(1).inputValue()).toBe(gap);
    await page.goto(`/cases/${id}/check`);
    await page.getByText(blame).first().waitFor();
  });
});
