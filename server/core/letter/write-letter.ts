// Answers -> the papers of a case: the plan, or the papers of another kind of answer.
import type { Answer } from '../interview/answer.ts';
import { isApplicable } from '../interview/list-questions.ts';
import { allFields } from '../rulebook/question-fields.ts';
import type { AskedQuestion, LinkedForm, LinkedPaper, Rulebook } from '../rulebook/rulebook.ts';
import { attachmentsOf } from './attachments.ts';
import type { CaseFacts } from './case-facts.ts';
import { findStops } from './find-stops.ts';
import { frameQuestion } from './frame-sentence.ts';
import { findGaps } from './gaps.ts';
import type { Letter, LetterSentence } from './letter.ts';
import { contextOf } from './render-context.ts';
import { renderSays } from './render-says.ts';
import { paperBlocks } from './write-paper.ts';
import { planBlocks } from './write-plan.ts';

export type { CaseFacts } from './case-facts.ts';

/** The answer itself: the plan, or the first paper of another kind of answer. */
export function writeLetter(rulebook: Rulebook, facts: CaseFacts): Letter {
  const [letter] = writePapers(rulebook, facts);
  if (letter === undefined) throw new Error(`the kind of answer "${facts.response ?? 'plan'}" has no paper`);
  return letter;
}

/** Every paper of the answer, the answer itself first; pages for the seller among them. Several ask for those of the same facts while one request is answered; they are written once. */
export function writePapers(rulebook: Rulebook, facts: CaseFacts): readonly Letter[] {
  const known = written.get(rulebook) ?? new WeakMap<CaseFacts, readonly Letter[]>();
  written.set(rulebook, known);
  const papers = known.get(facts) ?? papersOfFacts(rulebook, facts);
  known.set(facts, papers);
  return papers;
}

/** As long as the facts themselves are in use. */
const written = new WeakMap<Rulebook, WeakMap<CaseFacts, readonly Letter[]>>();

function papersOfFacts(rulebook: Rulebook, facts: CaseFacts): readonly Letter[] {
  const response = facts.response ?? 'plan';
  const form = rulebook.forms.get(response);
  if (form === undefined) throw new Error(`no kind of answer "${response}"`);
  const common = { response, attachments: attachmentsOf(rulebook, facts).map(({ name }) => name), gaps: findGaps(rulebook, facts), stops: findStops(rulebook, facts) };
  const stopped = common.stops.length > 0;
  if (response === 'plan') return [{ ...common, paper: 'plan', title: form.form.title, to: 'amazon', languages: ['en', 'ja'], blocks: stopped ? [] : planBlocks(rulebook, facts) }];
  return applicablePapers(form, facts).map((paper) => ({ ...common, paper: paper.id, title: paper.title, to: paper.to, languages: paper.languages, blocks: stopped && paper.to !== 'seller' ? [] : paperBlocks(rulebook, facts, { form, paper }) }));
}

/** The first paper always; another only where its condition holds. */
const applicablePapers = ({ papers, form }: LinkedForm, { answers }: CaseFacts): readonly LinkedPaper[] => papers.filter((paper, i) => i === 0 || isApplicable(form.id, paper.when, answers));

/** The sentences that one answer makes, for the preview beside its question; of an answer about the whole case also the fixed ones that its facts stand in (date, signature). `facts`: with this answer among them. */
export function writeAnswer(rulebook: Rulebook, facts: CaseFacts, question: AskedQuestion, answer: Answer): readonly LetterSentence[] {
  const fields = allFields(question.question);
  const own = renderSays({ questionId: question.id, says: question.says, fields, answer }, contextOf(rulebook, facts)).map(({ sentence }) => sentence);
  if (question.reason !== undefined || question.response !== undefined) return own;
  const holdsIts = ({ question: of, pieces }: LetterSentence): boolean => of === frameQuestion && pieces.en.some((piece) => piece.kind === 'fact' && fields.some(({ id }) => id === piece.field));
  const framed = (writePapers(rulebook, facts)[0]?.blocks ?? []).flatMap(({ kind, sentences }) => sentences.filter(holdsIts).map((sentence) => ({ kind, sentence })));
  const of = (isLast: boolean): readonly LetterSentence[] => framed.filter(({ kind }) => (kind === 'signature') === isLast).map(({ sentence }) => sentence);
  return [...of(false), ...own, ...of(true)];
}
