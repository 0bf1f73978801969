// Elements + what a reason changes in them + their templates -> the requirements of that reason, in the order of the letter.
import { sections } from '../../../rules/schema/element.ts';
import type { Element, ElementUse, Reason, SectionId } from '../../../rules/schema/element.ts';
import type { Question } from '../../../rules/schema/question.ts';
import type { RuleFault } from './faults.ts';
import type { AskedQuestion, Loaded, Requirement, RuleFiles, Says, TemplateFile } from './rulebook.ts';
import { allFields } from './question-fields.ts';
import { compareSentences, compileSentences } from './sentences.ts';

/** Where templates are looked for, and whether they are compiled (and checked) now or, once proved, when a letter first needs them. */
export interface LinkContext { readonly files: RuleFiles; readonly faults: RuleFault[]; readonly proved: boolean }

/** Finds and compiles the templates of a question; collects faults. `places` are tried in order. */
export function linkSays({ files, faults, proved }: LinkContext, places: readonly string[], question: Question, owner: string): Says {
  for (const place of places) {
    const en = files.templates.find((template) => template.file === `templates/${place}.en.hbs`);
    const ja = files.templates.find((template) => template.file === `templates/${place}.ja.hbs`);
    if (en === undefined && ja === undefined) continue;
    if (en === undefined || ja === undefined) { faults.push({ file: (en ?? ja)?.file ?? owner, path: [], message: 'stands in one language only' }); return { en: [], ja: [] }; }
    return proved ? lazySays(en, ja, question) : checkedSays(en, ja, question, faults);
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

/** Parsing all templates takes longer than everything else at start; reading a notice needs none of them. */
function lazySays(en: TemplateFile, ja: TemplateFile, question: Question): Says {
  const known: { en?: Says['en']; ja?: Says['ja'] } = {};
  const compile = (file: TemplateFile): Says['en'] => compileSentences(file.file, file.text, { fields: allFields(question), shapes }).says;
  return { get en() { return (known.en ??= compile(en)); }, get ja() { return (known.ja ??= compile(ja)); } };
}

export function linkRequirements(context: LinkContext, elements: ReadonlyMap<string, Element>, reason: Loaded<Reason>): readonly Requirement[] {
  const { faults } = context;
  return sections.flatMap((section) => reason.data.elements[section].flatMap((entry, index): Requirement[] => {
    const use: ElementUse = typeof entry === 'string' ? { id: entry } : entry;
    const element = elements.get(use.id);
    const path = ['elements', section, index];
    if (element === undefined) { faults.push({ file: reason.file, path, message: `no element "${use.id}"` }); return []; }
    if (element.section !== section) { faults.push({ file: reason.file, path, message: `"${use.id}" belongs to ${element.section}` }); return []; }
    return [requirementOf(context, reason, section, element, use)];
  }));
}

function requirementOf(context: LinkContext, reason: Loaded<Reason>, section: SectionId, element: Element, use: ElementUse): Requirement {
  const question = use.question ?? element.question;
  const own = `reasons/${reason.data.id}/${element.id}`;
  // A question of the reason's own has other fields, so the shared template cannot fit it.
  const places = use.question === undefined ? [own, `elements/${element.id}`] : [own];
  const says = question === undefined ? { en: [], ja: [] } : linkSays(context, places, question, reason.file);
  const weakly = use.weakly ?? element.weakly;
  const key = `${reason.data.id}.${element.id}`;
  return {
    key, asked: element.once && use.question === undefined ? `shared.${element.id}` : key, reason: reason.data.id, section, element: element.id,
    title: use.title ?? element.title, must: use.must ?? element.must, why: use.why ?? element.why, sources: use.sources ?? element.sources, lift: use.lift ?? element.lift,
    see: use.see ?? element.see, needs: use.needs ?? element.needs, says,
    ...(weakly === undefined ? {} : { weakly }),
    ...(question === undefined ? {} : { question }),
    ...(element['property-of'] === undefined ? {} : { propertyOf: element['property-of'] }),
  };
}

/** The question of a requirement; one that several reasons share speaks for the reason through which it was reached. */
export function askedOf(requirement: Requirement): AskedQuestion[] {
  if (requirement.question === undefined) return [];
  const { asked, reason, section, element, title, why, sources, lift, question, says } = requirement;
  return [{ id: asked, reason, section, element, title, why, sources, lift, onlyLaterRounds: false, question, says }];
}
