// What was read off a notice, always with the words it rests on.
import type { Place } from '../text/sentence.ts';
import type { DeadlineDoubt, StatedDeadline } from './deadline-day.ts';
import type { FakeSignRead } from './find-fake-signs.ts';
import type { StandingRead } from './find-standing.ts';
import type { NoticeKind, ScopeId } from '../../../rules/schema/notice.ts';
import type { AskId, ResponseId, Zone } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { TextLanguage } from '../../../rules/schema/words.ts';

/** Words of the notice: place and the words themselves, cut from the stored text. */
export interface Because extends Place { readonly text: string; readonly zone: Zone }

/** How sure the reader is. `stated`: the notice names it; `likely`: several signs; `possible`: a single weak sign. */
export type Certainty = 'stated' | 'likely' | 'possible';

export interface Read<T> { readonly id: T; readonly certainty: Certainty; readonly because: readonly Because[] }

/** `signs`: ids of the signs that show it, where it was read and not set by the user. */
export interface ReasonRead extends Read<string> { readonly signs?: readonly string[] }

/** A metric as written. Values in percent or hours as the notice gives them; dates ISO. */
export interface MetricRead {
  readonly id: string; readonly value?: number; readonly target?: number; readonly unit: 'percent' | 'hours' | 'days';
  readonly window?: { readonly days?: number; readonly from?: string; readonly to?: string };
  readonly because: readonly Because[];
}

export interface Entities {
  readonly asins: readonly Because[]; readonly orderIds: readonly Because[]; readonly complaintIds: readonly Because[]; readonly caseId?: Because;
  readonly metrics: readonly MetricRead[];
  /** The date the notice bears, ISO. */
  readonly noticeDate?: { readonly date: string; readonly because: Because };
  /** `closes`: the instant at which the named day is over in the store's time. `because` is missing where the seller set the day. As stated: a number of days or hours, or a date (`on`, ISO). `by` is the last whole day in the seller's time, set only when it can be computed; the earlier day when doubtful. */
  readonly deadline?: StatedDeadline & { readonly by?: string; readonly doubts: readonly DeadlineDoubt[]; readonly closes?: string; readonly because?: Because };
  /** Whom it greets by name: the shop, as a rule. */
  readonly addressee?: Because;
  /** Whose rights the complaint is about, as the notice names him. */
  readonly rightsOwner?: { readonly name?: Because; readonly email?: Because };
}

export interface FollowUpRead { readonly id: string; readonly sections: readonly SectionId[]; readonly elements: readonly string[]; readonly because: readonly Because[] }

/** An older mail of Amazon in the same paste: history, not a demand. */
export interface EarlierMail extends Place { readonly date?: string; readonly kind?: Read<NoticeKind>; readonly reasons: readonly Read<string>[] }

export interface Reading {
  readonly isNotice: boolean;
  /** Set when it is none: an id of rules/notices/not-a-notice.yaml, or `unclear`. */
  readonly insteadOf?: { readonly id: string; readonly because: readonly Because[] };
  readonly language: TextLanguage | 'en+ja' | 'other';
  readonly kind: Read<NoticeKind>;
  readonly marketplace?: Read<string>;
  readonly scope: Read<ScopeId>;
  readonly response: Read<ResponseId>;
  readonly reasons: readonly ReasonRead[];
  readonly asks: readonly Read<AskId>[];
  readonly followUps: readonly FollowUpRead[];
  readonly earlier: readonly EarlierMail[];
  readonly fakeSigns: readonly FakeSignRead[];
  /** What goes on and what is stopped for now; what the notice does not say is not in it. */
  readonly standing: readonly StandingRead[];
  readonly entities: Entities;
}

/** What the user changed in a reading; it wins over what was read and is kept. */
export interface Correction {
  readonly isNotice?: boolean; readonly kind?: NoticeKind; readonly marketplace?: string; readonly scope?: ScopeId; readonly response?: ResponseId;
  readonly reasons?: readonly string[]; readonly asks?: readonly AskId[]; readonly receivedOn?: string;
  /** The last day for an answer (ISO), or `none`. */
  readonly deadline?: string;
}
