// What the cases under attack know: sound values by the name of the part that wants one.
export interface Sources {
  /** Of cases, files, reports and whatever else has an id. */
  readonly ids: readonly string[];
  readonly questions: readonly string[];
  readonly reasons: readonly string[];
  readonly texts: readonly string[];
  /** By the question it answers. */
  readonly answers: Readonly<Record<string, { readonly state: string; readonly values: Readonly<Record<string, unknown>> }>>;
}

const always: Readonly<Record<string, readonly string[]>> = {
  name: ['letter-en', 'letter-ja', 'refused', 'invoice.pdf', '../x.pdf', 'ab\u202efdp.exe'], sheet: ['ledger', 'side-by-side'], language: ['en', 'ja', 'de'], format: ['txt', 'md', 'html', 'docx', 'pdf', 'csv', 'xlsx'], version: ['0', '1', '2', '-1', '1e3', '99999999999999999999', ' 1', '0x1'],
  timeZone: ['Asia/Tokyo', 'UTC', 'Etc/GMT+12', 'Mars/Olympus'], marketplace: ['US', 'JP', 'XX'], by: ['Akiko'], title: ['A title'], address: ['owner@team.example', 'a@b.c'], password: ['a long enough password'], find: ['stock', '在庫', '"', '* AND ('],
};
const numbered = new Set(['round', 'submission', 'from', 'to', 'most', 'skip']);

export function answerSources(name: string, { ids, questions, reasons, texts }: Sources): readonly string[] {
  const fixed = always[name];
  if (fixed !== undefined) return fixed;
  if (numbered.has(name)) return ['1', '0', '-1', '2', '1.5', '99999999999999999999'];
  if (name === 'question') return questions;
  if (name === 'reasons' || name === 'confirmed' || name === 'reason') return reasons;
  if (name === 'text' || name === 'notice' || name === 'refused' || name === 'sentence') return texts;
  return ids;
}
