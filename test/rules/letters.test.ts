// Invariants 1 and 2 over all sample cases: nothing is invented, planned is never told as done, both languages carry the same facts.
import { beforeAll, describe, expect, it } from 'vitest';
import { questionsOf } from '../../server/core/interview/list-questions.ts';
import { writePapers } from '../../server/core/letter/write-letter.ts';
import type { Answer } from '../../server/core/interview/answer.ts';
import { sentenceText } from '../../server/core/letter/letter-text.ts';
import type { Letter, LetterSentence, Piece } from '../../server/core/letter/letter.ts';
import { languages } from '../../rules/schema/words.ts';
import type { Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { caseNames, sampleCase, without } from '../support/cases.ts';
import { realRulebook } from '../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

/** The sentences of every paper of the answer. */
const sentencesOf = (papers: readonly Letter[]): readonly LetterSentence[] => papers.flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences));
const facts = (pieces: readonly Piece[]): readonly string[] => pieces.flatMap((piece) => (piece.kind === 'fact' ? [piece.field] : [])).sort();
const digits = (pieces: readonly Piece[]): string => pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join(' ').replace(/A-to-z|B2B/g, '').replace(/[^0-9０-９]/g, '');

describe.each(caseNames)('the letter of %s', (name) => {
  it('states only what an answer says', () => {
    const letter = writePapers(rulebook, sampleCase(rulebook, name));
    for (const sentence of sentencesOf(letter)) {
      expect(sentence.question, sentence.id).toBeDefined();
      // Words around the facts hold no number of their own: every figure comes from an answer.
      for (const language of languages) expect(digits(sentence.pieces[language]), `${sentence.id} ${language}`).toBe('');
    }
  });

  it('carries the same facts in both languages, and no gap', () => {
    for (const { id, pieces } of sentencesOf(writePapers(rulebook, sampleCase(rulebook, name)))) {
      expect([...new Set(facts(pieces.ja))], id).toEqual([...new Set(facts(pieces.en))]);
      expect([...pieces.en, ...pieces.ja].filter((piece) => piece.kind === 'gap'), id).toEqual([]);
    }
  });

  it('leaves a marked gap where an answer of the first letter is missing, and none for what only makes it stronger', () => {
    const complete = sampleCase(rulebook, name);
    const first = new Set(questionsOf(rulebook, complete).flatMap((asked) => (asked.first ? [asked.id] : [])));
    expect(first.size).toBeGreaterThan(0);
    for (const question of Object.keys(complete.answers).filter((id) => !id.startsWith('case.'))) {
      const letter = writePapers(rulebook, without(complete, question));
      const marked = first.has(question) ? [question] : [];
      expect(letter[0]?.gaps.map((gap) => gap.question)).toEqual(marked);
      const open = sentencesOf(letter).filter((sentence) => sentence.pieces.en.some((piece) => piece.kind === 'gap')).map((sentence) => sentence.question);
      expect([...new Set(open)]).toEqual(marked);
    }
  });

  it('tells a planned action as planned, and never as done', () => {
    const complete = sampleCase(rulebook, name);
    for (const [question, answer] of Object.entries(complete.answers)) {
      const asked = rulebook.question(question);
      if (asked === undefined || asked.question.kind === 'statement') continue;
      const planned = { ...answer.values, 'planned-by': '2026-12-01', 'planned-from': '2026-12-01', 'planned-who': 'Naoko Aoki' };
      const letter = writePapers(rulebook, { ...complete, answers: { ...complete.answers, [question]: { state: 'planned', values: planned } } });
      const own = sentencesOf(letter).filter((sentence) => sentence.question === question && !sentence.id.includes('/file/'));
      expect(own.length, question).toBeGreaterThan(0);
      for (const sentence of own) {
        expect(sentence.planned, sentence.id).toBe(true);
        expect(sentence.pieces.en[0]?.text.startsWith('Planned'), sentence.id).toBe(true);
        expect(sentence.pieces.ja[0]?.text.startsWith('予定'), sentence.id).toBe(true);
      }
    }
  });
});

