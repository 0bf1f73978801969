// Two people on one program: the first makes a case and invites the second as a reviewer, who reads, changes nothing, and is taken out again.
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../server/adapters/sqlite/store.ts';
import { en, ja } from '../support/page-words.ts';
import { browserPath, launch } from './browser.ts';
import { startProgram, type Program } from './server.ts';
import { expectSound, openWalk, takeShot } from './walk.ts';

const password = 'a long enough password';
const notice = 'Your Amazon account has been deactivated. Items are out of stock and orders were cancelled. Please send us a plan of action that explains the root cause.';

describe.skipIf(browserPath === undefined).each([{ language: 'ja', width: 360 }, { language: 'en', width: 1280 }] as const)('a team in $language at $width px', ({ language, width }) => {
  const words = language === 'ja' ? ja : en;
  let program: Program;
  let browser: Browser;
  beforeAll(async () => {
    program = await startProgram({ settings: { REINSTATE_TEAM: '1' } });
    const store = await openSqliteStore(path.join(program.data, 'cases.sqlite'));
    await (await store.openAccounts({ origin: program.url, secret: 'makes an account and signs no cookie' })).add({ name: 'Aoki', address: 'aoki@team.example', password, mayOpen: true });
    await store.close();
    browser = await launch();
  });
  afterAll(async () => { await browser?.close(); await program?.end(); });

  it('signs in by the keyboard, invites, joins, reads only, and sees nothing any more once it is over', async () => {
    const first = await openWalk(browser, program.url, { language, width });
    await first.page.goto('/');
    await first.page.getByRole('heading', { level: 1, name: words.team.signIn }).waitFor();
    await expectSound(first);
    await takeShot(first.page, `team-sign-in-${language}-${String(width)}`);
    const { page } = first;
    await page.getByRole('button', { name: words.team.signIn }).click();
    await page.getByText(words.team.missing.address).waitFor();
    await page.locator('#sign-in-address').fill('aoki@team.example');
    await page.locator('#sign-in-password').fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByText(words.team.problems['wrong-login'] ?? '').waitFor();
    expect(await page.locator('#sign-in-password').inputValue()).toBe('');
    await page.locator('#sign-in-password').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('.team-bar', { hasText: 'Aoki' }).waitFor();
    expect(await page.locator('footer').textContent()).toContain(words.foot.independent);
    // What is true of one machine alone is not said here.
    expect(await page.getByText(words.foot.local).isVisible()).toBe(false);
    const { id } = await page.evaluate(async (start) => ((await (await fetch('/api/cases', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(start) })).json()) as { case: { id: string } }).case, { notice, language });
    await page.goto(`/cases/${id}/tasks`);
    await page.locator('.team-bar').getByRole('link', { name: words.team.members }).click();
    await page.getByRole('heading', { level: 1, name: words.team.membersOf }).waitFor();
    await page.locator('#invite-role').selectOption('reviewer');
    await page.getByRole('button', { name: words.team.makeLink }).click();
    const link = await page.locator('#invitation-link').inputValue();
    await expectSound(first);
    await takeShot(page, `team-members-${language}-${String(width)}`);

    const second = await openWalk(browser, program.url, { language, width });
    await second.page.goto(link);
    await second.page.getByText(words.team.invitedTo('Aoki', words.team.roles.reviewer)).waitFor();
    expect(new URL(second.page.url()).hash).toBe('');
    await second.page.locator('#join-name').fill('Mori');
    await second.page.locator('#join-address').fill('mori@team.example');
    await second.page.locator('#join-password').fill('too short');
    await second.page.getByRole('button', { name: words.team.joinNew }).click();
    await second.page.getByRole('alert').getByText(words.team.missing.short).waitFor();
    await expectSound(second);
    await second.page.locator('#join-password').fill(password);
    await second.page.getByRole('button', { name: words.team.joinNew }).click();
    await second.page.waitForURL(`**/cases/${id}/tasks`);
    await second.page.locator('.team-bar', { hasText: 'Mori' }).waitFor();
    const write = async (): Promise<number> => second.page.evaluate(async (path) => (await fetch(path, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"title":"Changed"}' })).status, `/api/cases/${id}`);
    expect(await write()).toBe(403);
    await second.page.goto('/account');
    await second.page.getByText(words.team.thisDevice).waitFor();
    await expectSound(second);

    await page.reload();
    await page.getByRole('button', { name: words.team.removeOf('Mori') }).click();
    await page.getByText(words.team.removed('Mori')).waitFor();
    await page.reload();
    await page.locator('.trail', { hasText: words.team.acts['member-removed'] }).waitFor();
    expect(await write()).toBe(404);
    await second.page.goto(`/cases/${id}/tasks`);
    await second.page.getByRole('heading', { level: 1, name: words.notFound.title }).waitFor();
    await second.page.getByRole('button', { name: words.team.signOut }).click();
    await second.page.getByRole('heading', { level: 1, name: words.team.signIn }).waitFor();
    await first.context.close();
    await second.context.close();
  });
});
