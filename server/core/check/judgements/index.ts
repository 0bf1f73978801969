// Every judgement over a whole draft, by the name rules give it.
import type { JudgementId, StyleRule } from '../../../../rules/schema/element.ts';
import type { Sentence } from '../../text/sentence.ts';
import type { Judges } from '../style-draft.ts';
import { againstAnswers } from './against-answers.ts';
import { againstRefused } from './against-refused.ts';
import { allToCome, isNoted } from './all-to-come.ts';
import { asRefused } from './as-refused.ts';
import { cannotBoth } from './cannot-both.ts';
import { dateOrder } from './date-order.ts';
import { issueUnanswered } from './issue-unanswered.ts';
import { japaneseLeft } from './japanese-left.ts';
import { mostlyVague } from './mostly-vague.ts';
import { noHeadings } from './no-headings.ts';
import { noProcess } from './no-process.ts';
import { otherLetter } from './other-letter.ts';
import { papersUnlisted } from './papers-unlisted.ts';
import { stepIn } from './process-marks.ts';
import { saidTwice } from './said-twice.ts';
import { saysLittle } from './says-little.ts';
import { twoDates } from './two-dates.ts';
import { wrongStatus } from './wrong-status.ts';

/** Judgements that rest on the shape of a draft, each with what it rests on in the words of a sentence beside what they show. */
export const bearing: Readonly<Partial<Record<JudgementId, (rule: StyleRule, sentence: Sentence) => string>>> = { 'no-process': stepIn, 'all-to-come': (_rule, sentence) => (isNoted(sentence) ? 'n' : ''), 'issue-unanswered': () => '' };

export const judges: Judges = {
  'no-headings': noHeadings, 'no-process': noProcess, 'mostly-vague': mostlyVague, 'issue-unanswered': issueUnanswered, 'all-to-come': allToCome, 'date-order': dateOrder, 'two-dates': twoDates, 'cannot-both': cannotBoth,
  'papers-unlisted': papersUnlisted, 'as-refused': asRefused, 'said-twice': saidTwice, 'says-little': saysLittle, 'against-answers': againstAnswers, 'other-letter': otherLetter, 'japanese-left': japaneseLeft, 'against-refused': againstRefused, 'wrong-status': wrongStatus,
};
