// Fills the fields of a question, whatever the rules ask: the tests know the kinds of fields, not the questions.
import type { Page } from 'playwright-core';
import type { Field, SimpleField } from '../../rules/schema/question.ts';
import { nextFrames } from './walk.ts';

export interface AskedView {
  readonly id: string;
  readonly first: boolean;
  readonly reason?: string;
  readonly section?: string;
  readonly progress: string;
  readonly question: { readonly kind: string; readonly ask: { readonly en: string; readonly ja: string }; readonly fields: readonly Field[] };
  readonly answer?: { readonly state: string; readonly values: Readonly<Record<string, unknown>> };
}

/** Typed text for each kind that is a box; undefined for kinds that are picked. */
export const typedFor: Readonly<Partial<Record<SimpleField['kind'], string>>> = {
  count: '17', percent: '3.5', money: '120', days: '2', hours: '24', date: '2026/3/6', times: '9:00', name: 'EMS', person: 'Akiko Kitagawa',
  numbers: '1, 2',
  'order-ids': '123-1234567-1234567', asins: 'B0ABCDEFGH', files: 'list.csv',
};

/** Says how far an action or rule is, where the question asks it. */
export async function sayState(page: Page, state: 'answered' | 'planned' | 'not-yet' | 'unknown'): Promise<void> {
  const choice = page.locator(`.seg label:has(input[value="${state}"])`);
  await page.locator('#answer').waitFor();
  if (await choice.count() > 0) await choice.click();
}

const plannedOnly = new Set(['planned-by', 'planned-from', 'planned-who']);
const doneOnly = new Set(['done-on', 'since']);
const idOf = (name: string): string => `[id="f.${name}"]`;

/** Fills every required field that is shown; of a planned answer, who and when. */
export async function fillRequired(page: Page, fields: readonly Field[], planned: boolean): Promise<void> {
  await sayState(page, planned ? 'planned' : 'answered');
  for (const field of fields) {
    if (!field.required || (planned ? !plannedOnly.has(field.id) : plannedOnly.has(field.id))) continue;
    if (!planned || !doneOnly.has(field.id)) await fillField(page, field, field.id);
  }
}

async function fillField(page: Page, field: Field, name: string): Promise<void> {
  // A field that depends on the one before appears with the next frame.
  await nextFrames(page);
  if (!(await page.locator(idOf(name)).isVisible())) return;
  if (field.kind === 'rows') {
    for (const inner of field.fields) if (inner.required) await fillField(page, inner, `${name}.0.${inner.id}`);
    return;
  }
  const typed = plannedOnly.has(field.id) && field.kind === 'date' ? '2099/3/6' : typedFor[field.kind];
  if (typed !== undefined) await page.locator(idOf(name)).fill(typed);
  else if (field.kind === 'period') {
    await page.locator(`[id="f.${name}-from"]`).fill('2026-02-01');
    await page.locator(`[id="f.${name}-to"]`).fill('2026年2月28日');
  } else if (field.kind === 'text') {
    await page.locator(`[id="f.${name}-en"]`).fill('stock was counted by hand');
    await page.locator(`[id="f.${name}-ja"]`).fill('在庫は手作業で数えていました');
  } else await page.locator(`${idOf(name)} .chk:visible input`).first().check();
}
