// What a seller confirms before a letter leaves: the claims of the case by kind, in the letter's own sentences; nothing that no answer gives.
import type { Field } from '../../../rules/schema/question.ts';
import type { Answer } from '../interview/answer.ts';
import { attachmentsOf } from '../letter/attachments.ts';
import { writePapers, type CaseFacts } from '../letter/write-letter.ts';
import { allFields } from '../rulebook/question-fields.ts';
import type { AskedQuestion, Rulebook } from '../rulebook/rulebook.ts';
import type { Case, DraftName } from './case.ts';
import { tell, toldIn, type Told, type ToldSentence } from './told-answers.ts';

/** `statement`: what was or is; `done`: an action with its day; `running`: a rule in force; `planned`: told as planned. */
export const toldKinds = ['statement', 'done', 'running', 'planned'] as const;
export type ToldKind = (typeof toldKinds)[number];
export const claimKinds = [...toldKinds, 'figures', 'papers', 'by-hand'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export type Claim =
  | { readonly kind: ToldKind; readonly told: readonly Told[] }
  /** Numbers, days and ids that stand in the letter. */
  | { readonly kind: 'figures'; readonly count: number }
  /** Files named in the letter. */
  | { readonly kind: 'papers'; readonly names: readonly string[] }
  /** Letters edited by hand: their text is no longer made of the answers. */
  | { readonly kind: 'by-hand'; readonly drafts: readonly { readonly draft: DraftName; readonly version: number }[] };

/** What a seller confirmed: who, on which day, for the answer to which notice, and the claims as they were. */
export interface Declaration { readonly version: number; readonly round: number; readonly by: string; readonly on: string; readonly claims: readonly Claim[]; readonly savedAt: string }

/** Empty where nothing is sent: no paper, a page for the seller alone, or an answer that stands against the letter. */
export function claimsOf(rulebook: Rulebook, facts: CaseFacts, drafts: Case['drafts']): readonly Claim[] {
  const papers = writePapers(rulebook, facts);
  if (papers[0] === undefined || papers[0].to === 'seller' || papers[0].stops.length > 0) return [];
  const sentences = toldIn(rulebook, papers.filter(({ to }) => to !== 'seller').flatMap(({ blocks }) => blocks));
  const told = toldKinds.flatMap((kind): readonly Claim[] => {
    const mine = tell(sentences.filter(({ asked }) => kindOf(asked, facts.answers[asked.id]) === kind));
    return mine.length === 0 ? [] : [{ kind, told: mine }];
  });
  const count = countFigures(sentences);
  const names = attachmentsOf(rulebook, facts).map(({ name }) => name);
  const byHand = (['letter-en', 'letter-ja'] as const).flatMap((draft) => { const stored = drafts[draft]; return stored === undefined ? [] : [{ draft, version: stored.version }]; });
  return [
    ...told,
    ...(count === 0 ? [] : [{ kind: 'figures', count } as const]),
    ...(names.length === 0 ? [] : [{ kind: 'papers', names } as const]),
    ...(byHand.length === 0 ? [] : [{ kind: 'by-hand', drafts: byHand } as const]),
  ];
}

function kindOf({ question }: AskedQuestion, answer: Answer | undefined): ToldKind {
  if (answer?.state === 'planned') return 'planned';
  if (answer?.state !== 'answered' || question.kind === 'statement') return 'statement';
  return question.kind === 'action' ? 'done' : 'running';
}

const figures: ReadonlySet<Field['kind']> = new Set(['count', 'percent', 'money', 'days', 'hours', 'date', 'period', 'times', 'numbers', 'order-ids', 'asins']);

function countFigures(sentences: readonly ToldSentence[]): number {
  return new Set(sentences.flatMap(({ asked, sentence }) => {
    const fields = allFields(asked.question).flatMap((field): readonly Field[] => (field.kind === 'rows' ? field.fields : [field]));
    return sentence.pieces.en.flatMap((piece) => (piece.kind === 'fact' && fields.some(({ id, kind }) => id === piece.field && figures.has(kind)) ? [`${asked.id} ${piece.field} ${piece.text}`] : []));
  })).size;
}

/** What a declaration covered and is no longer so. */
export interface Changed { readonly questions: readonly string[]; readonly papers: boolean; readonly byHand: boolean; /** It was made for an earlier round. */ readonly round?: true }

/** Undefined while everything is as it was confirmed. */
export function changedSince(declared: readonly Claim[], now: readonly Claim[]): Changed | undefined {
  if (JSON.stringify(declared) === JSON.stringify(now)) return undefined;
  const [before, after] = [toldOf(declared), toldOf(now)];
  const questions = [...new Set([...before.keys(), ...after.keys()])].filter((question) => before.get(question) !== after.get(question));
  const differs = (kind: ClaimKind): boolean => JSON.stringify(declared.find((claim) => claim.kind === kind)) !== JSON.stringify(now.find((claim) => claim.kind === kind));
  return { questions, papers: differs('papers'), byHand: differs('by-hand') };
}

const toldOf = (claims: readonly Claim[]): ReadonlyMap<string, string> =>
  new Map(claims.flatMap((claim) => ('told' in claim ? claim.told.map(({ question, text }) => [question, `${claim.kind}\n${text.en}\n${text.ja}`] as const) : [])));
