// The first letter of every reason: what is left of a complete case when only its first questions are answered can be sent.
import { beforeAll, describe, expect, it } from 'vitest';
import { sections } from '../../rules/schema/ids.ts';
import { languages, type Language } from '../../rules/schema/words.ts';
import { checkDraft } from '../../server/core/check/check-draft.ts';
import { questionsOf } from '../../server/core/interview/list-questions.ts';
import type { LetterSentence } from '../../server/core/letter/letter.ts';
import { letterText } from '../../server/core/letter/letter-text.ts';
import { toldSentences } from '../../server/core/letter/told-sentences.ts';
import { writeLetter, type CaseFacts } from '../../server/core/letter/write-letter.ts';
import type { Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { planNames, sampleCase } from '../support/cases.ts';
import { realRulebook } from '../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

/** The case with the answers of its first letter alone. */
function firstOf(facts: CaseFacts): CaseFacts {
  const first = new Set(questionsOf(rulebook, facts).flatMap(({ id, first: wanted }) => (wanted ? [id] : [])));
  return { ...facts, answers: Object.fromEntries(Object.entries(facts.answers).filter(([id]) => first.has(id))) };
}

const hasGap = ({ pieces }: LetterSentence): boolean => [...pieces.en, ...pieces.ja].some(({ kind }) => kind === 'gap');
/** Stands for a whole answer that is not there yet; any other gap stands within a sentence. */
const isOpen = ({ id }: LetterSentence): boolean => id.endsWith('/gap');

function expectSendable(facts: CaseFacts): void {
  const letter = writeLetter(rulebook, facts);
  const broken = letter.blocks.flatMap(({ sentences }) => sentences).filter((sentence) => hasGap(sentence) && !isOpen(sentence)).map(({ id }) => id);
  expect(broken).toEqual([]);
  const empty = facts.reasons.flatMap((reason) => sections.filter((section) => !letter.blocks.some((block) => block.reason === reason && block.section === section && block.kind !== 'heading' && block.sentences.some((sentence) => !isOpen(sentence)))).map((section) => `${reason} ${section}`));
  expect(empty).toEqual([]);
}

/** What a check of the letter says, but for the elements that it leaves for later. */
function otherFindings(facts: CaseFacts, language: Language): readonly string[] {
  const later = new Set(facts.reasons.flatMap((reason) => rulebook.requirements(reason)).filter(({ asked }) => facts.answers[asked] === undefined).map(({ key }) => key));
  const text = letterText(writeLetter(rulebook, facts), language, { gaps: 'omit' });
  const { findings } = checkDraft(rulebook, { text, reasons: facts.reasons, asked: questionsOf(rulebook, facts).map(({ id }) => id), told: toldSentences(rulebook, facts) });
  return findings.filter(({ reason = '', element = '' }) => !later.has(`${reason}.${element}`)).map(({ rule, reason = '', message }) => `${rule} (${reason}): ${message.en}`);
}

describe.each(planNames)('the first letter of %s', (name) => {
  it('has something in every part of every issue, and no gap within a sentence', () => { expectSendable(firstOf(sampleCase(rulebook, name))); });

  it.each(languages)('is found wanting in %s only for what it leaves for later', (language) => {
    expect(otherFindings(firstOf(sampleCase(rulebook, name)), language)).toEqual([]);
  });
});
