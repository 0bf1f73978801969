// Addresses of the pages. The address bar is the only state: every page can be linked, reloaded and gone back to.
import { useEffect, useState } from 'preact/hooks';
import type { DraftName, Language } from './wire.ts';

/** The pages of a case that need nothing but its id. */
type PlainPage = 'notice' | 'draft' | 'tasks' | 'letter' | 'evidence' | 'check' | 'export' | 'history';
/** Pages from which one answer is changed, and which are shown again afterwards. */
export type BackPage = 'letter' | 'check' | 'evidence';
export type CasePage = PlainPage | 'coverage';
export type Route =
  | { readonly page: 'start' | 'cases' | 'reasons' | 'privacy' | 'unknown' }
  | { readonly page: 'reason'; readonly reason: string }
  | { readonly page: PlainPage; readonly id: string }
  /** `back`: the page that is shown again once the answer is saved. */
  | { readonly page: 'question'; readonly id: string; readonly question: string; readonly back?: BackPage }
  | { readonly page: 'orders'; readonly id: string }
  | { readonly page: 'edit'; readonly id: string; readonly language: Language }
  | { readonly page: 'coverage'; readonly id: string; readonly draft: DraftName };

const casePages: readonly PlainPage[] = ['notice', 'draft', 'tasks', 'letter', 'evidence', 'check', 'export', 'history'];

const draftNames: readonly DraftName[] = ['letter-en', 'letter-ja', 'refused'];
/** The text that Amazon gets to read. */
const sentDraft: DraftName = 'letter-en';

/** Reads a path; anything it does not know is the page `unknown`. */
export function parseRoute(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '').map(decode);
  const [root, id, page, last] = parts;
  if (root === undefined) return { page: 'start' };
  if (root === 'reasons' && parts.length < 3) return id === undefined ? { page: 'reasons' } : { page: 'reason', reason: id };
  if (root === 'privacy' && parts.length === 1) return { page: 'privacy' };
  if (root !== 'cases' || parts.length > 4) return { page: 'unknown' };
  if (id === undefined) return { page: 'cases' };
  if (page === undefined) return { page: 'tasks', id };
  if (page === 'questions' && last !== undefined) return { page: 'question', id, question: last };
  if (page === 'orders' && last === undefined) return { page, id };
  if (page === 'letter' && (last === 'en' || last === 'ja')) return { page: 'edit', id, language: last };
  if ((page === 'letter' || page === 'check' || page === 'evidence') && last !== undefined) return { page: 'question', id, question: last, back: page };
  const draft = last === undefined ? sentDraft : draftNames.find((name) => name === last);
  if (page === 'coverage' && draft !== undefined) return { page, id, draft };
  const plain = casePages.find((known) => known === page);
  return plain !== undefined && last === undefined ? { page: plain, id } : { page: 'unknown' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const reasonPath = (reason?: string): string => (reason === undefined ? '/reasons' : `/reasons/${encodeURIComponent(reason)}`);
export const privacyPath = '/privacy';
export const casePath = (id: string, page: CasePage): string => `/cases/${encodeURIComponent(id)}/${page}`;
export const questionPath = (id: string, question: string): string => `/cases/${encodeURIComponent(id)}/questions/${encodeURIComponent(question)}`;
/** The question as changed from a page of all answers or documents, which is shown again afterwards. */
export const changePath = (id: string, question: string, back: BackPage = 'check'): string => `/cases/${encodeURIComponent(id)}/${back}/${encodeURIComponent(question)}`;
export const answerAnchor = (question: string): string => `a.${question}`;
export const coveragePath = (id: string, draft: DraftName = sentDraft): string => `/cases/${encodeURIComponent(id)}/coverage${draft === sentDraft ? '' : `/${draft}`}`;
export const editPath = (id: string, language: Language): string => `/cases/${encodeURIComponent(id)}/letter/${language}`;

/** Reports of orders and the table of orders; a part of the documents. */
export const ordersPath = (id: string): string => `/cases/${encodeURIComponent(id)}/orders`;

const listeners = new Set<(path: string) => void>();
let moved = false;

/** Goes to another page of this app. */
export function navigate(path: string): void {
  if (path === location.pathname) return;
  history.pushState(null, '', path);
  arrive();
}

function arrive(): void {
  moved = true;
  window.scrollTo(0, 0);
  for (const listener of listeners) listener(location.pathname);
}

/** True once after each move inside the app: the new heading then takes the focus. */
export function takeMoved(): boolean {
  const was = moved;
  moved = false;
  return was;
}

export function usePath(): string {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    let last = location.pathname;
    const hear = (next: string): void => { last = next; setPath(next); };
    // A link inside the page (#...) also fires popstate; it is no move.
    const back = (): void => { if (location.pathname !== last) arrive(); };
    listeners.add(hear);
    window.addEventListener('popstate', back);
    return () => { listeners.delete(hear); window.removeEventListener('popstate', back); };
  }, []);
  return path;
}
