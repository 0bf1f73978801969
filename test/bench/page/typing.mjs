// A key typed into a long letter, measured in the page: from the key's own time stamp to the frame that shows its sign.
import { quantile } from '../figures.mjs';

const keys = 200;
/** Milliseconds between two keys: runs within a word, and rests in which a check comes back. */
const rhythm = [45, 60, 50, 80, 220, 55, 300, 70];
const sentence = (i) => `On ${2 + (i % 26)} March 2026 Akiko Kitagawa compared ${20 + i} offers with the stock list of our supplier and closed ${3 + (i % 7)} of them.`;
const longText = () => `# Plan of action\n\n## Root cause\n\n${Array.from({ length: 110 }, (_, i) => sentence(i)).map((one, i) => (i % 4 === 3 ? `${one}\n\n` : `${one} `)).join('')}`.slice(0, 10_240);

const flags = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** With the beat of a screen a key waits for the next frame, up to 16.7 ms. Others on this machine lengthen both spans, but not the processor time. */
export async function typing(launch, url, id, runs) {
  const best = {};
  const take = (name, times) => {
    const [middle, most] = [quantile(times, 0.5), quantile(times, 0.95)];
    best[name] = { middle: Math.min(middle, best[name]?.middle ?? Infinity), most: Math.min(most, best[name]?.most ?? Infinity) };
  };
  for (const beat of [false, true]) {
    const browser = await launch(beat ? [] : flags);
    for (let i = 0; i < runs; i += 1) {
      const { spans, work } = await typed(browser, url, id);
      take(beat ? 'until the frame of a screen of 60 Hz' : 'until the frame that shows it', spans);
      if (!beat) take('processor time of the page until then', work);
    }
    await browser.close();
  }
  return Object.entries(best).map(([name, { middle, most }]) => [name, middle, most]);
}

async function typed(browser, url, id) {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const put = await fetch(`${url}/api/cases/${id}/drafts/letter-en`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: longText() }) });
  if (!put.ok) throw new Error(`The long letter was not stored: ${put.status}`);
  await page.goto(`${url}/cases/${id}/letter/en`);
  await page.locator('.cm-cell').first().waitFor();
  await page.waitForTimeout(500);
  await page.locator('.cm-line').nth(8).click();
  await page.evaluate(() => {
    window.spans = [];
    const after = new MessageChannel();
    const waiting = [];
    after.port1.onmessage = () => { const now = performance.now(); for (const from of waiting.splice(0)) window.spans.push(now - from); };
    addEventListener('keydown', ({ timeStamp }) => { requestAnimationFrame(() => { waiting.push(timeStamp); after.port2.postMessage(0); }); }, { capture: true });
  });
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'cc'] });
  const words = 'the parcels were handed over on time ';
  for (let i = 0; i < keys; i += 1) {
    await page.keyboard.press(words[i % words.length] === ' ' ? 'Space' : words[i % words.length]);
    await page.waitForTimeout(rhythm[i % rhythm.length]);
  }
  await page.waitForTimeout(300);
  const work = workOf(JSON.parse(String(await browser.stopTracing())).traceEvents);
  const spans = await page.evaluate(() => window.spans);
  await context.close();
  return { spans, work };
}

/** Processor time of the page's main thread from each key to the end of the frame after it. */
function workOf(trace) {
  const keyDowns = trace.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown');
  const { pid, tid } = keyDowns[0];
  const own = trace.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X').sort((a, b) => a.ts - b.ts);
  const tasks = own.filter(({ name }) => name === 'RunTask');
  const frames = own.filter(({ name }) => name === 'ProxyMain::BeginMainFrame');
  return keyDowns.map(({ ts }) => {
    const frame = frames.find((one) => one.ts >= ts);
    return tasks.filter((task) => task.ts + task.dur >= ts && task.ts <= (frame?.ts ?? ts)).reduce((sum, task) => sum + (task.tdur ?? 0), 0) / 1000;
  });
}
