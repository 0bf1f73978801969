// What Lighthouse says of one address, as it judges a phone.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const parts = { performance: 'performance', accessibility: 'accessibility', practices: 'best-practices' };

/** Best of the runs, of a hundred; `faults`: what kept the last one from being whole. */
export async function scores(chromePath, address, runs) {
  const best = { performance: 0, accessibility: 0, practices: 0, faults: [] };
  for (let i = 0; i < runs; i += 1) {
    const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--lang=ja', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
    try {
      const result = await lighthouse(address, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: Object.values(parts) });
      const { categories, audits } = result.lhr;
      for (const [key, part] of Object.entries(parts)) best[key] = Math.max(best[key], Math.round((categories[part]?.score ?? 0) * 100));
      best.faults = Object.values(parts).flatMap((part) => categories[part].auditRefs).filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9).map(({ id }) => `${id} ${audits[id].displayValue ?? ''}`.trim());
    } finally {
      chrome.kill();
    }
  }
  return best;
}
