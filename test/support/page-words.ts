// All words of the page by language, as a test looks for them.
import { casesWords } from '../../client/src/words/cases.ts';
import { checkWords } from '../../client/src/words/check.ts';
import { commonWords } from '../../client/src/words/common.ts';
import { draftWords } from '../../client/src/words/draft.ts';
import { evidenceWords } from '../../client/src/words/evidence.ts';
import { evidenceFilesWords } from '../../client/src/words/evidence-files.ts';
import { exportWords } from '../../client/src/words/export.ts';
import { figureWords } from '../../client/src/words/figures.ts';
import { historyWords } from '../../client/src/words/history.ts';
import { letterWords } from '../../client/src/words/letter.ts';
import { lockWords } from '../../client/src/words/lock.ts';
import { noticeWords } from '../../client/src/words/notice.ts';
import { ordersWords } from '../../client/src/words/orders.ts';
import { privacyWords } from '../../client/src/words/privacy.ts';
import { versionsWords } from '../../client/src/words/versions.ts';
import { questionWords } from '../../client/src/words/question.ts';
import { readingWords } from '../../client/src/words/reading.ts';
import { reasonsWords } from '../../client/src/words/reasons.ts';
import { reviewWords } from '../../client/src/words/review.ts';
import { sourcesWords } from '../../client/src/words/sources.ts';
import { startWords } from '../../client/src/words/start.ts';
import { teamWords } from '../../client/src/words/team.ts';
import { teamPrivacyWords } from '../../client/src/words/team-privacy.ts';
import { termWords } from '../../client/src/words/term.ts';
import { tasksWords } from '../../client/src/words/tasks.ts';

export const ja = { ...commonWords.ja, ...casesWords.ja, ...checkWords.ja, ...draftWords.ja, ...evidenceWords.ja, ...evidenceFilesWords.ja, ...exportWords.ja, ...historyWords.ja, ...figureWords.ja, ...letterWords.ja, ...lockWords.ja, ...ordersWords.ja, ...noticeWords.ja, ...privacyWords.ja, ...versionsWords.ja, ...questionWords.ja, ...readingWords.ja, ...reasonsWords.ja, ...reviewWords.ja, ...sourcesWords.ja, ...startWords.ja, ...tasksWords.ja, ...teamWords.ja, ...teamPrivacyWords.ja, ...termWords.ja };
export const en: typeof ja = { ...commonWords.en, ...casesWords.en, ...checkWords.en, ...draftWords.en, ...evidenceWords.en, ...evidenceFilesWords.en, ...exportWords.en, ...historyWords.en, ...figureWords.en, ...letterWords.en, ...lockWords.en, ...ordersWords.en, ...noticeWords.en, ...privacyWords.en, ...versionsWords.en, ...questionWords.en, ...readingWords.en, ...reasonsWords.en, ...reviewWords.en, ...sourcesWords.en, ...startWords.en, ...tasksWords.en, ...teamWords.en, ...teamPrivacyWords.en, ...termWords.en };
