// Answers of a case: save, take back, and look at what one would say before it is saved.
import type { Bilingual } from '../../rules/schema/words.ts';
import { brokenPromises, promisesTold } from '../core/case/broken-promises.ts';
import { judgeWhys, type Because, type JudgedWhys } from '../core/check/judge-whys.ts';
import { acceptAnswer } from '../core/interview/accept-answer.ts';
import type { Answer, ValueProblem } from '../core/interview/answer.ts';
import { causeBefore } from '../core/interview/list-questions.ts';
import { missingNames, progressOf } from '../core/interview/progress.ts';
import type { LetterSentence } from '../core/letter/letter.ts';
import { writeAnswer } from '../core/letter/write-letter.ts';
import type { AskedQuestion, Rulebook } from '../core/rulebook/rulebook.ts';
import { mostWhys } from '../core/rulebook/question-fields.ts';
import { aroundOf } from '../core/rulebook/words-around.ts';
import type { Services } from '../services.ts';
import { leftOf, openCase, type OpenCase } from './case-view.ts';
import { conflict, problem, type FieldError } from './problem.ts';
import { none, ok, route, type Route } from './route.ts';
import { AnswerInput, AnswerWrite, CaseQuestion } from './shapes.ts';

export const answerRoutes = ({ rulebook, store }: Services): readonly Route[] => [
  route({
    method: 'put', path: '/api/cases/:id/answers/:question', access: 'write', act: 'answers-changed', params: CaseQuestion, body: AnswerWrite,
    handle: async ({ params: { id, question }, body: { version, ...input } }) => {
      const asked = rulebook.question(question);
      if (asked === undefined) return problem('unknown-question');
      const accepted = acceptAnswer(asked, input);
      if (!accepted.ok) return problem('invalid-answer', { errors: accepted.problems.map((one) => fieldError(one)) });
      const saved = await store.saveAnswer(id, question, accepted.answer, version);
      if (!saved.ok) return saved.why === 'conflict' ? conflict(saved.value) : problem('unknown-case');
      const opened = openCase(rulebook, await store.get(id));
      if (opened === undefined) return problem('unknown-case');
      return ok({ answer: saved.value, progress: progressOf(asked.question, accepted.answer), sentences: sentencesOf(rulebook, opened, asked, accepted.answer), ...leftOf(rulebook, opened) });
    },
  }),
  route({
    method: 'delete', path: '/api/cases/:id/answers/:question', access: 'write', act: 'answers-changed', params: CaseQuestion,
    handle: async ({ params: { id, question } }) => {
      if (rulebook.question(question) === undefined) return problem('unknown-question');
      return (await store.saveAnswer(id, question, undefined)).ok ? none : problem('unknown-case');
    },
  }),
  route({
    method: 'post', path: '/api/cases/:id/preview/:question', access: 'read', params: CaseQuestion, body: AnswerInput,
    handle: async ({ params: { id, question }, body }) => {
      const asked = rulebook.question(question);
      if (asked === undefined) return problem('unknown-question');
      const opened = openCase(rulebook, await store.get(id));
      if (opened === undefined) return problem('unknown-case');
      const accepted = acceptAnswer(asked, body);
      if (!accepted.ok) return ok({ problems: accepted.problems, progress: 'thin', missing: [], sentences: [], around: aroundFields(asked) });
      return ok({
        problems: [], progress: progressOf(asked.question, accepted.answer), missing: missingNames(asked.question, accepted.answer),
        sentences: sentencesOf(rulebook, opened, asked, accepted.answer), around: aroundFields(asked), ...await whysOf({ rulebook, store }, opened, asked, accepted.answer), ...await toldOf({ rulebook, store }, id, asked),
      });
    },
  }),
];

function sentencesOf(rulebook: Rulebook, { facts }: OpenCase, asked: AskedQuestion, answer: Answer): readonly LetterSentence[] {
  return writeAnswer(rulebook, { ...facts, answers: { ...facts.answers, [asked.id]: answer } }, asked, answer);
}

/** The steps of a followed cause, each judged, what was told before of what went wrong, and the promises that were not kept. */
async function whysOf({ rulebook, store }: Pick<Services, 'rulebook' | 'store'>, opened: OpenCase, asked: AskedQuestion, answer: Answer): Promise<{ readonly whys?: JudgedWhys & { readonly told: readonly LetterSentence[]; readonly broken: readonly Bilingual[] } }> {
  if (asked.question.whys === undefined) return {};
  const { whys } = answer.values;
  const steps = Array.isArray(whys) ? whys.flatMap((row): readonly Because[] => (isBecause(row) ? [row.because] : [])) : [];
  const before = causeBefore(rulebook, asked);
  const told = before === undefined ? undefined : opened.facts.answers[before.id];
  const { id, earlierRounds } = opened.found;
  const broken = asked.section !== 'root-cause' || earlierRounds.length === 0 ? [] : brokenPromises(rulebook, await store.rounds(id) ?? []);
  return { whys: { ...judgeWhys(rulebook, steps, mostWhys), told: before === undefined || told === undefined ? [] : sentencesOf(rulebook, opened, before, told), broken } };
}

/** What he said of the promises of the accepted plan, offered to the fields that tell it. */
const toldOf = async ({ rulebook, store }: Pick<Services, 'rulebook' | 'store'>, id: string, asked: AskedQuestion): Promise<{ readonly told?: Readonly<Record<string, Bilingual>> }> => (asked.question.fields.some(({ promised }) => promised !== undefined) ? { told: promisesTold(rulebook, await store.rounds(id) ?? [], asked) } : {});

const isBecause = (row: unknown): row is { readonly because: Because } => typeof row === 'object' && row !== null && 'because' in row && typeof row.because === 'object' && row.because !== null;

/** What stands in the letter around the seller's own words, by field: it is printed around their box. */
const aroundFields = ({ question, says }: AskedQuestion): Readonly<Record<string, unknown>> => Object.fromEntries(question.fields.flatMap((field) => (field.kind === 'rows' ? field.fields.map((inner) => [`${field.id}.${inner.id}`, inner] as const) : [[field.id, field] as const]))
  .flatMap(([name, field]) => {
    const around = field.kind === 'text' || field.options?.some(({ other }) => other === true) === true ? aroundOf(says, name) : undefined;
    return around === undefined ? [] : [[name, around]];
  }));

/** `rows.0.name` of a field becomes `/values/rows/0/name` of the body. */
export const fieldError = ({ field, code }: ValueProblem, at = ''): FieldError => ({ pointer: `${at}${field === 'state' || field === 'values' || field === '' ? (field && `/${field}`) : `/values/${field.replaceAll('.', '/')}`}`, field, code });
