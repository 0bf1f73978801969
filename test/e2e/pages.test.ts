// Every page in both languages, on a desk and on a phone, light and dark: no fault of axe, no sideways scrolling, no error. Pictures go to shots/.
import { beforeAll, expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { makeCase, pasted, putAnswer, type StoredView } from './case-api.ts';
import { sayState } from './fields.ts';
import { forgedFollowUp } from './texts.ts';
import { contrastFaultsOf, faultsOf, takeShot, type Walk } from './walk.ts';

const looks = [{ language: 'ja', width: 1280 }, { language: 'ja', width: 360 }, { language: 'en', width: 1280 }, { language: 'en', width: 360 }] as const;

/** Pictures of the dark look, one of each language and width. */
const darkShots: ReadonlySet<string> = new Set(['ja-360', 'en-1280']);

inBrowser('every page', () => {
  const program = browsing({ own: true });
  let made: StoredView;
  let open: StoredView;
  let strange: StoredView;

  beforeAll(async () => {
    open = await makeCase(program.url, 'ja', []);
    strange = await pasted(program.url, 'ja', forgedFollowUp);
    made = await makeCase(program.url, 'ja');
    const statements = made.questions.filter((q) => q.question.kind === 'statement' && q.question.fields.every((f) => f.kind !== 'rows')).slice(0, 2);
    for (const q of statements) await putAnswer(program.url, made.case.id, q.id, { state: 'unknown', values: {} });
    await putAnswer(program.url, made.case.id, 'out-of-stock.orders-resolved', { state: 'answered', values: { 'done-on': '2026-03-06' } });
  });

  it.each(looks)('is sound in $language at $width px, light and dark', async ({ language, width }) => {
    const walk: Walk = await program.open({ language, width, chosen: true });
    const { page } = walk;
    const id = made.case.id;
    const rows = made.questions.find((q) => q.question.fields.some((f) => f.kind === 'rows'));
    const people = made.questions.find((q) => q.id === 'case.people');
    const rule = made.questions.find((q) => q.question.kind === 'rule');
    const visits: readonly (readonly [string, string, string])[] = [
      ['start', '/', 'form.paste'], ['cases', '/cases', '.case'], ['missing', '/no/such/page', 'h1'], ['reasons', '/reasons', '.reasons'], ['privacy', '/privacy', '.kept-list'], ['reason', '/reasons/inauthentic', '.element'],
      ['notice', `/cases/${open.case.id}/notice`, '.notice'], ['notice-strange', `/cases/${strange.case.id}/notice`, '#health-line'], ['draft', `/cases/${id}/draft#finding-1`, '.draft-text'], ['coverage', `/cases/${id}/coverage`, '.cov'], ['tasks', `/cases/${id}/tasks`, '.tasks'],
      ['question', `/cases/${id}/questions/out-of-stock.orders-resolved`, '#answer'],
      ...(rows ? [['question-rows', `/cases/${id}/questions/${rows.id}`, '#answer'] as const] : []),
      ...(people ? [['question-people', `/cases/${id}/questions/${people.id}`, '#answer'] as const] : []),
      ...(rule ? [['question-rule', `/cases/${id}/questions/${rule.id}`, '#answer'] as const] : []),
      ['letter', `/cases/${id}/letter`, '.pr'], ['edit', `/cases/${id}/letter/en`, '#letter-text'], ['evidence', `/cases/${id}/evidence`, '.papers, .empty-state'], ['check', `/cases/${id}/check`, '.claims, .nothing'], ['export', `/cases/${id}/export`, '.box-head .note'],
    ];
    const faults: string[] = [];
    const look = async (name: string): Promise<void> => {
      faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
      await takeShot(page, `${name}-${language}-${String(width)}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      faults.push(...(await contrastFaultsOf(page)).map((fault) => `${name}, dark: ${fault}`));
      if (darkShots.has(`${language}-${String(width)}`)) await takeShot(page, `${name}-${language}-${String(width)}-dark`);
      await page.emulateMedia({ colorScheme: 'light' });
    };
    const asked: string[] = [];
    page.on('request', (request) => { const { pathname, search } = new URL(request.url()); if (request.method() === 'GET' && pathname.startsWith('/api/')) asked.push(pathname + search); });
    for (const [name, address, ready] of visits) {
      asked.length = 0;
      await page.goto(address);
      await page.locator(ready).first().waitFor();
      // What the head of the page told the browser to fetch ahead is what the page then takes.
      faults.push(...asked.filter((one, i) => asked.indexOf(one) < i).map((one) => `${name}: asks twice for ${one}`));
      await look(name);
      if (name.startsWith('question')) {
        await sayState(page, 'answered');
        await look(`${name}-form`);
      }
    }
    await walk.context.close();
    expect(faults).toEqual([]);
    expect(walk.errors).toEqual([]);
  });

  it('loads less than 40 KB of packed script for the first page', async () => {
    const walk = await program.open({ language: 'ja' });
    const scripts = new Set<string>();
    const codings = new Set<string | undefined>();
    walk.page.on('response', (response) => { if (new URL(response.url()).pathname.endsWith('.js')) { scripts.add(response.url()); codings.add(response.headers()['content-encoding']); } });
    await walk.page.goto('/');
    await walk.page.locator('form.paste').waitFor();
    const { gzipSync } = await import('node:zlib');
    let size = 0;
    for (const script of scripts) size += gzipSync(await (await fetch(script)).text()).length;
    expect(size).toBeGreaterThan(0);
    expect([...codings]).toEqual(['br']);
    expect(size).toBeLessThan(40_000);
    await walk.context.close();
  });
});
