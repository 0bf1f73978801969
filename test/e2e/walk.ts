// A page that is watched while a test walks through it: any script error, console error or refused style fails the test.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { expect } from 'vitest';

export type Language = 'ja' | 'en';
export interface Walk {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors, script errors and violations of the content security policy so far. */
  readonly errors: readonly string[];
  /** All that the page asked for has come, and what came is drawn. */
  readonly settled: () => Promise<void>;
}
/** `chosen`: the language was chosen here before, whatever that of the case. */
export interface WalkOptions { readonly language: Language; readonly width?: number; readonly chosen?: boolean }

/** Problems the tests cause on purpose show up as failed requests; everything else is an error. */
const expected = /Failed to load resource: (the server responded with a status of (400|401|403|404|409|413|415)|net::ERR_CONNECTION_REFUSED)/;

export async function openWalk(browser: Browser, url: string, { language, width = 1280, chosen = false }: WalkOptions): Promise<Walk> {
  const context = await browser.newContext({ baseURL: url, locale: language === 'ja' ? 'ja-JP' : 'en-GB', viewport: { width, height: 800 }, acceptDownloads: true, reducedMotion: 'reduce' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' && !expected.test(message.text())) errors.push(message.text()); });
  // Nothing of the page may come from elsewhere, or go there.
  context.on('request', (request) => { if (!request.url().startsWith(`${new URL(url).origin}/`) && !/^(?:data|blob|about):/.test(request.url())) errors.push(`asks another site: ${request.url()}`); });
  page.on('pageerror', (error) => { errors.push(String(error)); });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => { console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`); });
  });
  if (chosen) await context.addInitScript((one) => { localStorage.setItem('reinstate.language', one); }, language);
  const running = new Set<Request>();
  page.on('request', (request) => { running.add(request); });
  const ended = (request: Request): void => { running.delete(request); };
  page.on('requestfinished', ended).on('requestfailed', ended);
  const settled = async (): Promise<void> => {
    do {
      await expect.poll(() => running.size, { interval: 20 }).toBe(0);
      await nextFrames(page);
    } while (running.size > 0);
  };
  return { context, page, errors, settled };
}

/** What was just set is drawn. */
export const nextFrames = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((done) => { requestAnimationFrame(() => { requestAnimationFrame(() => { done(); }); }); }));

/** axe is put into a page once, however often it looks. The pages hold no frames; what is sound is not told. */
async function axeFaults(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: looker } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await looker.run(document, { resultTypes: ['violations'], ...(only.length === 0 ? {} : { runOnly: [...only] }) });
    return violations.map((v) => `axe ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`);
  }, rules);
}

/** What another colour scheme can change: contrast alone. */
export const contrastFaultsOf = (page: Page): Promise<readonly string[]> => axeFaults(page, ['color-contrast']);

/** What axe and the eye of a ruler find on the page as it stands. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const ofAxe = await axeFaults(page);
  const rest = await page.evaluate(() => {
    const faults: string[] = [];
    const over = document.documentElement.scrollWidth - window.innerWidth;
    if (over > 0) faults.push(`scrolls sideways by ${String(over)}`);
    if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
    for (const element of document.querySelectorAll<HTMLElement>('button, select, input:not([type=checkbox]):not([type=radio]), summary, textarea, .btn')) {
      const box = element.getBoundingClientRect();
      if (box.width > 0 && box.height > 0 && box.height < 39.5) faults.push(`target of ${String(Math.round(box.height))} px: ${element.outerHTML.slice(0, 90)}`);
    }
    return faults;
  });
  return [...ofAxe, ...rest];
}

export async function expectSound(walk: Walk): Promise<void> {
  expect(await faultsOf(walk.page)).toEqual([]);
  expect(walk.errors).toEqual([]);
}

const shots = path.join(import.meta.dirname, 'shots');

/** A picture for people to look at, where SHOTS=1 asks for them; not compared. */
export async function takeShot(page: Page, name: string): Promise<void> {
  if (process.env['SHOTS'] !== '1') return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: path.join(shots, `${name}.jpg`), type: 'jpeg', quality: 85, fullPage: true });
}
