// Ids that rules use of each other: sources, facts, elements, reasons, units, fields. Each unresolved one is a fault at its place.
import type { Element } from '../../../rules/schema/element.ts';
import { sections } from '../../../rules/schema/ids.ts';
import type { Question, SimpleField } from '../../../rules/schema/question.ts';
import type { RuleFault } from './faults.ts';
import { allFields } from './question-fields.ts';
import type { Requirement, RuleFiles } from './rulebook.ts';

type Path = readonly (string | number)[];

export function checkLinks(files: RuleFiles, elements: ReadonlyMap<string, Element>, faults: RuleFault[]): void {
  const check = new LinkCheck(files, faults);
  for (const { file, data } of files.elements) { check.sources(file, ['sources'], data.sources); check.needs(file, ['needs'], data.needs); if (data.question !== undefined) check.question(file, ['question'], data.question); }
  for (const { file, data } of files.variants) { check.sources(file, ['sources'], data.sources ?? []); check.needs(file, ['needs'], data.needs ?? []); if (data.question !== undefined) check.question(file, ['question'], data.question); }
  for (const { file, data } of files.reasons) {
    check.sources(file, ['sources'], data.sources);
    check.facts(file, ['facts'], data.facts);
    for (const [i, id] of data.over.entries()) if (id === data.id) faults.push({ file, path: ['over', i], message: 'a reason cannot yield to itself' });
    data['other-answers'].forEach((other, i) => { check.sources(file, ['other-answers', i, 'sources'], other.sources); });
    data.mistakes.forEach((mistake, i) => { check.sources(file, ['mistakes', i, 'sources'], mistake.sources); if (!elements.has(mistake.before)) faults.push({ file, path: ['mistakes', i, 'before'], message: `no element "${mistake.before}"` }); });
    for (const [section, uses] of Object.entries(data.elements)) uses.forEach((use, i) => { if (typeof use !== 'string') { check.sources(file, ['elements', section, i, 'sources'], use.sources ?? []); if (use.question !== undefined) check.question(file, ['elements', section, i, 'question'], use.question); } });
  }
  files.notice['fake-signs'].forEach((sign, i) => { check.sources(files.noticeFiles['fake-signs'], [i, 'sources'], sign.sources); });
  files.notice.standing.forEach((matter, i) => { check.facts(files.noticeFiles.standing, [i, 'facts'], matter.facts.map(({ id }) => id)); });
  files.notice['account-health'].forEach((line, i) => {
    check.sources(files.noticeFiles['account-health'], [i, 'sources'], line.sources);
    check.reasons(files.noticeFiles['account-health'], [i, 'reasons'], line.reasons);
  });
  for (const { file, data } of files.styles) {
    check.sources(file, ['sources'], data.sources);
    check.facts(file, ['facts'], data.facts);
    for (const key of ['reasons', 'unless-reasons'] as const) check.reasons(file, [key], data[key] ?? []);
    if (typeof data.fix === 'object' && 'ask' in data.fix) data.fix.ask.forEach((id, i) => { if (!elements.has(id)) faults.push({ file, path: ['fix', 'ask', i], message: `no element "${id}"` }); });
  }
  for (const { file, data } of files.responses) {
    check.sources(file, ['sources'], data.sources);
    check.facts(file, ['facts'], data.facts);
    data['must-not'].forEach((one, i) => { check.sources(file, ['must-not', i, 'sources'], one.sources); });
    data.mistakes.forEach((one, i) => { check.sources(file, ['mistakes', i, 'sources'], one.sources); });
    data.questions.forEach((one, i) => { check.sources(file, ['questions', i, 'sources'], one.sources); check.needs(file, ['questions', i, 'needs'], one.needs); check.question(file, ['questions', i, 'question'], one.question); });
  }
  for (const { file, data } of files.caseQuestions) check.question(file, ['question'], data.question);
  const { file: whysFile, data: whys } = files.whys;
  whys.verdicts.forEach((verdict, i) => {
    verdict.elements.forEach((id, j) => { if (!elements.has(id)) faults.push({ file: whysFile, path: ['verdicts', i, 'elements', j], message: `no element "${id}"` }); });
    verdict.styles.forEach((id, j) => { if (!files.styles.some(({ data }) => data.id === id)) faults.push({ file: whysFile, path: ['verdicts', i, 'styles', j], message: `no style rule "${id}"` }); });
  });
  const figures = new Set(files.figures.data.map(({ id }) => id));
  const figure = (file: string, path: Path, id: string | undefined): void => { if (id !== undefined && !figures.has(id)) faults.push({ file, path, message: `no figure "${id}" in rules/figures.yaml` }); };
  files.figures.data.forEach((one, i) => { figure(files.figures.file, [i, 'of'], one.of); });
  for (const { file, data } of files.reports) {
    check.sources(file, ['sources'], data.sources);
    if (data.kind === 'metrics') data.metrics.forEach((metric, i) => { figure(file, ['metrics', i, 'figure'], metric.figure); });
    else data.gives.forEach((id, i) => { figure(file, ['gives', i], id); });
  }
  for (const { file, data } of files.glossary) data.forEach((term, i) => { check.sources(file, [i, 'sources'], term.sources); });
  for (const { file, data } of files.facts) data.forEach((fact, i) => { check.sources(file, [i, 'source'], fact.source); });
}

