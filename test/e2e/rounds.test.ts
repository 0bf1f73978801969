// A case over several rounds in a real browser: the letter is sent, the same refusal comes back, what is new is seen, and the second letter leaves; then selling is possible again, and stopped again.
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { answeredCase, declareAll, pasted, putAnswer, questionOf, send, storedCase } from './case-api.ts';
import { rejection, shopMail } from './texts.ts';
import { expectSound, takeShot, type Walk } from './walk.ts';

const wordsOf = { ja, en };
const again = rejection.replace('Thank you for your message of last week.', 'Thank you for your message of 9 March 2026.');
const reinstatement = 'Hello Kitagawa Goods,\n\nYour selling account has been reactivated. You may sell on Amazon.com again.\n\nSeller Performance Team';
const secondSuspension = 'Hello Kitagawa Goods,\n\nYour Amazon.com selling account has been deactivated because items you offer are out of stock and orders are not filled. Please send us a plan of action.\n\nSeller Performance Team';

inBrowser.each([{ language: 'ja', width: 360 }, { language: 'en', width: 1280 }] as const)('the rounds of a case in $language at $width px', ({ language, width }) => {
  const words = wordsOf[language];
  const program = browsing({ own: true });
  let walk: Walk;
  let page: Page;
  let id = '';

  beforeAll(async () => {
    id = (await answeredCase(program.url, language)).case.id;
    await declareAll(program.url, id);
    walk = await program.open({ language, width });
    page = walk.page;
  });

  const title = (text: string) => page.getByRole('heading', { level: 1, name: text });
  const paste = async (text: string, day: string): Promise<void> => {
    await page.locator('#reply-text').fill(text);
    await page.locator('#reply-on').fill(day);
    await page.getByRole('button', { name: words.reply.go }).click();
    await title(words.notice.title).waitFor();
  };
  const openHistory = async (): Promise<void> => {
    await page.goto(`/cases/${id}/history`);
    await title(words.history.title).waitFor();
    await page.locator('.round-list li').first().waitFor();
  };

  it('keeps the letter word for word once the seller says that it was sent', async () => {
    await page.goto(`/cases/${id}/export`);
    await page.getByRole('button', { name: words.export.sentToday }).click();
    await page.getByRole('button', { name: words.export.sentBack }).waitFor();
    await openHistory();
    await page.getByText(words.history.nextIs.wait.text).waitFor();
    const round = page.locator('[data-round="1"]');
    await round.getByText('Akiko Kitagawa').waitFor();
    await round.locator('summary', { hasText: words.history.readLetter }).click();
    await round.locator('.whole-text[lang="en"]').waitFor();
    await expect.poll(() => round.locator('.whole-text[lang="ja"]').first().textContent()).toContain('再発防止');
    await expectSound(walk);
  });

  it('begins the next round with the refusal, the letter that was sent as the refused one and all answers there', async () => {
    await page.getByRole('button', { name: words.history.nextIs.wait.link }).click();
    await expect.poll(() => page.locator('#reply-text').evaluate((box) => box === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: words.reply.go }).click();
    await page.locator('#reply-text-error').waitFor();
    const before = await storedCase(program.url, id);
    // Something else was pasted first, and is taken back.
    await page.locator('#reply-text').fill(shopMail);
    await page.getByRole('button', { name: words.reply.go }).click();
    await title(words.notNotice.title).waitFor();
    await page.getByRole('button', { name: words.reply.back }).click();
    await title(words.history.title).waitFor();
    await page.locator('[data-round="1"].current').waitFor();
    expect(await page.locator('#reply-text').inputValue()).toBe(shopMail);
    expect((await storedCase(program.url, id)).case.answers).toMatchObject(Object.fromEntries(Object.entries(before.case.answers).map(([question, { answer }]) => [question, { answer }])));
    await paste(again, '2026-03-14');
    const now = await storedCase(program.url, id);
    expect(now.case.drafts['refused']?.text).toContain('This plan replaces our plan of 12 June');
    expect(now.case.drafts['refused']?.marks).toEqual([]);
    for (const [question, answer] of Object.entries(before.case.answers)) if (question !== 'case.earlier-plan' && question !== 'case.about') expect(now.case.answers[question]).toEqual(answer);
  });

  it('says that the reply is the same as the one before, with what is known and from where', async () => {
    await openHistory();
    await page.locator('.repeated').waitFor();
    await expect.poll(() => page.locator('.repeated li').count()).toBeGreaterThan(1);
    await expect.poll(() => page.locator('.repeated').textContent()).toContain(words.unverified);
    await expect.poll(() => page.locator('.round-list > li').evaluateAll((rounds) => rounds.map((round) => round.getAttribute('data-round')))).toEqual(['2', '1']);
    await expectSound(walk);
  });

  it('warns before the same letter leaves again, and lets the seller decide', async () => {
    const about = questionOf(await storedCase(program.url, id), 'case.about').answer;
    await putAnswer(program.url, id, 'case.about', { state: 'answered', values: { ...about?.values, 'letter-date': '2026-03-16' } });
    await putAnswer(program.url, id, 'case.earlier-plan', { state: 'answered', values: { 'sent-on': '2026-03-09', 'reply-on': '2026-03-14' } });
    await declareAll(program.url, id);
    await page.goto(`/cases/${id}/export`);
    await page.locator('[data-verdict="nothing"]').waitFor();
    await expectSound(walk);
    let downloads = 0;
    page.on('download', () => { downloads += 1; });
    await page.locator('a[download][href*="/export?language=en&format=txt"]').first().click();
    await page.getByText(words.changed.seenFirst).waitFor();
    await expect.poll(() => page.locator('#same-seen').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(downloads).toBe(0);
    await page.keyboard.press('Space');
    const waiting = page.waitForEvent('download');
    await page.locator('a[download][href*="/export?language=en&format=txt"]').first().click();
    await waiting;
  });

  it('shows what is new in the second letter, in words and side by side', async () => {
    await page.goto(`/cases/${id}/letter/en`);
    await page.locator('#letter-text').focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n\nOn 16 March 2026 Akiko Kitagawa refunded 23 more orders.');
    await expect.poll(async () => (await storedCase(program.url, id)).case.drafts['letter-en']?.text ?? '').toContain('23 more orders');
    await declareAll(program.url, id);
    await page.goto(`/cases/${id}/export`);
    await page.locator('[data-verdict="little"]').waitFor();
    await expect.poll(() => page.locator('.what-changed .facts').textContent()).toContain('16 March 2026');
    await page.locator('.what-changed summary', { hasText: words.changed.whole }).click();
    await page.locator('.what-changed .diff ins', { hasText: '23 more orders' }).first().waitFor();
    await expectSound(walk);
    await page.locator('.what-changed .diff').getByRole('button', { name: words.changed.languages.ja }).click();
    await page.locator('.what-changed .diff [lang="ja"]').first().waitFor();
  });

  it('compares the two letters once both were sent', async () => {
    await page.getByRole('button', { name: words.export.sentToday }).click();
    await page.getByRole('button', { name: words.export.sentBack }).waitFor();
    await openHistory();
    const round = page.locator('[data-round="2"]');
    await round.locator('.sent summary').last().click();
    await round.locator('.diff ins', { hasText: '23 more orders' }).first().waitFor();
    await expectSound(walk);
  });

  it('makes a checklist and a calendar of the promises once selling is possible again', async () => {
    await paste(reinstatement, '2026-03-20');
    await openHistory();
    await page.getByText(words.history.nextIs.keep.text).waitFor();
    const first = page.locator('.promise').first();
    await first.locator('input').check();
    await expectSound(walk);
    await page.reload();
    await first.waitFor();
    await expect.poll(() => first.locator('input').isChecked()).toBe(true);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: words.promises.calendar }).click();
    expect((await waiting).suggestedFilename()).toMatch(/\.ics$/);
  });

  it('asks of each promise whether it was kept, once selling is stopped again', async () => {
    await paste(secondSuspension, '2026-06-01');
    await openHistory();
    await page.getByText(words.history.nextIs.again.text).waitFor();
    const first = page.locator('.promise').first();
    await first.getByText(words.promises.keptWords['not-kept'], { exact: true }).click();
    await first.locator('textarea').fill('担当者が退職し、確認が止まりました。');
    await first.getByRole('button', { name: words.promises.save }).click();
    await first.locator('[role="status"]', { hasText: words.promises.saved }).waitFor();
    await expectSound(walk);
    await page.reload();
    await first.waitFor();
    await expect.poll(() => first.locator('textarea').inputValue()).toContain('退職');
    await page.goto('/cases');
    await page.locator('.case .tl').waitFor();
    // The first letter of this suspension, whatever was before it.
    expect(await page.locator('.case').textContent()).not.toContain(words.names.answer(4));
    await expectSound(walk);
  });

  it('offers the promise that was not kept where the cause is asked for, by one press', async () => {
    await fetch(`${program.url}/api/cases/${id}`, { method: 'PATCH', headers: { 'content-type': 'application/json', origin: program.url }, body: JSON.stringify({ confirmed: ['out-of-stock'] }) });
    const stored = async (): Promise<Readonly<Record<string, unknown>>> => questionOf(await storedCase(program.url, id), 'out-of-stock.control-gap').answer?.values ?? {};
    await page.goto(`/cases/${id}/questions/out-of-stock.control-gap`);
    const offers = page.locator('.quotes .place');
    await offers.first().waitFor();
    await expect.poll(() => offers.count()).toBe(1);
    await expect.poll(() => stored()).not.toHaveProperty('other-gap.ja');
    await takeShot(page, `broken-promise-${language}-${String(width)}`);
    await offers.first().press('Enter');
    const field = page.locator(`[id="f.other-gap-${language}"]`);
    await expect.poll(() => field.evaluate((box) => box === document.activeElement)).toBe(true);
    await expect.poll(() => offers.count()).toBe(0);
    await expect.poll(stored).toMatchObject({ gaps: { choices: expect.arrayContaining(['other']) }, 'other-gap': { en: expect.stringMatching(/^our plan of .+ 2026 said “[^担]+”, and this was not done$/), ja: expect.stringMatching(/^2026年.+付の計画書に「.+」と記載しながら、実施していませんでした。担当者が退職し、確認が止まりました$/) } });
    await takeShot(page, `broken-promise-taken-${language}-${String(width)}`);
    await expectSound(walk);
  });

  it('offers for the beginning of the letter what was said of the promises, by one press', async () => {
    await page.goto(`/cases/${id}/questions/case.accepted-plan`);
    const offers = page.locator('.offers');
    await offers.locator('dd').nth(2).waitFor();
    await expectSound(walk);
    await offers.getByRole('button').click();
    await expect.poll(async () => questionOf(await storedCase(program.url, id), 'case.accepted-plan').answer?.values).toMatchObject({ 'reinstated-on': '2026-03-20', 'not-kept': { en: expect.stringMatching(/^(?:our|the) /), ja: expect.any(String) } });
  });

  it('adds the day of a letter that was forgotten, has its promises then, and says that there is no letter to send', async () => {
    const { case: { id: other } } = await answeredCase(program.url, language);
    await send(program.url, other, 'POST', { notice: reinstatement, receivedOn: '2026-03-20' }, '/rounds');
    await page.goto(`/cases/${other}/history`);
    await page.getByText(words.history.nextIs.keepOnly.text).waitFor();
    await page.getByText(words.history.forgotten.sent.title).click();
    const keep = page.getByRole('button', { name: words.history.forgotten.keep });
    await keep.click();
    await expect.poll(() => page.locator('#forgotten-day').evaluate((box) => box === document.activeElement)).toBe(true);
    await page.locator('#forgotten-day').fill('2026-03-10');
    await expectSound(walk);
    await keep.click();
    await page.locator('.promise').first().waitFor();
    await page.goto(`/cases/${other}/export`);
    await title(words.tasks.over).waitFor();
    await expectSound(walk);
  });

  it('holds a second suspension against a plan that is told only now, and gives its text back where that is taken back', async () => {
    const made = await fetch(`${program.url}/api/cases`, { method: 'POST', headers: { 'content-type': 'application/json', origin: program.url }, body: JSON.stringify({ notice: secondSuspension, language, receivedOn: '2026-06-01' }) });
    const { case: { id: other } } = await made.json() as { readonly case: { readonly id: string } };
    await page.goto(`/cases/${other}/history`);
    const form = page.locator('.earlier-suspension');
    await form.locator('summary').click();
    await form.getByRole('button', { name: words.suspendedBefore.keep }).click();
    await expect.poll(() => page.locator('#earlier-sent').evaluate((box) => box === document.activeElement)).toBe(true);
    await page.locator('#earlier-sent').fill('2026-03-10');
    await page.locator('#earlier-again').fill('2026-03-18');
    await page.locator('#earlier-plan').fill('毎日、始業前に在庫を確認します。');
    await expectSound(walk);
    await form.getByRole('button', { name: words.suspendedBefore.keep }).click();
    await page.locator('.promise', { hasText: '始業前' }).waitFor();
    await page.getByText(words.history.nextIs.again.text).waitFor();
    await expectSound(walk);
    await page.getByRole('button', { name: words.suspendedBefore.back }).click();
    await page.locator('#earlier-plan').waitFor();
    await expect.poll(() => page.locator('#earlier-plan').inputValue()).toContain('始業前');
    expect(walk.errors).toEqual([]);
  });

  it('asks first what a reply points at, in its order and with its words', async () => {
    const { case: { id: other } } = await pasted(program.url, language, 'Hello,\n\nWe reviewed your plan of action and cannot reactivate your account. It does not contain enough detail about the following:\n- The steps you will take to prevent cancellations\n- The actions you have taken to resolve the cancelled orders\n\nSeller Performance Team\nAmazon.com');
    await send(program.url, other, 'PATCH', { confirmed: ['out-of-stock'] });
    await page.goto(`/cases/${other}/tasks`);
    await page.locator('.pointed').waitFor();
    expect(await page.locator('[data-point]').evaluateAll((points) => points.map((point) => point.getAttribute('data-point')))).toEqual(['preventive-measures', 'corrective-actions']);
    expect(await page.locator('[data-point] .pointed-words').allInnerTexts()).toEqual([expect.stringContaining('The steps you will take to prevent cancellations'), expect.stringContaining('The actions you have taken to resolve the cancelled orders')]);
    await page.locator('[data-point="corrective-actions"] .tasks a').first().click();
    await page.locator('#answer').waitFor();
    expect(await page.locator('.pointed-words').innerText()).toContain('The actions you have taken to resolve the cancelled orders');
    await expectSound(walk);
  });
});
