// Kinds of answer + their templates -> forms: questions with ids of their own, and papers whose sentences tell the answers.
import type { Field } from '../../../rules/schema/question.ts';
import type { Paper, ResponseForm, ResponseQuestion } from '../../../rules/schema/response.ts';
import type { PaperLanguage } from '../../../rules/schema/words.ts';
import type { RuleFault } from './faults.ts';
import { caseFields } from './frame-fields.ts';
import { allFields } from './question-fields.ts';
import { templateNamed } from './requirements.ts';
import type { LinkContext } from './requirements.ts';
import type { AskedQuestion, LinkedForm, LinkedPaper, Loaded, Says } from './rulebook.ts';
import { sayShapes } from './say.ts';
import type { Say } from './say.ts';
import { compareSentences, compileSentences } from './sentences.ts';

export function linkForm(context: LinkContext, { file, data: form }: Loaded<ResponseForm>): LinkedForm {
  const fieldsOf = new Map(form.questions.map((rule) => [rule.id, allFields(rule.question)]));
  if (!context.proved) checkConditions(form, file, { fieldsOf, faults: context.faults });
  const papers = form.papers.map((paper) => linkPaper(context, { form, paper, file, fieldsOf }));
  return { form, papers, questions: form.questions.map((rule) => ({ rule, asked: askedOf(form, rule, papers) })) };
}

/** The preview beside a question shows its sentences of the answer itself. */
function askedOf({ id: response }: ResponseForm, rule: ResponseQuestion, papers: readonly LinkedPaper[]): AskedQuestion {
  const own = (says: readonly Say[] | undefined): readonly Say[] => (says ?? []).filter((say) => say.of === rule.id && say.as !== 'heading' && say.as !== 'head');
  const { id, title, why, sources, lift, question } = rule;
  return {
    id: `${response}.${id}`, response, element: id, title, why, sources, lift, first: true, question,
    says: { get en() { return own(papers[0]?.says.en); }, get ja() { return own(papers[0]?.says.ja); } },
  };
}

interface Placed { readonly form: ResponseForm; readonly paper: Paper; readonly file: string; readonly fieldsOf: ReadonlyMap<string, readonly Field[]> }

function linkPaper(context: LinkContext, { form, paper, file, fieldsOf }: Placed): LinkedPaper {
  const compiled = new Map<PaperLanguage, readonly Say[]>();
  const compile = (language: PaperLanguage): readonly Say[] => {
    const known = compiled.get(language);
    if (known !== undefined) return known;
    const name = `templates/responses/${form.id}/${paper.id}.${language}.hbs`;
    const template = templateNamed(context.files, name);
    const { says, faults } = template === undefined
      ? { says: [], faults: [{ file, path: ['papers'], message: `no template: ${name} is needed` }] }
      : compileSentences(name, template.text, { fields: caseFields, of: (id) => fieldsOf.get(id), fact: (id) => paper.to === 'seller' && context.files.facts.some(({ data }) => data.some((fact) => fact.id === id)), shapes: sayShapes });
    context.faults.push(...faults);
    compiled.set(language, says);
    return says;
  };
  if (!context.proved) checkPaper(paper, form, { compile, fieldsOf, faults: context.faults });
  const says: Says = { get en() { return compile('en'); }, get ja() { return compile('ja'); } };
  for (const language of paper.languages) if (language !== 'en' && language !== 'ja') Object.defineProperty(says, language, { enumerable: true, get: () => compile(language) });
  return { ...paper, says };
}

interface PaperCheck { readonly compile: (language: PaperLanguage) => readonly Say[]; readonly fieldsOf: ReadonlyMap<string, readonly Field[]>; readonly faults: RuleFault[] }

/** Every language tells the same, and a choice that German or French prints has words in it. */
function checkPaper(paper: Paper, form: ResponseForm, { compile, fieldsOf, faults }: PaperCheck): void {
  const en = compile('en');
  for (const language of paper.languages.filter((one) => one !== 'en')) {
    const file = `templates/responses/${form.id}/${paper.id}.${language}.hbs`;
    const says = compile(language);
    if (faults.length === 0) faults.push(...compareSentences(file, en, says));
    if (language === 'ja') continue;
    for (const say of says) for (const field of (fieldsOf.get(say.of ?? '') ?? []).flatMap((one) => (one.kind === 'rows' ? one.fields : [one])).filter(({ id }) => say.fields.includes(id))) {
      for (const option of field.options ?? []) if (option.other !== true && option.words?.[language] === undefined) faults.push({ file, path: [], message: `sentence "${say.id}": option "${option.id}" of "${field.id}" has no words in ${language}` });
    }
  }
}

interface ConditionCheck { readonly fieldsOf: ReadonlyMap<string, readonly Field[]>; readonly faults: RuleFault[] }

function checkConditions(form: ResponseForm, file: string, { fieldsOf, faults }: ConditionCheck): void {
  const check = (when: string | undefined, path: readonly (string | number)[]): void => {
    if (when === undefined) return;
    const { question, field: name, options } = conditionOf(when);
    const field = fieldsOf.get(question)?.find((candidate) => candidate.id === name);
    const known = field?.kind === 'yes-no' ? ['yes', 'no'] : (field?.options ?? []).map(({ id }) => id);
    for (const option of options) if (!known.includes(option)) faults.push({ file, path, message: `when: "${question}.${name}" has no option "${option}"` });
  };
  form.questions.forEach(({ when }, i) => { check(when, ['questions', i, 'when']); });
  form.papers.forEach(({ when }, i) => { check(when, ['papers', i, 'when']); });
  form.mistakes.forEach(({ before }, i) => { if (!fieldsOf.has(before)) faults.push({ file, path: ['mistakes', i, 'before'], message: `no question "${before}"` }); });
}

/** `question.field:option|option` in its parts. */
export function conditionOf(when: string): { readonly question: string; readonly field: string; readonly options: readonly string[] } {
  const [place = '', options = ''] = when.split(':');
  const [question = '', field = ''] = place.split('.');
  return { question, field, options: options.split('|') };
}
