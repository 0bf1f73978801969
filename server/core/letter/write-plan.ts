// Answers -> the letter of a plan: title, opening, one block per issue with its three sections, attachments, signature.
import { sections } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import { questionsOf } from '../interview/list-questions.ts';
import { allFields } from '../rulebook/question-fields.ts';
import type { Requirement, Rulebook } from '../rulebook/rulebook.ts';
import { attachmentsOf } from './attachments.ts';
import type { CaseFacts } from './case-facts.ts';
import { gapSentence } from './gaps.ts';
import type { LetterBlock, LetterSentence } from './letter.ts';
import { frameSentence } from './frame-sentence.ts';
import { joinList } from './print-value.ts';
import { contextOf, frameValues } from './render-context.ts';
import { renderSays } from './render-says.ts';
import type { RenderContext, RenderedSentence } from './render-says.ts';

export const planBlocks = (rulebook: Rulebook, facts: CaseFacts): readonly LetterBlock[] => new PlanWriter(rulebook, facts).blocks();

class PlanWriter {
  readonly #rulebook: Rulebook;
  readonly #facts: CaseFacts;
  readonly #context: RenderContext;
  /** Questions whose answer the letter cannot do without. */
  readonly #first: ReadonlySet<string>;
  constructor(rulebook: Rulebook, facts: CaseFacts) {
    this.#rulebook = rulebook;
    this.#facts = facts;
    this.#context = contextOf(rulebook, facts);
    this.#first = new Set(questionsOf(rulebook, facts).flatMap(({ id, first }) => (first ? [id] : [])));
  }