/** A mistake that is said only of certain answers names a field and options of the very question it stands before. */
export function checkMistakes(files: RuleFiles, requirements: (reason: string) => readonly Requirement[], faults: RuleFault[]): void {
  for (const { file, data } of files.reasons) data.mistakes.forEach((mistake, i) => {
    if (mistake.when === undefined) return;
    const fields = requirements(data.id).find(({ element }) => element === mistake.before)?.question?.fields ?? [];
    const [path = '', options = ''] = mistake.when.split(':');
    const [name, inner] = path.split('.');
    const outer = fields.find(({ id }) => id === name);
    const field = inner === undefined || outer?.kind !== 'rows' ? outer : outer.fields.find(({ id }) => id === inner);
    const known = field?.kind === 'yes-no' ? ['yes', 'no'] : (field?.options ?? []).map(({ id }) => id);
    for (const option of options.split('|')) if (!known.includes(option)) faults.push({ file, path: ['mistakes', i, 'when'], message: `"${mistake.before}" has no option "${option}" in "${path}"` });
  });
}

/** A sign says what one option of the question `names-issue` says. */
export function checkSigns(files: RuleFiles, requirements: (reason: string) => readonly Requirement[], faults: RuleFault[]): void {
  for (const { file, data } of files.reasons) data.signs.forEach(({ says }, i) => {
    if (says === undefined) return;
    const [name = '', option = ''] = says.split(':');
    const field = requirements(data.id).find(({ element }) => element === 'names-issue')?.question?.fields.find(({ id }) => id === name);
    if (field?.kind !== 'choice' || field.options?.some(({ id, other }) => id === option && other !== true) !== true) faults.push({ file, path: ['signs', i, 'says'], message: `"names-issue" has no choice "${name}" with the option "${option}"` });
  });
}

/** The first letter of a reason: elements of this very reason that have a question, and some of each section. */
export function checkFirst(files: RuleFiles, requirements: (reason: string) => readonly Requirement[], faults: RuleFault[]): void {
  for (const { file, data } of files.reasons) {
    const own = requirements(data.id);
    data.first.forEach((id, i) => {
      const requirement = own.find(({ element }) => element === id);
      const wrong = requirement === undefined ? `no element "${id}" in this reason` : requirement.question === undefined ? `"${id}" has no question` : data.first.indexOf(id) < i ? `"${id}" stands twice` : undefined;
      if (wrong !== undefined) faults.push({ file, path: ['first', i], message: wrong });
    });
    for (const section of sections) if (!own.some((each) => each.section === section && each.first)) faults.push({ file, path: ['first'], message: `nothing of ${section}` });
  }
}

/** Of a field `from`: not a count, but the days it was counted over. */
const period = 'orders.period';

class LinkCheck {
  readonly #files: RuleFiles;
  readonly #faults: RuleFault[];
  readonly #facts: ReadonlySet<string>;
  readonly #units: ReadonlySet<string>;
  readonly #figures: ReadonlySet<string>;
  /** Reasons and their groups. */
  readonly #issues: ReadonlySet<string>;
  constructor(files: RuleFiles, faults: RuleFault[]) {
    this.#files = files;
    this.#faults = faults;
    this.#facts = new Set(files.facts.flatMap(({ data }) => data.map((fact) => fact.id)));
    this.#issues = new Set(files.reasons.flatMap(({ data }) => [data.id, data.group]));
    this.#units = new Set(files.units.flatMap(({ data }) => Object.keys(data)));
    this.#figures = new Set(files.figures.data.map(({ id }) => id));
  }

