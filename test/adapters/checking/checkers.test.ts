// Checks on threads: the same as on the one, only under load, and none is lost whatever becomes of a thread.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { briefText } from '../../../server/adapters/checking/brief-text.ts';
import { judgedBy } from '../../../server/adapters/checking/judged-by.ts';
import { openCheckers, type Checkers, type CheckersOptions } from '../../../server/adapters/checking/open-checkers.ts';
import { stampFor } from '../../../server/adapters/compiled-rules.ts';
import type { DraftToCheck } from '../../../server/core/check/check-draft.ts';
import { questionsOf } from '../../../server/core/interview/list-questions.ts';
import { attachmentsOf, filesByQuestion } from '../../../server/core/letter/attachments.ts';
import { letterText } from '../../../server/core/letter/letter-text.ts';
import { toldSentences } from '../../../server/core/letter/told-sentences.ts';
import { writeLetter } from '../../../server/core/letter/write-letter.ts';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import { planNames, sampleCase } from '../../support/cases.ts';
import { projectRoot, realRulebook } from '../../support/rulebook.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const rulebook = await realRulebook();
const built = pathToFileURL(path.join(projectRoot, 'dist/server/adapters/checking/worker.js'));
const by = judgedBy(stampFor(projectRoot), built);
const folder = tempFolder();
const draft: DraftToCheck = { text: 'We will do our best. 在庫を確認しました。', reasons: ['out-of-stock'] };
const onThisThread = briefText(rulebook, draft);

let workers = 0;
/** A worker that does this with the drafts it gets. */
function worker(does: string): URL {
  const file = path.join(folder, `${String(workers += 1)}.mjs`);
  writeFileSync(file, `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', (drafts) => { ${does} });\nparentPort.postMessage('ready');\n`);
  return pathToFileURL(file);
}
const answers = worker("parentPort.postMessage({ texts: drafts.map(() => 'on a thread'), took: 100 });");
const isSilent = worker('');

/** Always under load, unless told otherwise. */
function checkers(options: Partial<CheckersOptions>): Checkers & { readonly logged: string[] } {
  const logged: string[] = [];
  const opened = openCheckers({ worker: built, root: projectRoot, rulebook, by, threads: 1, from: 0, log: (line) => { logged.push(line); }, ...options });
  onTestFinished(() => opened.close());
  return { ...opened, logged };
}
/** Once a check goes to a thread. */
const untilReady = (opened: Checkers, text = 'on a thread'): Promise<void> => vi.waitFor(async () => { expect(await opened.checkBriefly(draft)).toBe(text); }, { timeout: 60_000, interval: 5 });
/** Tells as much time as it is told; a check takes `takes` of it. */
const clockOf = (takes: number) => { let now = 0; return Object.assign(() => (now += takes), { pass: (milliseconds: number) => { now += milliseconds; } }); };
afterEach(() => { vi.restoreAllMocks(); vi.useRealTimers(); });

it('a thread judges as this one does, all that a case knows beside the draft as well', async () => {
  const corpus = ['drafts', 'drafts-written'].flatMap((name) => readFileSync(path.join(projectRoot, `test/corpus/${name}.jsonl`), 'utf8').trim().split('\n').filter((_, i) => i % 8 === 0).map((line): DraftToCheck => { const { text, reasons }: DraftToCheck = JSON.parse(line); return { text, reasons }; }));
  const notice = readFileSync(path.join(projectRoot, 'test/notices/dropshipping-policy.txt'), 'utf8').split('\n---\n').slice(1).join('\n');
  const ofCases = planNames.filter((_, i) => i % 20 === 0).flatMap((name) => (['en', 'ja'] as const).map((language): Required<DraftToCheck> => {
    const facts = sampleCase(rulebook, name);
    const letter = writeLetter(rulebook, facts);
    const text = letterText(letter, language).replaceAll(/\d/gu, '7');
    const reading = readNotice(rulebook, notice, { receivedOn: '2026-03-04', timeZone: 'Asia/Tokyo' });
    return { text, reasons: facts.reasons, reading, response: 'plan', marks: [{ finding: 'style/apology', because: 'It is so.' }], asked: questionsOf(rulebook, facts).map(({ id }) => id), files: filesByQuestion(rulebook, facts), papers: attachmentsOf(rulebook, facts).map((one) => one.name), told: toldSentences(rulebook, facts), other: letterText(letter, language === 'en' ? 'ja' : 'en'), refused: text.slice(0, 400) };
  }));
  const drafts = [...corpus, ...ofCases];
  // On this thread every check fails.
  const opened = checkers({ rulebook: new Proxy(rulebook, { get: (of, key) => { if (key !== 'vocabulary') throw new Error('on this thread'); return of.vocabulary; } }) });
  await untilReady(opened, onThisThread);
  expect(await Promise.all(drafts.map((one) => opened.checkBriefly(one)))).toEqual(drafts.map((one) => briefText(rulebook, one)));
  expect(opened.logged).toEqual([]);
});

