// All words of the page by language, as a test looks for them.
import { casesWords } from '../../client/src/words/cases.ts';
import { checkWords } from '../../client/src/words/check.ts';
import { commonWords } from '../../client/src/words/common.ts';
import { deletedPartWords } from '../../client/src/words/deleted-parts.ts';
import { draftWords } from '../../client/src/words/draft.ts';
import { earlierSuspensionWords } from '../../client/src/words/earlier-suspension.ts';
import { evidenceWords } from '../../client/src/words/evidence.ts';
import { evidenceFilesWords } from '../../client/src/words/evidence-files.ts';
import { exportWords } from '../../client/src/words/export.ts';
import { figureWords } from '../../client/src/words/figures.ts';
import { historyWords } from '../../client/src/words/history.ts';
import { lackingSignsWords } from '../../client/src/words/lacking-signs.ts';
import { letterWords } from '../../client/src/words/letter.ts';
import { lockWords } from '../../client/src/words/lock.ts';
import { noticeWords } from '../../client/src/words/notice.ts';
import { ordersWords } from '../../client/src/words/orders.ts';
import { pointsWords } from '../../client/src/words/points.ts';
import { privacyWords } from '../../client/src/words/privacy.ts';
import { promisesWords } from '../../client/src/words/promises.ts';
import { questionWords } from '../../client/src/words/question.ts';
import { readingWords } from '../../client/src/words/reading.ts';
import { reasonsWords } from '../../client/src/words/reasons.ts';
import { reviewWords } from '../../client/src/words/review.ts';
import { sourcesWords } from '../../client/src/words/sources.ts';
import { startWords } from '../../client/src/words/start.ts';
import { tasksWords } from '../../client/src/words/tasks.ts';
import { teamWords } from '../../client/src/words/team.ts';
import { teamPrivacyWords } from '../../client/src/words/team-privacy.ts';
import { termWords } from '../../client/src/words/term.ts';
import { versionsWords } from '../../client/src/words/versions.ts';

const files = [
  casesWords, checkWords, commonWords, deletedPartWords, draftWords, earlierSuspensionWords, evidenceWords, evidenceFilesWords, exportWords, figureWords, historyWords, lackingSignsWords, letterWords, lockWords, noticeWords, ordersWords, pointsWords, privacyWords, promisesWords, questionWords, readingWords, reasonsWords, reviewWords, sourcesWords, startWords, tasksWords, teamWords, teamPrivacyWords, termWords, versionsWords,
] as const;

type Joined<Files extends readonly { readonly ja: object }[]> = Files extends readonly [infer First extends { readonly ja: object }, ...infer Rest extends readonly { readonly ja: object }[]] ? First['ja'] & Joined<Rest> : unknown;
type Words = Joined<typeof files>;

/** A page brings its words beside the common ones: a second group of one name would hide the first. */
export function joinWords(parts: readonly object[]): object {
  const all = new Map<string, unknown>();
  for (const [name, words] of parts.flatMap((part) => Object.entries(part))) {
    if (all.has(name)) throw new Error(`There are two groups of words with the name "${name}".`);
    all.set(name, words);
  }
  return Object.fromEntries(all);
}

export const ja = joinWords(files.map((file) => file.ja)) as Words;
export const en = joinWords(files.map((file) => file.en)) as Words;
