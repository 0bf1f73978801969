// The command line within one process: what it prints for people and programs, and how it ends.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as exporting from '../../server/adapters/export/export-letter.ts';
import { runCommandLine } from '../../server/cli/run.ts';
import { projectRoot, realRulebook } from '../support/rulebook.ts';
import { tempFolder } from '../support/temp-folder.ts';

const folder = tempFolder();
const file = (name: string, content: string | Uint8Array): string => { const at = path.join(folder, name); writeFileSync(at, content); return at; };
const notice = file('notice.txt', 'Your plan is not complete. We found these issues:\n1. Orders may not be filled because items are out of stock.\n2. Some buyers did not receive their orders.\nTo sell on Amazon.com again, please send us a plan.\n');
const draft = file('draft.txt', 'We are sorry. Until now we used SAL, but from now on we will use AIR. We will hire more staff.\n');

async function run(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = ''; let err = '';
  const code = await runCommandLine(args, { out: (text) => { out += text; }, err: (text) => { err += text; }, readStandardInput: () => Promise.resolve(readFileSync(notice)), env: { LANG: 'C' } }, { root: projectRoot, rulebook: realRulebook, exporting: () => Promise.resolve(exporting) });
  return { code, out, err };
}

describe('read', () => {
  it('gives programs the agreed keys and people the words', async () => {
    const { code, out } = await run('read', notice, '--json');
    expect(code).toBe(0);
    const read = JSON.parse(out);
    expect(Object.keys(read)).toEqual(expect.arrayContaining(['isNotice', 'language', 'kind', 'marketplace', 'scope', 'response', 'reasons', 'asks', 'entities']));
    expect(read).toMatchObject({ isNotice: true, kind: 'rejection', response: 'plan', asks: ['root-cause', 'corrective-actions', 'preventive-measures'] });
    expect(read.reasons.map((reason: { id: string }) => reason.id)).toEqual(['out-of-stock', 'non-delivery']);
    expect(Object.keys(read.entities)).toEqual(expect.arrayContaining(['asins', 'orderIds', 'complaintIds', 'deadline', 'metrics']));
    expect((await run('read', '-', '--lang', 'ja')).out).toContain('在庫切れ');
  });
  it('ends with 1 for a text that is no notice', async () => {
    expect((await run('read', file('mail.txt', 'Hi, where is my package? I ordered it two weeks ago. Please refund me. Ann'))).code).toBe(1);
  });
});

