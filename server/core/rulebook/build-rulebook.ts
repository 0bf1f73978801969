// Links all rule files into one Rulebook, or returns every fault at once.
import { responses } from '../../../rules/schema/ids.ts';
import type { ElementVariant } from '../../../rules/schema/element.ts';
import type { Concept } from '../../../rules/schema/words.ts';
import type { Question } from '../../../rules/schema/question.ts';
import { layOut, openVocabulary, phraseProblems } from '../text/vocabulary.ts';
import type { CompiledVocabulary } from '../text/vocabulary.ts';
import type { RuleFault } from './faults.ts';
import { linkForm } from './forms.ts';
import { frameFields } from './frame-fields.ts';
import { checkFirst, checkLinks, checkMistakes, checkSigns } from './links.ts';
import { checkPatterns, phrasesOf } from './patterns.ts';
import { LazyMap } from './lazy-map.ts';
import { askedOf, linkRequirements, linkSays } from './requirements.ts';
import type { LinkContext } from './requirements.ts';
import type { AskedQuestion, Loaded, Requirement, Rulebook, RuleFiles } from './rulebook.ts';

/** `vocabulary`: as it is kept for the next start. */
export type BuiltRulebook = { readonly ok: true; readonly rulebook: Rulebook; readonly vocabulary: CompiledVocabulary } | { readonly ok: false; readonly faults: readonly RuleFault[] };

/** `proved`: these very files were linked without a fault before, with this vocabulary, so only what is needed now is built. */
export function buildRulebook(files: RuleFiles, { proved: known }: { readonly proved?: CompiledVocabulary } = {}): BuiltRulebook {
  const proved = known !== undefined;
  const faults: RuleFault[] = [];
  const context: LinkContext = { files, faults, proved };
  const elements = linked(files.elements, context, dataOf);
  if (!proved) for (const loaded of [files.elements, files.reasons, files.responses]) checkIds(loaded, faults);
  const variants = variantsOf(files.variants, elements, faults);
  const reasons = linked(files.reasons, context, dataOf);
  const concepts = proved ? {} : mergeConcepts(context);
  const units = mergeNamed('unit', files.units, faults);
  const requirements = linked(files.reasons, context, (reason) => linkRequirements(context, { elements, variants }, reason));
  const caseQuestions = files.caseQuestions.map((entry) => caseQuestion(context, entry));
  const forms = linked(files.responses, context, (entry) => linkForm(context, entry));
  if (!proved) for (const id of responses) if (!forms.has(id)) faults.push({ file: 'rules/responses', path: [], message: `no file for the kind of answer "${id}"` });
  const frameQuestion: Question = { kind: 'statement', 'own-dates': true, ask: { en: 'letter', ja: '書面' }, weak: { en: '-', ja: '-' }, strong: { en: '-', ja: '-' }, fields: [...frameFields] };
  const frame = linkSays(context, ['letter/frame'], frameQuestion, 'templates/letter/frame.en.hbs');
  if (!proved) {
    checkLinks(files, elements, faults);
    checkMistakes(files, (reason) => requirements.get(reason) ?? none, faults);
    checkFirst(files, (reason) => requirements.get(reason) ?? none, faults);
    checkSigns(files, (reason) => requirements.get(reason) ?? none, faults);
    checkPatterns(files, new Set(Object.keys(concepts)), faults);
  }
  if (faults.length > 0) return { ok: false, faults };

  let asked: ReadonlyMap<string, AskedQuestion> | undefined;
  const questions = (): ReadonlyMap<string, AskedQuestion> => new Map([...caseQuestions, ...[...forms.values()].flatMap(({ questions: own }) => own.map(({ asked }) => asked)), ...[...requirements.values()].flat().reverse().flatMap(askedOf)].map((question) => [question.id, question]));
  const vocabulary = known ?? layOut(concepts, phrasesOf(files));
  return {
    ok: true, vocabulary,
    rulebook: {
      vocabulary: openVocabulary(vocabulary),
      reasons, elements, caseQuestions, forms, frame,
      styles: files.styles.map((style) => style.data), sections: files.sections.map((section) => section.data), get notice() { return files.notice; },
      sources: files.sources.data, facts: new Map(files.facts.flatMap(({ data }) => data.map((fact) => [fact.id, fact] as const))), units,
      glossary: files.glossary.flatMap(({ data }) => data), whys: files.whys.data, papers: files.papers.data, reports: files.reports.map(dataOf), figures: files.figures.data, annex: files.annex.data,
      requirements: (reason) => requirements.get(reason) ?? none,
      question: (id) => (asked ??= questions()).get(id),
    },
  };
}

