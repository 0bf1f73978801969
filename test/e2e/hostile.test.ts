// Words that would be code elsewhere, in every field of a case and through every page: they are shown as they were typed, and nothing runs.
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import type { Field } from '../../rules/schema/question.ts';
import { openSqliteStore } from '../../server/adapters/sqlite/store.ts';
import { makeCase, putAnswer, putDraft, type StoredView } from './case-api.ts';
import { rejection } from './texts.ts';
import { type Walk } from './walk.ts';

const script = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
const hostile = `${script} "'><svg/onload=window.hit=1> javascript:window.hit=1 {{constructor.constructor("window.hit=1")()}} \${window.hit=1} =cmd|' /C calc'!A0 [x](javascript:window.hit=1)`;
const latin = 'Ann <b onmouseover=window.hit=1>Aoki</b>';

/** A value of a field that holds hostile words wherever words are taken. */
function valueOf(field: Field): unknown {
  switch (field.kind) {
    case 'text': return { en: hostile, ja: `ひらがな ${hostile}` };
    case 'name': return hostile.slice(0, 150);
    case 'person': return latin;
    case 'files': return [`${script.slice(0, 60)}.pdf`];
    case 'count': return 3;
    case 'date': return '2026-03-06';
    case 'choice': { const other = field.options?.find((option) => option.other === true); return other === undefined ? { choice: field.options?.[0]?.id } : { choice: other.id, other: { en: hostile, ja: hostile } }; }
    case 'choices': { const other = field.options?.find((option) => option.other === true); return other === undefined ? { choices: [field.options?.[0]?.id] } : { choices: [other.id], other: { en: hostile, ja: hostile } }; }
    case 'rows': return [Object.fromEntries(field.fields.flatMap((inner) => { const value = valueOf(inner); return value === undefined || inner.when !== undefined ? [] : [[inner.id, value]]; }))];
    default: return undefined;
  }
}