describe('check', () => {
  it('takes the reasons from the notice and reports what is missing, with places', async () => {
    const { code, out } = await run('check', draft, '--notice', notice);
    expect(code).toBe(1);
    expect(out).toContain('style/discontinued-service');
    expect(out).toMatch(/1:\d+ "SAL"/);
    const { sections, findings } = JSON.parse((await run('check', draft, '--reason', 'out-of-stock', '--json')).out);
    const keys = findings.map(({ key }: { key: string }) => key);
    expect(keys).toContainEqual(expect.stringMatching(/^style\/discontinued-service:[0-9a-z]+$/));
    expect(new Set(keys).size).toBe(keys.length);
    expect(sections.find((section: { section: string }) => section.section === 'corrective-actions').verdict).toBe('missing');
  });
  it('says with a word of its own that a sentence only names a matter', async () => {
    const named = file('named.txt', "The cause was that our supplier's website showed stock that was sold out.\n");
    expect((await run('check', named, '--reason', 'out-of-stock')).out).toMatch(/please check +\S.*\(please check whether it answers\)\n +1:1 "The cause/);
    expect((await run('check', named, '--reason', 'out-of-stock', '--lang', 'ja')).out).toMatch(/要確認 +\S.*（答えになっているか確かめてください）/);
  });
  it('gives programs each demand with its sentences and papers', async () => {
    const proved = file('proved.txt', 'We refunded 7 orders on 4 March 2026 and wrote to 7 buyers (refunds.pdf).\n');
    const { coverage } = JSON.parse((await run('check', proved, '--notice', notice, '--json')).out);
    const part = coverage.find((one: { ask?: string; reason?: string }) => one.ask === 'corrective-actions' && one.reason === 'out-of-stock');
    expect(part).toMatchObject({ asked: true, sentences: [{ start: 0, text: expect.stringContaining('We refunded 7 orders') }], papers: [{ name: 'refunds.pdf', named: 'sentence' }] });
    expect(part.elements.find((one: { element: string }) => one.element === 'offers-closed')).toMatchObject({ verdict: 'missing', sentences: [], papers: [] });
    expect((await run('check', proved, '--notice', notice)).out).toContain('papers: refunds.pdf');
  });
  it('wants to know what the draft is about', async () => {
    expect(await run('check', draft)).toMatchObject({ code: 2, out: '' });
    expect((await run('check', draft, '--reason', 'nope')).err).toContain('nope');
  });
});

describe('questions and write', () => {
  it('lists questions with their fields, and writes what the answers make', async () => {
    expect((await run('questions', '--reason', 'out-of-stock', '--lang', 'ja')).out).toContain('対応しましたか');
    const sample = path.join(projectRoot, 'test/cases/out-of-stock.json');
    const en = await run('write', sample, '--format', 'md', '--lang', 'en');
    expect(en).toMatchObject({ code: 0 });
    expect(en.out).toContain('# Plan of action');
    expect((await run('write', sample, '--format', 'html', '--lang', 'ja')).out).toContain('<html lang="ja"');
    const { answers, ...rest } = JSON.parse(readFileSync(sample, 'utf8'));
    delete answers['out-of-stock.orders-resolved'];
    const partial = await run('write', file('partial.json', JSON.stringify({ ...rest, answers })), '--lang', 'en');
    expect(partial.code).toBe(1);
    expect(partial.out).toContain('NOT YET ANSWERED');
  });
  it('names the field of a wrong answer', async () => {
    const wrong = file('wrong.json', JSON.stringify({ reasons: ['out-of-stock'], answers: { 'out-of-stock.offers-closed': { state: 'answered', values: { 'done-on': 'yesterday' } } } }));
    const { code, err } = await run('write', wrong);
    expect(code).toBe(2);
    expect(err).toContain('done-on');
  });
});

describe('an answer that is no plan', () => {
  const documents = path.join(projectRoot, 'test/cases/documents.json');
  it('is written with its table, and checked by its own questions', async () => {
    const { code, out } = await run('write', documents, '--lang', 'en', '--format', 'md');
    expect([code, out.includes('| ASIN | Product | Sold |')]).toEqual([0, true]);
    const checked = await run('check', file('documents.txt', out), '--response', 'documents', '--lang', 'en');
    expect(checked.out).toContain('Sold and bought per item');
    expect((await run('questions', '--response', 'documents', '--lang', 'en')).out).toContain('[documents.items]');
    expect((await run('questions', '--response', 'nonsense')).code).toBe(2);
  });
  it('names the signs that its PDF writes otherwise', async () => {
    const { answers, ...rest } = JSON.parse(readFileSync(documents, 'utf8'));
    answers['case.about'].values.shop = 'Sơn';
    const pdf = ['write', file('shop.json', JSON.stringify({ ...rest, answers })), '--lang', 'en', '--format', 'pdf', '--out', path.join(folder, 'shop.pdf')];
    expect((await run(...pdf)).err).toContain('as they were typed: ơ\n');
    expect((await run('write', documents, ...pdf.slice(2))).err).not.toContain('as they were typed');
  });
  it('is not written against an answer that stops it', async () => {
    const { answers, ...rest } = JSON.parse(readFileSync(documents, 'utf8'));
    answers['documents.files'].values.touched = { choice: 'edited' };
    const { code, err } = await run('write', file('edited.json', JSON.stringify({ ...rest, answers })), '--lang', 'en');
    expect([code, err.includes('must not be sent')]).toEqual([2, true]);
  });
});

describe('rules and eval', () => {
  it('tells what is known and what is not verified', async () => {
    const known = JSON.parse((await run('rules', '--json')).out);
    expect(known.reasons.length).toBeGreaterThanOrEqual(10);
    expect(known.unverified).toContain('sal-suspended');
  });
  it('measures a corpus and writes the predictions in its format', async () => {
    const line = { id: 'n1', text: readFileSync(notice, 'utf8'), language: 'en', isNotice: true, kind: 'rejection', marketplace: 'US', reasons: ['non-delivery', 'out-of-stock'], asks: ['root-cause', 'corrective-actions', 'preventive-measures'], entities: { asins: [], orderIds: [], complaintIds: [] } };
    const out = path.join(folder, 'predictions.jsonl');
    const { code, out: printed } = await run('eval', 'notices', file('corpus.jsonl', `${JSON.stringify(line)}\n`), '--out', out);
    expect(code).toBe(0);
    expect(printed).toContain('100.0');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ id: 'n1', isNotice: true, kind: 'rejection' });
    const drafts = file('drafts.jsonl', `${JSON.stringify({ id: 'd1', text: 'We will do our best.', language: 'en', reasons: ['late-shipment'], sections: { 'root-cause': 'missing', 'corrective-actions': 'missing', 'preventive-measures': 'weak' }, flags: ['vague-promise'] })}\n`);
    expect((await run('eval', 'drafts', drafts)).out).toContain('vague-promise');
  });
});

describe('bad input', () => {
  mkdirSync(path.join(folder, 'folder'));
  it.each([
    ['a file that is not there', path.join(folder, 'none.txt')], ['a folder', path.join(folder, 'folder')], ['an empty file', file('empty.txt', '')], ['blank text', file('blank.txt', ' \n ')],
    ['a picture', file('picture.txt', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]))], ['five megabytes', file('large.txt', 'x'.repeat(5 * 1024 * 1024 + 1))], ['too many characters', file('long.txt', 'x'.repeat(1_000_001))],
  ])('%s gets one clear line in the language of the user', async (_what, source) => {
    for (const [language, script] of [['en', /^[\x20-\x7e]+$/], ['ja', /[ぁ-ん]/]] as const) {
      const { code, out, err } = await run('read', source, '--lang', language);
      expect([code, out]).toEqual([2, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err.trim()).toMatch(script);
    }
  });
  it('a wrong command or option is said in one line, and help is help', async () => {
    expect((await run('nonsense')).code).toBe(2);
    expect((await run('read', notice, '--nonsense')).err.trim().split('\n')).toHaveLength(1);
    for (const command of ['read', 'check', 'questions', 'write', 'rules', 'eval']) expect((await run(command, '--help')).code, command).toBe(0);
    for (const args of [['restore'], ['restor'], ['read', '--nonsense'], ['backup', 'a', 'b'], ['backup', '--to']]) {
      const { code, err } = await run(...args, '--lang', 'ja');
      expect([code, err], args.join(' ')).toEqual([2, expect.stringMatching(/ありません|多すぎます/)]);
    }
  });
});
