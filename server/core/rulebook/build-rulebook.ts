// Links all rule files into one Rulebook, or returns every fault at once.
import { responses } from '../../../rules/schema/ids.ts';
import type { ElementVariant, Reason } from '../../../rules/schema/element.ts';
import type { Concept } from '../../../rules/schema/words.ts';
import type { Question } from '../../../rules/schema/question.ts';
import { layOut, openVocabulary, phraseProblems } from '../text/vocabulary.ts';
import type { CompiledVocabulary } from '../text/vocabulary.ts';
import type { RuleFault } from './faults.ts';
import { linkForm } from './forms.ts';
import { frameFields } from './frame-fields.ts';
import { checkLinks } from './links.ts';
import { checkPatterns, phrasesOf } from './patterns.ts';
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
  const elements = byId(files.elements, faults);
  const variants = variantsOf(files.variants, elements, faults);
  const reasons = byId(files.reasons, faults);
  const concepts = proved ? {} : mergeConcepts(context);
  const units = mergeNamed('unit', files.units, faults);
  const requirements = new Linked(files.reasons, (reason) => linkRequirements(context, { elements, variants }, reason));
  if (!proved) for (const { data: { id } } of files.reasons) requirements.of(id);
  const caseQuestions = files.caseQuestions.map((entry) => caseQuestion(context, entry));
  const forms = new Map(files.responses.map((entry) => [entry.data.id, linkForm(context, entry)] as const));
  if (!proved) for (const id of responses) if (!forms.has(id)) faults.push({ file: 'rules/responses', path: [], message: `no file for the kind of answer "${id}"` });
  const frameQuestion: Question = { kind: 'statement', 'own-dates': true, ask: { en: 'letter', ja: '書面' }, weak: { en: '-', ja: '-' }, strong: { en: '-', ja: '-' }, fields: [...frameFields] };
  const frame = linkSays(context, ['letter/frame'], frameQuestion, 'templates/letter/frame.en.hbs');
  if (!proved) {
    checkLinks(files, elements, faults);
    checkPatterns(files, new Set(Object.keys(concepts)), faults);
  }
  if (faults.length > 0) return { ok: false, faults };

  let asked: ReadonlyMap<string, AskedQuestion> | undefined;
  const questions = (): ReadonlyMap<string, AskedQuestion> => new Map([...caseQuestions, ...[...forms.values()].flatMap(({ questions: own }) => own.map(({ asked }) => asked)), ...files.reasons.flatMap(({ data: { id } }) => requirements.of(id)).reverse().flatMap(askedOf)].map((question) => [question.id, question]));
  const vocabulary = known ?? layOut(concepts, phrasesOf(files));
  return {
    ok: true, vocabulary,
    rulebook: {
      vocabulary: openVocabulary(vocabulary),
      reasons, elements, caseQuestions, forms, frame,
      styles: files.styles.map((style) => style.data), sections: files.sections.map((section) => section.data), notice: files.notice,
      sources: files.sources.data, facts: new Map(files.facts.flatMap(({ data }) => data.map((fact) => [fact.id, fact] as const))), units,
      requirements: (reason) => requirements.of(reason),
      question: (id) => (asked ??= questions()).get(id),
    },
  };
}

/** The requirements of each reason, linked when they are first asked for: a case has one or two reasons of a hundred. */
class Linked {
  readonly #reasons: ReadonlyMap<string, Loaded<Reason>>;
  readonly #link: (reason: Loaded<Reason>) => readonly Requirement[];
  readonly #known = new Map<string, readonly Requirement[]>();

  constructor(reasons: readonly Loaded<Reason>[], link: (reason: Loaded<Reason>) => readonly Requirement[]) {
    this.#reasons = new Map(reasons.map((reason) => [reason.data.id, reason]));
    this.#link = link;
  }

  of(id: string): readonly Requirement[] {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const reason = this.#reasons.get(id);
    if (reason === undefined) return none;
    const made = this.#link(reason);
    this.#known.set(id, made);
    return made;
  }
}
const none: readonly Requirement[] = [];

function byId<T extends { readonly id: string }>(loaded: readonly Loaded<T>[], faults: RuleFault[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const { file, data } of loaded) {
    if (map.has(data.id)) faults.push({ file, path: ['id'], message: `"${data.id}" stands twice` });
    if (!file.endsWith(`/${data.id}.yaml`)) faults.push({ file, path: ['id'], message: `the file must be named ${data.id}.yaml` });
    map.set(data.id, data);
  }
  return map;
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
  return { id: `case.${data.id}`, title: data.title, why: data.why, sources: [], onlyLaterRounds: data['only-round'] === 'later', question: data.question, says };
}