inBrowser('hostile words', () => {
  const program = browsing({ own: true });
  const shared = browsing({ settings: { REINSTATE_TEAM: '1' } });
  let made: StoredView;
  let walk: Walk;

  beforeAll(async () => {
    made = await makeCase(program.url, 'ja');
    const { id } = made.case;
    let held = 0;
    for (const { id: question, question: { fields } } of made.questions) {
      const values = Object.fromEntries(fields.flatMap((field) => { const value = valueOf(field); return value === undefined || field.when !== undefined ? [] : [[field.id, value]]; }));
      // Not every field takes every word; what is refused is told, what is taken is shown.
      await putAnswer(program.url, id, question, { state: 'answered', values }).then(() => { held += 1; }, () => undefined);
    }
    expect(held).toBeGreaterThan(made.questions.length / 2);
    for (const name of ['refused', 'letter-ja']) await putDraft(program.url, id, name, `# Plan\n\n${hostile}\n\n${hostile}\n`);
    await fetch(`${program.url}/api/cases/${id}`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ notice: `${rejection}\n\n${hostile}`, title: hostile.slice(0, 150), receivedOn: '2026-03-04' }) });
    await fetch(`${program.url}/api/cases/${id}/files?name=${encodeURIComponent(`${script}.txt`)}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: `Invoice ${hostile}` });
    walk = await program.open({ language: 'ja' });
  });

  it('are words on every page of the case', async () => {
    const { page } = walk;
    const { id } = made.case;
    const asked = made.questions.filter(({ question: { fields } }) => fields.some(({ kind }) => kind === 'text' || kind === 'rows')).slice(0, 6).map((question) => `questions/${question.id}`);
    const told: string[] = [];
    page.on('dialog', (dialog) => { told.push(dialog.message()); void dialog.dismiss(); });
    let shown = 0;
    for (const at of ['/cases', '/', ...['notice', 'draft', 'tasks', 'letter', 'letter/en', 'letter/ja', 'evidence', 'orders', 'coverage', 'check', 'export', 'history', ...asked].map((one) => `/cases/${id}/${one}`)]) {
      await page.goto(at);
      await page.locator('main h1').first().waitFor();
      await walk.settled();
      await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
      const found = await page.evaluate(() => ({ hit: 'hit' in window, made: document.querySelectorAll('img[src="x"], script:not([src]), svg[onload], b[onmouseover], a[href^="javascript:" i]').length, text: document.body.textContent?.includes('onerror="window.hit=1"') === true }));
      expect([at, found.hit, found.made]).toEqual([at, false, 0]);
      if (found.text) shown += 1;
    }
    expect(told).toEqual([]);
    expect(walk.errors).toEqual([]);
    expect(shown).toBeGreaterThan(8);
  });

  it('are words in every file that leaves', async () => {
    const { id } = made.case;
    for (const file of ['export?language=ja&format=html', 'export?language=en&format=html', 'sheets/ledger?language=en&format=html', 'sheets/side-by-side?language=ja&format=html', 'coverage/letter-ja?language=ja&format=html']) {
      const answer = await fetch(`${program.url}/api/cases/${id}/${file}`);
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
      const context = await program.browser().newContext();
      const page = await context.newPage();
      await page.setContent(await answer.text());
      await expect.poll(async () => [file, await page.evaluate(() => ['hit' in window, document.querySelectorAll('img, script, svg, b[onmouseover], a').length])]).toEqual([file, [false, 0]]);
      await context.close();
    }
  });

  it('are words in comments and remarks, and in the names of who writes them', async () => {
    const address = 'aoki@team.example';
    const password = 'a long enough password';
    const store = await openSqliteStore(path.join(shared.data, 'cases.sqlite'));
    const accounts = await store.openAccounts({ origin: shared.url, secret: 'makes an account and signs no cookie' });
    const by = { name: `Aoki ${script}`, account: (await accounts.add({ name: `Aoki ${script}`, address, password, mayOpen: true }))?.id ?? '' };
    const { id } = await store.create({ notice: rejection, language: 'en', title: 'A case', owner: by.account });
    await store.change(id, { confirmed: ['out-of-stock'] });
    await store.saveDraft(id, 'letter-en', `# Plan\n\nWe were late. ${latin}\n`, []);
    for (const about of [{ kind: 'letter' }, { kind: 'sentence', draft: 'letter-en', words: 'We were late.' }, { kind: 'sentence', draft: 'letter-en', words: hostile }, { kind: 'question', question: 'case.about' }] as const) {
      await store.reviews.reply(id, await store.reviews.comment(id, { about, text: hostile, by }) ?? 0, { text: hostile, by });
    }
    for (const kind of ['asked', 'sent-back'] as const) await store.reviews.take(id, { kind, by, remark: hostile, compose: (found, beside) => ({ seal: '', state: { sent: { texts: [], named: [], files: [], annex: beside.annex, frame: { en: [], ja: [] }, promised: [] }, answers: { [hostile.slice(0, 40)]: { state: 'unknown', values: {} } }, papers: { [found.id]: 'none' } } }) });
    await store.close();
    const { page, errors } = await shared.open({ language: 'en' });
    await page.goto('/');
    await page.locator('#sign-in-address').fill(address);
    await page.locator('#sign-in-password').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('.team-bar', { hasText: 'onerror' }).waitFor();
    for (const at of ['letter', 'letter/en', 'questions/case.about', 'check', 'export', 'history', 'members']) {
      await page.goto(`/cases/${id}/${at}`);
      await page.locator('main h1').first().waitFor();
      await page.locator('main', { hasText: 'onerror="window.hit=1"' }).waitFor();
      await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
      for (const why of await page.locator('.why-row').all()) await why.click();
      await expect.poll(async () => [at, await page.evaluate(() => ['hit' in window, document.querySelectorAll('img[src="x"], script:not([src]), svg[onload], b[onmouseover], a[href^="javascript:" i]').length])]).toEqual([at, [false, 0]]);
    }
    expect(errors).toEqual([]);
  });
});
