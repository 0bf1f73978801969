// What is stored, asked of the program itself: the tests act on the page and compare with this.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AskedView } from './fields.ts';
import { refusedPlan, rejection } from './texts.ts';
import type { Language } from './walk.ts';

export interface StoredView {
  readonly case: { readonly id: string; readonly title: string; readonly language: Language; readonly confirmed: readonly string[]; readonly correction: { readonly kind?: string; readonly asks?: readonly string[]; readonly deadline?: string }; readonly answers: Readonly<Record<string, { readonly answer: unknown; readonly version: number }>>; readonly drafts: Readonly<Record<string, { readonly text: string; readonly version: number; readonly marks: readonly unknown[] } | undefined>> };
  readonly questions: readonly AskedView[];
  /** The question of each place the letter marks as missing. */
  readonly gaps: readonly string[];
}

async function ask<T>(address: string, method = 'GET', body?: unknown): Promise<T> {
  const response = await fetch(address, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`${method} ${address}: ${String(response.status)} ${await response.text()}`);
  return await response.json() as T;
}

export const storedCase = (url: string, id: string): Promise<StoredView> => ask(`${url}/api/cases/${id}`);
export const storedCases = async (url: string): Promise<readonly { readonly id: string }[]> => (await ask<{ readonly lines: readonly { readonly id: string }[] }>(`${url}/api/cases?order=newest&most=200`)).lines;
export const putAnswer = (url: string, id: string, question: string, answer: unknown): Promise<unknown> => ask(`${url}/api/cases/${id}/answers/${question}`, 'PUT', answer);

/** Declares everything the case claims as it stands now. */
export async function declareAll(url: string, id: string): Promise<void> {
  const { seal, claims } = await ask<{ readonly seal: string; readonly claims: readonly { readonly kind: string }[] }>(`${url}/api/cases/${id}/declaration`);
  await ask(`${url}/api/cases/${id}/declaration`, 'PUT', { by: 'Akiko Kitagawa', on: '2026-03-09', seal, confirmed: claims.map(({ kind }) => kind) });
}

export const bothReasons = ['out-of-stock', 'non-delivery'];

/** A case as it is after the notice was confirmed, made without the page. */
export async function makeCase(url: string, language: Language, confirmed: readonly string[] = bothReasons): Promise<StoredView> {
  const made = await ask<StoredView>(`${url}/api/cases`, 'POST', { notice: rejection, language, receivedOn: '2026-03-04', refused: refusedPlan });
  return ask(`${url}/api/cases/${made.case.id}`, 'PATCH', { confirmed });
}

/** A case of another notice, as it is before anything was confirmed. */
export const pasted = (url: string, language: Language, notice: string): Promise<StoredView> => ask(`${url}/api/cases`, 'POST', { notice, language, receivedOn: '2026-03-04' });

export const putDraft = (url: string, id: string, name: string, text: string): Promise<unknown> => ask(`${url}/api/cases/${id}/drafts/${name}`, 'PUT', { text });

interface SampleFile { readonly from?: readonly string[]; readonly response?: string; readonly reasons: readonly string[]; readonly answers: Readonly<Record<string, { readonly state: string; readonly values: Readonly<Record<string, unknown>> }>> }
/** A complete case of test/cases, with those that it is made of. */
export function sample(name: string): SampleFile {
  const file = JSON.parse(readFileSync(path.join(import.meta.dirname, `../cases/${name}.json`), 'utf8')) as SampleFile;
  return { ...file, answers: Object.assign({}, ...(file.from ?? []).map((one) => sample(one).answers), file.answers) as SampleFile['answers'] };
}

/** Changes a case, or anything of it. */
export const send = (url: string, id: string, method: string, body: unknown, rest = ''): Promise<unknown> => ask(`${url}/api/cases/${id}${rest}`, method, body);

/** Made once, then brought in as a file. */
const packed = new Map<Language, ArrayBuffer>();

/** The same case with every question answered: its letter has no gap. */
export async function answeredCase(url: string, language: Language): Promise<StoredView> {
  const file = packed.get(language);
  if (file !== undefined) return storedCase(url, (await (await fetch(`${url}/api/case-files`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file })).json() as { readonly id: string }).id);
  const { case: { id } } = await makeCase(url, language);
  for (const [question, answer] of Object.entries(sample('out-of-stock-and-non-delivery').answers)) await putAnswer(url, id, question, answer);
  packed.set(language, await (await fetch(`${url}/api/cases/${id}/case-file`)).arrayBuffer());
  return storedCase(url, id);
}

export function questionOf(view: StoredView, id: string): AskedView {
  const found = view.questions.find((q) => q.id === id);
  if (!found) throw new Error(`The case does not ask ${id}.`);
  return found;
}
