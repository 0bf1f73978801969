// The split editor in a real browser: typing, an input method, the walk through findings, fixes and undo, what differs, a long letter.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { answeredCase, putDraft, storedCase } from './case-api.ts';
import { expectSound, nextFrames, takeShot, type Language, type Walk } from './walk.ts';

const vague = 'We will try our best and handle everything properly from now on.';
const shouted = 'PLEASE REINSTATE OUR ACCOUNT AT ONCE OR WE WILL SUE YOU!!!';
const apology = 'This is our only source of income and we beg you to reopen the account.';

inBrowser('the split editor', () => {
  const program = browsing({ own: true });
  let walk: Walk;
  let page: Page;
  let id: string;

  beforeEach(async () => { id = (await answeredCase(program.url, 'ja')).case.id; });
  afterEach(async () => { await walk?.context.close(); });

  const open = async (letter: Language = 'en', { language = 'ja', width = 1280 }: { readonly language?: Language; readonly width?: number } = {}): Promise<void> => {
    walk = await program.open({ language, width, chosen: true });
    page = walk.page;
    await page.goto(`/cases/${id}/letter/${letter}`);
    await checked(language === 'ja' ? ja : en);
  };
  /** The check of what was typed has come. */
  const checked = async (words = ja): Promise<void> => { await page.locator('.looks').getByText(words.edit.checked).waitFor({ timeout: 60_000 }); };
  const box = () => page.locator('#letter-text');
  const stored = async (letter: Language = 'en'): Promise<string> => (await storedCase(program.url, id)).case.drafts[`letter-${letter}`]?.text ?? '';
  const atEnd = async (text: string): Promise<void> => {
    await box().focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(text);
  };
  const line = (text: string) => page.locator('.cm-line', { hasText: text });
  const underlined = (look: string) => page.locator(`.cm-content .${look}`);

  it('checks what is typed at once, saves it a moment later, and lets every finding be walked by keys', async () => {
    await open();
    await atEnd(`\n\n${vague} ${apology}\n\n${shouted}\n`);
    await underlined('ul-must, .cm-content .ul-weak, .cm-content .ul-hint').filter({ hasText: /income|SUE/ }).first().waitFor();
    await expect.poll(() => stored()).toContain(apology);
    await checked();
    const count = Number(await page.locator('.looks h2 .note').textContent().then((text) => /\d+/.exec(text ?? '')?.[0]));
    expect(count).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('ControlOrMeta+Home');
    const told: string[] = [];
    for (let i = 0; i < count; i += 1) {
      await page.keyboard.press('F8');
      await page.locator('.explain.on-text').waitFor();
      told.push(await page.locator('[role="status"].vh').textContent() ?? '');
    }
    expect(new Set(told).size).toBe(count);
    expect(told.some((text) => text.includes(`${String(count)}件のうち1件目`))).toBe(true);
    await expectSound(walk);
    // Into the card, and back to its sentence.
    await page.keyboard.press('Alt+Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.explain') !== null);
    await page.keyboard.press('Escape');
    await expect.poll(() => box().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+F8');
    expect(told).toContain(await page.locator('[role="status"].vh').textContent());
    await page.keyboard.press('Escape');
    await page.locator('.explain.on-text').waitFor({ state: 'detached' });
    await takeShot(page, 'editor-ja-1280');
    expect(walk.errors).toEqual([]);
  });

  it('takes a sentence out where a finding offers it, and undo brings it back', async () => {
    await open('en', { language: 'en' });
    await atEnd(`\n\n${apology}\n`);
    await page.locator('.looks li .place', { hasText: /income|plea|hardship/i }).first().click();
    const fix = page.locator('.explain.on-text').getByRole('button', { name: en.fix.delete(1) });
    await fix.waitFor();
    await expectSound(walk);
    await fix.click();
    await line(apology).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: en.edit.undo, exact: true }).click();
    await line(apology).waitFor();
    await page.keyboard.press('ControlOrMeta+y');
    await line(apology).waitFor({ state: 'detached' });
    await expect.poll(() => stored()).not.toContain(apology);
  });

  it('shows the other language beside each sentence, the answer it came from, and a number that differs', async () => {
    await open();
    const sentence = line('orders').filter({ hasText: /\b\d+ orders/ }).first();
    const there = /\b(\d+) orders/.exec(await sentence.textContent() ?? '');
    const number = there?.[1] ?? '';
    await expect.poll(() => sentence.locator('.cm-other').textContent()).toContain(number);
    // Behind the number, wherever the line breaks.
    await sentence.evaluate((element, words) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, { acceptNode: (node) => (node.parentElement?.closest('.cm-other') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT) });
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at >= 0) { getSelection()?.collapse(node, at); return; }
      }
    }, number);
    // The editor reads the place of the cursor from an event of the browser.
    await nextFrames(page);
    await page.keyboard.type('9');
    await sentence.locator('.differs').first().waitFor();
    await page.locator('.here .err').filter({ hasText: `9${number} orders` }).waitFor();
    await page.locator('.here').getByRole('link', { name: ja.letter.change }).waitFor();
    await expectSound(walk);
    await atEnd('\n\nWe wrote this line ourselves.\n');
    await page.keyboard.press('ArrowUp');
    await page.locator('.here').getByText(ja.edit.here.own).waitFor();
    await expect.poll(() => stored()).toContain('We wrote this line ourselves.');
    await page.goto(`/cases/${id}/letter`);
    await page.locator('.pr', { hasText: 'We wrote this line ourselves.' }).getByText(ja.edit.own).waitFor();
    await page.locator('.pr .differs').first().waitFor();
    await expectSound(walk);
  });

  it('keeps a sentence that the seller says is the answer', async () => {
    await putDraft(program.url, id, 'letter-en', '# Plan\n\n## Actions taken\n\nThe warehouse was tidied in a way that pleases all.\n');
    await open();
    await line('The warehouse').click({ position: { x: 30, y: 12 } });
    await page.locator('.here summary', { hasText: ja.edit.here.other }).click();
    const choice = page.locator('.here select');
    const key = await choice.locator('option').nth(1).getAttribute('value') ?? '';
    await choice.selectOption(key);
    await page.locator('.here').getByRole('button', { name: ja.edit.here.mark, exact: true }).click();
    await page.locator('.here').getByRole('button', { name: ja.edit.here.unmark }).waitFor();
    await expect.poll(async () => (await storedCase(program.url, id)).case.drafts['letter-en']?.marks).toEqual([{ key, sentence: 'The warehouse was tidied in a way that pleases all.' }]);
    await expectSound(walk);
  });

  it.each([['ja', 1280], ['en', 360]] as const)('sets a finding aside that is wrong, keeps that over a reload, and brings it back (%s, %i px)', async (language, width) => {
    const words = language === 'ja' ? ja : en;
    await putDraft(program.url, id, 'letter-en', `# Plan\n\n${vague}\n\n${apology}\n\n${shouted}\n`);
    await open('en', { language, width });
    const lines = page.locator('.looks > ol > li .place');
    const before = await lines.count();
    const hardship = lines.filter({ hasText: language === 'ja' ? '生活や経営' : 'Hardship' });
    const card = page.locator('.explain.on-text');
    await hardship.click();
    await card.getByRole('button', { name: words.aside.offer }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.aside-form input') === true);
    await page.keyboard.type('A fact of the case.');
    await takeShot(page, `editor-aside-${language}-${String(width)}`);
    await expectSound(walk);
    await page.keyboard.press('Enter');
    await card.waitFor({ state: 'detached' });
    const fold = page.locator('.aside-fold');
    await fold.getByText(words.aside.fold(1)).waitFor();
    await expect.poll(() => lines.count()).toBe(before - 1);
    await page.getByRole('button', { name: words.aside.undo, exact: true }).click();
    await expect.poll(() => lines.count()).toBe(before);

    await hardship.click();
    await card.getByRole('button', { name: words.aside.offer }).click();
    await card.getByRole('button', { name: words.aside.yes }).click();
    await expect.poll(async () => (await storedCase(program.url, id)).case.drafts['letter-en']?.marks.length).toBe(1);
    // Edits elsewhere leave it set aside, also over a reload.
    await box().focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\nWe wrote to 7 buyers on 4 March 2026.\n');
    await expect.poll(() => stored()).toContain('7 buyers on 4 March');
    await page.reload();
    await checked(words);
    await fold.locator('summary').click();
    await fold.getByText(words.aside.note).waitFor();
    await takeShot(page, `editor-aside-fold-${language}-${String(width)}`);
    await expectSound(walk);
    await fold.getByRole('button', { name: words.aside.back }).click();
    await hardship.waitFor();
    await expect.poll(() => fold.count()).toBe(0);

    // Where it would harm, it says why it stays.
    await lines.filter({ hasText: language === 'ja' ? '法的手段' : 'threat' }).click();
    await card.locator('.stays').waitFor();
    await expect.poll(() => card.getByRole('button', { name: words.aside.offer }).count()).toBe(0);
    expect(walk.errors).toEqual([]);
  });

  it('brings a finding back by itself when its sentence is changed', async () => {
    await putDraft(program.url, id, 'letter-en', `# Plan\n\n${apology}\n`);
    await open('en', { language: 'en' });
    await page.locator('.looks > ol > li .place', { hasText: 'Hardship' }).click();
    await page.locator('.explain.on-text').getByRole('button', { name: en.aside.offer }).click();
    await page.keyboard.press('Enter');
    await page.locator('.aside-fold').waitFor();
    await underlined('ul-hint').waitFor({ state: 'detached' });
    await line(apology).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(' today');
    await underlined('ul-hint').first().waitFor();
    await expect.poll(() => page.locator('.aside-fold').count()).toBe(0);
  });

  it('takes the seller’s word that a sentence answers nothing, and takes it back', async () => {
    await open('en', { language: 'en' });
    await line('orders').filter({ hasText: /\b\d+ orders/ }).first().click({ position: { x: 30, y: 12 } });
    const here = page.locator('.here');
    const answered = here.locator('.answered');
    await answered.locator('summary').click();
    const marked = async (): Promise<readonly unknown[]> => (await storedCase(program.url, id)).case.drafts['letter-en']?.marks ?? [];
    await answered.getByRole('button', { name: en.edit.here.notIt }).first().click();
    await expect.poll(marked).toEqual([{ key: expect.any(String), sentence: expect.stringMatching(/\w/), answers: false }]);
    await here.getByText('(your own verdict)').waitFor();
    await expectSound(walk);
    await here.getByRole('button', { name: en.edit.here.unmark }).click();
    await expect.poll(marked).toEqual([]);
  });

  it('neither checks nor saves nor redraws within a composition, and loses no character of it', async () => {
    await open('ja');
    const calls: string[] = [];
    page.on('request', (request) => { if (request.method() !== 'GET') calls.push(request.url()); });
    const checks = (): boolean => calls.some((url) => url.endsWith('/check/letter-ja'));
    await atEnd('\n');
    await expect.poll(() => stored('ja')).not.toBe('');
    await expect.poll(checks).toBe(true);
    await walk.settled();
    const before = await stored('ja');
    calls.length = 0;
    const session = await walk.context.newCDPSession(page);
    for (const part of ['n', 'に', 'にほ', 'にほん', 'にほんご']) {
      await session.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length });
      await page.waitForTimeout(120);
    }
    await page.waitForTimeout(900);
    expect(calls).toEqual([]);
    await session.send('Input.insertText', { text: '日本語の文です。' });
    for (const part of ['か', 'かく', 'かくに', 'かくにん']) await session.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length });
    await session.send('Input.insertText', { text: '確認しました。' });
    await expect.poll(() => stored('ja')).toBe(`${before}日本語の文です。確認しました。`);
    await expect.poll(checks).toBe(true);
    expect(walk.errors).toEqual([]);
  });

  it('shows both texts when another window was faster', async () => {
    await open();
    await atEnd(' Mine.');
    await expect.poll(() => stored()).toContain('Mine.');
    await putDraft(program.url, id, 'letter-en', 'Theirs.');
    await atEnd(' Mine again.');
    await page.getByText(ja.conflict.title).waitFor();
    await expect.poll(() => stored()).toBe('Theirs.');
    await expectSound(walk);
    await page.getByRole('button', { name: ja.conflict.takeTheirs }).click();
    await line('Theirs.').waitFor();
    await page.keyboard.press('F8');
    await expect.poll(() => stored()).toBe('Theirs.');
  });

  it('keeps what was typed over a reload while the program is stopped', async () => {
    await open();
    await program.stop();
    await atEnd(' Typed in the dark.');
    await page.waitForTimeout(1000);
    await program.start();
    await expect.poll(() => stored()).toContain('Typed in the dark.');
  });

  it.each([[84, 10], [820, 100]])('stays responsive with %i paragraphs (%i KB)', async (paragraphs, size) => {
    const paragraph = (i: number): string => `On ${String((i % 28) + 1)} May 2026 we counted ${String(i * 7)} items in room ${String(i % 9)} and compared them with the offers. We will be more careful next time.`;
    const long = `# Plan of action\n\n${Array.from({ length: paragraphs }, (_, i) => paragraph(i)).join('\n\n')}\n`;
    expect(long.length).toBeGreaterThan(size * 950);
    await putDraft(program.url, id, 'letter-en', long);
    await open();
    await expect.poll(() => page.locator('.cm-line').count()).toBeLessThan(200);
    await expect.poll(() => page.locator('.looks > ol > li').count()).toBeLessThanOrEqual(12);
    let answer: () => void = () => undefined;
    const held = new Promise<void>((done) => { answer = done; });
    await page.route('**/check/letter-en', async (route) => { await held; await route.continue(); });
    await atEnd('x');
    await page.locator('.looks').getByText(ja.edit.checked).waitFor({ state: 'hidden' });
    await page.keyboard.type('x'.repeat(59));
    await line('x'.repeat(60)).waitFor();
    answer();
    await checked();
    await expect.poll(() => stored()).toContain('x'.repeat(60));
    expect(walk.errors).toEqual([]);
  });

  it('walks the findings by one button on a phone, under a full-width editor', async () => {
    await putDraft(program.url, id, 'letter-en', `# Plan\n\n${shouted}\n\n${apology}\n`);
    await open('en', { width: 360 });
    await expect.poll(() => page.locator('.cm-other').first().isVisible()).toBe(false);
    await page.locator('.dock .btn.primary').click();
    await page.locator('.explain.on-text').waitFor();
    await expectSound(walk);
    await takeShot(page, 'editor-ja-360');
  });
});
