// What the cases under attack know: sound values by the name of the part that wants one.
export interface Sources {
  /** Of cases, files, reports and whatever else has an id. */
  readonly ids: readonly string[];
  readonly questions: readonly string[];
  readonly reasons: readonly string[];
  readonly texts: readonly string[];
  /** Of files, where these are asked for. */
  readonly names?: readonly string[];
  /** By the question it answers. */
  readonly answers: Readonly<Record<string, { readonly state: string; readonly values: Readonly<Record<string, unknown>> }>>;
}

/** The last ones and the first ones of the calendar as well. */
const days = ['2026-03-04', '2026-03-10', '2024-02-29', '1994-01-01', '2100-12-31'];
const counts = ['1', '1', '1', '2', '0', '7'];
const always: Readonly<Record<string, readonly string[]>> = {
  name: ['letter-en', 'letter-ja', 'refused'], sheet: ['ledger', 'side-by-side'], language: ['en', 'ja'], format: ['txt', 'md', 'html', 'docx', 'pdf'], timeZone: ['Asia/Tokyo', 'UTC', 'Etc/GMT+12'], marketplace: ['US', 'JP', 'XX'], by: ['Akiko'], title: ['A title'], role: ['editor'],
  address: ['owner@team.example', 'a@b.c'], password: ['a long enough password', 'not the right one'], before: ['not the right one'], after: ['a long enough password'], find: ['stock', '在庫', '"', '* AND ('], version: counts, round: counts, submission: counts, most: counts, skip: counts,
  on: days, deadline: days, receivedOn: days, sentOn: days, reinstatedOn: days, doneOn: days,
};

export function soundWords(name: string, { ids, questions, reasons, texts, names }: Sources): readonly string[] | undefined {
  switch (name) {
    case 'question': return questions;
    case 'reason': case 'reasons': case 'confirmed': return reasons;
    case 'text': case 'notice': case 'refused': case 'sentence': return texts;
    // A day of a period, or the number of a submission.
    case 'from': case 'to': return [...days, ...counts];
    case 'file': case 'report': case 'session': case 'account': case 'invitation': case 'id': return ids;
    case 'name': return names ?? always['name'];
    default: return always[name];
  }
}
