// The first page, the cases, the frame and what stands where nothing is there yet: in both languages, at the desk and on the phone.
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { makeCase, pasted, putAnswer, storedCases } from './case-api.ts';
import { arriveAt, press, tabTo } from './keys.ts';
import { noNotice, rejection } from './texts.ts';
import { expectSound, faultsOf, type Language, type Walk } from './walk.ts';

const wordsOf = { ja, en };
const languages = ['ja', 'en'] as const;

interface Dropped { readonly name: string; readonly bytes: readonly number[] }
const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];
const utf8 = (text: string): readonly number[] => [...Buffer.from(text, 'utf8')];

/** Lets files or a text go over the box of the notice. */
async function drop(page: Page, { files = [], text, on = '.drop-label' }: { readonly files?: readonly Dropped[]; readonly text?: string; readonly on?: string }): Promise<void> {
  const carried = await page.evaluateHandle(({ files: held, text: words }) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of held) transfer.items.add(new File([new Uint8Array(bytes)], name));
    if (words !== undefined) transfer.setData('text/plain', words);
    return transfer;
  }, { files: files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })), text });
  for (const event of ['dragover', 'drop']) await page.locator(on).dispatchEvent(event, { dataTransfer: carried });
}

// 「在庫切れの注文」, as mail programs and editors of Japan write it.
const shiftJis = [0x8d, 0xdd, 0x8c, 0xc9, 0x90, 0xd8, 0x82, 0xea, 0x82, 0xcc, 0x92, 0x8d, 0x95, 0xb6];
const jis = [0x1b, 0x24, 0x42, ...ascii(':_8K@Z$l$NCmJ8'), 0x1b, 0x28, 0x42];
const mail = [
  'From: Seller Performance <performance@seller.example>', 'Date: Wed, 4 Mar 2026 09:00:00 +0900', `Subject: =?UTF-8?B?${Buffer.from('出品者アカウントについて').toString('base64')}?=`,
  'Content-Type: multipart/mixed; boundary="outer"', '', '--outer', 'Content-Type: multipart/alternative; boundary=inner', '',
  '--inner', 'Content-Type: text/html; charset=utf-8', '', '<p>not this one</p>', '--inner', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '',
  'Your offers are stopped =E2=80=93 please send us a=', ' plan.', '--inner--', '--outer', 'Content-Type: text/plain', 'Content-Disposition: attachment; filename=log.txt', '', 'an attachment', '--outer--', '',
].join('\r\n');
const page5 = '<!doctype html><html><head><meta charset="shift_jis"><title>no</title><style>p { color: red }</style></head><body style="margin:0"><script>window.ran = true;</script><p style="color:red">First<br>line</p><ul><li>Orders</li></ul></body></html>';

