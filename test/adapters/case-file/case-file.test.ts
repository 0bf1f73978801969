// A case as one file: what goes out comes in again as it was, and a file that is not whole makes no case at all.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openCaseFile, type CaseFileRead } from '../../../server/adapters/case-file/open-case-file.ts';
import { packCase } from '../../../server/adapters/case-file/pack-case.ts';
import { hashOf } from '../../../server/adapters/files/content-store.ts';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import type { CaseStore } from '../../../server/core/case/case.ts';
import type { WholeCase } from '../../../server/core/case/case-content.ts';
import { contentOf } from '../../../server/core/case/submission.ts';
import { claimsOf } from '../../../server/core/case/declaration.ts';
import type { CaseFacts } from '../../../server/core/letter/write-letter.ts';
import { caseNames, sampleCase } from '../../support/cases.ts';
import { describeEngines, describeStores, type TestEngine } from '../../support/engines.ts';
import { richCase as richCaseOf } from '../../support/rich-case.ts';
import { realRulebook } from '../../support/rulebook.ts';
import { saying } from '../../support/said-sizes.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
const rulebook = await realRulebook();
let stores = 0;
async function withStore<T>(work: (store: CaseStore) => Promise<T>): Promise<T> {
  const store = await openSqliteStore(path.join(folder, `store-${String(stores++)}`, 'cases.sqlite'));
  try { return await work(store); } finally { await store.close(); }
}

async function wholeOf(store: CaseStore, id: string): Promise<WholeCase> {
  const whole = await store.whole(id);
  if (whole === undefined) throw new Error('no such case');
  return whole;
}
async function fileOf(store: CaseStore, id: string): Promise<Uint8Array> {
  const files = await store.files.list(id);
  const pieces: Uint8Array[] = [];
  const read = async (hash: string): Promise<Uint8Array> => { const found = await store.files.content(id, files.find((file) => file.hash === hash)?.id ?? ''); if (!found.ok) throw new Error(found.why); return found.bytes; };
  for await (const piece of packCase({ whole: await wholeOf(store, id), program: '0.1.0', savedAt: '2026-11-29T12:00:00.000Z', contentOf: read })) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
const opened = (bytes: Uint8Array): Extract<CaseFileRead, { ok: true }> => { const read = openCaseFile(bytes); if (!read.ok) throw new Error(JSON.stringify(read)); return read; };
const caseJson = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['case.json'] ?? new Uint8Array());

const richCase = (store: CaseStore, facts: CaseFacts): Promise<string> => richCaseOf(store, rulebook, facts);

const storesOf = ({ newPlace, open }: TestEngine) => async <T>(work: (store: CaseStore) => Promise<T>): Promise<T> => { const store = await open(await newPlace()); try { return await work(store); } finally { await store.close(); } };

