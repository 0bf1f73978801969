// Chooses the page for the address.
import { askAhead } from './api.ts';
import { isOver } from './is-over.ts';
import { LanguageProvider } from './language.tsx';
import { lazy } from './lazy.tsx';
import { NotFound } from './pages/not-found.tsx';
import { Start } from './pages/start.tsx';
import { parseRoute, usePath, type Route } from './router.ts';
import { isLocked, isShared } from './how-it-runs.ts';
import { useMayOpen } from './team/who.ts';
import { CaseProvider, useRoom } from './state/case-room.tsx';
import { CaseGate } from './ui/case-gate.tsx';
import { Frame } from './ui/frame.tsx';
import type { Language } from './wire.ts';

const Cases = lazy(() => import('./pages/cases.tsx').then((m) => m.Cases));
const Reasons = lazy(() => import('./pages/reasons.tsx').then((m) => m.Reasons));
const ReasonPage = lazy(() => import('./pages/reason.tsx').then((m) => m.ReasonPage));
const Privacy = lazy(() => import('./pages/privacy.tsx').then((m) => m.Privacy));
const Notice = lazy(() => import('./pages/notice.tsx').then((m) => m.Notice));
const Draft = lazy(() => import('./pages/draft.tsx').then((m) => m.Draft));
const Tasks = lazy(() => import('./pages/tasks.tsx').then((m) => m.Tasks));
const QuestionPage = lazy(() => import('./pages/question.tsx').then((m) => m.QuestionPage));
const LetterPage = lazy(() => import('./pages/letter.tsx').then((m) => m.LetterPage));
const EditLetter = lazy(() => import('./pages/edit-letter.tsx').then((m) => m.EditLetter));
const CoveragePage = lazy(() => import('./pages/coverage.tsx').then((m) => m.CoveragePage));
const Evidence = lazy(() => import('./pages/evidence.tsx').then((m) => m.Evidence));
const Orders = lazy(() => import('./pages/orders.tsx').then((m) => m.Orders));
const Check = lazy(() => import('./pages/check.tsx').then((m) => m.Check));
const History = lazy(() => import('./pages/history.tsx').then((m) => m.History));
const NothingToSend = lazy(() => import('./pages/nothing-to-send.tsx').then((m) => m.NothingToSend));
const Export = lazy(() => import('./pages/export.tsx').then((m) => m.Export));

/** The code of each page that has some of its own. */
const codeOf = { reasons: Reasons, reason: ReasonPage, privacy: Privacy, notice: Notice, draft: Draft, tasks: Tasks, question: QuestionPage, letter: LetterPage, edit: EditLetter, coverage: CoveragePage, evidence: Evidence, orders: Orders, check: Check, export: Export, history: History } satisfies Record<Exclude<Route['page'], 'start' | 'cases' | 'unknown'>, { readonly ahead: () => void }>;

/** Begins to load what the page of an address will want, all at once. */
export function lookAhead(route: Route): void {
  if (route.page !== 'start' && route.page !== 'cases' && route.page !== 'unknown') codeOf[route.page].ahead();
  askAhead(route);
}

const TeamPrivacy = lazy(() => import('./team/team-privacy.tsx').then((m) => m.TeamPrivacy));
const Invited = lazy(() => import('./team/invited.tsx').then((m) => m.Invited));
const TeamGate = lazy(() => import('./team/team-gate.tsx').then((m) => m.TeamGate));

const Unlock = lazy(() => import('./pages/unlock.tsx').then((m) => m.Unlock));

export function App() {
  if (isLocked) return <LanguageProvider><Unlock /></LanguageProvider>;
  return <LanguageProvider>{isShared ? <TeamGate><Pages /></TeamGate> : <Pages />}</LanguageProvider>;
}

function Pages() {
  const route = parseRoute(usePath());
  if (!('id' in route)) return <Frame route={route}><OpenPage route={route} /></Frame>;
  return <CaseProvider key={route.id} id={route.id}><Frame route={route} ofCase><CaseGate><CasePageOf route={route} /></CaseGate></Frame></CaseProvider>;
}

/** Pages that belong to no case. */
function OpenPage({ route }: { readonly route: Exclude<Route, { readonly id: string }> }) {
  const mayOpen = useMayOpen();
  switch (route.page) {
    case 'start': return mayOpen ? <Start /> : <Invited />;
    case 'cases': return <Cases />;
    case 'reasons': return <Reasons />;
    case 'reason': return <ReasonPage key={route.reason} id={route.reason} />;
    case 'privacy': return isShared ? <TeamPrivacy /> : <Privacy />;
    case 'unknown': return <NotFound />;
  }
}

/** Who only reads has the letter side by side. */
function EditOrRead({ language }: { readonly language: Language }) {
  return useRoom().mayWrite ? <EditLetter language={language} /> : <LetterPage />;
}

/** Pages on the way to a letter. */
const onTheWay: ReadonlySet<Route['page']> = new Set(['tasks', 'letter', 'edit', 'coverage', 'check', 'export']);

function CasePageOf({ route }: { readonly route: Extract<Route, { readonly id: string }> }) {
  const { view } = useRoom();
  if (onTheWay.has(route.page) && isOver(view)) return <NothingToSend />;
  switch (route.page) {
    case 'notice': return <Notice />;
    case 'draft': return <Draft />;
    case 'tasks': return <Tasks />;
    case 'question': return <QuestionPage key={route.question} id={route.question} back={route.back} />;
    case 'letter': return <LetterPage />;
    case 'edit': return <EditOrRead key={route.language} language={route.language} />;
    case 'coverage': return <CoveragePage draft={route.draft} />;
    case 'evidence': return <Evidence />;
    case 'orders': return <Orders />;
    case 'check': return <Check />;
    case 'export': return <Export />;
    case 'history': return <History />;
  }
}
