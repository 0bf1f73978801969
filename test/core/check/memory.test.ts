// What is kept of earlier texts never shows: a check and a reading are the same whether anything was read before or not.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../server/core/check/check-draft.ts';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import { forgetTexts } from '../../../server/core/text/analyse.ts';
import { BoundedCache } from '../../../server/core/text/bounded-cache.ts';
import { projectRoot, realRulebook } from '../../support/rulebook.ts';

const rulebook = await realRulebook();
const folder = path.join(projectRoot, 'test/notices');
const texts = readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => readFileSync(path.join(folder, file), 'utf8').split('\n---\n').slice(1).join('\n'));
const typed = ['', ' ', '\n', '\n\n', '. ', '。', 'We refunded the 12 buyers on 4 March.', '返金しました。', '- ', 'Root cause:\n', '9%', 'https://'];
const edits = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), out: fc.nat(40), put: fc.constantFrom(...typed) }), { minLength: 1, maxLength: 6 });

interface Edit { readonly at: number; readonly out: number; readonly put: string }
const edited = (text: string, { at, out, put }: Edit): string => { const from = Math.floor(at * text.length); return text.slice(0, from) + put + text.slice(from + out); };

describe('texts read before', () => {
  it('change nothing in what is read', () => {
    // Cases that share issues share what is kept of a sentence.
    const cases = [['inauthentic', 'late-shipment'], ['late-shipment'], ['out-of-stock', 'inauthentic']];
    fc.assert(fc.property(fc.constantFrom(...texts), edits, (text, steps) => {
      let draft = text;
      for (const [i, step] of steps.entries()) {
        draft = edited(draft, step);
        const reasons = cases[i % cases.length] ?? [];
        const [checked, read] = [JSON.stringify(checkDraft(rulebook, { text: draft, reasons })), readNotice(rulebook, draft)];
        forgetTexts(rulebook.vocabulary);
        expect(JSON.stringify(checkDraft(rulebook, { text: draft, reasons }))).toBe(checked);
        expect(read).toEqual(readNotice(rulebook, draft));
      }
    }), { numRuns: 40 });
  });

  it('lend no verdict to a draft that shows something else', () => {
    const told = ['Our helper counted the stock by hand.', 'On 4 March 2026 we refunded 12 buyers.', 'We will check every order daily.', 'We check our stock every Monday.', 'As told under issue 1: we refunded 12 buyers.', 'Our helper [NOT YET ANSWERED: date] counted.', 'Why do you do this to us?'];
    const headings = ['# Root cause', '# Corrective actions', '# Preventive measures', '# Late shipment', '# Inauthentic items', 'Regards,'];
    // Where a sentence is marked, every verdict is found anew.
    const isSame = (text: string, reasons: readonly string[]): void => { expect(checkDraft(rulebook, { text, reasons })).toEqual(checkDraft(rulebook, { text, reasons, marks: [{ key: 'of.another', sentence: 'Case' }] })); };
    fc.assert(fc.property(fc.array(fc.constantFrom(...headings, ...told), { minLength: 2, maxLength: 7 }), fc.array(fc.tuple(fc.nat(60), fc.constantFrom('we', 'will', 'not', 'every day', '-')), { maxLength: 4 }), (lines, steps) => {
      let text = lines.join('\n');
      for (const [at, word] of [[0, ''] as const, ...steps]) {
        text = text.split(' ').toSpliced(at, 0, word).join(' ');
        for (const reasons of [['inauthentic', 'late-shipment'], ['late-shipment']]) isSame(text, reasons);
      }
    }), { numRuns: 150 });
    // The same sentences under other headings.
    for (const [i, first] of headings.entries()) for (const second of headings) for (const sentence of told) isSame(['# Root cause', '# Late shipment', '# Inauthentic items', first, sentence, second, told[i]].join('\n'), ['inauthentic', 'late-shipment']);
  });

  it('are dropped when there is too much of them', () => {
    const { ask, made } = counting(100);
    const texts = (name: string): void => { ask.nextRound(); for (let i = 0; i < 3; i += 1) ask.of(`${name} ${String(i)}`, (own) => { made.push(own); return own; }); };
    texts('first');
    texts('first');
    expect(made).toHaveLength(3);
    for (let i = 0; i < 20; i += 1) texts(`text number ${String(i)}`);
    texts('first');
    expect(made).toHaveLength(3 * 22);
  });

  it('are all kept while two hundred are written by turns', () => {
    const { ask, made } = counting(200 * 40);
    const turn = (): void => { for (let i = 0; i < 200; i += 1) { ask.nextRound(); ask.of(`the draft of writer ${String(i)}`, (own) => { made.push(own); return own; }); } };
    for (let i = 0; i < 4; i += 1) turn();
    expect(made).toHaveLength(200);
  });

  it('are not kept when they were one new piece, seen once', () => {
    const { ask, made } = counting(10_000);
    const typed = (text: string): void => { ask.nextRound(); ask.of(text, (own) => { made.push(own); return own; }); };
    typed('back again');
    typed('back again');
    for (let i = 0; i < 250; i += 1) typed(`key ${String(i)}`);
    typed('back again');
    expect(made).toHaveLength(251);
    typed('key 0');
    expect(made).toHaveLength(252);
  });
});

const counting = (mostUnits: number): { readonly ask: BoundedCache<string>; readonly made: string[] } => ({ ask: new BoundedCache<string>(mostUnits), made: [] });
