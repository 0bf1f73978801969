// The words of earlier versions of letters and answers, in Japanese and English.
import { plural } from './plural.ts';

const ja = {
  versions: {
    letter: '前の版',
    answer: '前の答え',
    none: '前の版はありません。',
    show: '今の文とくらべる',
    hide: '閉じる',
    signs: (count: number) => `${count.toLocaleString('ja-JP')}文字`,
    take: 'この版に戻す',
    taken: '前の版に戻しました。今までの文も、前の版として残っています。',
    takeAnswer: 'この答えに戻す',
    untold: 'この答えからは、手紙に入る文はできませんでした。',
    cleared: '答えを取り消した状態',
    same: '今の文と同じです。',
  },
};
const en: typeof ja = {
  versions: {
    letter: 'Earlier versions',
    answer: 'Earlier answers',
    none: 'There is no earlier version.',
    show: 'Compare with the text now',
    hide: 'Close',
    signs: (count) => plural(count, 'character', 'characters'),
    take: 'Go back to this version',
    taken: 'The earlier version is back. The text until now stays among the versions.',
    takeAnswer: 'Go back to this answer',
    untold: 'This answer made no sentence for the letter.',
    cleared: 'The answer was taken back here',
    same: 'It is the same as the text now.',
  },
};

export const versionsWords = { ja, en };