describe('a measure that serves two issues', () => {
  const shared = 'shared.stock-accuracy-control';
  const toldBeside = (answer: Answer | undefined): readonly string[] => {
    const complete = sampleCase(rulebook, 'out-of-stock-and-non-delivery');
    const facts = answer === undefined ? without(complete, shared) : { ...complete, answers: { ...complete.answers, [shared]: answer } };
    return sentencesOf(writePapers(rulebook, facts)).map((sentence) => sentenceText(sentence, 'en')).filter((text) => text.startsWith('Planned for this issue too') || text.startsWith('What we wrote under issue'));
  };

  it('is named under the second only once it was answered, and as planned where it is planned', () => {
    const running = sampleCase(rulebook, 'out-of-stock-and-non-delivery').answers[shared];
    expect(toldBeside(running).filter((text) => text.includes('the listed quantities'))).toEqual([expect.stringMatching(/^What we wrote under issue 1 about .* applies here too\.$/)]);
    expect(toldBeside({ state: 'planned', values: { 'planned-from': '2026-12-01', 'planned-who': 'Naoko Aoki' } }).filter((text) => text.includes('the listed quantities'))).toEqual([expect.stringMatching(/^Planned for this issue too, as we wrote under issue 1:/)]);
    expect([...toldBeside(undefined), ...toldBeside({ state: 'not-yet', values: {} })].filter((text) => text.includes('the listed quantities'))).toEqual([]);
  });
});

it('says "actions taken" only over what was done', () => {
  const complete = sampleCase(rulebook, 'out-of-stock');
  const actions = rulebook.requirements('out-of-stock').filter(({ section, asked }) => section === 'corrective-actions' && complete.answers[asked] !== undefined).map(({ asked }) => asked);
  const headingWith = (planned: readonly string[]): string => {
    const answers = { ...complete.answers, ...Object.fromEntries(planned.map((id) => [id, { state: 'planned', values: { 'planned-by': '2026-12-01', 'planned-who': 'Naoko Aoki' } } as const])) };
    const block = writePapers(rulebook, { ...complete, answers })[0]?.blocks.find(({ kind, section }) => kind === 'heading' && section === 'corrective-actions');
    return (block?.sentences ?? []).map((sentence) => `${sentenceText(sentence, 'en')} / ${sentenceText(sentence, 'ja')}`).join();
  };
  expect(headingWith([])).toBe('Actions taken / 実施済みの対応');
  expect(headingWith(actions.slice(0, 1))).toBe('Actions taken and planned / 実施済みの対応と今後の予定');
  expect(headingWith(actions)).toBe('Actions planned / 対応の予定');
});

it('plans a substitute only for what it was planned for', () => {
  const complete = sampleCase(rulebook, 'out-of-stock');
  const planned = (options: readonly string[]): readonly string[] => {
    const answer: Answer = { state: 'planned', values: { for: { choices: options }, 'usual-carrier': 'EMS', 'second-carrier': 'FedEx', 'planned-from': '2026-12-01', 'planned-who': 'Naoko Aoki' } };
    return sentencesOf(writePapers(rulebook, { ...complete, answers: { ...complete.answers, 'shared.backup-plan': answer } })).filter(({ question }) => question === 'shared.backup-plan').map(({ id }) => id.split('/')[1] ?? '');
  };
  expect(planned(['carrier'])).toEqual(['planned-carrier']);
  expect(planned(['carrier', 'person'])).toEqual(['planned-carrier', 'planned-person']);
  expect(planned(['unit'])).toEqual(['planned']);
});

it('dates the refund that is told alone', () => {
  const complete = sampleCase(rulebook, 'non-delivery');
  const alone: Answer = { state: 'answered', values: { handled: { choices: ['missing'] }, missing: 5, told: true, 'told-buyers': 5, open: 0, 'done-on': '2026-04-20' } };
  const told = sentencesOf(writePapers(rulebook, { ...complete, answers: { ...complete.answers, 'non-delivery.orders-resolved': alone } })).filter(({ question }) => question === 'non-delivery.orders-resolved');
  expect(told.map((sentence) => sentenceText(sentence, 'en')).join(' ')).toBe('By 20 April we refunded the full amount to 5 buyers who had reported non-receipt. We wrote to the 5 buyers through Amazon. No order is open today.');
});
