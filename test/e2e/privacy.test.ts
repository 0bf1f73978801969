// The page that says what is kept, and deleting all of it as a user would.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../server/adapters/safekeeping/backup.ts';
import { caseFile } from '../../server/adapters/sqlite/data-folder.ts';
import { en, ja } from '../support/page-words.ts';
import { browserPath, launch } from './browser.ts';
import { makeCase, putDraft, storedCases } from './case-api.ts';
import { startProgram, type Program } from './server.ts';
import { expectSound, openWalk, takeShot } from './walk.ts';

describe.skipIf(browserPath === undefined).each([{ language: 'ja', width: 360 }, { language: 'en', width: 1280 }] as const)('deleting everything in $language at $width px', ({ language, width }) => {
  const words = language === 'ja' ? ja : en;
  let program: Program;
  let browser: Browser;
  beforeAll(async () => { program = await startProgram(); browser = await launch(); });
  afterAll(async () => { await browser?.close(); await program?.end(); });

  it('asks for a word, and leaves nothing in the folder', async () => {
    const { case: { id } } = await makeCase(program.url, language);
    await putDraft(program.url, id, 'letter-ja', 'まったくほかにないことば');
    const gone = await makeCase(program.url, language);
    await fetch(`${program.url}/api/cases/${gone.case.id}`, { method: 'DELETE' });
    await fetch(`${program.url}/api/cases/${id}/files?name=proof.txt`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'まったくほかにない書類' });
    await backUp(caseFile(program.data));
    const walk = await openWalk(browser, program.url, { language, width });
    const { page } = walk;
    await page.goto('/');
    await page.locator('footer').getByRole('link', { name: words.foot.privacy }).click();
    await page.locator('.kept-list').waitFor();
    expect(await page.locator('.kept-list').textContent()).toContain(program.data);
    expect(await page.locator('.kept-list').textContent()).toContain(words.privacy.cases(1, 1));
    await page.locator('.erase button').click();
    await page.getByText(words.privacy.wrongWord(words.privacy.word)).waitFor();
    await takeShot(page, `privacy-erase-${language}-${String(width)}`);
    await expectSound(walk);
    expect(await storedCases(program.url)).toHaveLength(1);
    await page.locator('#erase-word').fill(words.privacy.word);
    await page.locator('.erase button').click();
    await page.getByText(words.privacy.done).waitFor();
    expect(await storedCases(program.url)).toEqual([]);
    const left = readdirSync(program.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of left) for (const word of ['まったくほかにない', 'Kitagawa']) expect(readFileSync(file).includes(word), `${word} in ${file}`).toBe(false);
    expect(['backups', 'files'].filter((name) => existsSync(path.join(program.data, name)))).toEqual([]);
    await expectSound(walk);
    await walk.context.close();
  });
});
