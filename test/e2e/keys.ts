// A page worked with the keyboard alone.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Presses Tab until the focus is on what is meant; the focus must be seen there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 250; i += 1) {
    const here = await page.evaluate((s) => {
      const active = document.activeElement;
      if (active === null || !active.matches(s)) return undefined;
      const box = active.closest('.seg label') ?? active;
      return getComputedStyle(box).outlineStyle;
    }, selector);
    if (here !== undefined) {
      expect(here, `focus on ${selector} is visible`).not.toBe('none');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}`);
}

export async function press(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

export async function arriveAt(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
}
