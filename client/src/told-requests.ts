// Requests that tell how far they are while they run: a file on its way, a report that is read, cases that are sealed.
import { at } from './file-addresses.ts';
import { forgetEarly, problemOf, type Problem, type Result } from './request.ts';
import { reportReached, reportUnreachable } from './state/connection.ts';
import { track } from './state/pending.ts';
import type { FileAdded, ReportSent, SealStep } from './wire.ts';

/** Sets or takes away the passphrase; `tell` says what is being done. */
export async function sealAll(path: '/passphrase' | '/passphrase/remove', passphrase: string, tell: (step: SealStep) => void): Promise<Result<undefined>> {
  forgetEarly();
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

/** Keeps a file with the case. `onSent`: the share of it that is on its way, from 0 to 1; behind that its text is read. */
export function addEvidence(id: string, file: File, onSent: (share: number) => void): Promise<Result<FileAdded>> {
  forgetEarly();
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

/**
 * Sends a report; `tell` says how far it is, from 0 to 1, and how many lines were read. Sending takes the first tenth of the way.
 * Not `fetch`: only this tells how much of a body has left.
 */
export function sendReport(id: string, file: File, tell: (share: number, lines: number) => void): Promise<Result<ReportSent>> {
  forgetEarly();
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
