// Shapes of what requests carry.
import { z } from 'zod';
import { asks, responses } from '../../rules/schema/ids.ts';
import { kinds, scopes } from '../../rules/schema/notice.ts';
import { languages } from '../../rules/schema/words.ts';
import { enteredText, longestText } from '../core/case/entered-text.ts';
import { draftNames } from '../core/case/case.ts';
import { longestComment } from '../core/case/comments.ts';
import { isDate } from '../core/interview/accept-answer.ts';
import { passwordLength } from '../core/team/accounts.ts';
import { isTimeZone } from '../core/notice/store-time.ts';

const fault = (code: string) => ({ params: { code } });

export const Text = z.string().transform(enteredText).refine((text) => text.length <= longestText, fault('too-long'));
export const FilledText = Text.refine((text) => text.trim() !== '', fault('empty-text'));
/** Words of a comment or a remark. */
export const CommentText = z.string().transform(enteredText).refine((text) => text.length <= longestComment, fault('too-long')).refine((text) => text.trim() !== '', fault('empty-text'));
export const Title = z.string().trim().min(1).max(200);
export const Day = z.string().refine(isDate, fault('not-a-date'));
/** IANA name, as `Intl` knows it. */
export const TimeZone = z.string().max(60).refine(isTimeZone, fault('not-a-time-zone'));
export const Language = z.enum(languages);
export const Version = z.int().min(0);

export const CaseId = z.strictObject({ id: z.string().max(100) });
export const CaseQuestion = z.strictObject({ id: z.string().max(100), question: z.string().max(200) });
export const CaseFile = z.strictObject({ id: z.string().max(100), file: z.string().max(100) });
export const CaseDraft = z.strictObject({ id: z.string().max(100), name: z.enum(draftNames) });

/** Ids of reasons, each once. Whether the rules know them is for `unknownReasons`. */
export const Reasons = z.array(z.string().max(100)).max(60).transform((ids) => [...new Set(ids)]);

export const Correction = z.strictObject({
  isNotice: z.boolean().exactOptional(), kind: z.enum(kinds).exactOptional(), marketplace: z.string().max(20).exactOptional(), scope: z.enum(scopes).exactOptional(),
  response: z.enum(responses).exactOptional(), reasons: Reasons.exactOptional(), asks: z.array(z.enum(asks)).exactOptional(), receivedOn: Day.exactOptional(), deadline: z.union([Day, z.literal('none')]).exactOptional(),
});

/** Checked value by value against the question it answers. */
export const AnswerInput = z.strictObject({ state: z.unknown(), values: z.unknown() });
export const AnswerWrite = z.strictObject({ state: z.unknown(), values: z.unknown(), version: Version.exactOptional() });

/** Names of files. */
export const Papers = z.array(z.string().max(300)).max(500);
/** By question; checked value by value. */
export const AnswersInput = z.record(z.string().max(200), z.unknown());

const SentenceMark = z.strictObject({ key: z.string().max(200), sentence: z.string().max(10_000), answers: z.literal(false).exactOptional() });
const AsideMark = z.strictObject({ finding: z.string().max(300), because: z.string().trim().min(1).max(500).exactOptional() });
export const Marks = z.array(z.union([SentenceMark, AsideMark])).max(500);

export const Address = z.string().trim().max(200).pipe(z.email());
export const PersonName = z.string().trim().min(1).max(100);
/** As it is typed: a space may be part of it. */
export const Password = z.string().max(passwordLength.most);
export const NewPassword = Password.min(passwordLength.least);
