// The whole journey in a real browser, from the pasted rejection to the exported letter: in Japanese on a phone, in English on a desk.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { bothReasons, questionOf, storedCase, storedCases } from './case-api.ts';
import { fillRequired, sayState, type AskedView } from './fields.ts';
import { refusedPlan, rejection } from './texts.ts';
import { expectSound, type Walk } from './walk.ts';

const wordsOf = { ja, en };
const full = 'out-of-stock.orders-resolved';

inBrowser.each([{ language: 'ja', width: 360 }, { language: 'en', width: 1280 }] as const)('the journey in $language at $width px', ({ language, width }) => {
  const words = wordsOf[language];
  const program = browsing();
  let walk: Walk;
  let page: Page;
  let id = '';
  let aside: AskedView;
  let planned: AskedView;

  beforeAll(async () => {
    walk = await program.open({ language, width });
    page = walk.page;
  });

  const view = () => storedCase(program.url, id);
  const title = (text: string) => page.getByRole('heading', { level: 1, name: text });
  const openQuestion = async (question: AskedView): Promise<void> => {
    await page.goto(`/cases/${id}/tasks`);
    // Parts, and what is answered, stand folded.
    const folds = page.locator('.settled, .section-tasks');
    await page.locator('.tasks').first().waitFor();
    await folds.evaluateAll((all) => { for (const fold of all) fold.setAttribute('open', ''); });
    await page.locator(`.tasks a[href$="/questions/${question.id}"]`).click();
    await title(question.question.ask[language]).waitFor();
    await page.locator('#answer').waitFor();
  };
  const saveAndGoOn = async (): Promise<void> => {
    const before = page.url();
    await page.getByRole('button', { name: words.question.saveNext }).click();
    await page.waitForURL((now) => now.href !== before);
  };

  it('speaks the language the browser prefers', async () => {
    await page.goto('/');
    await title(words.start.title).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language);
    await expectSound(walk);
  });

  it('reads the pasted rejection and marks the words behind both issues', async () => {
    await page.locator('#notice').fill(rejection);
    await page.getByText(words.start.more).click();
    await page.locator('#refused').fill(refusedPlan);
    await page.locator('#received').fill('2026/3/4');
    await page.getByRole('button', { name: words.start.go }).click();
    await title(words.notice.title).waitFor();
    id = (await storedCases(program.url))[0]?.id ?? '';
    await expect.poll(() => page.locator('.yn').count()).toBe(2);
    const marked = (await page.locator('.notice .mk').allTextContents()).join(' ');
    expect(marked).toContain('out of stock');
    expect(marked).toContain('not received');
    for (const reason of bothReasons) await expect.poll(() => page.locator('.item', { has: page.locator(`#yes-${reason}`) }).locator('a.num').textContent()).toMatch(/^\d+$/);
    await expectSound(walk);
  });

  it('puts a reason on the case only when the seller says it is right', async () => {
    expect((await view()).case.confirmed).toEqual([]);
    // Both are said right by the press that says so; a single one takes the other with it.
    await page.getByRole('button', { name: words.notice.goRight(2, 2) }).waitFor();
    await page.locator(`#yes-${bothReasons[0] ?? ''}`).click();
    expect((await view()).case.confirmed).toEqual([]);
    await page.getByRole('button', { name: words.notice.goRight(1, 2) }).click();
    await title(words.draft.titleSent).waitFor();
    expect((await view()).case.confirmed).toEqual(bothReasons);
  });

  it('shows that the refused draft answers neither corrective part', async () => {
    const grid = page.locator('table.verdicts tbody tr');
    // The table is for wide screens; the groups say it on every one.
    await page.locator('.group > summary').first().waitFor();
    await expect.poll(() => grid.count()).toBe(2);
    for (const issue of [0, 1]) await expect.poll(() => page.locator('.draft-issue').nth(issue).locator('.group > summary').nth(1).textContent()).toContain(words.verdict.missing);
    for (const row of [0, 1]) await expect.poll(() => grid.nth(row).locator('td').nth(1).getAttribute('data-verdict')).toBe('missing');
    await expectSound(walk);
  });

  it('keeps the seller’s own word on a sentence', async () => {
    const element = page.locator('[data-verdict="missing"][data-element]').first();
    const key = await element.getAttribute('data-element');
    const line = page.locator(`[data-element="${key ?? ''}"]`);
    await page.getByText(words.draft.detail).click();
    if (!(await line.isVisible())) await page.locator('.group', { has: line }).locator('summary').first().click();
    await line.locator('summary').first().click();
    await line.getByRole('button', { name: words.draft.mark }).click();
    await line.locator('select').selectOption({ index: 1 });
    await line.getByRole('button', { name: words.draft.markIt }).click();
    await line.getByText(words.draft.byYou).waitFor();
    await page.reload();
    await line.getByText(words.draft.byYou).waitFor();
    await line.getByRole('button', { name: words.draft.unmark }).click();
    await page.locator(`[data-element="${key ?? ''}"][data-verdict="missing"]`).waitFor();
  });

  it('takes a full answer and shows its sentence in both languages while it is typed', async () => {
    const question = questionOf(await view(), full);
    await openQuestion(question);
    await fillRequired(page, question.question.fields, false);
    await page.locator('.made [lang="en"] .fact').first().waitFor();
    await page.locator('.made [lang="en"] .gap').first().waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.made [lang="ja"] .fact').count()).toBeGreaterThan(0);
    await expectSound(walk);
    await saveAndGoOn();
    expect(questionOf(await view(), full).progress).toBe('answered');
  });

  it('takes "not yet" and "planned" as answers', async () => {
    const open = (await view()).questions.filter((q) => q.reason !== undefined && q.first && q.progress === 'open');
    const [first, second] = [open.find((q) => q.question.kind !== 'statement'), open.filter((q) => q.question.kind !== 'statement')[1]];
    if (!first || !second) throw new Error('two open actions are needed');
    [aside, planned] = [first, second];
    await openQuestion(aside);
    await sayState(page, 'not-yet');
    await saveAndGoOn();
    await openQuestion(planned);
    await fillRequired(page, planned.question.fields, true);
    await page.locator('.made [lang="en"] p').first().waitFor();
    await saveAndGoOn();
    const after = await view();
    expect(questionOf(after, aside.id).progress).toBe('set-aside');
    expect(questionOf(after, planned.id).progress).toBe('planned');
  });

  it('has everything again after leaving and coming back in another window', async () => {
    await page.close();
    await walk.context.close();
    walk = await program.open({ language, width });
    page = walk.page;
    await page.goto(`/cases/${id}/tasks`);
    await title(words.tasks.title).waitFor();
    await expect.poll(() => page.locator('.legend').textContent()).toContain(words.progress.planned);
    await openQuestion(questionOf(await view(), full));
    const count = questionOf(await view(), full).question.fields.find((f) => f.kind === 'count' && f.required);
    await expect.poll(() => page.locator(`[id="f.${count?.id ?? ''}"]`).inputValue()).toBe('17');
    await expectSound(walk);
  });

  it('keeps the later answers when an earlier one is changed', async () => {
    const before = await view();
    const question = questionOf(before, full);
    const count = question.question.fields.find((f) => f.kind === 'count' && f.required);
    await page.locator(`[id="f.${count?.id ?? ''}"]`).fill('１，２３４');
    await saveAndGoOn();
    const after = await view();
    expect(questionOf(after, full).answer?.values[count?.id ?? '']).toBe(1234);
    for (const later of [aside, planned]) expect(after.case.answers[later.id]).toEqual(before.case.answers[later.id]);
  });

  it('lets the letter grow in both languages and shows what is missing', async () => {
    await page.goto(`/cases/${id}/letter`);
    await title(words.letter.title).waitFor();
    const row = page.locator(`.pr[data-sentence^="${full}/"]`).filter({ hasText: '1,234' });
    await expect.poll(() => row.first().locator('.en').textContent()).toContain('1,234');
    await expect.poll(() => row.first().locator('.ja').textContent()).toContain('1,234');
    await expect.poll(() => page.locator('.pairs .en .gap').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.pairs .ja .gap').count()).toBeGreaterThan(0);
    await row.first().locator('.why-row').click();
    await page.locator('.explain').getByRole('link', { name: words.letter.change }).waitFor();
    await expectSound(walk);
    // A gap is filled from the letter, and the letter is read on.
    await page.locator('.pairs .en a.gap').first().click();
    await page.waitForURL(/\/letter\/[^/]+\.[^/]+$/);
    await page.locator('#answer').waitFor();
    await page.getByRole('link', { name: words.question.leaveBack }).click();
    await title(words.letter.title).waitFor();
  });

  it('checks while the letter is edited by hand, and keeps the edit', async () => {
    await page.goto(`/cases/${id}/letter/en`);
    const box = page.locator('#letter-text');
    await box.waitFor();
    await box.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n\n### Steps to prevent\n\n- From now on we will check our stock more carefully every day.\n- Akiko wrote this line.');
    await page.locator('.cm-line', { hasText: 'more carefully' }).locator('.ul-must, .ul-weak, .ul-hint').first().waitFor();
    await page.locator('.looks .place').first().click();
    await page.locator('.explain.on-text').waitFor();
    await expectSound(walk);
    await expect.poll(async () => (await storedCase(program.url, id)).case.drafts['letter-en']?.text ?? '').toContain('Akiko wrote this line.');
    await page.reload();
    await box.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.locator('.cm-line', { hasText: 'Akiko wrote this line.' }).waitFor();
  });

  it('leads from a letter without documents to the check, and to the documents from there', async () => {
    await page.goto(`/cases/${id}/letter`);
    await page.getByRole('link', { name: words.letter.goOn.check }).click();
    await title(words.check.title).waitFor();
    await page.getByRole('link', { name: words.check.toPapers }).click();
    await title(words.evidence.title).waitFor();
    await page.locator('.evidence-files').waitFor();
    await page.getByRole('link', { name: words.evidence.go }).click();
    await title(words.check.title).waitFor();
  });

  it('asks for the declaration before it exports', async () => {
    await page.goto(`/cases/${id}/export`);
    await page.locator('.box').first().waitFor();
    let downloads = 0;
    page.on('download', () => { downloads += 1; });
    await page.locator('a[download][href*="/export?language=en&format=txt"]').click();
    await page.getByText(words.export.declareFirst).waitFor();
    await expect.poll(() => page.locator('#declare').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(downloads).toBe(0);
    await page.locator('#declare').getByRole('link', { name: words.export.toCheck }).click();
    await page.locator('.claims').waitFor();
    await page.locator('#declare-by').fill('Akiko Kitagawa');
    await page.locator('.declare button.primary').click();
    await title(words.export.title).waitFor();
    await page.locator('.declared').waitFor();
    await expectSound(walk);
  });

  it('exports text, Markdown and HTML in both languages, as edited', async () => {
    for (const tongue of ['en', 'ja'] as const) {
      const files: Record<string, string> = {};
      if (tongue === 'ja') await page.locator('.output-fold summary', { hasText: words.export.letterIn.ja }).click();
      for (const format of ['txt', 'md', 'html']) {
        const waiting = page.waitForEvent('download');
        const link = page.locator(`a[download][href*="/export?language=${tongue}&format=${format}"]`);
        if (!(await link.isVisible())) await page.locator('details', { has: link }).last().locator('> summary').click();
        await link.click();
        const download = await waiting;
        expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
        files[format] = await readFile(await download.path(), 'utf8');
      }
      for (const text of Object.values(files)) {
        expect(text).toContain('1,234');
        expect(text.includes('Akiko wrote this line.')).toBe(tongue === 'en');
      }
      expect(files['html']).toContain(`lang="${tongue}"`);
      expect(files['txt']).not.toMatch(/^#/m);
    }
    await page.getByRole('button', { name: words.export.copy }).first().click();
    await page.getByText(words.export.copied).first().waitFor();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Akiko wrote this line.');
    expect(walk.errors).toEqual([]);
  });

  it('switches the language at any time and keeps the choice in the case', async () => {
    const other = language === 'ja' ? 'en' : 'ja';
    await page.locator('button.lang').click();
    await title(wordsOf[other].export.title).waitFor();
    await page.reload();
    await title(wordsOf[other].export.title).waitFor();
    expect((await view()).case.language).toBe(other);
  });
});
