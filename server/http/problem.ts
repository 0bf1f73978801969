// Problems of requests: what a handler answers when it cannot do what was asked, as RFC 9457 problem+json.
import type { Response } from 'express';

/** Status and English title per code. The code is what programs and the client go by. */
const problems = {
  'bad-json': [400, 'The body is not JSON'],
  'bad-request': [400, 'The request cannot be read'],
  'invalid': [400, 'The request does not have the expected form'],
  'invalid-answer': [400, 'A value of the answer does not fit its field'],
  'empty-text': [400, 'The text is empty'],
  'foreign-origin': [403, 'The request came from another site'],
  'foreign-host': [403, 'The program does not answer under this name'],
  'not-https': [403, 'The program answers through https alone'],
  'signed-out': [401, 'Nobody is signed in'],
  'wrong-login': [401, 'Address and password do not belong together'],
  'wrong-password': [403, 'The present password is another one'],
  'locked': [423, 'The cases are locked by a passphrase'],
  'changing': [503, 'The passphrase is being set or removed; everything else waits'],
  'wrong-passphrase': [403, 'That is not the passphrase'],
  'passphrase-set': [409, 'There is a passphrase already'],
  'no-passphrase': [409, 'There is no passphrase'],
  'no-lock': [409, 'Where a database keeps the cases, its own encryption is to be used'],
  'cannot-open': [500, 'The cases cannot be opened; the command doctor tells why'],
  'half-restored': [409, 'A restore was cut off before the backup was in place; it can be done once more'],
  'newer-cases': [409, 'A newer version of the program has opened the cases; start the program anew'],
  'cannot-seal': [409, 'The cases could not be sealed or unsealed; nothing was changed'],
  'locked-out': [429, 'Too many attempts failed; try again later'],
  'too-many-requests': [429, 'Too many requests came from there within a minute'],
  'not-permitted': [403, 'The role of this account does not allow it'],
  'not-approved': [409, 'The letter as it is now waits for the approval of its reviewer'],
  'unknown-comment': [404, 'There is no such comment in this case'],
  'unknown-invitation': [404, 'The invitation was used, withdrawn or is too old'],
  'address-taken': [409, 'There is an account with this address already'],
  'unknown-member': [404, 'There is no such member of this case'],
  'last-owner': [409, 'A case keeps at least one owner'],
  'unknown-session': [404, 'There is no such session'],
  'not-found': [404, 'There is nothing at this address'],
  'unknown-case': [404, 'There is no such case'],
  'unknown-question': [404, 'There is no such question'],
  'no-paper': [404, 'This kind of answer has no such paper'],
  'letter-stopped': [409, 'An answer stands against writing this letter'],
  'no-submission': [404, 'There is no text of a letter that was sent before'],
  'no-draft': [404, 'There is no such draft in this case'],
  'unknown-file': [404, 'There is no such file in this case'],
  'file-empty': [400, 'The file is empty'],
  'file-kind': [415, 'Files of this kind are not taken as evidence'],
  'file-too-large': [413, 'The file is larger than 20 MB'],
  'case-full': [413, 'The files of the case would be larger than 200 MB together'],
  'file-missing': [404, 'The file is not on the disk any more'],
  'file-altered': [409, 'The file on the disk is not the one that was added'],
  'case-file-unknown': [415, 'This is no case file'],
  'case-file-newer': [400, 'The case file was made by a newer version of the program'],
  'case-file-damaged': [400, 'The case file is damaged'],
  'case-file-too-large': [413, 'The case file holds more than a case can hold'],
  'not-confirmed': [400, 'A claim of the declaration is not confirmed'],
  'not-allowed': [405, 'This address does not take this method'],
  'conflict': [409, 'It was changed elsewhere in the meantime'],
  'no-annex': [404, 'The table of orders of this case is empty'],
  'unknown-report': [404, 'There is no such report in this case'],
  'too-many-reports': [409, 'The case holds as many reports as it can'],
  'too-large': [413, 'The request is larger than 6 MB, a file than 20 MB, or a report than 60 MB'],
  'too-long': [413, 'The text is longer than 1,000,000 characters'],
  'wrong-media-type': [415, 'The body is not of the media type this address takes'],
  'not-written': [507, 'The disk takes no more: it is full or cannot be written to'],
  'not-reached': [503, 'The database does not answer'],
  'unreadable-case': [500, 'What is stored of this case cannot be read'],
  'bug': [500, 'Something went wrong in the program'],
} as const satisfies Record<string, readonly [number, string]>;
export type ProblemCode = keyof typeof problems;
export const problemCodes: readonly string[] = Object.keys(problems);

/** `pointer`: JSON Pointer into the body, or the name of a parameter. */
export interface FieldError { readonly pointer: string; readonly code: string; readonly field?: string }
export interface ProblemDetails { readonly errors?: readonly FieldError[]; readonly current?: unknown; readonly instance?: string }
export interface Problem { readonly kind: 'problem'; readonly code: ProblemCode; readonly details: ProblemDetails }

export const problem = (code: ProblemCode, details: ProblemDetails = {}): Problem => ({ kind: 'problem', code, details });
/** `current`: what is stored now. */
export const conflict = (current: unknown): Problem => problem('conflict', { current: current ?? null });

/** As it goes out. */
export function problemOf({ code, details }: Problem): { readonly status: number; readonly type: string; readonly text: string } {
  const [status, title] = problems[code];
  return { status, type: 'application/problem+json; charset=utf-8', text: JSON.stringify({ type: `urn:reinstate:problem:${code}`, title, status, code, ...details }) };
}

export function sendProblem(response: Response, refused: Problem): void {
  const { status, type, text } = problemOf(refused);
  response.status(status).type(type).send(text);
}
