// A case saved as a file from the list, opened again as a new case, and a file that is none.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { makeCase, putAnswer, sample, storedCase, storedCases } from './case-api.ts';
import { expectSound, takeShot, type Language } from './walk.ts';

inBrowser.each([['ja', 1280], ['en', 360]] as const)('a case file (%s, %i px)', (language: Language, width) => {
  const program = browsing({ own: true });
  const own = (language === 'ja' ? ja : en).cases.file;

  it('is saved, opened as a new case, and refused where it is none', async () => {
    const walk = await program.open({ language, width });
    const { page } = walk;
    const { case: { id, title } } = await makeCase(program.url, language);
    for (const [question, answer] of Object.entries(sample('out-of-stock').answers).slice(0, 3)) await putAnswer(program.url, id, question, answer);
    await page.goto('/cases');
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: own.save }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/\.reinstate$/);
    const buffer = readFileSync(await saved.path());
    await page.setInputFiles('#case-file', { name: saved.suggestedFilename(), mimeType: 'application/octet-stream', buffer });
    await page.getByText(own.opened(title)).waitFor();
    const made = (await storedCases(program.url)).map((one) => one.id).find((one) => one !== id) ?? '';
    await expect.poll(async () => (await storedCase(program.url, made)).case.answers).toEqual((await storedCase(program.url, id)).case.answers);
    await page.locator('.case').nth(1).waitFor();
    await expect.poll(() => page.locator('.case .brought-in').count()).toBe(1);
    await page.setInputFiles('#case-file', { name: 'letter.reinstate', mimeType: 'application/octet-stream', buffer: Buffer.from('words') });
    await page.locator('[data-refused="case-file-unknown"]').getByText(own.errors['case-file-unknown']('letter.reinstate')).waitFor();
    await page.setInputFiles('#case-file', { name: 'cut.reinstate', mimeType: 'application/octet-stream', buffer: Buffer.from(buffer.toString('latin1').replaceAll('case.json', 'case.jsom'), 'latin1') });
    await page.locator('[data-refused]').waitFor();
    await expect.poll(async () => (await storedCases(program.url)).length).toBe(2);
    await takeShot(page, `case-file-${language}-${String(width)}`);
    await expectSound(walk);
    await page.setInputFiles('#case-file', { name: 'again.reinstate', mimeType: 'application/octet-stream', buffer });
    await page.locator('.open-file a').click();
    await page.waitForURL(/\/cases\/[0-9a-f-]+\/notice$/);
  });
});
