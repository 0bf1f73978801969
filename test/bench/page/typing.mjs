// A key typed into a long letter, measured in the page: from the key's own time stamp to the frame that shows its sign.
import { quantile } from '../figures.mjs';

const keys = 240;
const between = 45;
const sentence = (i) => `On ${2 + (i % 26)} March 2026 Akiko Kitagawa compared ${20 + i} offers with the stock list of our supplier and closed ${3 + (i % 7)} of them.`;
const longText = () => `# Plan of action\n\n## Root cause\n\n${Array.from({ length: 110 }, (_, i) => sentence(i)).map((one, i) => (i % 4 === 3 ? `${one}\n\n` : `${one} `)).join('')}`.slice(0, 10_240);

/** With the beat of a screen a key waits for the next frame, up to 16.7 ms; without it the figure is what the program costs. */
export async function typing(launch, url, id, runs) {
  const rows = [];
  for (const [name, args] of [['without waiting for the screen', ['--disable-frame-rate-limit', '--disable-gpu-vsync']], ['with the beat of a screen, 60 Hz', []]]) {
    const browser = await launch(args);
    const best = { middle: Infinity, most: Infinity };
    for (let i = 0; i < runs; i += 1) {
      const times = await typed(browser, url, id);
      best.middle = Math.min(best.middle, quantile(times, 0.5));
      best.most = Math.min(best.most, quantile(times, 0.95));
    }
    rows.push([name, best.middle, best.most]);
    await browser.close();
  }
  return rows;
}

async function typed(browser, url, id) {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await fetch(`${url}/api/cases/${id}/drafts/letter-en`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: longText() }) });
  await page.goto(`${url}/cases/${id}/letter/en`);
  await page.locator('.cm-cell').first().waitFor();
  await page.waitForTimeout(500);
  await page.locator('.cm-line').nth(8).click();
  await page.evaluate(() => {
    window.times = [];
    const after = new MessageChannel();
    const waiting = [];
    after.port1.onmessage = () => { const now = performance.now(); for (const from of waiting.splice(0)) window.times.push(now - from); };
    addEventListener('keydown', ({ timeStamp }) => { requestAnimationFrame(() => { waiting.push(timeStamp); after.port2.postMessage(0); }); }, { capture: true });
  });
  const words = 'the parcels were handed over on time ';
  for (let i = 0; i < keys; i += 1) await page.keyboard.press(words[i % words.length] === ' ' ? 'Space' : words[i % words.length], { delay: between });
  await page.waitForTimeout(300);
  const times = await page.evaluate(() => window.times);
  await context.close();
  return times;
}