describe('threads', () => {
  it('are not started for one who writes alone, but under load', async () => {
    const clock = clockOf(100);
    const opened = checkers({ worker: answers, from: 0.25, clock });
    for (let n = 0; n < 40; n += 1) { clock.pass(800); await opened.checkBriefly(draft); }
    expect(opened.threads()).toBe(0);
    for (let n = 0; n < 40; n += 1) await opened.checkBriefly(draft);
    expect(opened.threads()).toBe(1);
    await untilReady(opened);
    // The time of the threads counts as well.
    for (let n = 0; n < 40; n += 1) expect(await opened.checkBriefly(draft)).toBe('on a thread');
    clock.pass(20_000);
    expect(await opened.checkBriefly(draft)).toBe(onThisThread);
  });

  it('share the work', async () => {
    const opened = checkers({ worker: worker("setImmediate(() => { parentPort.postMessage({ texts: drafts.map(() => String(drafts.length)), took: 1 }); });"), threads: 2 });
    await vi.waitFor(async () => { expect(await Promise.all(Array.from({ length: 10 }, () => opened.checkBriefly(draft)))).toEqual(Array.from({ length: 10 }, () => '5')); }, { timeout: 60_000, interval: 5 });
  });

  it('end after a minute without a check', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opened = checkers({ worker: isSilent });
    await opened.checkBriefly(draft);
    vi.advanceTimersByTime(59_000);
    expect(opened.threads()).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(opened.threads()).toBe(0);
  });
});

describe('a thread that cannot go on', () => {
  it('loses no check, leaves no text in the log and is not followed by another until the load has risen anew', async () => {
    const clock = clockOf(1);
    const opened = checkers({ worker: worker("if (drafts.length === 1) parentPort.postMessage({ texts: ['on a thread'], took: 1 }); else throw new Error(drafts[0].text);"), from: 0.0001, clock });
    await untilReady(opened);
    expect(await Promise.all([draft, draft, draft].map((one) => opened.checkBriefly(one)))).toEqual([onThisThread, onThisThread, onThisThread]);
    expect(opened.logged).toEqual([expect.stringContaining('Error\n    at ')]);
    expect(opened.logged.join('')).not.toContain('在庫');
    for (let n = 0; n < 3; n += 1) await opened.checkBriefly(draft);
    expect(opened.threads()).toBe(0);
    clock.pass(1_000_000);
    await opened.checkBriefly(draft);
    await opened.checkBriefly(draft);
    expect(opened.threads()).toBe(1);
  });

  it('is one that finds other rules than this one judges by, too', async () => {
    const opened = checkers({ by: 'other rules' });
    await vi.waitFor(async () => { expect(await opened.checkBriefly(draft)).toBe(onThisThread); expect(opened.logged).toEqual([expect.stringContaining('OtherRules')]); }, { timeout: 60_000 });
    expect(opened.threads()).toBe(0);
  });

  it('or gets what cannot be sent to it, or at whose check it fails', async () => {
    const sent = checkers({ worker: answers });
    await untilReady(sent);
    const unsendable = { ...draft, papers: Object.assign([], { never: () => undefined }) };
    expect(await sent.checkBriefly(unsendable)).toBe(onThisThread);
    expect(sent.threads()).toBe(0);
    const failing = checkers({ worker: worker("parentPort.postMessage({ texts: drafts.map(({ text }) => (text === '' ? 'on a thread' : undefined)), took: 1 });") });
    await vi.waitFor(async () => { expect(await failing.checkBriefly({ ...draft, text: '' })).toBe('on a thread'); }, { timeout: 60_000, interval: 5 });
    expect(await failing.checkBriefly(draft)).toBe(onThisThread);
  });
});

it('forgetting ends the threads with all they hold, after what was under way was checked; closing does so for good', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  const steps: string[] = [];
  const opened = checkers({ worker: worker("if (drafts.length === 1) parentPort.postMessage({ texts: ['on a thread'], took: 1 });"), clock: () => { steps.push('checked'); return 0; } });
  vi.spyOn(rulebook.vocabulary.lexicon, 'forget').mockImplementation(() => { steps.push('forgotten'); });
  await untilReady(opened);
  const underWay = [opened.checkBriefly(draft), opened.checkBriefly(draft)];
  await new Promise(setImmediate);
  steps.length = 0;
  await opened.forget();
  expect(await Promise.all(underWay)).toEqual([onThisThread, onThisThread]);
  expect([steps[0], steps.indexOf('forgotten')]).toEqual(['checked', steps.length - 1]);
  expect([opened.threads(), ended.mock.settledResults.map(({ type }) => type)]).toEqual([0, ['fulfilled']]);
  await opened.checkBriefly(draft);
  expect(opened.threads()).toBe(1);
  await opened.close();
  await opened.checkBriefly(draft);
  expect([opened.threads(), ended.mock.settledResults.length]).toEqual([0, 2]);
});
