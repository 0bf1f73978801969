// Answers: what the user said, keyed by question. Nothing else is kept; progress and letter are computed from it.
/** Values by kind of field (a number that is not exact: `{about: 50}`): count, percent, money, days, hours = number; date = YYYY-MM-DD; times = ["09:00"]; choice = option id or {other}; and so on. */
export type SimpleValue = number | string | boolean | readonly string[]
  | { readonly about: number }
  | { readonly from: string; readonly to: string }
  | { readonly en?: string; readonly ja?: string }
  | { readonly choice: string; readonly other?: { readonly en?: string; readonly ja?: string } }
  | { readonly choices: readonly string[]; readonly other?: { readonly en?: string; readonly ja?: string } };
export type Values = Readonly<Record<string, SimpleValue | readonly Readonly<Record<string, SimpleValue>>[]>>;

/** `answered`: true now (done, running, or a statement). `planned`: will be done. `not-yet`, `unknown`: said so, no facts. */
export const answerStates = ['answered', 'planned', 'not-yet', 'unknown'] as const;
export type AnswerState = (typeof answerStates)[number];
export interface Answer { readonly state: AnswerState; readonly values: Values }
/** Keyed by question id: `out-of-stock.orders-resolved` for an element of a reason, `case.about` for the case itself. */
export type Answers = Readonly<Record<string, Answer>>;

/** How far one question is: `open` nothing said; `thin` required facts are lacking; `answered`; `planned`; `set-aside` not yet or unknown. */
export type Progress = 'open' | 'thin' | 'answered' | 'planned' | 'set-aside';

/** Why a value was refused; `code` is translated by the client and the command line. */
export interface ValueProblem { readonly field: string; readonly code: 'unknown-field' | 'not-a-number' | 'out-of-range' | 'not-a-date' | 'date-order' | 'not-an-option' | 'not-latin' | 'not-an-id' | 'too-long' | 'too-many' | 'wrong-shape' }
