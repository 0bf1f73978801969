// Two people on one program: the first makes a case and invites the second as a reviewer, who reads, changes nothing, and is taken out again; and how a letter comes to be approved.
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { openSqliteStore } from '../../server/adapters/sqlite/store.ts';
import { en, ja } from '../support/page-words.ts';
import { sample } from './case-api.ts';
import { expectSound, takeShot, type Walk } from './walk.ts';

const password = 'a long enough password';
const sampleAnswers = sample('out-of-stock').answers;
const notice = 'Your Amazon account has been deactivated. Items are out of stock and orders were cancelled. Please send us a plan of action that explains the root cause.';

inBrowser.each([{ language: 'ja', width: 360 }, { language: 'en', width: 1280 }] as const)('a team in $language at $width px', ({ language, width }) => {
  const words = language === 'ja' ? ja : en;
  const program = browsing({ settings: { REINSTATE_TEAM: '1' } });
  beforeAll(async () => {
    const store = await openSqliteStore(path.join(program.data, 'cases.sqlite'));
    await (await store.openAccounts({ origin: program.url, secret: 'makes an account and signs no cookie' })).add({ name: 'Aoki', address: 'aoki@team.example', password, mayOpen: true });
    await store.close();
  });

  it('signs in by the keyboard, invites, joins, reads only, and sees nothing any more once it is over', async () => {
    const first = await program.open({ language, width });
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
    await expect.poll(() => page.locator('#sign-in-password').inputValue()).toBe('');
    await page.locator('#sign-in-password').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('.team-bar', { hasText: 'Aoki' }).waitFor();
    await expect.poll(() => page.locator('footer').textContent()).toContain(words.foot.independent);
    // What is true of one machine alone is not said here.
    await expect.poll(() => page.getByText(words.foot.local).isVisible()).toBe(false);
    const { id } = await page.evaluate(async (start) => ((await (await fetch('/api/cases', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(start) })).json()) as { case: { id: string } }).case, { notice, language });
    await page.goto(`/cases/${id}/tasks`);
    await page.locator('.team-bar').getByRole('link', { name: words.team.members }).click();
    await page.getByRole('heading', { level: 1, name: words.team.membersOf }).waitFor();
    await page.locator('footer').getByRole('link', { name: words.foot.privacy }).waitFor();
    await page.locator('#invite-role').selectOption('reviewer');
    await page.getByRole('button', { name: words.team.makeLink }).click();
    const link = await page.locator('#invitation-link').inputValue();
    await expectSound(first);
    await takeShot(page, `team-members-${language}-${String(width)}`);

    const second = await program.open({ language, width });
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
    // Who may open no case is offered none, and told what he may do instead.
    await second.page.locator('.team-bar .wordmark').click();
    await second.page.getByText(words.team.may.reviewer).waitFor();
    await expect.poll(() => second.page.locator('textarea, input').count()).toBe(0);
    await expectSound(second);
    await takeShot(second.page, `team-invited-${language}-${String(width)}`);
    for (const [walk, role] of [[first, 'owner'], [second, 'reviewer']] as const) {
      await walk.page.goto('/');
      await walk.page.locator('footer').getByRole('link', { name: words.foot.privacy }).click();
      await walk.page.getByText(words.teamPrivacy.counts(words.team.roles[role], 1)).waitFor();
      await expect.poll(async () => [role, await walk.page.getByText(words.teamPrivacy.notOwner).count()]).toEqual([role, role === 'owner' ? 0 : 1]);
      await expectSound(walk);
      await takeShot(walk.page, `team-privacy-${role}-${language}-${String(width)}`);
    }
    await page.goto(`/cases/${id}/members`);

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

  it('asks, comments, sends back, mends, approves, and only then lets the letter leave', async () => {
    const [writer, reviewer] = [await program.open({ language, width }), await program.open({ language, width })];
    const call = <T>({ page }: Walk, method: string, at: string, body?: unknown): Promise<T> => page.evaluate(async ([verb, path, sent]) => {
      const answer = await fetch(`/api${String(path)}`, { method: String(verb), ...(sent === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }) });
      return (answer.headers.get('content-type')?.includes('json') === true ? await answer.json() : { status: answer.status }) as T;
    }, [method, at, body] as const);
    for (const { page } of [writer, reviewer]) { await page.goto('/'); await page.locator('#sign-in-address').waitFor(); }
    await call(writer, 'POST', '/session', { address: 'aoki@team.example', password });
    const { case: { id } } = await call<{ case: { id: string } }>(writer, 'POST', '/cases', { notice, language });
    await call(writer, 'PATCH', `/cases/${id}`, { confirmed: ['out-of-stock'] });
    for (const [question, answer] of Object.entries(sampleAnswers).slice(0, 6)) await call(writer, 'PUT', `/cases/${id}/answers/${question}`, answer);
    const { link } = await call<{ link: string }>(writer, 'POST', `/cases/${id}/invitations`, { role: 'reviewer' });
    await call(reviewer, 'POST', '/join', { token: new URL(link).hash.slice(1), name: 'Yamada', address: 'yamada@team.example', password });
    const open = async ({ page }: Walk, at: string): Promise<void> => { await page.goto(`/cases/${id}/${at}`); await page.locator('main h1').waitFor(); };
    const { review, comments } = words;
    // The narrow page is the harder one.
    const isNarrow = width < 400;
    const sound = (walk: Walk): Promise<void> => (isNarrow ? expectSound(walk) : Promise.resolve());

    await open(writer, 'export');
    await writer.page.getByText(review.none(['Yamada'])).waitFor();
    await writer.page.getByText(review.waits).waitFor();
    await expect.poll(() => writer.page.locator('.output, .packet .btn:not(.quiet)').count()).toBe(0);
    await sound(writer);
    await takeShot(writer.page, `review-waits-${language}-${String(width)}`);
    await open(writer, 'check');
    await writer.page.locator('#ask-remark').fill('Please look at the dates.');
    await writer.page.getByRole('button', { name: review.ask }).click();
    await writer.page.getByText(review.asked(['Yamada'])).waitFor();
    await expect.poll(() => writer.page.getByRole('button', { name: review.approve }).count()).toBe(0);

    await open(reviewer, 'check');
    await reviewer.page.getByText(review.askedOfYou('Aoki')).waitFor();
    await reviewer.page.getByText(review.readOnly).waitFor();
    await expect.poll(() => reviewer.page.locator('.declare form, #ask-remark').count()).toBe(0);
    await sound(reviewer);
    await takeShot(reviewer.page, `review-asked-${language}-${String(width)}`);
    await open(reviewer, 'letter');
    await reviewer.page.locator('.pr.has-answer:not(.h):not(.hh) .why-row').first().click();
    await reviewer.page.locator('.explain').getByRole('button', { name: comments.write }).click();
    await reviewer.page.locator('.explain textarea').fill('Is this so?\n<b>Really</b>');
    await reviewer.page.locator('.explain').getByRole('button', { name: comments.send }).click();
    await reviewer.page.locator('.explain .thread', { hasText: '<b>Really</b>' }).waitFor();
    await expect.poll(() => reviewer.page.getByRole('link', { name: words.letter.edit.en }).count()).toBe(0);
    await sound(reviewer);
    await takeShot(reviewer.page, `review-comment-${language}-${String(width)}`);
    await open(reviewer, `letter/en`);
    await reviewer.page.locator('.pairs').waitFor();
    await open(reviewer, `questions/${Object.keys(sampleAnswers)[0] ?? ''}`);
    await expect.poll(() => reviewer.page.locator('#answer input:enabled, #answer textarea:enabled, #answer button:enabled').count()).toBe(0);
    await sound(reviewer);
    await takeShot(reviewer.page, `review-question-${language}-${String(width)}`);
    await open(reviewer, 'check');
    await reviewer.page.getByRole('button', { name: review.sendBack }).click();
    await reviewer.page.locator('form').getByRole('button', { name: review.sendBack }).click();
    await reviewer.page.getByText(review.backMissing).waitFor();
    await reviewer.page.locator('#back-remark').fill('One sentence is not clear.');
    await reviewer.page.locator('form').getByRole('button', { name: review.sendBack }).click();
    await reviewer.page.locator('[data-review="sent-back"]').waitFor();

    await writer.page.goto('/cases');
    await writer.page.getByText(words.cases.review['sent-back']).waitFor();
    await writer.page.getByText(words.cases.comments(1)).waitFor();
    await open(writer, 'check');
    await writer.page.locator('.remark', { hasText: 'One sentence is not clear.' }).waitFor();
    const letter = await call<{ now: { en: string } }>(writer, 'GET', `/cases/${id}/letter`);
    const { comments: [said] } = await call<{ comments: { about: { words: string } }[] }>(writer, 'GET', `/cases/${id}/comments`);
    const sentence = said?.about.words ?? '';
    await call(writer, 'PUT', `/cases/${id}/drafts/letter-en`, { text: letter.now.en.replace(sentence, `${sentence.slice(0, -1)}, as our records show.`) });
    await open(writer, 'letter/en');
    const here = writer.page.locator('details.comments');
    // The sign beside the line, and a key, lead to the comment; its sentence names it to those who hear the page.
    const thread = writer.page.locator('section.comments .thread');
    const isReached = (): Promise<boolean> => thread.evaluate((one) => one === document.activeElement);
    await writer.page.locator('.cm-comments .cm-cell').click();
    await expect.poll(isReached).toBe(true);
    await takeShot(writer.page, `review-sign-${language}-${String(width)}`);
    await writer.page.keyboard.press('Escape');
    await expect.poll(() => writer.page.evaluate(() => document.activeElement?.id)).toBe('letter-text');
    await writer.page.keyboard.press('F9');
    await expect.poll(isReached).toBe(true);
    const marked = writer.page.locator('#letter-text [role="mark"]');
    expect(await marked.first().evaluate((one) => document.getElementById(one.getAttribute('aria-details') ?? '')?.textContent)).toContain('Really');
    expect((await marked.allTextContents()).join('')).toContain('as our records show.');
    await here.getByRole('button', { name: comments.show }).click();
    await writer.page.locator('section.comments .thread').getByText(comments.changed).waitFor();
    await writer.page.locator('section.comments .thread').getByRole('button', { name: comments.reply }).click();
    await writer.page.locator('section.comments .thread textarea').fill('Mended.');
    await writer.page.locator('section.comments .thread form').getByRole('button', { name: comments.reply }).click();
    await writer.page.locator('.replies', { hasText: 'Mended.' }).waitFor();
    await sound(writer);
    await takeShot(writer.page, `review-editor-${language}-${String(width)}`);
    await writer.page.locator('section.comments .thread').getByRole('button', { name: comments.settle }).click();
    await writer.page.getByText(comments.settled(1)).waitFor();
    await expect.poll(() => writer.page.locator('.cm-comments .cm-cell').count()).toBe(0);
    await open(writer, 'check');
    await writer.page.getByRole('button', { name: review.ask }).click();
    await writer.page.getByText(review.asked(['Yamada'])).waitFor();

    await open(reviewer, 'check');
    await reviewer.page.locator('.review-changes', { hasText: 'as our records show' }).waitFor();
    await sound(reviewer);
    await takeShot(reviewer.page, `review-again-${language}-${String(width)}`);
    await reviewer.page.getByRole('button', { name: review.approve }).click();
    await reviewer.page.locator('[data-review="approved"]').waitFor();
    await open(writer, 'export');
    await writer.page.locator('.output').first().waitFor();
    expect(await call<{ status: number }>(writer, 'GET', `/cases/${id}/export?language=en&format=txt`)).toEqual({ status: 200 });
    await sound(writer);
    await takeShot(writer.page, `review-approved-${language}-${String(width)}`);
    await open(writer, 'history');
    await writer.page.locator('[data-step="approved"]', { hasText: 'Yamada' }).waitFor();
    await writer.page.locator('.tl', { hasText: words.timeLine.points.approved }).waitFor();
    for (const at of isNarrow ? [] : ['notice', 'draft', 'tasks', 'evidence', 'orders', 'history', 'export', 'coverage']) {
      await open(reviewer, at);
      await reviewer.page.waitForLoadState('networkidle');
      expect([at, await refusedControls(reviewer)]).toEqual([at, []]);
      expect([at, reviewer.errors]).toEqual([at, []]);
    }
    await writer.context.close();
    await reviewer.context.close();
  });
});

/** Buttons and fields of the page that can be used, but for those that only show, save to the own machine or speak. */
const refusedControls = ({ page }: Walk): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main button:enabled, main input:enabled, main textarea:enabled, main select:enabled, main .drop')]
  .filter((one) => !one.matches('[aria-expanded], [aria-pressed], .place, .num, .no-print, .quiet-sign, #look-on') && one.closest('.comments, .review, .box-foot') === null && one.getClientRects().length > 0).map((one) => one.outerHTML.slice(0, 120)));