describeStores('a case as one file', (engine) => {
  const withStore = storesOf(engine);
  it('comes in again with everything it held and all that was before, under a new id and told as brought in', () => withStore(async (store) => {
    const id = await richCase(store, sampleCase(rulebook, 'out-of-stock'));
    const file = await fileOf(store, id);
    const { whole, contentOf: bytesOf } = opened(file);
    for (const [part, value] of Object.entries(whole.content)) expect([part, Array.isArray(value) && value.length === 0]).toEqual([part, false]);
    await withStore(async (other) => {
      const copy = await other.bringIn(whole, bytesOf);
      expect(copy).not.toBe(id);
      expect(caseJson(await fileOf(other, copy))).toBe(caseJson(file));
      expect((await wholeOf(other, copy)).lines.map((one) => one !== undefined)).toEqual([true]);
      expect((await other.list()).map(({ broughtInAt }) => typeof broughtInAt)).toEqual(['string']);
      expect(await other.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
      const [before, after] = await Promise.all([store.get(id), other.get(copy)]);
      expect({ ...after, id: '', updatedAt: '', reports: [] }).toEqual({ ...before, id: '', updatedAt: '', reports: [] });
      expect(await other.orders.reportLines(copy, after?.reports?.[0]?.id ?? '')).toEqual(await store.orders.reportLines(id, before?.reports?.[0]?.id ?? ''));
    });
    // Beside the one it was made of, and sharing its files.
    const twin = await store.bringIn(whole, bytesOf);
    await store.erase(id);
    expect((await store.files.list(twin)).length).toBe(2);
    expect(await store.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
  }));
});

describeEngines('a case as one file, of any kind', (engine) => {
  const withStore = storesOf(engine);
  it('is written in the first format, which older programs open, where no team worked on it', () => withStore(async (store) => {
    const headOf = (file: Uint8Array): unknown => (JSON.parse(strFromU8(unzipSync(file)['manifest.json'] ?? new Uint8Array())) as { format: unknown }).format;
    const { id } = await store.create({ notice: 'x', language: 'en', title: 'T' });
    expect(headOf(await fileOf(store, id))).toBe(1);
    await store.reviews.comment(id, { about: { kind: 'letter' }, text: 'x', by: { account: 'a', name: 'A' } });
    expect(headOf(await fileOf(store, id))).toBe(2);
  }));

  it('is the same again for every sample of answers', () => withStore(async (store) => {
    for (const name of caseNames) {
      const facts = sampleCase(rulebook, name);
      const { id } = await store.create({ notice: `Notice of ${name}`, language: 'en', title: name });
      await store.change(id, { confirmed: facts.reasons });
      for (const [question, answer] of Object.entries(facts.answers)) await store.saveAnswer(id, question, answer);
      await store.saveDeclaration(id, { by: 'A', on: '2026-03-09', claims: claimsOf(rulebook, facts, {}) }, 0);
      await store.change(id, { sentOn: '2026-03-10', compose: (found, beside) => contentOf(rulebook, facts, { found, ...beside }) });
      const file = await fileOf(store, id);
      const { whole, contentOf: bytesOf } = opened(file);
      expect(caseJson(await fileOf(store, await store.bringIn(whole, bytesOf)))).toBe(caseJson(file));
    }
  }));
});

/** Packed anew with a list of contents that fits, so that only what was changed is amiss. */
function repacked(file: Uint8Array, change: (parts: Unzipped, content: { [part: string]: unknown }) => void, keepList = false): Uint8Array {
  const parts = unzipSync(file);
  const content = JSON.parse(strFromU8(parts['case.json'] ?? new Uint8Array())) as { [part: string]: unknown };
  const before = JSON.stringify(content);
  change(parts, content);
  if (JSON.stringify(content) !== before) parts['case.json'] = strToU8(JSON.stringify(content));
  if (!keepList) {
    const list = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as { files: unknown };
    list.files = Object.entries(parts).filter(([name]) => name !== 'manifest.json').map(([name, bytes]) => ({ name, size: bytes.length, hash: hashOf(bytes) }));
    parts['manifest.json'] = strToU8(JSON.stringify(list));
  }
  return zipSync(parts, { level: 1 });
}
const withHead = (file: Uint8Array, head: object): Uint8Array => repacked(file, (parts) => { parts['manifest.json'] = strToU8(JSON.stringify({ ...JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array())) as object, ...head })); }, true);
const evidenceOf = (parts: Unzipped): string => Object.keys(parts).find((name) => name.startsWith('evidence/') && (parts[name]?.length ?? 0) < 100) ?? '';

