// An answer that is no plan, in a real browser: the reading names it, its questions, letter with a table, stop, papers and pages for the seller.
import { expect, it } from 'vitest';
import { browsing, inBrowser } from '../support/browsing.ts';
import { en, ja } from '../support/page-words.ts';
import { pasted, putAnswer, sample, send } from './case-api.ts';
import { expectSound, takeShot, type Language } from './walk.ts';

const wordsOf = { ja, en };
const asking = 'Hello,\n\nYour selling account on Amazon.com has been deactivated because of complaints about the authenticity of your items.\n\nPlease send us copies of invoices from your supplier, issued in the last 365 days, for ASIN B0CKQ7RT12.\n\nSeller Performance Team\nAmazon.com\n';

/** A case with the complete answers of a sample. */
async function filled(url: string, name: string, language: Language): Promise<string> {
  const { response, reasons, answers } = sample(name);
  const { case: { id } } = await pasted(url, language, asking);
  await send(url, id, 'PATCH', { confirmed: reasons, correction: { response } });
  for (const [question, answer] of Object.entries(answers)) await putAnswer(url, id, question, answer);
  return id;
}

inBrowser('an answer that is no plan', () => {
  const program = browsing();

  it.each(['ja', 'en'] as const)('is proposed, explained, asked for and written (%s)', async (language) => {
    const words = wordsOf[language];
    const walk = await program.open({ language, chosen: true });
    const { page } = walk;
    const id = await filled(program.url, 'documents', language);
    await page.goto(`/cases/${id}/notice`);
    await page.getByRole('button', { name: words.notice.otherAnswers }).click();
    await takeShot(page, `answer-notice-${language}`);
    await expectSound(walk);
    await page.goto(`/cases/${id}/tasks`);
    await page.getByText(words.notice.mustNot).waitFor();
    await takeShot(page, `answer-tasks-${language}`);
    await expectSound(walk);
    await page.goto(`/cases/${id}/letter`);
    await page.locator('.pr').first().waitFor();
    await expect.poll(() => page.locator('.pairs').first().innerText()).toContain('B0CKQ7RT12');
    await takeShot(page, `answer-letter-${language}`);
    await expectSound(walk);
    await page.goto(`/cases/${id}/export`);
    await page.locator('.output').first().waitFor();
    await takeShot(page, `answer-export-${language}`);
    await expectSound(walk);
    await walk.context.close();
  });

  it('is not written against an answer that stops it', async () => {
    const walk = await program.open({ language: 'en', width: 360, chosen: true });
    const { page } = walk;
    const id = await filled(program.url, 'documents', 'en');
    await putAnswer(program.url, id, 'documents.files', { state: 'answered', values: { touched: { choice: 'edited' }, addressee: { choice: 'same' } } });
    await page.goto(`/cases/${id}/letter`);
    await page.getByText(en.letter.stopTitle).waitFor();
    await expect.poll(() => page.locator('.pr').count()).toBe(0);
    await takeShot(page, 'answer-stop-en-360');
    await expectSound(walk);
    await page.goto(`/cases/${id}/export`);
    await page.getByText(en.letter.stopTitle).waitFor();
    await expect.poll(() => page.locator('.dls').count()).toBe(0);
    await walk.context.close();
  });

  it.each(['ja', 'en'] as const)('can be a page for the seller with cited facts (%s)', async (language) => {
    const walk = await program.open({ language, width: 360, chosen: true });
    const { page } = walk;
    const id = await filled(program.url, 'final-decision-japan', language);
    await page.goto(`/cases/${id}/letter`);
    await page.getByText(wordsOf[language].letter.sheet).first().waitFor();
    await expect.poll(() => page.locator('.pairs').count()).toBe(0);
    await expect.poll(() => page.locator('.seller-page').innerText()).toContain('DS-NOAPPEAL');
    await takeShot(page, `answer-page-${language}-360`);
    await expectSound(walk);
    await walk.context.close();
  });
});
