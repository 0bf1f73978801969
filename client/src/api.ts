// What the pages ask of the server, by name; how it is asked is in request.ts, what tells how far it is in told-requests.ts.
import { at, exportAddress, type ExportChoice } from './file-addresses.ts';
import { asksOf, asksOfCase } from './first-view.ts';
import { ahead, call, forgetEarly, problemOf, send, type Problem, type Result } from './request.ts';
import type { Route } from './router.ts';
import { reportReached, reportUnreachable } from './state/connection.ts';
import { settled, track } from './state/pending.ts';
import { knowsWords, learnWords, withWords } from './words-of-findings.ts';
import type {
  Annex, AnnexRow, AnnexView, Pasted, Period, PickedRows, LinePick, ReportGroups, StoredReport,
  Answer, ChangesView, PromisesView, PromiseWord, RoundsView, RoundView, AnswerInWords, AnswerPreview, AnswerSaved, BriefCheck, Case, CaseDaysView, CaseView, CheckView, ClaimKind, Correction, DeclarationView, DeletedCase, DeletedPartsView, DocumentRead, DraftName, EvidenceView, GlossaryView, Kept, LackingSignsView, Language, LinesFound, LetterView, Mark, MustMend, OldAnswerView, OldDraftLine, OldDraftView, PaperRef, PapersView, PaperState, Reading, ReasonPageView, RulesView,
  StoredAnswer, StoredDraft, TypedCheck,
} from './wire.ts';

export { call };
export type { Problem, Result };

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
export const tellDayBefore = (id: string, round: number, day: { readonly sentOn: string } | { readonly reinstatedOn: string }, version: number): Promise<Result<CaseView, Case>> => track(call('PUT', at(id, 'rounds', String(round), 'day'), { ...day, version }));
export const takeBackRound = (id: string, round: number): Promise<Result<CaseView, Case>> => track(call('DELETE', at(id, 'rounds', String(round))));
export const tellEarlierSuspension = (id: string, told: NewEarlierSuspension): Promise<Result<CaseView, Case>> => track(call('PUT', at(id, 'earlier-suspension'), told));
export const forgetEarlierSuspension = (id: string): Promise<Result<CaseView>> => track(call('DELETE', at(id, 'earlier-suspension')));
export const getPromises = (id: string): Promise<Result<PromisesView>> => settled().then(() => call('GET', at(id, 'promises')));
export const markPromise = (id: string, submission: number, question: string, word: PromiseWord): Promise<Result<undefined>> => track(call('PUT', at(id, 'promises', String(submission), question), word));
export const getDays = (id: string): Promise<Result<CaseDaysView>> => settled().then(() => call('GET', at(id, 'days')));

export const countReport = (id: string, report: string, period: Period | null, version: number): Promise<Result<StoredReport, StoredReport>> => track(call('PATCH', at(id, 'reports', report), { period, version }));
export const deleteReport = (id: string, report: string): Promise<Result<undefined>> => track(call('DELETE', at(id, 'reports', report)));
export const listParts = (id: string): Promise<Result<DeletedPartsView>> => settled().then(() => call('GET', at(id, 'deleted')));
export const bringPartBack = (id: string, part: string): Promise<Result<undefined>> => track(call('POST', at(id, 'deleted', part, 'bring-back')));
export const erasePart = (id: string, part: string): Promise<Result<undefined>> => track(call('DELETE', at(id, 'deleted', part)));
export const getReportGroups = (id: string, report: string): Promise<Result<ReportGroups>> => call('GET', at(id, 'reports', report, 'groups'));
export const getReportRows = (id: string, report: string, { pick, item }: { readonly pick: LinePick; readonly item: string }): Promise<Result<PickedRows>> => call('GET', `${at(id, 'reports', report, 'rows')}?pick=${pick}&item=${encodeURIComponent(item)}`);
export const getAnnex = (id: string): Promise<Result<AnnexView>> => settled().then(() => call('GET', at(id, 'annex')));
export const saveAnnex = (id: string, rows: readonly AnnexRow[], version: number): Promise<Result<Annex, Annex>> => track(call('PUT', at(id, 'annex'), { rows, version }));
export const pasteAnnex = (text: string): Promise<Result<Pasted>> => call('POST', '/annex/paste', { text });

/** Makes a new case of a case file. */
export const openCaseFile = (file: File): Promise<Result<{ readonly id: string; readonly title: string }>> => { forgetEarly(); return track(send('POST', '/case-files', 'application/octet-stream', new Blob([file]))); };

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
