// The documents of a case: what the notice asks for, what the answers name and what each is to prove, in the letter's own sentences. Only names: whether a document exists, and what is in it, this cannot know.
import type { AskId } from '../../../rules/schema/ids.ts';
import type { Field } from '../../../rules/schema/question.ts';
import type { Bilingual } from '../../../rules/schema/words.ts';
import { demandNames } from '../check/answer-demands.ts';
import { questionsOf } from '../interview/list-questions.ts';
import { placesOfFiles, type PlaceOfFiles } from '../letter/attachments.ts';
import { writePapers, type CaseFacts } from '../letter/write-letter.ts';
import { paperAsks } from '../notice/points.ts';
import { allFields } from '../rulebook/question-fields.ts';
import type { AskedQuestion, Rulebook } from '../rulebook/rulebook.ts';
import { analyse } from '../text/analyse.ts';
import { textOf, toldIn, type ToldSentence } from './told-answers.ts';

/** A place for the names of documents in an answer. `says`: what the letter tells there, to be proved; `wants`: what the field asks for. */
export interface PaperUse { readonly question: string; readonly wants: Bilingual; readonly says?: Bilingual }
/** One document, with every place that names it. */
export interface NamedPaper { readonly name: string; readonly uses: readonly PaperUse[] }
/** What the letter tells and no document is named for. `needed`: the answer is not whole without. */
export interface LackingPaper extends PaperUse { readonly needed: boolean }
/** A sort of document that the notice asks for, and those named that may be such. `question`: where one can be named. */
export interface DemandedPaper { readonly ask: AskId; readonly names: readonly string[]; readonly question?: string }
export interface Papers { readonly demanded: readonly DemandedPaper[]; readonly named: readonly NamedPaper[]; readonly lacking: readonly LackingPaper[] }

/** `asks`: what the notice asks for. */
export function papersOf(rulebook: Rulebook, facts: CaseFacts, asks: readonly AskId[]): Papers {
  const told = writePapers(rulebook, facts).filter(({ to }) => to !== 'seller').map(({ blocks }) => toldIn(rulebook, blocks));
  const questions = questionsOf(rulebook, facts).filter(({ id }) => !id.startsWith('case.'));
  const places = questions.flatMap((asked) => placesIn(asked, facts, told));
  const names = [...new Set(places.flatMap((place) => place.names))];
  const named = names.map((name): NamedPaper => ({ name, uses: places.filter((place) => place.names.includes(name)).map(({ use }) => use) }));
  return { demanded: asks.flatMap((ask) => demanded(rulebook, ask, { questions, places })), named, lacking: places.flatMap((place) => lackingAt(place, places)) };
}

/** How far the documents are, for whoever needs no more. `due`: asked for by the notice or by an answer, and not named. */
export interface PaperCount { readonly named: number; readonly due: number }
export const countPapers = ({ demanded: asked, named, lacking }: Papers): PaperCount =>
  ({ named: named.length, due: asked.filter(({ names }) => names.length === 0).length + lacking.filter(({ needed }) => needed).length });

interface Place extends PlaceOfFiles { readonly asked: AskedQuestion; readonly planned: boolean; readonly use: PaperUse }

function placesIn(asked: AskedQuestion, { answers }: CaseFacts, told: readonly (readonly ToldSentence[])[]): readonly Place[] {
  const answer = answers[asked.id];
  if (answer === undefined || answer.state === 'not-yet' || answer.state === 'unknown') return [];
  // A summary tells again what the letter tells.
  const mine = told.map((paper) => paper.filter((one) => one.asked.id === asked.id)).find((sentences) => sentences.length > 0) ?? [];
  return placesOfFiles(allFields(asked.question), answer.values).map((place) => {
    const ofRow = place.row === undefined ? [] : mine.filter(({ sentence }) => sentence.id.endsWith(`/${String(place.row)}`));
    const says = ofRow.length > 0 ? ofRow : mine;
    return { ...place, asked, planned: answer.state === 'planned', use: { question: asked.id, wants: place.field.label, ...(says.length === 0 ? {} : { says: textOf(says) }) } };
  });
}

/** What is not told, or still to come, has nothing to be proved; of several fields for one thing one is enough. */
function lackingAt({ asked, row, field, planned, use }: Place, places: readonly Place[]): readonly LackingPaper[] {
  const beside = places.filter((other) => other.asked.id === asked.id && other.row === row);
  if (planned || use.says === undefined || beside.some(({ names }) => names.length > 0)) return [];
  return beside[0]?.field.id === field.id ? [{ ...use, needed: beside.some((other) => other.field.required) }] : [];
}

interface Known { readonly questions: readonly AskedQuestion[]; readonly places: readonly Place[] }

/** Met by a document whose name, question or row speaks of such; other sentences name an invoice only in passing. */
function demanded(rulebook: Rulebook, ask: AskId, { questions, places }: Known): readonly DemandedPaper[] {
  const concepts = paperAsks.has(ask) ? demandNames[ask] : undefined;
  if (concepts === undefined) return [];
  const speaks = (text: string): boolean => analyse(rulebook.vocabulary, text).some((sentence) => concepts.some((concept) => sentence.has(concept)));
  const asking = questions.filter(({ question }) => labelsOfFiles(question.fields).length > 0);
  const speaking = asking.filter(({ title, question }) => speaks([title, question.ask, ...labelsOfFiles(question.fields)].map(({ en }) => en).join('\n')));
  const meets = ({ asked, row, use }: Place, name: string): boolean => speaking.includes(asked) || speaks(name.split(/[^\p{L}]+/u).join(' ')) || (row !== undefined && speaks(use.says?.en ?? ''));
  const question = speaking[0] ?? asking.find(({ response }) => response !== undefined);
  return [{ ask, names: [...new Set(places.flatMap((place) => place.names.filter((name) => meets(place, name))))], ...(question === undefined ? {} : { question: question.id }) }];
}

const labelsOfFiles = (fields: readonly Field[]): readonly Bilingual[] => fields.flatMap((field) => (field.kind === 'rows' ? labelsOfFiles(field.fields) : field.kind === 'files' ? [field.label] : []));
