// What is new since the last letter: nothing is new in the same text, everything that came is told once, and what frames a letter is no news.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../server/core/case/changes-since.ts';
import { contentOf, type SentContent } from '../../../server/core/case/submission.ts';
import { diffTexts } from '../../../server/core/text/diff-texts.ts';
import type { Case } from '../../../server/core/case/case.ts';
import { caseNames, sampleCase } from '../../support/cases.ts';
import { realRulebook } from '../../support/rulebook.ts';

const rulebook = await realRulebook();
const { units } = rulebook;
const content = (en: string, more: Partial<SentContent> = {}): SentContent => ({ texts: [{ paper: 'plan', title: { en: 'Plan', ja: '計画書' }, language: 'en', text: en }], named: [], files: [], annex: [], frame: { en: [], ja: [] }, promised: [], ...more });
const since = (before: string, now: string, more: Partial<SentContent> = {}) => changesSince(content(before), content(now, more), { units });
const drafts: Case['drafts'] = {};
const ofCase = (name: string): SentContent => contentOf(rulebook, sampleCase(rulebook, name), { found: { drafts } as Case, files: [], annex: [] });

const word = fc.constantFrom('stock', 'buyers', 'orders', 'refunded', 'checked', 'supplier', 'parcels', 'tracked', 'listing', 'office', 'Monday', '17', 'removed', 'closed');
const sentence = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => `We ${words.join(' ')}.`);
const letter = fc.array(sentence, { minLength: 1, maxLength: 12 });
const text = (sentences: readonly string[]): string => sentences.map((one) => `- ${one}`).join('\n');