const none: readonly Requirement[] = [];

/** A file is named by its id, so that nothing need be read to know which there are. */
const idOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);

/** What files become when they are linked, by id: at once while their faults are looked for, else each when it is first asked for. */
function linked<T extends { readonly id: string }, Made>(loaded: readonly Loaded<T>[], { proved }: LinkContext, link: (entry: Loaded<T>) => Made): ReadonlyMap<string, Made> {
  if (!proved) return new Map(loaded.map((entry) => [entry.data.id, link(entry)]));
  const files = new Map(loaded.map((entry) => [idOf(entry.file), entry]));
  return new LazyMap(files.keys(), (id) => { const entry = files.get(id); if (entry === undefined) throw new Error(`no file for ${id}`); return link(entry); });
}
const dataOf = <T>({ data }: Loaded<T>): T => data;

function checkIds(loaded: readonly Loaded<{ readonly id: string }>[], faults: RuleFault[]): void {
  const seen = new Set<string>();
  for (const { file, data: { id } } of loaded) {
    if (seen.has(id)) faults.push({ file, path: ['id'], message: `"${id}" stands twice` });
    if (idOf(file) !== id) faults.push({ file, path: ['id'], message: `the file must be named ${id}.yaml` });
    seen.add(id);
  }
}

/** By `element/variant`; the file stands at rules/variants/<element>/<id>.yaml. */
function variantsOf(loaded: RuleFiles['variants'], elements: ReadonlyMap<string, unknown>, faults: RuleFault[]): ReadonlyMap<string, ElementVariant> {
  for (const { file, data } of loaded) {
    if (!file.endsWith(`/${data.element}/${data.id}.yaml`)) faults.push({ file, path: ['id'], message: `the file must be rules/variants/${data.element}/${data.id}.yaml` });
    if (!elements.has(data.element)) faults.push({ file, path: ['element'], message: `no element "${data.element}"` });
  }
  return new Map(loaded.map(({ data }) => [`${data.element}/${data.id}`, data]));
}

/** Records of several files as one; a name that two files give is a fault. */
function mergeNamed<T>(kind: string, loaded: readonly Loaded<Readonly<Record<string, T>>>[], faults: RuleFault[]): Readonly<Record<string, T>> {
  const merged: Record<string, T> = {};
  for (const { file, data } of loaded) {
    for (const [id, one] of Object.entries(data)) {
      if (merged[id] !== undefined) faults.push({ file, path: [id], message: `${kind} "${id}" stands twice` });
      merged[id] = one;
    }
  }
  return merged;
}

function mergeConcepts({ files, faults }: LinkContext): Readonly<Record<string, Concept>> {
  for (const { file, data } of files.concepts) {
    for (const [id, concept] of Object.entries(data)) for (const [language, words] of Object.entries(concept)) {
      for (const [i, term] of (words?.terms ?? []).entries()) faults.push(...phraseProblems(term).map((message) => ({ file, path: [id, language, 'terms', i], message })));
    }
  }
  return mergeNamed('concept', files.concepts, faults);
}

function caseQuestion(context: LinkContext, { file, data }: RuleFiles['caseQuestions'][number]): AskedQuestion {
  // A case question without templates is asked for its facts only (people and their roles).
  const silent = !context.proved && !context.files.templates.some((template) => template.file.startsWith(`templates/case/${data.id}.`));
  const says = silent ? { en: [], ja: [] } : linkSays(context, [`case/${data.id}`], data.question, file);
  return { id: `case.${data.id}`, title: data.title, why: data.why, sources: [], ...(data['only-round'] === undefined ? {} : { onlyRound: data['only-round'] }), first: data.first, ...(data.leads ? { leads: true } : {}), question: data.question, says };
}