  blocks(): readonly LetterBlock[] {
    const { reasons } = this.#facts;
    const single = reasons.length === 1;
    return [...this.#opening(single), ...reasons.flatMap((reason, i) => this.#issue(reason, single ? undefined : i + 1)), ...this.#end()];
  }

  #opening(single: boolean): LetterBlock[] {
    const { round, reasons, again = false } = this.#facts;
    const heading = single ? this.#rulebook.reasons.get(reasons[0] ?? '')?.heading : undefined;
    const title = round > 1 ? 'title-later' : heading === undefined ? 'title' : 'title-one';
    const about = this.#caseSentences('case.about');
    // One issue: the opening names it at once, before any apology. Several: it says how many, and each block names its own.
    const named = single ? this.#sentencesOf(this.#naming(reasons[0] ?? '')) : [this.#frame('answers', { issues: reasons.length })];
    const opening = [...(round > 1 ? this.#caseSentences('case.earlier-plan') : []), ...(again ? this.#caseSentences('case.accepted-plan') : []), ...named, ...about.filter(({ id }) => !isLine(id))];
    return [
      { kind: 'title', sentences: [this.#frame(title, heading === undefined ? {} : { 'issue-heading': heading })] },
      ...about.filter(({ id }) => isLine(id)).map((sentence): LetterBlock => ({ kind: 'line', sentences: [sentence] })),
      ...(opening.length === 0 ? [] : [{ kind: 'paragraph', sentences: opening } satisfies LetterBlock]),
    ];
  }

  #issue(reason: string, number: number | undefined): LetterBlock[] {
    const requirements = this.#rulebook.requirements(reason);
    const heading = this.#rulebook.reasons.get(reason)?.heading ?? { en: reason, ja: reason };
    const issue: LetterBlock[] = number === undefined ? [] : [{ kind: 'issue', reason, sentences: [this.#frame('issue', { 'issue-number': number, 'issue-heading': heading })] }];
    const rest = requirements.filter((requirement) => requirement.element !== 'names-issue');
    return [...issue, ...(number === undefined ? [] : this.#paragraphs(this.#naming(reason))), ...sections.flatMap((section) => this.#section(reason, section, rest.filter((requirement) => requirement.section === section)))];
  }

  #naming(reason: string): readonly Requirement[] {
    return this.#rulebook.requirements(reason).filter((requirement) => requirement.element === 'names-issue');
  }

  #sentencesOf(requirements: readonly Requirement[]): readonly LetterSentence[] {
    return requirements.flatMap((requirement) => this.#sentences(requirement)).map(({ sentence }) => sentence);
  }

  #section(reason: string, section: SectionId, requirements: readonly Requirement[]): LetterBlock[] {
    const own = requirements.filter((requirement) => this.#teller(requirement) === reason);
    const told = this.#told(reason, section, requirements);
    const heading = (say: string): LetterBlock => ({ kind: 'heading', reason, section, sentences: [this.#frame(say, {})] });
    if (section === 'root-cause') return [heading(section), ...this.#paragraphs(own), ...told];
    // Planned steps stand last, so that none can be read as done.
    const items = [...own.map((requirement) => this.#item(requirement)).filter((item) => item.sentences.length > 0), ...told];
    const planned = items.filter(isPlanned);
    return [heading(section === 'corrective-actions' ? actionsHeading(items.length, planned.length) : section), ...items.filter((item) => !isPlanned(item)), ...planned];
  }

  /** The issue under which the answer is told: the first of the case that asks for it. */
  #teller({ asked }: Requirement): string | undefined {
    return this.#facts.reasons.find((reason) => this.#rulebook.requirements(reason).some((other) => other.asked === asked));
  }

  /** One line for each earlier issue, naming what was told there and serves this one too; what is only planned in a line of its own. */
  #told(reason: string, section: SectionId, requirements: readonly Requirement[]): LetterBlock[] {
    return this.#facts.reasons.flatMap((teller, i): LetterBlock[] => {
      const points = teller === reason ? [] : requirements.filter((requirement) => requirement.question !== undefined && this.#teller(requirement) === teller);
      return (['answered', 'planned'] as const).flatMap((state): LetterBlock[] => {
        const named = points.filter(({ asked }) => this.#facts.answers[asked]?.state === state).map(({ named: name }) => name);
        if (named.length === 0) return [];
        const told = this.#frame(state === 'planned' ? 'told-planned' : 'told', { 'issue-number': i + 1, 'told-points': { en: joinList(named.map(({ en }) => en), 'en'), ja: joinList(named.map(({ ja }) => ja), 'ja') } });
        return [{ kind: section === 'root-cause' ? 'paragraph' : 'item', reason, section, sentences: [{ ...told, planned: state === 'planned' }] }];
      });
    });
  }

  #item(requirement: Requirement): LetterBlock {
    return { kind: 'item', reason: requirement.reason, section: requirement.section, element: requirement.element, sentences: this.#sentencesOf([requirement]) };
  }

  /** Sentences in a run; one that wants to be an item breaks the run. */
  #paragraphs(requirements: readonly Requirement[]): LetterBlock[] {
    const blocks: LetterBlock[] = [];
    for (const requirement of requirements) {
      for (const { sentence, as } of this.#sentences(requirement)) {
        const last = blocks.at(-1);
        const common = { reason: requirement.reason, section: requirement.section };
        if (as === 'item') blocks.push({ kind: 'item', ...common, element: requirement.element, sentences: [sentence] });
        else if (last?.kind === 'paragraph') blocks[blocks.length - 1] = { ...last, sentences: [...last.sentences, sentence] };
        else blocks.push({ kind: 'paragraph', ...common, sentences: [sentence] });
      }
    }
    return blocks;
  }

  #sentences(requirement: Requirement): readonly RenderedSentence[] {
    if (requirement.question === undefined) return [];
    const answer = this.#facts.answers[requirement.asked];
    const rendered = answer === undefined ? [] : renderSays({ questionId: requirement.asked, says: requirement.says, fields: allFields(requirement.question), answer }, this.#context);
    return rendered.length > 0 || !this.#first.has(requirement.asked) ? rendered : [{ as: 'run', sentence: gapSentence(requirement.asked, requirement.title) }];
  }

  #caseSentences(id: string): readonly LetterSentence[] {
    const asked = this.#rulebook.question(id);
    if (asked === undefined) return [];
    const answer = this.#facts.answers[id] ?? { state: 'answered', values: {} };
    return renderSays({ questionId: id, says: asked.says, fields: allFields(asked.question), answer }, this.#context).map(({ sentence }) => sentence);
  }

  #frame(say: string, values: Readonly<Record<string, unknown>>): LetterSentence {
    return frameSentence(this.#rulebook, say, { values: frameValues(this.#facts, this.#context, values), context: this.#context });
  }

  #end(): LetterBlock[] {
    const files = attachmentsOf(this.#rulebook, this.#facts);
    const list: LetterBlock[] = files.length === 0 ? [] : [
      { kind: 'heading', sentences: [this.#frame('attachments', {})] },
      ...files.map(({ name, question }): LetterBlock => ({ kind: 'item', sentences: [{ id: `${question}/file/${name}`, question, planned: false, pieces: { en: [{ kind: 'fact', field: 'files', text: name }], ja: [{ kind: 'fact', field: 'files', text: name }] } }] })),
    ];
    return [...list, { kind: 'signature', sentences: [this.#frame('signature', {})] }];
  }
}


const isLine = (id: string): boolean => id.endsWith('/shop-line');
const isPlanned = (block: LetterBlock): boolean => block.sentences.some((sentence) => sentence.planned);
/** "Actions taken" only over what was done. */
const actionsHeading = (all: number, planned: number): string => (planned === 0 ? 'corrective-actions' : planned === all ? 'actions-planned' : 'actions-mixed');