describe('what is new since the last letter', () => {
  it('is nothing in the same letter, of every sample case and in any order', () => {
    for (const name of caseNames) {
      const sent = ofCase(name);
      expect(changesSince(sent, sent, { units }), name).toMatchObject({ verdict: 'nothing', facts: [], files: [], counts: { added: 0, changed: 0, removed: 0 } });
    }
    fc.assert(fc.property(letter, fc.nat(), (sentences, turn) => {
      const by = turn % sentences.length;
      const moved = [...sentences.slice(by), ...sentences.slice(0, by)];
      expect(since(text(sentences), text(moved)).verdict).toBe('nothing');
    }));
  });

  it('tells every sentence of both letters once', () => {
    fc.assert(fc.property(letter, letter, (before, now) => {
      const rows = diffTexts(text(before), text(now), 'en');
      expect(rows.flatMap((row) => ('after' in row ? [row.after] : []))).toEqual(now);
      const old = rows.flatMap((row) => ('before' in row ? [row.before] : row.kind === 'same' ? [row.after] : []));
      expect([...old].sort()).toEqual([...before].sort());
      for (const row of rows) {
        if (row.kind !== 'changed') continue;
        const side = (out: 'in' | 'out'): string => row.parts.filter(({ kind }) => kind !== out).map((part) => part.text).join('');
        expect([side('in'), side('out')]).toEqual([row.before, row.after]);
      }
    }));
  });

  it('counts what is added to a letter as added, and never what stood there', () => {
    fc.assert(fc.property(letter, fc.array(fc.constantFrom('From 3 May 2026 Sato Ken reads RA123456789JP.', 'Zwölf Boxkämpfer jagen Viktor.', 'Quiet foxes jump over lazy dogs.'), { maxLength: 3 }).map((all) => [...new Set(all)]), (before, more) => {
      const { counts, rows } = since(text(before), text([...before, ...more]));
      expect(counts).toMatchObject({ before: before.length, added: more.length, changed: 0, removed: 0 });
      expect(rows.en.flatMap((row) => (row.kind === 'added' ? [row.after] : []))).toEqual(more);
    }));
  });

  it('names new figures, days, ids and names once, and none that stood anywhere in the letter before', () => {
    const before = 'We refunded 8 orders on 3 March 2026.\nThe order 123-1234567-1234567 was late.\n';
    const { facts, verdict } = since(before, `${before}Sato Ken refunded 12 orders on 5 March 2026.\nSato Ken refunded 8 orders on 3 March.\nThe parcel RA123456789JP of order 111-7654321-7654321 arrived.\n`);
    expect(facts.map(({ kind, text: words }) => [kind, words])).toEqual(expect.arrayContaining([['name', 'Sato Ken'], ['date', '5 March 2026'], ['id', 'RA123456789JP'], ['order-id', '111-7654321-7654321']]));
    expect(facts.filter(({ kind }) => kind === 'count').map(({ text: words }) => words)).toEqual(['12 orders']);
    expect(facts).toHaveLength(5);
    expect(since(before, `${before}- 5 orders, sent 3 to 28 April 2026, arrived late.\n`).facts.filter(({ kind }) => kind === 'date').map(({ text: words }) => words)).toEqual(['3 to 28 April 2026']);
    expect(verdict).toBe('much');
  });

  it('shows what changed within a sentence, in both languages', () => {
    expect(diffTexts('We check our stock every day.', 'We check our stock every Monday.', 'en')).toEqual([{ kind: 'changed', before: 'We check our stock every day.', after: 'We check our stock every Monday.', parts: [{ kind: 'same', text: 'We check our stock every ' }, { kind: 'out', text: 'day' }, { kind: 'in', text: 'Monday' }, { kind: 'same', text: '.' }] }]);
    const [row] = diffTexts('在庫を毎日確認します。', '在庫を毎週確認します。', 'ja');
    expect(row).toMatchObject({ kind: 'changed', parts: expect.arrayContaining([{ kind: 'out', text: '毎日' }, { kind: 'in', text: '毎週' }]) });
  });

  it('takes title, headings, the line on the earlier plan and marks of what is missing for no news', () => {
    const frame = { en: ['# Revised plan of action', 'This plan replaces our plan of 6 April and answers your reply of 9 April.'], ja: [] };
    const before = '# Plan of action\n\nWe refunded 8 orders.\n';
    const now = `${frame.en.join('\n\n')}\n\n### Root cause\n\nWe refunded 8 orders.\n\n[NOT YET ANSWERED: Supplier]\n`;
    expect(since(before, now, { frame })).toMatchObject({ verdict: 'nothing', counts: { added: 0, changed: 0 }, facts: [] });
    expect(since(before, `${now}\nWe closed 3 offers on 4 April.\n`, { frame }).verdict).toBe('little');
  });

  it('is little where words change and nothing can be checked, however many', () => {
    const now = ['We are very sorry for everything.', 'Our customers matter to us.', 'Trust is our highest good.', 'We promise to do our best.'];
    expect(since('We refunded 8 orders.', text(['We refunded 8 orders.', ...now]))).toMatchObject({ verdict: 'little', counts: { added: 4 }, facts: [] });
  });

  it('counts new lines of the annex as one new file', () => {
    const annex = [{ order: '111-1234567-1234567', done: 'refund' }];
    expect(since('Same.', 'Same.', { annex })).toMatchObject({ verdict: 'little', annex: 1, counts: { added: 0 } });
    expect(changesSince(content('Same.', { annex }), content('Same.', { annex: [{ done: 'refund', order: '111-1234567-1234567' }] }), { units })).toMatchObject({ verdict: 'nothing', annex: 0 });
  });

  it('finds a new file by its content, and one that the letter only names by its name', () => {
    const file = (name: string, hash: string) => ({ name, hash, size: 1 });
    const before = content('Same.', { named: ['invoice.pdf'], files: [file('invoice.pdf', 'a')] });
    const files = (more: Partial<SentContent>) => changesSince(before, content('Same.', more), { units });
    expect(files({ named: ['invoice.pdf'], files: [file('renamed.pdf', 'a')] })).toMatchObject({ verdict: 'nothing', files: [] });
    expect(files({ named: ['invoice.pdf', 'label.jpg'], files: [file('invoice.pdf', 'b')] })).toMatchObject({ verdict: 'little', files: ['invoice.pdf', 'label.jpg'] });
  });
});

describe('what is sent', () => {
  it('is the letter in both languages and its other papers, nothing that is for the seller alone, and what it promises', () => {
    const facts = sampleCase(rulebook, 'out-of-stock');
    const { texts, promised } = contentOf(rulebook, facts, { found: { drafts: { 'letter-en': { text: 'By hand.', version: 1, savedAt: '', marks: [] } } } as unknown as Case, files: [], annex: [] });
    expect(texts.map(({ paper, language }) => `${paper} ${language}`)).toEqual(['plan en', 'plan ja']);
    expect(texts[0]?.text).toBe('By hand.');
    expect(texts[1]?.text).toContain('再発防止');
    expect(promised.length).toBeGreaterThan(2);
    for (const { question, state, text: told } of promised) expect(facts.answers[question]?.state === 'planned' || rulebook.question(question)?.question.kind === 'rule', `${question} ${state} ${told.en}`).toBe(true);
    expect(promised.some(({ rhythms }) => rhythms.length > 0)).toBe(true);
  });
});
