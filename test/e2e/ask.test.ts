// The question page: nothing is told before it was said, what lacks is marked, harm is named first, words are explained. On a desk and on a phone.
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { makeCase, putAnswer, questionOf, storedCase } from './case-api.ts';
import { fillRequired, sayState } from './fields.ts';
import { expectSound, takeShot, type Walk } from './walk.ts';

const wordsOf = { ja, en };
const asked = 'out-of-stock.orders-resolved';

inBrowser.each([{ language: 'ja', width: 1280 }, { language: 'en', width: 360 }] as const)('a question in $language at $width px', ({ language, width }) => {
  const words = wordsOf[language];
  const program = browsing();
  let walk: Walk;
  let page: Page;
  let id = '';

  beforeAll(async () => {
    walk = await program.open({ language, width, chosen: true });
    page = walk.page;
    id = (await makeCase(program.url, language)).case.id;
  });

  const open = async (question = asked): Promise<void> => {
    await page.goto(`/cases/${id}/questions/${question}`);
    await page.locator('#answer').waitFor();
  };
  const topOf = (selector: string): Promise<number> => page.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top + scrollY);

  it('has the first field near at the first visit, with the samples beside it or folded', async () => {
    await open();
    expect(await topOf('#answer .f')).toBeLessThan(width === 360 ? 700 : 450);
    await expect.poll(() => page.locator('.samples:visible').count()).toBe(width === 360 ? 0 : 1);
    await takeShot(page, `ask-first-${language}-${String(width)}`);
  });

  it('takes nothing for done before it was said to be', async () => {
    await open();
    await expect.poll(() => page.locator('.seg input:checked').count()).toBe(0);
    await expect.poll(() => page.locator('[id="f.done-on"]').count()).toBe(0);
    await page.getByRole('button', { name: words.question.saveNext }).click();
    await page.waitForURL((now) => !now.pathname.endsWith(asked));
    await expect.poll(async () => questionOf(await storedCase(program.url, id), asked).answer).toBeUndefined();
  });

  it('folds the samples after the first visit, and opens the reason in place', async () => {
    await open();
    await expect.poll(() => page.locator('.samples:visible').count()).toBe(0);
    await page.locator('.why-ask > summary:visible').first().click();
    await page.locator('.sub.long').waitFor();
    await expectSound(walk);
  });

  it('changes the tense with the choice, and tells nothing before a fact', async () => {
    await open();
    await sayState(page, 'planned');
    await page.locator('.made').getByText(words.question.madePlanned).waitFor();
    await page.locator('[id="f.planned-by"]').fill('2099-03-06');
    await page.locator('.made [lang="en"]', { hasText: 'Planned:' }).waitFor();
    await page.locator('.made [lang="ja"]', { hasText: '予定' }).first().waitFor();
    await sayState(page, 'answered');
    await page.locator('.made [lang="en"]', { hasText: 'Planned:' }).waitFor({ state: 'detached' });
  });

  it('names a day that has not come before it is told as done, once', async () => {
    await open();
    await sayState(page, 'answered');
    await page.locator('[id="f.done-on"]').fill('2099-03-06');
    const card = page.locator('.interrupt');
    await card.waitFor();
    const address = page.url();
    await page.getByRole('button', { name: words.question.saveNext }).click();
    await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(page.url()).toBe(address);
    await takeShot(page, `ask-caution-${language}-${String(width)}`);
    await expectSound(walk);
    await card.getByRole('button', { name: words.question.caution['not-come'].plan }).click();
    await expect.poll(() => page.locator('.seg input[value="planned"]').isChecked()).toBe(true);
    await expect.poll(() => page.locator('[id="f.planned-by"]').inputValue()).toBe('2099-03-06');
    await expect.poll(() => card.count()).toBe(0);
  });

  it('interrupts at a known mistake, but not where the seller has gone on below it', async () => {
    await page.goto(`/cases/${(await makeCase(program.url, language)).case.id}/questions/shared.stock-source`);
    await page.locator('input[value="after-order"]').check();
    const card = page.locator('.interrupt');
    await card.waitFor();
    const address = page.url();
    await page.getByRole('button', { name: words.question.saveNext }).click();
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(page.url()).toBe(address);
    await page.reload();
    await card.waitFor();
    await page.locator('input[value="online"]').check();
    await page.getByRole('button', { name: words.question.saveNext }).click();
    await page.waitForURL((now) => now.href !== address);
  });

  it('marks the field that lacks, and takes the mark away with the fact', async () => {
    await open();
    const { fields } = questionOf(await storedCase(program.url, id), asked).question;
    await fillRequired(page, fields, false);
    await page.locator('.now .state.present').waitFor();
    await expect.poll(() => page.locator('.thin').count()).toBe(0);
    const count = fields.find((field) => field.kind === 'count' && field.required && field.when === undefined)?.id ?? '';
    await page.locator(`[id="f.${count}"]`).fill('');
    await page.locator('.f.thin', { hasText: words.question.lastLacking }).waitFor();
    await page.locator('.now a').click();
    await expect.poll(() => page.locator(`[id="f.${count}"]`).evaluate((element) => element === document.activeElement)).toBe(true);
    await takeShot(page, `ask-thin-${language}-${String(width)}`);
    await expectSound(walk);
  });

  it('goes on past an answer with blanks and past empty ones, and counts what is left for the first letter', async () => {
    const fresh = (await makeCase(program.url, language)).case.id;
    const blank = 'out-of-stock.offers-closed';
    await putAnswer(program.url, fresh, blank, { state: 'answered', values: { how: 'closed' } });
    await expect.poll(async () => questionOf(await storedCase(program.url, fresh), blank).progress).toBe('thin');
    await page.goto(`/cases/${fresh}/questions/case.people`);
    await page.locator('.eyebrow').getByText(words.question.toFirst(14)).waitFor();
    const name = page.locator('[id="f.people.0.name"]');
    await name.fill('北川 明子');
    await name.press('Tab');
    // Told when the field is left, not only on saving.
    await page.locator('.err.w').getByText(words.fieldProblems['not-latin']).waitFor();
    await name.fill('Akiko Kitagawa');
    await page.locator('.err').waitFor({ state: 'detached' });
    await page.locator('label:has(input[name="f.people.0.role"][value="owner"])').click();
    await page.locator('.made').getByText(words.question.madeElsewhere).waitFor();
    const seen: string[] = [];
    while (seen.length < 6) {
      const before = page.url();
      await page.getByRole('button', { name: words.question.saveNext }).click();
      await page.waitForURL((now) => now.href !== before);
      await page.locator('#answer').waitFor();
      seen.push(page.url());
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.some((url) => url.endsWith(blank))).toBe(false);
  });

  it('lists the weak answer first with its reason on the task page, and folds the answered ones', async () => {
    await expect.poll(async () => questionOf(await storedCase(program.url, id), asked).progress).toBe('thin');
    await page.goto(`/cases/${id}/tasks`);
    await page.locator('.weak-tasks').waitFor();
    await expect.poll(() => page.locator('.weak-tasks a').getAttribute('href')).toContain(asked);
    await expect.poll(() => page.locator('.weak-tasks .why').textContent()).not.toBe('');
    await expect.poll(() => page.locator('main .btn.primary').count()).toBe(1);
    expect(await topOf('.weak-tasks')).toBeLessThan(await topOf('table.grid'));
    await takeShot(page, `ask-tasks-${language}-${String(width)}`);
    await expectSound(walk);
  });

  it('opens what fits the case, the rest by key, and keeps what was chosen there in sight', async () => {
    await open('out-of-stock.check-owner-frequency');
    await sayState(page, 'answered');
    const box = page.locator('[id="f.checks.0.what"]');
    const rest = box.locator('details.rest');
    await expect.poll(() => box.locator('.chk:visible').count()).toBeLessThan(9);
    await rest.locator('summary').focus();
    await page.keyboard.press('Enter');
    await box.locator('input[value="invoice-list"]').check();
    await expectSound(walk);
    await rest.locator('summary').click();
    await box.locator('.chk:visible input[value="invoice-list"]').waitFor();
    await expect.poll(() => box.locator('input[value="invoice-list"]').isChecked()).toBe(true);
    await expect.poll(() => page.locator('[id="f.checks.0.times"]').isVisible()).toBe(false);
    await takeShot(page, `ask-options-${language}-${String(width)}`);
    await box.locator('.chk:visible input').first().check();
    await expect.poll(() => box.locator('.chk:visible input[value="invoice-list"]').count()).toBe(0);
  });

  it('takes what an earlier answer gives for several fields by one press, and nothing before it', async () => {
    const values = { 'done-on': '2026-03-06', handled: { choices: ['missing'] }, missing: 5, told: true, 'told-buyers': 5, 'told-on': '2026-03-07', open: 0 };
    const version = (await storedCase(program.url, id)).case.answers[asked]?.version;
    await putAnswer(program.url, id, asked, { state: 'answered', values, ...(version === undefined ? {} : { version }) });
    const again = 'non-delivery.orders-resolved';
    await open(again);
    await expect.poll(() => page.locator('.offers').count()).toBe(0);
    await sayState(page, 'answered');
    await page.locator('.offers').waitFor();
    await expect.poll(async () => questionOf(await storedCase(program.url, id), again).answer?.values ?? {}).toEqual({});
    await takeShot(page, `ask-offers-${language}-${String(width)}`);
    await expectSound(walk);
    await page.locator('.offers button').click();
    await expect.poll(async () => questionOf(await storedCase(program.url, id), again).answer?.values).toEqual({ 'done-on': '2026-03-06', told: true, 'told-on': '2026-03-07', open: 0 });
    await expect.poll(() => page.locator('.offers').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('f.done-on');
  });

  it('gives the people named so far as buttons where a name is asked', async () => {
    await putAnswer(program.url, id, 'case.people', { state: 'answered', values: { people: [{ name: 'Mori Kenji', role: { choice: 'owner' } }, { name: 'Ito Sae', role: { choice: 'packing' } }] } });
    await open('shared.parcel-follow-up');
    await sayState(page, 'answered');
    await page.locator('.f:has(> [id="f.who"])').getByRole('button', { name: 'Ito Sae' }).click();
    await expect.poll(() => page.locator('[id="f.who"]').inputValue()).toBe('Ito Sae');
    await expect.poll(() => page.locator('.f:has(> [id="f.who"]) .offer').count()).toBe(0);
  });

  it('calls an answer weak while the English letter would hold Japanese, and says so at the box', async () => {
    await open('shared.carrier-changed');
    const { fields } = questionOf(await storedCase(program.url, id), 'shared.carrier-changed').question;
    await fillRequired(page, fields, false);
    await page.locator('.now .state.present').waitFor();
    const to = page.locator('[id="f.to"]');
    await to.locator('.rest > summary').click();
    await to.locator('input[value="other"]').check();
    await page.locator('[id="f.to-other-ja"]').fill('日本郵便の航空便');
    await page.locator('[id="f.to-other-en-untold"]').waitFor();
    await page.locator('.now .state.weak').waitFor();
    await expectSound(walk);
    await page.locator('[id="f.to-other-en"]').fill('airmail of Japan Post');
    await page.locator('.now .state.present').waitFor();
    await expect.poll(() => page.locator('[id="f.to-other-en-untold"]').count()).toBe(0);
  });

  it('says how a number was understood that is not exact, and writes it so', async () => {
    await open();
    await sayState(page, 'answered');
    await page.locator('[id="f.open"]').fill(language === 'ja' ? '3くらい' : 'about 3');
    await page.locator('.understood', { hasText: words.field.about('3') }).waitFor();
    await page.locator('.made [lang="en"]', { hasText: 'About 3' }).waitFor();
    await page.locator('.made [lang="ja"]', { hasText: '約3件' }).first().waitFor();
    await expectSound(walk);
  });

  it('explains a word by key and gives the focus back on Escape', async () => {
    await open('shared.stock-secured');
    const term = page.locator('.term').first();
    await term.waitFor();
    await term.focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('dialog');
    await box.waitFor();
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    await takeShot(page, `ask-term-${language}-${String(width)}`);
    await expectSound(walk);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await expect.poll(() => term.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
