// The words of the list of cases and of their time line, in Japanese and English.
import { plural } from './plural.ts';
import type { NoticeKind } from '../wire.ts';

const kindsJa: Readonly<Record<NoticeKind, string>> = {
  deactivation: '停止の通知', rejection: '差し戻しの返事', warning: '停止の前の警告', 'listing-removal': '出品取り下げの通知', funds: '売上金の通知',
  'info-request': '情報を求める通知', verification: '本人確認の通知', reinstatement: '再開の通知', other: '通知',
};

const ja = {
  cases: {
    title: 'ケースの一覧',
    newCase: '新しい通知を貼る',
    order: (today: string) => `期限の近い順に並んでいます。今日は${today}です。`,
    none: 'まだケースはありません',
    empty: 'Amazonから届いた通知を貼ると、ここに1件できます。',
    search: 'ケースを探す',
    searchHint: '問題・サイト・日付で探せます。日本語でも英語でも入力できます。',
    found: (shown: number, all: number) => (shown === 0 ? `${all}件の中に、当てはまるケースはありません。` : `${all}件のうち${shown}件を表示しています。`),
    due: (day: string) => `${day}まで`,
    noDue: '通知から期限は読み取れません',
    toConfirm: '通知の読み取りを、まだ確かめていません。',
    waiting: (days: number) => (days > 0 ? `返事を待っています。送ってから${days}日たちました。` : '返事を待っています。'),
    again: '販売の再開を知らせる通知です。',
    changed: (when: string) => `最後の変更：${when}`,
    delete: '削除する',
    ask: 'このケースの回答と下書きを削除します。元に戻せません。削除しますか？',
    keep: '残す',
    deleted: (title: string) => `「${title}」を削除しました。`,
  },
  timeLine: {
    label: 'これまでとこれから',
    today: '・今日',
    noDay: '日付は未定',
    left: (days: string) => `（${days}）`,
    kinds: kindsJa,
    points: {
      earlier: '前の通知', notice: '通知', pasted: '通知を貼り付けた', answers: '最後に質問に答えた', letter: '手紙を手で直した', declared: '内容を確かめた', sent: '回答を送った',
      working: '回答を準備中', waiting: '返事を待っている', look: '返事を見に行く日', reply: 'Amazonの返事', due: '期限', overdue: '期限',
    },
  },
};

const kindsEn: Readonly<Record<NoticeKind, string>> = {
  deactivation: 'Selling stopped', rejection: 'Answer refused', warning: 'Warning', 'listing-removal': 'Listings removed', funds: 'Notice on funds',
  'info-request': 'Information asked for', verification: 'Identity asked for', reinstatement: 'Selling possible again', other: 'Notice',
};

const en: typeof ja = {
  cases: {
    title: 'Your cases',
    newCase: 'Paste a new notice',
    order: (today) => `The nearest deadline comes first. Today is ${today}.`,
    none: 'There is no case yet',
    empty: 'Paste a notice from Amazon, and it appears here.',
    search: 'Find a case',
    searchHint: 'By issue, site or date, in English or Japanese.',
    found: (shown, all) => (shown === 0 ? `None of the ${all} cases fits.` : `${shown} of ${plural(all, 'case', 'cases')} shown.`),
    due: (day) => `By ${day}`,
    noDue: 'The notice shows no deadline',
    toConfirm: 'The reading of the notice is not confirmed yet.',
    waiting: (days) => (days > 0 ? `Waiting for a reply. Sent ${plural(days, 'day', 'days')} ago.` : 'Waiting for a reply.'),
    again: 'A notice that you can sell again.',
    changed: (when) => `Last change: ${when}`,
    delete: 'Delete',
    ask: 'The answers and drafts of this case will be deleted. This cannot be undone. Delete them?',
    keep: 'Keep',
    deleted: (title) => `“${title}” was deleted.`,
  },
  timeLine: {
    label: 'What was and what is to come',
    today: ', today',
    noDay: 'No date yet',
    left: (days) => ` (${days})`,
    kinds: kindsEn,
    points: {
      earlier: 'Earlier notice', notice: 'Notice', pasted: 'Notice pasted', answers: 'Last answered a question', letter: 'Letter edited by hand', declared: 'Content confirmed', sent: 'Answer sent',
      working: 'Answer in preparation', waiting: 'Waiting', look: 'Look for a reply', reply: 'Reply from Amazon', due: 'Deadline', overdue: 'Deadline',
    },
  },
};

export const casesWords = { ja, en };
