// What a visitor sees first, with nothing in the cache.
import { gzipSync } from 'node:zlib';

/** Best of the runs, in milliseconds since the address was opened; `shown`: the frame after `ready` stood in the page; `shift`: the worst of all runs. */
export async function firstView(browser, address, ready, runs) {
  const seen = [];
  for (let i = 0; i < runs; i += 1) seen.push(await visit(browser, address, ready));
  const least = (key) => Math.min(...seen.map((one) => one[key]));
  return { paint: least('paint'), shown: least('shown'), shift: Math.max(...seen.map((one) => one.shift)) };
}

async function visit(browser, address, ready) {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript((selector) => {
    window.seen = { shift: 0 };
    new PerformanceObserver((list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.seen.shift += value; }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      const found = document.querySelector(selector)?.getBoundingClientRect();
      // The next frame is on the screen once the one after it begins.
      if (found !== undefined && found.height > 0) requestAnimationFrame((at) => { window.seen.shown = at; });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, ready);
  await page.goto(address);
  await page.waitForFunction(() => window.seen.shown !== undefined, undefined, { timeout: 60_000 });
  // Whatever moves afterwards counts as well.
  await page.waitForTimeout(700);
  const seen = await page.evaluate(() => ({ ...window.seen, paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN }));
  await context.close();
  return seen;
}

/** kB of JavaScript, packed by gzip, that the start page loads. */
export async function scriptSize(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts = new Set();
  page.on('response', (response) => { if (new URL(response.url()).pathname.endsWith('.js')) scripts.add(response.url()); });
  await page.goto(url);
  await page.locator('form.paste').waitFor();
  let size = 0;
  for (const script of scripts) size += gzipSync(await (await fetch(script)).text()).length;
  await context.close();
  return size / 1024;
}