  sources(file: string, path: Path, keys: readonly string[]): void {
    keys.forEach((key, i) => { if (this.#files.sources.data[key] === undefined) this.#faults.push({ file, path: [...path, i], message: `no source "${key}" in rules/sources.yaml` }); });
  }

  facts(file: string, path: Path, ids: readonly string[]): void {
    ids.forEach((id, i) => { if (!this.#facts.has(id)) this.#faults.push({ file, path: [...path, i], message: `no fact "${id}" in rules/facts/` }); });
  }

  reasons(file: string, path: Path, ids: readonly string[]): void {
    ids.forEach((id, i) => { if (!this.#files.reasons.some(({ data }) => data.id === id)) this.#faults.push({ file, path: [...path, i], message: `no reason "${id}"` }); });
  }

  needs(file: string, path: Path, needs: readonly (readonly string[])[]): void {
    needs.forEach((group, i) => { for (const item of group) if (!item.startsWith('#') && !item.startsWith('@') && !item.startsWith('~')) this.#faults.push({ file, path: [...path, i], message: `"${item}" is neither #specific, @concept nor ~feature` }); });
  }

  question(file: string, path: Path, question: Question): void {
    const fields = allFields(question);
    const seen = new Set<string>();
    const into = question.fields.find(({ id }) => id === question.whys);
    if (question.whys !== undefined && into?.kind !== 'text' && into?.options?.some(({ other }) => other === true) !== true) this.#faults.push({ file, path: [...path, 'whys'], message: `"${question.whys}" is no text field and no choice with "other"` });
    fields.forEach((field, i) => {
      const at = [...path, 'fields', i];
      const fault = (message: string): void => { this.#faults.push({ file, path: at, message }); };
      if (seen.has(field.id)) fault(`field "${field.id}" stands twice`);
      seen.add(field.id);
      for (const each of field.kind === 'rows' ? field.fields : [field]) {
        if (each.unit !== undefined && !this.#units.has(each.unit)) fault(`no unit "${each.unit}" in rules/units/`);
        if ((each.kind === 'choice' || each.kind === 'choices') !== (each.options !== undefined)) fault(`"${each.id}": a choice needs options, and only a choice has them`);
        for (const id of each.from ?? []) if (id === period ? each.kind !== 'period' : !this.#figures.has(id) || (each.kind !== 'count' && each.kind !== 'percent')) fault(`from: "${id}" is no figure that a ${each.kind} can take`);
        for (const name of (each.options ?? []).flatMap(({ fits = [] }) => fits)) if (!this.#issues.has(name)) fault(`"${each.id}": no reason and no group of reasons "${name}"`);
        for (const place of each.follows ?? []) if (!this.#chosen(place, each)) fault(`follows: no choice "${place}" with options of the same ids`);
        if (each.beside === true && (each.kind !== 'count' || field.kind === 'rows' || each.when === undefined || each.when.includes('|'))) fault(`beside: "${each.id}" is no count that one option of its question opens`);
        if (each.when !== undefined) this.#when(each.when, field.kind === 'rows' ? [...field.fields, ...fields] : fields, fault);
      }
    });
  }

  /** Some question of that element, shared or of a reason's own, has such a choice. */
  #chosen(place: string, { options = [] }: SimpleField): boolean {
    const [element, name] = place.split('.');
    const uses = this.#files.reasons.flatMap(({ data }) => Object.values(data.elements).flat()).filter((use) => typeof use !== 'string');
    const questions = [...this.#files.elements.map(({ data }) => data), ...uses].filter(({ id }) => id === element).map(({ question }) => question);
    const own = this.#files.variants.filter(({ data }) => data.element === element).map(({ data }) => data.question);
    return [...questions, ...own].some((question) => question?.fields.some((field) => field.id === name && field.options?.some(({ id }) => options.some((each) => each.id === id)) === true));
  }

  #when(when: string, fields: ReturnType<typeof allFields>, fault: (message: string) => void): void {
    const [name = '', options = ''] = when.split(':');
    const target = fields.find((field) => field.id === name);
    if (target === undefined) { fault(`when: no field "${name}"`); return; }
    for (const option of options.split('|')) {
      const known = target.kind === 'yes-no' ? option === 'yes' || option === 'no' : target.options?.some((candidate) => candidate.id === option) === true;
      if (!known) fault(`when: field "${name}" has no option "${option}"`);
    }
  }
}