inBrowser('the first pages', () => {
  const program = browsing({ own: true });

  const open = async (language: Language, width = 1280): Promise<Walk> => program.open({ language, width });

  it.each(languages)('goes from the paste to the notice by keyboard alone in %s', async (language) => {
    const walk = await open(language);
    await walk.page.goto('/');
    await tabTo(walk.page, '#notice');
    await walk.page.keyboard.insertText(rejection);
    await press(walk.page, 'form.paste button.primary');
    await arriveAt(walk.page, wordsOf[language].notice.title);
    expect(walk.errors).toEqual([]);
    await walk.context.close();
  });

  it.each([
    ['a text in Shift_JIS', 'a.txt', shiftJis, '在庫切れの注文'], ['a text in ISO-2022-JP', 'a.txt', jis, '在庫切れの注文'], ['a text in UTF-8', 'a.md', utf8('\ufeff在庫切れの注文\r\n以上'), '在庫切れの注文\n以上'],
    ['a mail', 'a.eml', ascii(mail), 'From: Seller Performance <performance@seller.example>\nDate: Wed, 4 Mar 2026 09:00:00 +0900\nSubject: 出品者アカウントについて\n\nYour offers are stopped – please send us a plan.'],
    ['a page', 'a.html', ascii(page5), 'First\nline\n\n- Orders'],
  ])('takes the text of %s that is dropped on the box', async (_kind, name, bytes, wanted) => {
    const walk = await open('ja');
    await walk.page.goto('/');
    await walk.page.locator('form.paste').waitFor();
    await drop(walk.page, { files: [{ name, bytes }] });
    await walk.page.getByText(ja.file.read(name, wanted.length)).waitFor();
    await expect.poll(() => walk.page.locator('#notice').inputValue()).toBe(wanted);
    expect(await walk.page.evaluate(() => 'ran' in window)).toBe(false);
    await walk.page.reload();
    await expect.poll(() => walk.page.locator('#notice').inputValue()).toBe(wanted);
    expect(walk.errors).toEqual([]);
    await walk.context.close();
  });

  it.each(languages)('adds what is dropped to what is there, and says in %s which files it cannot read', async (language) => {
    const { file } = wordsOf[language];
    const walk = await open(language, 360);
    const { page } = walk;
    await page.goto('/');
    await page.locator('#notice').fill('Pasted before.');
    await drop(page, { text: 'A text from another window.' });
    await expect.poll(() => page.locator('#notice').inputValue()).toBe('Pasted before.\n\nA text from another window.');
    await drop(page, { files: [{ name: 'scan.pdf', bytes: ascii('%PDF-1.7') }, { name: 'blank.txt', bytes: ascii(' \n') }, { name: 'picture.txt', bytes: [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0xfd, 0xff] }, { name: 'good.txt', bytes: ascii('Dropped.') }] });
    await page.getByText(file.read('good.txt', 8)).waitFor();
    const told = page.locator('.drop [role="alert"]');
    await expect.poll(() => told.locator('.err').allTextContents()).toEqual([file.bad.broken('scan.pdf'), file.bad.empty('blank.txt'), file.bad.broken('picture.txt')]);
    await expect.poll(() => page.locator('#notice').inputValue()).toBe('Pasted before.\n\nA text from another window.\n\nDropped.');
    await expectSound(walk);
    await walk.context.close();
  });

  it('takes the file of an earlier draft into its own box alone', async () => {
    const walk = await open('ja');
    const { page } = walk;
    await page.goto('/');
    await page.locator('#notice').fill('Pasted notice.');
    await page.getByText(ja.start.more).click();
    await page.locator('#refused').fill('First lines.');
    await drop(page, { files: [{ name: 'draft.txt', bytes: ascii('Our plan.') }], on: '#refused' });
    await page.getByText(ja.file.read('draft.txt', 9)).waitFor();
    await expect.poll(() => page.locator('#refused').inputValue()).toBe('First lines.\n\nOur plan.');
    await expect.poll(() => page.locator('#notice').inputValue()).toBe('Pasted notice.');
    await expectSound(walk);
    await walk.context.close();
  });

  it('takes a file that is chosen instead', async () => {
    const walk = await open('en');
    await walk.page.goto('/');
    const asked = walk.page.waitForEvent('filechooser');
    await walk.page.getByRole('button', { name: en.file.choose }).click();
    await (await asked).setFiles({ name: 'n.txt', mimeType: 'text/plain', buffer: Buffer.from('Chosen.') });
    await walk.page.getByText(en.file.read('n.txt', 7)).waitFor();
    await expect.poll(() => walk.page.locator('#notice').inputValue()).toBe('Chosen.');
    await walk.context.close();
  });

  it.each([['ja', 1280], ['ja', 360], ['en', 1280], ['en', 360]] as const)('is sound in every state in %s at %i px', async (language, width) => {
    const words = wordsOf[language];
    const walk = await open(language, width);
    const { page } = walk;
    const faults: string[] = [];
    const look = async (name: string): Promise<void> => { faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`)); };
    await page.goto('/');
    await page.getByText(words.sample.open).click();
    await page.getByText(words.start.more).click();
    await page.getByRole('button', { name: words.start.go }).click();
    await page.locator('#notice-error').waitFor();
    await expect.poll(() => page.getByText(words.start.empty).count()).toBe(1);
    await look('empty');
    await page.locator('#notice').fill(noNotice);
    await page.getByRole('button', { name: words.start.go }).click();
    await page.getByRole('heading', { name: words.notNotice.title }).waitFor();
    await look('no notice');
    // The page of a case while its content, then its code, is on the way, then when neither comes.
    const { case: made } = await makeCase(program.url, language);
    await page.route('**/api/cases/**', () => undefined);
    await page.goto(`/cases/${made.id}/tasks`);
    await page.getByRole('status').getByText(words.loading).waitFor({ state: 'attached' });
    expect((await faultsOf(page)).filter((fault) => fault !== 'not one h1' && !fault.startsWith('axe page-has-heading-one'))).toEqual([]);
    await page.unroute('**/api/cases/**');
    await page.route('**/api/cases/**', (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify({ code: 'bug', status: 500, instance: 'R-1' }) }));
    await page.goto(`/cases/${made.id}/tasks`);
    await page.getByRole('heading', { level: 1, name: words.cannotOpen }).waitFor();
    await look('cannot open');
    await page.unroute('**/api/cases/**');
    await page.route('**/assets/reasons-*', (route) => route.abort());
    await page.goto('/reasons');
    await page.getByRole('heading', { level: 1, name: words.notLoaded.title }).waitFor();
    await look('not loaded');
    await page.unroute('**/assets/reasons-*');
    await page.getByRole('button', { name: words.tryAgain }).click();
    await page.locator('#find-reason').fill('zzz');
    await page.getByText(words.reasons.found(0)).waitFor();
    await look('no reason');
    await page.route('**/api/cases?*', (route) => route.fulfill({ json: { lines: [], matched: 0, total: 0, left: 0 } }));
    await page.goto('/cases');
    await page.getByRole('heading', { name: words.cases.none }).waitFor();
    await look('no case');
    await walk.context.close();
    expect(faults).toEqual([]);
    expect(walk.errors.filter((error) => !/status of 500|ERR_FAILED|dynamically imported/.test(error))).toEqual([]);
  });

  it.each(languages)('finds reasons by words of either language on a page in %s', async (language) => {
    const walk = await open(language);
    const { page } = walk;
    await page.goto('/reasons');
    for (const sought of ['商標', 'TRADEMARK', 'ｔｒａｄｅｍａｒｋ']) {
      await page.locator('#find-reason').fill(sought);
      await page.locator('.reasons a[href="/reasons/ip-trademark"]').waitFor();
      await page.locator('.reasons a[href="/reasons/late-shipment"]').waitFor({ state: 'detached' });
    }
    await walk.context.close();
  });
});

inBrowser('saved cases', () => {
  const program = browsing({ own: true });
  let urgent = '';
  let quiet = '';
  let sent = '';

  beforeAll(async () => {
    const soon = new Date();
    const day = `${String(soon.getFullYear())}-${String(soon.getMonth() + 1).padStart(2, '0')}-${String(soon.getDate()).padStart(2, '0')}`;
    const at = async (id: string, method: string, body: unknown, rest = ''): Promise<void> => { await fetch(`${program.url}/api/cases/${id}${rest}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }); };
    urgent = (await pasted(program.url, 'ja', `${rejection}\nReply within 17 days.`)).case.id;
    await at(urgent, 'PATCH', { confirmed: ['out-of-stock', 'non-delivery'], receivedOn: day });
    await putAnswer(program.url, urgent, 'out-of-stock.orders-resolved', { state: 'answered', values: { 'done-on': '2026-03-06' } });
    sent = (await makeCase(program.url, 'ja', ['late-shipment'])).case.id;
    await at(sent, 'PATCH', { sentOn: day, title: '出荷遅延' });
    for (let i = 0; i < 2; i += 1) quiet = (await pasted(program.url, 'ja', 'Your Amazon.de account has been deactivated.\nPlease send us copies of invoices of your suppliers, as buyers doubt the authenticity of your items.')).case.id;
  });

  it.each([['ja', 1280], ['en', 360]] as const)('are told apart, ordered and found in %s at %i px', async (language, width) => {
    const words = wordsOf[language];
    const walk = await program.open({ language, width });
    const { page } = walk;
    await page.goto('/cases');
    await page.locator('.case').first().waitFor();
    const links = await page.locator('.case :is(h2) a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links[0]).toBe(`/cases/${urgent}/tasks`);
    expect(links.at(-1)).toBe(`/cases/${sent}/export`);
    const first = page.locator('.case').first();
    await expect.poll(() => first.locator('h2').textContent()).toBe(language === 'ja' ? '在庫切れ・商品の未着' : 'Out of stock, Orders not received');
    await expect.poll(() => first.textContent()).toContain('Amazon.com');
    await expect.poll(() => first.textContent()).toContain(words.names.again);
    await expect.poll(() => first.textContent()).toMatch(language === 'ja' ? /まで\s*あと1[5-7]日/ : /By .*1[5-7] days left/);
    await expect.poll(() => first.textContent()).toContain(`${words.progress.thin} 1`);
    // Which way its days run: the notice, the answers, today, the last day.
    await expect.poll(() => first.locator('.tl li').evaluateAll((all) => all.map((li) => li.getAttribute('class')))).toEqual(['at-past', 'at-past', 'at-now', 'at-end']);
    await expect.poll(() => page.locator('.case').last().locator('.tl').textContent()).toContain(words.timeLine.points.reply);
    await expectSound(walk);
    for (const sought of ['未着 amazon.com', 'not received', 'ＮＯＴ　Received']) {
      await page.locator('#find-case').fill(sought);
      await page.getByText(words.cases.found(1, 4)).waitFor();
      await expect.poll(() => page.locator('.case').count()).toBe(1);
    }
    await page.locator('#find-case').fill('zzz');
    await page.getByText(words.cases.found(0, 4)).waitFor();
    await expectSound(walk);
    await page.goto('/');
    await page.locator('.newest .case').first().waitFor();
    await expect.poll(() => page.locator('.newest .case').count()).toBe(3);
    await expectSound(walk);
    await walk.context.close();
  });

  it.each(languages)('are named in %s in the frame, with a saved sign from the first moment and what each step has come to', async (language) => {
    const words = wordsOf[language];
    const walk = await program.open({ language, chosen: true });
    const { page } = walk;
    await page.goto(`/cases/${quiet}/notice`);
    await page.locator('.bar-case').waitFor();
    await expect.poll(() => page.locator('.bar-case').textContent()).toContain(language === 'ja' ? '商品の真贋' : 'Authenticity');
    await expect.poll(() => page.locator('.bar-case').textContent()).toContain(words.names.unconfirmed);
    await page.goto(`/cases/${urgent}/tasks`);
    await page.locator('.saved').waitFor();
    await expect.poll(() => page.locator('.saved').textContent()).toMatch(language === 'ja' ? /^保存済み \S*\d?\d:\d\d/ : /^Saved .*\d\d:\d\d/);
    const step = (name: string) => page.locator('.steps li', { hasText: name });
    await expect.poll(() => step(words.steps.notice).textContent()).toContain(words.stepStates.done);
    await expect.poll(() => step(words.steps.tasks).textContent()).toContain(words.stepStates.begun);
    await expect.poll(() => step(words.steps.export).textContent()).toContain(words.stepStates.open);
    await expect.poll(() => step(words.sentLetter).count()).toBe(0);
    await page.locator('.steps').getByText(words.addDraft).click();
    await arriveAt(page, words.draft.titleSent);
    await walk.context.close();
  });

  it.each(languages)('keep their steps behind one line on a phone in %s', async (language) => {
    const words = wordsOf[language];
    const walk = await program.open({ language, width: 360, chosen: true });
    const { page } = walk;
    await page.goto(`/cases/${urgent}/tasks`);
    const line = page.locator('.steps-m summary');
    await line.waitFor();
    await page.getByRole('heading', { level: 1, name: words.tasks.title }).waitFor();
    await expect.poll(() => line.textContent()).toMatch(/2 \/ \d/);
    await line.click();
    await expectSound(walk);
    await page.locator('.steps-m li').getByRole('link', { name: words.steps.letter }).click();
    await arriveAt(page, words.letter.title);
    await expect.poll(() => page.locator('.steps-m').evaluate((element) => (element as HTMLDetailsElement).open)).toBe(false);
    await walk.context.close();
  });

  it('say in one line on the page that the program is gone', async () => {
    const walk = await program.open({ language: 'ja' });
    const { page } = walk;
    await page.goto(`/cases/${urgent}/tasks`);
    await page.locator('.tasks').first().waitFor();
    await program.stop();
    await page.locator('button.lang').click();
    const banner = page.locator('.stopped');
    await banner.waitFor();
    expect((await banner.boundingBox())?.height).toBeLessThan(64);
    await expectSound(walk);
    await program.start();
    await banner.waitFor({ state: 'detached' });
    await expect.poll(async () => (await storedCases(program.url)).length).toBe(4);
    await walk.context.close();
  });
});
