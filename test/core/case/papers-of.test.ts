// The documents of a case: what the answers name, what each proves in the letter's own words, and where one is asked for and none is named.
import { describe, expect, it } from 'vitest';
import { paperAdvice } from '../../../server/core/case/paper-advice.ts';
import { countPapers, papersOf, type Papers } from '../../../server/core/case/papers-of.ts';
import type { Answer } from '../../../server/core/interview/answer.ts';
import { attachmentsOf } from '../../../server/core/letter/attachments.ts';
import { letterText } from '../../../server/core/letter/letter-text.ts';
import { writePapers, type CaseFacts } from '../../../server/core/letter/write-letter.ts';
import { caseNames, sampleCase } from '../../support/cases.ts';
import { realRulebook } from '../../support/rulebook.ts';

const book = await realRulebook();
const two = sampleCase(book, 'out-of-stock-and-non-delivery');
const documents = sampleCase(book, 'documents');
const lacks = (papers: Papers): readonly string[] => papers.lacking.map(({ question }) => question);

/** The case with one value of one answer changed; undefined takes it out. */
function changed(facts: CaseFacts, question: string, values: Readonly<Record<string, unknown>>, state?: Answer['state']): CaseFacts {
  const answer = facts.answers[question];
  if (answer === undefined) throw new Error(question);
  const next = Object.fromEntries(Object.entries({ ...answer.values, ...values }).filter(([, value]) => value !== undefined)) as Answer['values'];
  return { ...facts, answers: { ...facts.answers, [question]: { state: state ?? answer.state, values: next } } };
}

describe('the documents that answers name', () => {
  it('are those of the list of attachments, each once, in every sample case', () => {
    for (const name of caseNames) {
      const facts = sampleCase(book, name);
      expect(papersOf(book, facts, []).named.map((paper) => paper.name), name).toEqual(attachmentsOf(book, facts).map((paper) => paper.name));
    }
  });

  it('prove sentences that stand in the letter', () => {
    const plain = (text: string): string => text.replace(/[\\*|\s-]/g, '');
    for (const facts of [two, documents]) {
      const letter = plain(writePapers(book, facts).filter(({ to }) => to !== 'seller').map((paper) => letterText(paper, 'ja')).join('\n'));
      const said = papersOf(book, facts, []).named.flatMap(({ uses }) => uses.map(({ says }) => says?.ja ?? ''));
      expect(said.length).toBeGreaterThan(4);
      for (const sentence of said.flatMap((text) => text.split('。')).filter((text) => text !== '')) expect(letter).toContain(plain(sentence));
    }
  });

  it('stand once with both questions where two answers name the same', () => {
    const shared = papersOf(book, two, []).named.filter(({ uses }) => uses.length > 1);
    expect(shared.map(({ name, uses }) => [name, uses.map(({ question }) => question)])).toContainEqual(['04-deleted-offers.csv', ['out-of-stock.offers-closed', 'non-delivery.offers-closed']]);
  });

  it('prove the line of their own row, told once', () => {
    const [first, second] = papersOf(book, documents, []).named;
    expect(first?.uses[0]?.says?.en).toContain('KB-2025-1114');
    expect(first?.uses[0]?.says?.en).not.toContain('KB-2026-0320');
    expect(second?.uses[0]?.says?.en.match(/KB-2026-0320/g)).toHaveLength(1);
  });
});

describe('what is lacking', () => {
  it('is what the letter tells with a place for a document and none in it', () => {
    const before = lacks(papersOf(book, two, []));
    expect(before).not.toContain('out-of-stock.catalogue-audit');
    const after = papersOf(book, changed(two, 'out-of-stock.catalogue-audit', { proof: undefined }), []);
    expect(lacks(after)).toContain('out-of-stock.catalogue-audit');
    expect(lacks(after)).toHaveLength(before.length + 1);
    expect(after.named.map(({ name }) => name)).not.toContain('05-audit-sheet.pdf');
  });

  it('is nothing where the step is still to come or set aside', () => {
    const bare = { proof: undefined };
    expect(lacks(papersOf(book, changed(two, 'out-of-stock.catalogue-audit', { ...bare, 'planned-by': '2026-12-20', 'planned-who': 'Mori Kenta' }, 'planned'), []))).not.toContain('out-of-stock.catalogue-audit');
    expect(lacks(papersOf(book, changed(two, 'out-of-stock.catalogue-audit', bare, 'not-yet'), []))).not.toContain('out-of-stock.catalogue-audit');
  });

  it('is counted row by row', () => {
    const rows = documents.answers['documents.papers']?.values['papers'];
    if (!Array.isArray(rows)) throw new Error('rows are needed');
    const less = (rows as readonly Readonly<Record<string, unknown>>[]).map(({ file, ...row }, i) => (i === 2 ? row : { ...row, file }));
    const papers = papersOf(book, changed(documents, 'documents.papers', { papers: less }), []);
    expect(lacks(papers)).toEqual(['documents.papers']);
    expect(papers.lacking[0]?.says?.en).toContain('ND-0331');
  });
});

describe('what the notice asks for', () => {
  it('is met by a document that is such by its name, its question or its row, and due without', () => {
    const full = papersOf(book, documents, ['invoices', 'root-cause']);
    expect(full.demanded).toEqual([{ ask: 'invoices', names: ['01-invoice-KB-2025-1114.pdf', '02-invoice-KB-2026-0320.pdf', '04-till-receipt.pdf'], question: 'documents.papers' }]);
    expect(countPapers(full)).toEqual({ named: 5, due: 0 });
    const none = papersOf(book, { ...documents, answers: {} }, ['invoices']);
    expect(none.demanded).toEqual([{ ask: 'invoices', names: [], question: 'documents.papers' }]);
    expect(countPapers(none)).toEqual({ named: 0, due: 1 });
  });

  it('is not met by a document beside words that only mention such papers', () => {
    const { demanded } = papersOf(book, sampleCase(book, 'inauthentic'), ['invoices']);
    expect(demanded[0]?.names).toContain('07-invoice-MB-2605-118.pdf');
    expect(demanded[0]?.names).not.toContain('03-deleted-offers.xlsx');
  });
});

it('says of the documents of each issue what proves and what is worthless, with known sources', () => {
  const advice = paperAdvice(book, two);
  expect(advice.map(({ reason }) => reason)).toEqual(['out-of-stock', 'non-delivery']);
  for (const { good, remarks, facts, sources } of advice) {
    expect(good.some((item) => item['worthless-if'] !== undefined)).toBe(true);
    for (const key of [...sources, ...remarks.flatMap((remark) => remark.sources), ...facts.flatMap((fact) => fact.source)]) expect(book.sources[key], key).toBeDefined();
  }
  const form = paperAdvice(book, { ...documents, reasons: [] });
  expect(form.flatMap(({ remarks }) => remarks).some(({ text }) => text.en.includes('forgery'))).toBe(true);
  expect(form.flatMap(({ remarks }) => remarks).some(({ text }) => text.en.includes('history of the company'))).toBe(false);
});
