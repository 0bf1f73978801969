// Answers -> one paper of an answer that is not a plan, in the order of its template; every sentence is fixed or tells one answer.
import type { Answer } from '../interview/answer.ts';
import { isApplicable } from '../interview/list-questions.ts';
import { caseFields } from '../rulebook/frame-fields.ts';
import { allFields } from '../rulebook/question-fields.ts';
import type { LinkedForm, LinkedPaper, Rulebook } from '../rulebook/rulebook.ts';
import type { Say, SayShape } from '../rulebook/say.ts';
import type { CaseFacts } from './case-facts.ts';
import { frameSentence } from './frame-sentence.ts';
import { gapSentence } from './gaps.ts';
import type { LetterBlock, LetterSentence } from './letter.ts';
import { contextOf, frameValues } from './render-context.ts';
import { renderSay } from './render-says.ts';
import type { RenderContext, RenderedSentence } from './render-says.ts';

interface Placed { readonly form: LinkedForm; readonly paper: LinkedPaper }

export function paperBlocks(rulebook: Rulebook, facts: CaseFacts, { form, paper }: Placed): readonly LetterBlock[] {
  // Papers of this sort carry every date with its year.
  const context: RenderContext = { ...contextOf(rulebook, facts), letterYear: undefined };
  const told = new Set<string>();
  const cited = new Set<string>();
  const rendered = paper.says.en.flatMap((say, i): readonly RenderedSentence[] => {
    const source = sourceOf(form, facts, say);
    if (source === undefined) return [];
    if (source.answer === undefined) {
      // One gap for the whole question, where its words would begin.
      if (say.as === 'heading' || say.as === 'head' || told.has(source.id)) return [];
      told.add(source.id);
      return [{ as: say.as === 'row' || say.as === 'title' ? 'paragraph' : say.as, sentence: gapSentence(source.id, source.title) }];
    }
    if (say.status !== source.answer.state) return [];
    const values = { ...frameValues(facts, context), ...source.answer.values };
    const sentences = renderSay({ questionId: source.id, says: paper.says, fields: [...source.fields, ...caseFields], answer: { state: source.answer.state, values } }, context, i);
    if (say.fact === undefined) return sentences;
    // Its conditions hold: the statement of the fact stands in its place.
    if (sentences.length > 0) cited.add(say.fact);
    return sentences.map(({ as }) => ({ as, sentence: factSentence(rulebook, say.fact ?? '', context) }));
  });
  return [...withoutBareHeadings(joinRuns(rendered)), ...sourceBlocks(rulebook, cited, context)];
}

/** What is said of the outside world, always with its source, the day it was looked at, and whether it was verified. */
function factSentence(rulebook: Rulebook, id: string, context: RenderContext): LetterSentence {
  const fact = rulebook.facts.get(id);
  if (fact === undefined) throw new Error(`no fact "${id}"`);
  return frameSentence(rulebook, fact.verified ? 'fact-verified' : 'fact-unverified', { values: { statement: fact.statement, sources: fact.source.join(', '), checked: fact.checked }, context });
}

/** Where the cited statements come from, each source once. */
function sourceBlocks(rulebook: Rulebook, cited: ReadonlySet<string>, context: RenderContext): readonly LetterBlock[] {
  const keys = [...new Set([...cited].flatMap((id) => rulebook.facts.get(id)?.source ?? []))];
  if (keys.length === 0) return [];
  return [
    { kind: 'heading', sentences: [frameSentence(rulebook, 'sources', { values: {}, context })] },
    ...keys.map((key): LetterBlock => {
      const source = rulebook.sources[key];
      return { kind: 'item', sentences: [frameSentence(rulebook, 'source', { values: { sources: key, 'source-title': source?.title ?? key, 'source-place': source?.url ?? '', 'source-seen': source?.seen ?? '' }, context })] };
    }),
  ];
}

/** Whose fields a sentence prints; undefined: the question is not asked in this case, so nothing is said of it. */
function sourceOf(form: LinkedForm, { answers }: CaseFacts, say: Say) {
  const fixed: Answer = { state: 'answered', values: {} };
  if (say.of === undefined) return { id: `${form.form.id}.fixed`, title: form.form.title, fields: [], answer: fixed };
  const found = form.questions.find(({ rule }) => rule.id === say.of);
  if (found === undefined || !isApplicable(form.form.id, found.rule.when, answers)) return undefined;
  const answer = answers[found.asked.id];
  return { id: found.asked.id, title: found.rule.title, fields: allFields(found.rule.question), answer: answer === undefined || answer.state === 'not-yet' ? undefined : answer };
}

function joinRuns(rendered: readonly RenderedSentence[]): readonly LetterBlock[] {
  const blocks: LetterBlock[] = [];
  for (const { as, sentence } of rendered) {
    const last = blocks.at(-1);
    if (as === 'run' && last?.kind === 'paragraph') blocks[blocks.length - 1] = { ...last, sentences: [...last.sentences, sentence] };
    else blocks.push(blockOf(as, sentence));
  }
  return blocks;
}

const blockOf = (as: SayShape, sentence: LetterSentence): LetterBlock => ({ kind: as === 'run' ? 'paragraph' : as, sentences: [sentence] });

/** A heading (or the head of a table) under which nothing stands is left out. */
function withoutBareHeadings(blocks: readonly LetterBlock[]): readonly LetterBlock[] {
  const rows = blocks.filter(({ kind }, i) => kind !== 'head' || blocks[i + 1]?.kind === 'row');
  return rows.filter(({ kind }, i) => { const next = rows[i + 1]?.kind; return kind !== 'heading' || (next !== undefined && next !== 'heading' && next !== 'signature'); });
}
