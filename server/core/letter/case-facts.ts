// What a letter is made of.
import type { ResponseId } from '../../../rules/schema/ids.ts';
import type { Answers } from '../interview/answer.ts';

/** Confirmed reasons in their order, answers, and which round this is (1 = the first answer to Amazon). `response`: the kind of answer, a plan unless said. `again`: selling was stopped again after it had been possible. */
export interface CaseFacts { readonly reasons: readonly string[]; readonly answers: Answers; readonly round: number; readonly response?: ResponseId; readonly again?: boolean }
