// A case with something in every part of it: answers, drafts, files, a report, an annex, a declaration, a letter that was sent, a promise, a second round, comments and a review.
import { strToU8 } from 'fflate';
import { claimsOf } from '../../server/core/case/declaration.ts';
import { reviewedState } from '../../server/core/case/review.ts';
import { contentOf } from '../../server/core/case/submission.ts';
import { plainAnswers, type CaseStore } from '../../server/core/case/case.ts';
import type { CaseFacts } from '../../server/core/letter/write-letter.ts';
import type { Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { packLines } from '../../server/adapters/reports/pack-lines.ts';

/** `word`: stands in every text of it. */
export async function richCase(store: CaseStore, rulebook: Rulebook, facts: CaseFacts, { word = '', owner }: { readonly word?: string; readonly owner?: string } = {}): Promise<string> {
  const { id } = await store.create({ notice: `Dear seller,\nyour account is deactivated. 髙﨑𠮷${word}`, language: 'ja', title: `北川商店 🏮${word}`, receivedOn: '2026-03-01', refused: `Bought elsewhere.${word}`, ...(owner === undefined ? {} : { owner }) });
  await store.change(id, { confirmed: facts.reasons, correction: { kind: 'deactivation', reasons: facts.reasons, deadline: '2026-03-18' } });
  for (const [question, answer] of Object.entries(facts.answers)) await store.saveAnswer(id, question, answer);
  const [first = ''] = Object.keys(facts.answers);
  await store.saveAnswer(id, first, undefined);
  for (const text of [`One.${word}`, `Two.${word}`]) await store.saveDraft(id, 'letter-en', text, [{ key: 'a.b', sentence: text }, { finding: 'x', because: 'mine' }]);
  const added = await store.files.add(id, { name: `請求書${word}.txt`, kind: 'text', bytes: strToU8(`invoice no. 12${word}`) });
  if (added.ok) { await store.files.saveRead(id, added.value.id, { ok: true, kind: 'text', text: `invoice no. 12${word}`, doubts: ['ending'] }); await store.files.change(id, added.value.id, { paper: 'none', word: 'unclear' }); }
  await store.files.add(id, { name: 'large.txt', kind: 'text', bytes: new Uint8Array(3_000_000).fill(0x61) });
  await store.orders.addReport(id, { name: 'orders.txt', format: 'orders', totals: { lines: 2, counted: 2, aside: 0, passed: 0 }, faults: [{ line: 3, code: 'day', found: 'x' }], faultCounts: { day: 1 }, heads: { order: 'order-id' }, days: { from: '2026-01-01', to: '2026-01-02' }, figures: [{ id: 'orders', count: 2, columns: ['order-id'], lines: [2, 3] }] }, packLines([{ line: 2, order: '111-1', state: 'shipped', overdue: true }, { line: 3, order: '111-2', quantity: 2 }]));
  for (const order of ['111-1234567-1234567', '111-7654321-7654321']) await store.orders.saveAnnex(id, [{ order, done: 'refunded' }]);
  const now = await store.get(id);
  if (now === undefined) throw new Error('gone');
  await store.saveDeclaration(id, { by: '青木', on: '2026-03-09', claims: claimsOf(rulebook, facts, now.drafts) }, 0);
  await store.change(id, { sentOn: '2026-03-10', compose: (found, beside) => contentOf(rulebook, { ...facts, answers: plainAnswers(found.answers) }, { found, ...beside }) });
  await store.markPromise(id, { submission: 1, question: first }, { doneOn: '2026-03-12', kept: 'in-part', because: `late${word}` });
  await store.openRound(id, { notice: `Not enough.${word}`, follows: 'refusal', receivedOn: '2026-03-20' });
  const by = { account: 'of this program alone', name: `山田${word}` };
  for (const about of [{ kind: 'letter' }, { kind: 'sentence', draft: 'letter-en', words: `Two.${word}`, sentence: 'a.b/c' }, { kind: 'question', question: first }] as const) await store.reviews.comment(id, { about, text: `これは本当ですか <b>${word}`, by });
  await store.reviews.reply(id, 2, { text: `はい${word}`, by });
  await store.reviews.settle(id, 1, by);
  for (const kind of ['asked', 'approved'] as const) await store.reviews.take(id, { kind, by, remark: `見ました${word}`, compose: (found, beside) => ({ seal: '', state: reviewedState(rulebook, { ...facts, answers: plainAnswers(found.answers) }, { found, ...beside }) }) });
  return id;
}

