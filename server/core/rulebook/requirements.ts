// Elements + what a reason changes in them + their templates -> the requirements of that reason, in the order of the letter.
import { sections } from '../../../rules/schema/ids.ts';
import type { Element, ElementUse, ElementVariant, Reason, SectionId } from '../../../rules/schema/element.ts';
import type { Question } from '../../../rules/schema/question.ts';
import type { RuleFault } from './faults.ts';
import type { AskedQuestion, Loaded, Requirement, RuleFiles, Says, TemplateFile } from './rulebook.ts';
import { allFields } from './question-fields.ts';
import { compareSentences, compileSentences } from './sentences.ts';

/** Where templates are looked for, and whether they are compiled (and checked) now or, once proved, when a letter first needs them. */
export interface LinkContext { readonly files: RuleFiles; readonly faults: RuleFault[]; readonly proved: boolean }

/** Finds and compiles the templates of a question; collects faults. `places` are tried in order. */
export function linkSays({ files, faults, proved }: LinkContext, places: readonly string[], question: Question, owner: string): Says {
  if (proved) return lazySays(files, places, question);
  for (const place of places) {
    const en = templateNamed(files, `templates/${place}.en.hbs`);
    const ja = templateNamed(files, `templates/${place}.ja.hbs`);
    if (en === undefined && ja === undefined) continue;
    if (en === undefined || ja === undefined) { faults.push({ file: (en ?? ja)?.file ?? owner, path: [], message: 'stands in one language only' }); return { en: [], ja: [] }; }
    return checkedSays(en, ja, question, faults);
  }
  faults.push({ file: owner, path: [], message: `no template: one of ${places.map((place) => `templates/${place}.{en,ja}.hbs`).join(', ')} is needed` });
  return { en: [], ja: [] };
}

/** How the sentences of an element may stand: in the run of the section, or as items under it. */
const shapes = ['run', 'item'] as const;

function checkedSays(en: TemplateFile, ja: TemplateFile, question: Question, faults: RuleFault[]): Says {
  const fields = allFields(question);
  const compiled = { en: compileSentences(en.file, en.text, { fields, shapes }), ja: compileSentences(ja.file, ja.text, { fields, shapes }) };
  faults.push(...compiled.en.faults, ...compiled.ja.faults);
  if (compiled.en.faults.length + compiled.ja.faults.length === 0) faults.push(...compareSentences(ja.file, compiled.en.says, compiled.ja.says));
  if (question.kind !== 'statement' && !compiled.en.says.some((say) => say.status === 'planned')) faults.push({ file: en.file, path: [], message: 'an action or rule needs a sentence with status="planned"' });
  return { en: compiled.en.says, ja: compiled.ja.says };
}

/** Parsing all templates takes longer than everything else at start; reading a notice needs none of them. A question without templates says nothing. */
function lazySays(files: RuleFiles, places: readonly string[], question: Question): Says {
  const known: { en?: Says['en']; ja?: Says['ja'] } = {};
  const compile = (language: 'en' | 'ja'): Says['en'] => {
    const file = places.map((place) => templateNamed(files, `templates/${place}.${language}.hbs`)).find((template) => template !== undefined);
    return file === undefined ? [] : compileSentences(file.file, file.text, { fields: allFields(question), shapes }).says;
  };
  return { get en() { return (known.en ??= compile('en')); }, get ja() { return (known.ja ??= compile('ja')); } };
}

const templatesByName = new WeakMap<RuleFiles, ReadonlyMap<string, TemplateFile>>();

export function templateNamed(files: RuleFiles, name: string): TemplateFile | undefined {
  const known = templatesByName.get(files) ?? new Map(files.templates.map((template) => [template.file, template]));
  templatesByName.set(files, known);
  return known.get(name);
}

/** Elements and their variants (`element/variant`) by name. */
export interface KnownElements { readonly elements: ReadonlyMap<string, Element>; readonly variants: ReadonlyMap<string, ElementVariant> }

export function linkRequirements(context: LinkContext, known: KnownElements, reason: Loaded<Reason>): readonly Requirement[] {
  const { faults } = context;
  return sections.flatMap((section) => reason.data.elements[section].flatMap((entry, index): Requirement[] => {
    const use: ElementUse = typeof entry === 'string' ? { id: entry } : entry;
    const element = known.elements.get(use.id);
    const variant = use.variant === undefined ? undefined : known.variants.get(`${use.id}/${use.variant}`);
    const path = ['elements', section, index];
    if (element === undefined) { faults.push({ file: reason.file, path, message: `no element "${use.id}"` }); return []; }
    if (use.variant !== undefined && variant === undefined) { faults.push({ file: reason.file, path, message: `no variant "${use.variant}" of "${use.id}" in rules/variants/` }); return []; }
    if (element.section !== section) { faults.push({ file: reason.file, path, message: `"${use.id}" belongs to ${element.section}` }); return []; }
    return [requirementOf(context, reason, { section, element, use, variant })];
  }));
}

interface Used { readonly section: SectionId; readonly element: Element; readonly use: ElementUse; readonly variant: ElementVariant | undefined }

/** Where the words of a requirement are looked for: a question of its own has other fields, so the templates of the shared one cannot fit it. */
function placesOf(reason: string, { element, use, variant }: Used): readonly string[] {
  const own = `reasons/${reason}/${element.id}`;
  if (use.question !== undefined) return [own];
  const shared = variant === undefined ? [] : [`variants/${element.id}/${variant.id}`];
  return variant?.question === undefined ? [own, ...shared, `elements/${element.id}`] : [own, ...shared];
}

function requirementOf(context: LinkContext, reason: Loaded<Reason>, used: Used): Requirement {
  const { section, element, use, variant } = used;
  const changed = { ...variant, ...use };
  const question = changed.question ?? element.question;
  const says = question === undefined ? { en: [], ja: [] } : linkSays(context, placesOf(reason.data.id, used), question, reason.file);
  const weakly = changed.weakly ?? element.weakly;
  const key = `${reason.data.id}.${element.id}`;
  const shared = ['shared', element.id, ...(variant?.question === undefined ? [] : [variant.id])].join('.');
  return {
    key, asked: (variant?.once ?? element.once) && use.question === undefined ? shared : key, reason: reason.data.id, section, element: element.id,
    title: changed.title ?? element.title, named: element.named ?? element.title, must: changed.must ?? element.must, why: changed.why ?? element.why, sources: changed.sources ?? element.sources, lift: changed.lift ?? element.lift,
    see: changed.see ?? element.see, needs: changed.needs ?? element.needs, says, first: reason.data.first.includes(element.id),
    ...(weakly === undefined ? {} : { weakly }),
    ...(element.about === undefined ? {} : { about: element.about }),
    ...(question === undefined ? {} : { question }),
    ...(changed.tests === undefined ? {} : { tests: changed.tests }),
    ...(element['property-of'] === undefined ? {} : { propertyOf: element['property-of'] }),
  };
}

/** The question of a requirement; one that several reasons share speaks for the reason through which it was reached. */
export function askedOf(requirement: Requirement): AskedQuestion[] {
  if (requirement.question === undefined) return [];
  const { asked, reason, section, element, title, why, sources, lift, question, says, first } = requirement;
  return [{ id: asked, reason, section, element, title, why, sources, lift, first, question, says }];
}
