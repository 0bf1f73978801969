// The only place that talks to the server. Every call answers with a value or a problem; nothing is thrown.
import { at, exportAddress, type ExportChoice } from './file-addresses.ts';
import { asksOf, asksOfCase } from './first-view.ts';
import type { Route } from './router.ts';
import { knowsWords, learnWords, withWords } from './words-of-findings.ts';
import { reportReached, reportSignedOut, reportUnreachable } from './state/connection.ts';
import { settled, track } from './state/pending.ts';
import type {
  Annex, AnnexRow, AnnexView, Pasted, Period, PickedRows, LinePick, ReportGroups, ReportSent, StoredReport,
  Answer, ChangesView, PromisesView, PromiseWord, RoundsView, RoundView, AnswerInWords, AnswerPreview, AnswerSaved, BriefCheck, Case, CaseDaysView, CaseView, CheckView, ClaimKind, Correction, DeclarationView, DeletedCase, DocumentRead, DraftName, EvidenceView, FileAdded, GlossaryView, Kept, LackingSignsView, Language, LinesFound, LetterView, Mark, MustMend, OldAnswerView, OldDraftLine, OldDraftView, PaperRef, PapersView, PaperState, Reading, ReasonPageView, RulesView, SealStep,
  StoredAnswer, StoredDraft, TypedCheck, ValueProblem,
} from './wire.ts';

/** Why a request did not work. `stopped`: the program could not be reached. `current`: what is stored now, after a conflict. */
export interface Problem<C = unknown> {
  readonly code: string;
  readonly status: number;
  readonly errors?: readonly ValueProblem[];
  readonly instance?: string;
  readonly current?: C;
}
export type Result<T, C = unknown> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem<C> };

/** Answers that were asked for before the page that wants them was there; each is taken once, and none after a write. */
const early = new Map<string, Promise<Result<unknown>>>();
/** Milliseconds until an early answer that nobody took is old. */
const freshFor = 10_000;

function ahead(path: string): void {
  const answer = send('GET', path, 'application/json');
  early.set(path, answer);
  setTimeout(() => { if (early.get(path) === answer) early.delete(path); }, freshFor);
}

export function call<T, C = unknown>(method: string, path: string, body?: unknown): Promise<Result<T, C>> {
  const known = method === 'GET' ? early.get(path) : undefined;
  if (method === 'GET') early.delete(path);
  else early.clear();
  return (known ?? send(method, path, 'application/json', body === undefined ? undefined : JSON.stringify(body))) as Promise<Result<T, C>>;
}

async function send<T, C = unknown>(method: string, path: string, media: string, sent?: string | Blob): Promise<Result<T, C>> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      ...(sent === undefined ? {} : { headers: { 'content-type': media }, body: sent }),
      // A write that is on its way outlives the page; browsers allow that for small ones.
      keepalive: method !== 'GET' && (typeof sent === 'string' || sent === undefined) && (sent?.length ?? 0) <= mostOutliving,
    });
  } catch {
    reportUnreachable();
    return { ok: false, problem: { code: 'stopped', status: 0 } };
  }
  reportReached();
  // Locked elsewhere: the page that comes instead asks for the passphrase.
  if (response.status === 423) location.reload();
  if (response.status === 401 && path !== '/session') reportSignedOut();
  return response.ok ? { ok: true, value: (await bodyOf(response)) as T } : { ok: false, problem: await problemOf<C>(response) };
}

/** In UTF-16 units. Browsers let 64 kB outlive a page, all requests together; a Japanese letter takes three bytes. */
const mostOutliving = 8000;

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  return response.json().catch(() => undefined);
}

async function problemOf<C>(response: Response): Promise<Problem<C>> {
  const body = (await bodyOf(response)) as Partial<Problem<C>> | undefined;
  return { code: 'unknown', ...body, status: response.status };
}

