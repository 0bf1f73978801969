// The steps of a case, each with how far it is, as far as the case itself shows it.
import type { CasePage } from '../router.ts';
import type { CaseView, Progress } from '../wire.ts';

/** `begun`: some of it is there. `plain`: nothing in the case says how far it is. */
export type StepState = 'done' | 'begun' | 'open' | 'plain';
export interface Step { readonly page: CasePage; readonly state: StepState }

const pages: readonly CasePage[] = ['notice', 'draft', 'tasks', 'letter', 'evidence', 'check', 'export'];
/** Nothing more is owed to such a question. */
const settledAs: ReadonlySet<Progress> = new Set(['answered', 'planned']);

/** An earlier draft is a step only where there is one, or where one is being added. */
export function stepsOf(view: CaseView | undefined, here: CasePage | undefined): readonly Step[] {
  return pages.filter((page) => page !== 'draft' || page === here || view?.case.drafts.refused !== undefined).map((page) => ({ page, state: view ? stateOf(view, page) : 'plain' }));
}

function stateOf({ case: found, questions, papers }: CaseView, page: CasePage): StepState {
  if (page === 'notice') return found.confirmed.length > 0 ? 'done' : 'open';
  if (page === 'draft') return 'plain';
  if (page === 'evidence') return papersState(papers);
  if (page === 'check') return declared(found);
  if (page === 'export') return found.sentOn === undefined ? 'open' : 'done';
  const settled = questions.filter(({ progress }) => settledAs.has(progress)).length;
  const begun = questions.some(({ progress }) => progress !== 'open');
  if (found.confirmed.length > 0 && settled === questions.length) return 'done';
  return begun ? 'begun' : 'open';
}

/** Where nothing is attached and nobody asks for a document, the page of the evidence is no step on the way; it stays one press away. */
export const hasPapers = ({ papers }: CaseView): boolean => papers.named > 0 || papers.due > 0;
export const afterLetter = (view: CaseView): 'evidence' | 'check' => (hasPapers(view) ? 'evidence' : 'check');

/** Done where documents are named and none is lacking that the notice or an answer asks for. */
const papersState = ({ named, due }: CaseView['papers']): StepState => (named === 0 ? 'open' : due > 0 ? 'begun' : 'done');

/** What was declared holds in its round, while nothing was stored after it. */
function declared({ declaration, round, answers, drafts }: CaseView['case']): StepState {
  if (declaration === undefined || declaration.round < round) return 'open';
  return [...Object.values(answers), ...Object.values(drafts)].some(({ savedAt }) => savedAt > declaration.savedAt) ? 'begun' : 'done';
}
