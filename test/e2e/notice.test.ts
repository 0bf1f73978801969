// The page of the notice: what stays possible by its own words, numbers in the margin, corrections beside each part.
import { expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { pasted, storedCase } from './case-api.ts';
import { ownOffersStopped, shopMail } from './texts.ts';
import { expectSound, takeShot } from './walk.ts';

const wordsOf = { ja, en };
const says = {
  ja: { fba: '販売を続けられます。', own: '停止されています。', funds: '振り込みは止められています。', orders: '発送してください。' },
  en: { fba: 'They can go on selling.', own: 'They are stopped.', funds: 'Payments to you are held back.', orders: 'Ship them.' },
};

inBrowser('the page of the notice', () => {
  const program = browsing();

  const openNotice = async (language: 'ja' | 'en', width: number, text: string) => {
    const { case: made } = await pasted(program.url, language, text);
    const walk = await program.open({ language, width, chosen: true });
    await walk.page.goto(`/cases/${made.id}/notice`);
    return { walk, page: walk.page, id: made.id, words: wordsOf[language] };
  };

  it.each([['ja', 1280], ['ja', 360], ['en', 1280], ['en', 360]] as const)('says what goes on and what is stopped, by marked clauses (%s, %i px)', async (language, width) => {
    const { walk, page, words } = await openNotice(language, width, ownOffersStopped);
    const rows = page.locator('.standing > div');
    await rows.first().waitFor();
    const told = await rows.allInnerTexts();
    for (const [i, words_] of [says[language].fba, says[language].own, says[language].funds, says[language].orders, words.standing.unsaid].entries()) expect(told[i]).toContain(words_);
    expect(told[2]).toContain('90');
    const numbers = await page.locator('.notice a.num').allInnerTexts();
    expect(numbers).toEqual([...new Set(numbers)]);
    expect(numbers).toEqual(numbers.map((_, i) => String(i + 1)));
    const shown = new Set(await page.locator('.reading a.num, .due-block a.num').allInnerTexts());
    expect([...shown].every((number) => numbers.includes(number))).toBe(true);
    const marks = await page.locator('.notice .mk').allInnerTexts();
    for (const clause of ['Offers fulfilled by Amazon stay active', 'Listings that you fulfil yourself have been deactivated', 'Please ship any open orders']) expect(marks).toContain(clause);
    const tops = await page.locator('.notice a.num').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom] as const));
    expect(tops.every(([top], i) => i === 0 || top >= (tops[i - 1]?.[1] ?? 0))).toBe(true);
    await expect.poll(() => page.getByRole('button', { name: words.notice.goRight(2, 2) }).count()).toBe(1);
    const [reading, notice] = await Promise.all(['.reading', '.source'].map(async (part) => (await page.locator(part).boundingBox())?.y ?? 0));
    if (width === 360) expect(reading).toBeLessThan(notice ?? 0);
    await takeShot(page, `notice-standing-${language}-${String(width)}`);
    await expectSound(walk);
    await walk.context.close();
  });

  it.each(['ja', 'en'] as const)('lets every part be corrected beside it (%s)', async (language) => {
    const { walk, page, id, words } = await openNotice(language, 360, ownOffersStopped);
    const correction = async () => (await storedCase(program.url, id)).case.correction;
    await page.getByRole('button', { name: words.notice.mendWhat(words.notice.asks) }).click();
    await page.getByLabel(words.asks.invoices).check();
    await page.getByText(words.notice.addedAsk).waitFor();
    expect((await correction())?.asks).toEqual(['root-cause', 'corrective-actions', 'preventive-measures', 'invoices']);
    await page.locator('#open-place').click();
    await page.locator('#pick-scope').selectOption('account');
    await page.getByRole('heading', { name: words.scopes.account }).waitFor();
    await page.locator('#pick-marketplace').selectOption('UK');
    await page.locator('.reading .note', { hasText: 'Amazon.co.uk' }).waitFor();
    const before = await page.locator('.deadline').innerText();
    await page.getByRole('button', { name: words.deadline.mend }).click();
    await page.locator('#last-day').fill('2030-03-21');
    await page.locator('#last-day').blur();
    await page.locator('.deadline', { hasText: language === 'ja' ? '2030年3月21日（木）まで' : 'By Thursday 21 March 2030' }).waitFor();
    await takeShot(page, `notice-mending-${language}-360`);
    await expectSound(walk);
    await page.getByRole('button', { name: words.deadline.setNone }).click();
    await page.getByText(words.deadline.none).waitFor();
    expect((await correction())?.deadline).toBe('none');
    await page.getByRole('button', { name: words.deadline.takeBack }).click();
    await page.locator('.deadline').waitFor();
    await expect.poll(() => page.locator('.deadline').innerText()).toBe(before);
    await page.locator('#received-on').fill('2030-03-04');
    await page.locator('#received-on').blur();
    await page.locator('.deadline', { hasText: language === 'ja' ? '3月21日（木）まで' : 'Thursday 21 March' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: words.scopes.account }).waitFor();
    await walk.context.close();
  });

  it.each(['ja', 'en'] as const)('takes a mail of a shop for no notice (%s)', async (language) => {
    const { walk, page, words } = await openNotice(language, 1280, shopMail);
    await page.getByRole('heading', { level: 1, name: words.notNotice.title }).waitFor();
    await expectSound(walk);
    await walk.context.close();
  });
});