/** The text of a file, read by the program on this machine; nothing is kept. */
export const readFile = (file: File): Promise<Result<DocumentRead>> => send('POST', `/text?name=${encodeURIComponent(file.name.slice(-300))}`, 'application/octet-stream', new Blob([file]));
export const readText = (text: string): Promise<Result<Reading>> => call('POST', '/read', { text });
export const getRules = (): Promise<Result<RulesView>> => call('GET', '/rules');
export const getReason = (id: string): Promise<Result<ReasonPageView>> => call('GET', `/rules/reasons/${encodeURIComponent(id)}`);
export const getGlossary = (): Promise<Result<readonly GlossaryView[]>> => call('GET', '/glossary');
export interface CasesAsked { readonly order: 'urgent' | 'newest'; readonly find: string; readonly most: number; readonly skip: number }
export const listCases = (asked: CasesAsked): Promise<Result<LinesFound>> => call('GET', `/cases?${new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])).toString()}`);
export const getOldDrafts = (id: string, name: DraftName): Promise<Result<readonly OldDraftLine[]>> => call('GET', `${at(id)}/history/drafts/${name}`);
export const getOldDraft = (id: string, name: DraftName, version: number): Promise<Result<OldDraftView>> => call('GET', `${at(id)}/history/drafts/${name}/${String(version)}`);
export const getOldAnswers = (id: string, question: string): Promise<Result<readonly OldAnswerView[]>> => call('GET', `${at(id)}/history/answers/${encodeURIComponent(question)}`);
export const getKept = (): Promise<Result<Kept>> => call('GET', '/kept');
export const eraseEverything = (copies: boolean): Promise<Result<unknown>> => call('POST', '/kept/erase', { erase: 'everything', copies });
export const unlock = (passphrase: string): Promise<Result<undefined>> => call('POST', '/unlock', { passphrase });
export const lockNow = (): Promise<Result<undefined>> => call('POST', '/lock');
export const changePassphrase = (before: string, after: string): Promise<Result<undefined>> => call('PUT', '/passphrase', { before, after });
export const treatPlainCopies = (how: 'seal' | 'erase'): Promise<Result<undefined>> => call('POST', '/kept/plain-copies', { do: how });