describe('a case file that is not whole', () => {
  it('is refused by the name of what is amiss', () => withStore(async (store) => {
    const file = await fileOf(store, await richCase(store, sampleCase(rulebook, 'non-delivery')));
    const [evidence, someBytes] = [evidenceOf(unzipSync(file)), new Uint8Array(randomBytes(64))];
    const damaged = (part: string, code: string): object => ({ ok: false, why: 'damaged', faults: expect.arrayContaining([{ part, code }]) as unknown });
    const cases: readonly (readonly [string, Uint8Array, object])[] = [
      ['nothing', new Uint8Array(), { ok: false, why: 'unknown' }],
      ['no archive', someBytes, { ok: false, why: 'unknown' }],
      ['another archive', zipSync({ 'a.txt': strToU8('a') }), { ok: false, why: 'unknown' }],
      ['cut short', file.slice(0, file.length - 40), { ok: false, why: 'unknown' }],
      ['of another program', withHead(file, { kind: 'other' }), { ok: false, why: 'unknown' }],
      ['of a newer format', withHead(file, { format: 3, files: 'otherwise' }), { ok: false, why: 'newer' }],
      ['with a list of another form', withHead(file, { files: 'otherwise' }), damaged('manifest.json', 'shape')],
      ...['../../evil.txt', '/etc/passwd', 'C:\\evil.txt', 'evidence/..\\x'].map((name) => [name, repacked(file, (parts) => { parts[name] = someBytes; }), damaged(name, 'outside')] as const),
      ['with a part that is listed nowhere', repacked(file, (parts) => { parts['readme.txt'] = someBytes; }, true), damaged('readme.txt', 'unexpected')],
      ['with a part that belongs nowhere', repacked(file, (parts) => { parts['readme.txt'] = someBytes; }), damaged('readme.txt', 'unexpected')],
      ['without an evidence file', repacked(file, (parts) => { delete parts[evidence]; }, true), damaged(evidence, 'lacks')],
      ['without an evidence file, nor in the list', repacked(file, (parts) => { delete parts[evidence]; }), damaged(evidence, 'lacks')],
      ['without the case', repacked(file, (parts) => { delete parts['case.json']; }, true), damaged('case.json', 'lacks')],
      ['with an altered evidence file', repacked(file, (parts) => { parts[evidence] = strToU8('invoice no. 13'); }, true), damaged(evidence, 'differs')],
      ['with an altered evidence file and list', repacked(file, (parts) => { parts[evidence] = strToU8('invoice no. 13'); }), damaged(evidence, 'differs')],
      ['with an altered case', repacked(file, (_parts, content) => { content['title'] = 'x'; }, true), damaged('case.json', 'differs')],
      ['with an unknown part of the case', repacked(file, (_parts, content) => { content['more'] = 1; }), damaged('case.json', 'shape')],
      ['with rounds that are none', repacked(file, (_parts, content) => { content['rounds'] = []; }), damaged('case.json/rounds', 'shape')],
      ['with an answer twice', repacked(file, (_parts, content) => { const all = content['answers'] as unknown[]; all.push(all[0]); }), damaged('case.json/answers', 'shape')],
      ['with a comment twice', repacked(file, (_parts, content) => { const all = content['comments'] as unknown[]; all.push(all[0]); }), damaged('case.json/comments', 'shape')],
      ['with a text of 2 MB', repacked(file, (_parts, content) => { (content['rounds'] as { notice: string }[])[0] = { ...(content['rounds'] as { notice: string }[])[0], notice: 'x'.repeat(2_000_000) }; }), damaged('case.json/rounds/0/notice', 'shape')],
      ['with a program among the evidence', repacked(file, (parts, content) => {
        const program = strToU8('#!/bin/sh\n');
        const hash = hashOf(program);
        delete parts[evidence];
        parts[`evidence/${hash}`] = program;
        Object.assign((content['files'] as { hash: string }[]).find((one) => evidence.endsWith(one.hash)) ?? {}, { hash, size: program.length });
      }), damaged(`evidence/${hashOf(strToU8('#!/bin/sh\n'))}`, 'kind')],
      ['with lines of a report that are none', repacked(file, (parts) => { parts['reports/1.json'] = strToU8('{"count":3,"columns":{"line":[1]}}'); }), damaged('reports/1.json', 'shape')],
      ['with a case that unpacks to 61 MB', saying(repacked(file, (parts) => { parts['case.json'] = new Uint8Array(6101); }), 6101, 61_000_000), { ok: false, why: 'too-large' }],
      ['with 510 MB in many parts', saying(repacked(file, (parts) => { for (let i = 0; i < 34; i++) parts[`evidence/${String(i)}`] = new Uint8Array(1501); }, true), 1501, 15_000_000), { ok: false, why: 'too-large' }],
    ];
    for (const [what, bytes, told] of cases) {
      const read = openCaseFile(bytes);
      expect([what, read.ok ? 'taken' : read]).toEqual([what, told]);
    }
  }));

  it('that says a smaller size than it unpacks to is not unpacked beyond it', () => withStore(async (store) => {
    const large = 30_000_000;
    const file = await fileOf(store, await richCase(store, sampleCase(rulebook, 'non-delivery')));
    const list = { ...JSON.parse(strFromU8(unzipSync(file)['manifest.json'] ?? new Uint8Array())) as object, files: [{ name: 'case.json', size: 10, hash: hashOf(new Uint8Array(10)) }] };
    // Ten bytes, says the directory, and so does the head of the content.
    const bomb = saying(zipSync({ 'manifest.json': strToU8(JSON.stringify(list)), 'case.json': [new Uint8Array(large), { level: 1 }] }), large, 10);
    const before = process.memoryUsage().arrayBuffers;
    expect(openCaseFile(bomb)).toEqual({ ok: false, why: 'damaged', faults: [{ part: 'case.json', code: 'differs' }] });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  }));

  it('leaves nothing where it breaks off half way', () => withStore(async (store) => {
    const file = await fileOf(store, await richCase(store, sampleCase(rulebook, 'non-delivery')));
    const { whole } = opened(file);
    const fresh = strToU8('a new file of evidence');
    const more = { ...whole, content: { ...whole.content, files: [...whole.content.files.slice(0, 1).map((one) => ({ ...one, hash: hashOf(fresh), size: fresh.length })), ...whole.content.files.slice(1)] } };
    await expect(store.bringIn(more, (hash) => (hash === hashOf(fresh) ? fresh : strToU8('not what was looked at')))).rejects.toThrow();
    expect((await store.list()).length).toBe(1);
    expect(await store.files.verify()).toEqual({ missing: [], altered: [], orphans: [] });
  }));
});