/** Sets or takes away the passphrase; `tell` says what is being done. */
export async function sealAll(path: '/passphrase' | '/passphrase/remove', passphrase: string, tell: (step: SealStep) => void): Promise<Result<undefined>> {
  early.clear();
  try {
    const response = await fetch(`/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ passphrase }) });
    if (!response.ok || response.body === null) return { ok: false, problem: await problemOf(response) };
    let last: Partial<SealStep & { readonly ended: true; readonly refused: string }> = {};
    let rest = '';
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const lines = (rest + piece.value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) { last = JSON.parse(line) as typeof last; if (last.part !== undefined) tell(last as SealStep); }
    }
    return last.ended ? { ok: true, value: undefined } : { ok: false, problem: { code: last.refused ?? 'cannot-seal', status: 409 } };
  } catch {
    reportUnreachable();
    return { ok: false, problem: { code: 'stopped', status: 0 } };
  }
}
export const listDeleted = (): Promise<Result<{ readonly cases: readonly DeletedCase[]; readonly days: number }>> => call('GET', '/deleted-cases');
export const bringBack = (id: string): Promise<Result<unknown>> => call('POST', `/deleted-cases/${id}/bring-back`);
export const eraseCase = (id: string): Promise<Result<unknown>> => call('DELETE', `/deleted-cases/${id}`);
export const getCase = (id: string): Promise<Result<CaseView>> => call('GET', at(id));
export const deleteCase = (id: string): Promise<Result<undefined>> => call('DELETE', at(id));

export interface NewCase { readonly notice: string; readonly language: Language; readonly receivedOn?: string; readonly refused?: string }
export const createCase = (start: NewCase): Promise<Result<CaseView>> => call('POST', '/cases', start);

export interface CasePatch { readonly notice?: string; readonly receivedOn?: string; readonly sentOn?: string | null; readonly reinstatedOn?: string | null; readonly correction?: Correction; readonly confirmed?: readonly string[]; readonly title?: string; readonly language?: Language }
/** `version`: the case as the writer saw it. */
export const changeCase = (id: string, change: CasePatch, version: number): Promise<Result<CaseView, Case>> => track(call('PATCH', at(id), { ...change, version }));

export const saveAnswer = (id: string, question: string, answer: Answer, version: number | undefined): Promise<Result<AnswerSaved, StoredAnswer | undefined>> =>
  track(call('PUT', at(id, 'answers', question), { ...answer, ...(version === undefined ? {} : { version }) }));
export const previewAnswer = (id: string, question: string, answer: Answer): Promise<Result<AnswerPreview>> => call('POST', at(id, 'preview', question), answer);

export const getLetter = (id: string): Promise<Result<LetterView>> => settled().then(() => call('GET', at(id, 'letter')));

export interface DraftChange { readonly text: string; readonly marks?: readonly Mark[]; readonly version?: number }
export const saveDraft = (id: string, name: DraftName, change: DraftChange): Promise<Result<StoredDraft, StoredDraft>> => track(call('PUT', at(id, 'drafts', name), change));
export const getCheck = (id: string, name: DraftName): Promise<Result<CheckView>> => settled().then(() => call('GET', at(id, 'check', name)));

/** The check of a text that is not stored; nothing waits for it, and a later one makes it void. It comes in full until the words of all its findings are known. */
export async function checkTyped(id: string, name: DraftName, typed: Omit<DraftChange, 'version'>): Promise<Result<TypedCheck>> {
  const path = at(id, 'check', name);
  if (knowsWords()) {
    const brief = await call<BriefCheck>('POST', path, { ...typed, brief: true });
    const inWords = brief.ok ? withWords(brief.value) : undefined;
    if (!brief.ok) return brief;
    if (inWords !== undefined) return { ok: true, value: inWords };
  }
  const whole = await call<TypedCheck>('POST', path, typed);
  if (whole.ok) learnWords(whole.value);
  return whole;
}

/** All answers in words, to be read again. */
export const getAnswers = (id: string): Promise<Result<readonly AnswerInWords[]>> => settled().then(() => call('GET', at(id, 'answers')));
/** What stands wrong in the English letter and cannot be set aside. */
export const getMustMend = (id: string): Promise<Result<readonly MustMend[]>> => settled().then(() => call('GET', at(id, 'must-mend')));
/** The documents of the case, and what the rules say of such documents. */
export const getPapers = (id: string): Promise<Result<PapersView>> => settled().then(() => call('GET', at(id, 'papers')));
export const getEvidence = (id: string): Promise<Result<EvidenceView>> => settled().then(() => call('GET', at(id, 'files')));
export interface EvidenceChange { readonly paper?: PaperRef | null; readonly word?: PaperState | null; readonly version: number }
export const changeEvidence = (id: string, file: string, change: EvidenceChange): Promise<Result<EvidenceView, EvidenceView>> => track(call('PATCH', at(id, 'files', file), change));
export const readEvidence = (id: string, file: string): Promise<Result<EvidenceView>> => call('POST', at(id, 'files', file, 'read'));
export const deleteEvidence = (id: string, file: string): Promise<Result<undefined>> => track(call('DELETE', at(id, 'files', file)));

/** Keeps a file with the case. `onSent`: the share of it that is on its way, from 0 to 1; behind that its text is read. */
export function addEvidence(id: string, file: File, onSent: (share: number) => void): Promise<Result<FileAdded>> {
  early.clear();
  return track(new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${at(id, 'files')}?name=${encodeURIComponent(file.name.slice(-300))}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => { onSent(total === 0 ? 1 : loaded / total); };
    request.onload = () => {
      reportReached();
      const body: unknown = request.response;
      done(request.status === 201 ? { ok: true, value: body as FileAdded } : { ok: false, problem: { code: 'unknown', ...(body as Partial<Problem> | null), status: request.status } });
    };
    // Not through the program's own fault alone: a file that was moved meanwhile cannot be sent either.
    request.onerror = () => { reportUnreachable(); done({ ok: false, problem: { code: 'stopped', status: 0 } }); };
    request.send(new Blob([file]));
  }));
}
export const getDeclaration = (id: string): Promise<Result<DeclarationView>> => settled().then(() => call('GET', at(id, 'declaration')));
export interface NewDeclaration { readonly by: string; readonly on: string; readonly seal: string; readonly confirmed: readonly ClaimKind[]; readonly version: number }
export const saveDeclaration = (id: string, made: NewDeclaration): Promise<Result<DeclarationView, DeclarationView>> => track(call('PUT', at(id, 'declaration'), made));
export interface NewRound { readonly notice: string; readonly receivedOn?: string; readonly sentOn?: string; readonly version: number }
export const openRound = (id: string, start: NewRound): Promise<Result<CaseView, Case>> => track(call('POST', at(id, 'rounds'), start));
export const getRounds = (id: string): Promise<Result<RoundsView>> => settled().then(() => call('GET', at(id, 'rounds')));
export const getRound = (id: string, round: number): Promise<Result<RoundView>> => call('GET', at(id, 'rounds', String(round)));
/** Between two submissions by number; without them from the last letter that was sent to the one as it stands. */
export const getChanges = (id: string, between?: { readonly from: number; readonly to: number }): Promise<Result<ChangesView>> =>
  settled().then(() => call('GET', `${at(id, 'changes')}${between === undefined ? '' : `?from=${String(between.from)}&to=${String(between.to)}`}`));
export interface NewEarlierSuspension { readonly sentOn: string; readonly reinstatedOn: string; readonly plan?: string; readonly version: number }
export const takeBackRound = (id: string, round: number): Promise<Result<CaseView, Case>> => track(call('DELETE', at(id, 'rounds', String(round))));
export const tellEarlierSuspension = (id: string, told: NewEarlierSuspension): Promise<Result<CaseView, Case>> => track(call('PUT', at(id, 'earlier-suspension'), told));
export const forgetEarlierSuspension = (id: string): Promise<Result<CaseView>> => track(call('DELETE', at(id, 'earlier-suspension')));
export const getPromises = (id: string): Promise<Result<PromisesView>> => settled().then(() => call('GET', at(id, 'promises')));
export const markPromise = (id: string, submission: number, question: string, word: PromiseWord): Promise<Result<undefined>> => track(call('PUT', at(id, 'promises', String(submission), question), word));
export const getDays = (id: string): Promise<Result<CaseDaysView>> => settled().then(() => call('GET', at(id, 'days')));

/**
 * Sends a report; `tell` says how far it is, from 0 to 1, and how many lines were read. Sending takes the first tenth of the way.
 * Not `fetch`: only this tells how much of a body has left.
 */
export function sendReport(id: string, file: File, tell: (share: number, lines: number) => void): Promise<Result<ReportSent>> {
  early.clear();
  return track(new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${at(id, 'reports')}?name=${encodeURIComponent(file.name.slice(-300))}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    const told = (): readonly Partial<ReportSent & { readonly share: number; readonly lines: number }>[] => request.responseText.split('\n').filter((line) => line.endsWith('}')).flatMap((line) => { try { return [JSON.parse(line) as object]; } catch { return []; } });
    request.upload.onprogress = ({ loaded, total }) => { tell(total === 0 ? 0 : (loaded / total) / 10, 0); };
    request.onprogress = () => { const last = told().at(-1); if (last?.share !== undefined) tell(0.1 + last.share * 0.9, last.lines ?? 0); };
    request.onerror = () => { reportUnreachable(); done({ ok: false, problem: { code: 'stopped', status: 0 } }); };
    request.onload = () => {
      reportReached();
      const last = told().at(-1);
      if (request.status === 200 && last !== undefined && ('report' in last || 'refused' in last)) done({ ok: true, value: last as ReportSent });
      else done({ ok: false, problem: { code: 'unknown', ...last, status: request.status } });
    };
    request.send(file);
  }));
}
export const countReport = (id: string, report: string, period: Period | null, version: number): Promise<Result<StoredReport, StoredReport>> => track(call('PATCH', at(id, 'reports', report), { period, version }));
export const deleteReport = (id: string, report: string): Promise<Result<undefined>> => track(call('DELETE', at(id, 'reports', report)));
export const getReportGroups = (id: string, report: string): Promise<Result<ReportGroups>> => call('GET', at(id, 'reports', report, 'groups'));
export const getReportRows = (id: string, report: string, { pick, item }: { readonly pick: LinePick; readonly item: string }): Promise<Result<PickedRows>> => call('GET', `${at(id, 'reports', report, 'rows')}?pick=${pick}&item=${encodeURIComponent(item)}`);
export const getAnnex = (id: string): Promise<Result<AnnexView>> => settled().then(() => call('GET', at(id, 'annex')));
export const saveAnnex = (id: string, rows: readonly AnnexRow[], version: number): Promise<Result<Annex, Annex>> => track(call('PUT', at(id, 'annex'), { rows, version }));
export const pasteAnnex = (text: string): Promise<Result<Pasted>> => call('POST', '/annex/paste', { text });

/** Makes a new case of a case file. */
export const openCaseFile = (file: File): Promise<Result<{ readonly id: string; readonly title: string }>> => { early.clear(); return track(send('POST', '/case-files', 'application/octet-stream', new Blob([file]))); };

/** The finished letter as plain text, to be copied. */
export async function exportText(id: string, choice: Omit<ExportChoice, 'format'>): Promise<Result<string>> {
  try {
    const response = await fetch(exportAddress(id, { ...choice, format: 'txt' }));
    return response.ok ? { ok: true, value: await response.text() } : { ok: false, problem: await problemOf(response) };
  } catch {
    reportUnreachable();
    return { ok: false, problem: { code: 'stopped', status: 0 } };
  }
}

/** What the PDFs of a file of the case cannot show; `address`: that of the file. */
export const getLackingSigns = (address: string): Promise<Result<LackingSignsView>> => settled().then(() => call('GET', address.replace(/^\/api([^?]*)/, '$1/lacking-signs')));

/** Asks for what the page of an address will want, before its code is there. */
export function askAhead(route: Route): void {
  if (!('id' in route)) return;
  const { id } = route;
  const draft = 'draft' in route ? route.draft : '';
  for (const path of [...asksOfCase, ...asksOf[route.page].map((ask) => `/cases/:id/${ask}`)]) ahead(path.replace(':id', encodeURIComponent(id)).replace(':draft', draft));
}

/** Is the program there again? */
export async function knock(): Promise<boolean> {
  try {
    const response = await fetch('/healthz');
    if (response.ok) reportReached();
    return response.ok;
  } catch {
    return false;
  }
}
