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
    empty: 'Amazonから届いた通知を貼ると、ここに1件できます。', emptyInvited: 'ケースに招待されると、ここに表示されます。',
    search: 'ケースを探す',
    searchHint: '問題・サイト・日付で探せます。日本語でも英語でも入力できます。',
    found: (shown: number, all: number) => (shown === 0 ? `${all}件の中に、当てはまるケースはありません。` : `${all}件のうち${shown >= 1000 ? `${shown}件以上` : `${shown}件`}が当てはまります。`),
    due: (day: string) => `${day}まで`,
    noDue: '通知から期限は読み取れません',
    unreadable: 'このケースの記録が読み取れません。ほかのケースはそのままです。プログラムを止め、「npm run reinstate -- doctor」で調べてください。バックアップがあれば「npm run reinstate -- restore」で戻せます。',
    toConfirm: '通知の読み取りを、まだ確かめていません。',
    review: { asked: '手紙の確認を待っています', 'sent-back': '手紙が差し戻されました' }, comments: (n: number) => `未対応のコメント ${String(n)}件`,
    waiting: (days: number) => (days > 0 ? `返事を待っています。送ってから${days}日たちました。` : '返事を待っています。'),
    again: '販売の再開を知らせる通知です。',
    sellingAgain: (day: string) => `${day}に販売が再開されました。`,
    changed: (when: string) => `最後の変更：${when}`,
    delete: '削除する',
    ask: 'このケースの通知・答え・手紙・下書きを一覧から外します。30日以内なら元に戻せます。削除しますか？',
    keep: '残す',
    undo: '元に戻す',
    more: 'ほかのケースも表示する',
    deletedTitle: (count: number) => `削除したケース（${count}件）`,
    deletedHint: (days: number) => `${days}日のあいだは元に戻せます。その後は、書類のファイルも含めて完全に消えます（すでに作ったバックアップには残ります）。`,
    goneOn: (day: string) => `${day}に完全に消えます`,
    bringBack: '元に戻す',
    erase: '今すぐ完全に消す',
    askErase: 'このケースの内容と書類のファイルを完全に消します。この操作は元に戻せません。すでに作ったバックアップには残ります。',
    eraseNow: '完全に消す',
    deleted: (title: string) => `「${title}」を削除しました。`,
    file: {
      save: 'ファイルに保存',
      open: 'ケースのファイルを開く',
      opening: (name: string) => `「${name}」を読み込んでいます。`,
      opened: (title: string) => `「${title}」を新しいケースとして取り込みました。`,
      broughtIn: (day: string) => `${day}にファイルから取り込みました`,
      show: '開く',
      errors: {
        'case-file-unknown': (name: string) => `「${name}」は、ケースのファイル（.reinstate）ではありません。何も取り込んでいません。`,
        'case-file-newer': (name: string) => `「${name}」は、もっと新しい版のプログラムで作られています。プログラムを新しくしてから、もう一度開いてください。`,
        'case-file-damaged': (name: string, part: string) => `「${name}」は壊れているか、書き換えられています（${part}）。何も取り込んでいません。元のパソコンで、もう一度保存してください。`,
        'case-file-too-large': (name: string) => `「${name}」は大きすぎます。書類のファイルは、1件のケースで合計200MBまでです。何も取り込んでいません。`,
      },
    },
  },
  timeLine: {
    label: 'これまでとこれから',
    today: '・今日',
    noDay: '日付は未定',
    left: (days: string) => `（${days}）`,
    kinds: kindsJa,
    points: {
      earlier: '前の通知', notice: '通知', pasted: '通知を貼り付けた', answers: '最後に質問に答えた', letter: '手紙を手で直した', declared: '内容を確かめた', approved: '確認者が承認', 'sent-back': '確認者が差し戻し', sent: '手紙を送った', reinstated: '販売が再開された',
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
    empty: 'Paste a notice from Amazon, and it appears here.', emptyInvited: 'Cases you are invited to appear here.',
    search: 'Find a case',
    searchHint: 'By issue, site or date, in English or Japanese.',
    found: (shown, all) => (shown === 0 ? `None of the ${all} cases fits.` : `${shown}${shown >= 1000 ? ' or more' : ''} of ${plural(all, 'case', 'cases')} ${shown === 1 ? 'fits' : 'fit'}.`),
    due: (day) => `By ${day}`,
    noDue: 'The notice shows no deadline',
    unreadable: 'What is stored of this case cannot be read. The other cases are as they were. Stop the program and look with “npm run reinstate -- doctor”; “npm run reinstate -- restore” brings a backup back.',
    toConfirm: 'The reading of the notice is not confirmed yet.',
    review: { asked: 'The letter waits for its review', 'sent-back': 'The letter was sent back' }, comments: (n) => plural(n, 'open comment', 'open comments'),
    waiting: (days) => (days > 0 ? `Waiting for a reply. Sent ${plural(days, 'day', 'days')} ago.` : 'Waiting for a reply.'),
    again: 'A notice that you can sell again.',
    sellingAgain: (day) => `Selling possible again since ${day}.`,
    changed: (when) => `Last change: ${when}`,
    delete: 'Delete',
    ask: 'The notice, answers and drafts of this case will leave the list. You can bring them back within 30 days. Delete them?',
    keep: 'Keep',
    undo: 'Undo',
    more: 'Show more cases',
    deletedTitle: (count) => `Deleted cases (${count})`,
    deletedHint: (days) => `They can be brought back for ${days} days. After that they are gone for good, their evidence files too; backups made before still hold them.`,
    goneOn: (day) => `Gone for good on ${day}`,
    bringBack: 'Bring back',
    erase: 'Erase now',
    askErase: 'Everything in this case and its evidence files will be erased. This cannot be undone. Backups made before still hold it.',
    eraseNow: 'Erase for good',
    deleted: (title) => `“${title}” was deleted.`,
    file: {
      save: 'Save as a file',
      open: 'Open a case file',
      opening: (name) => `Reading “${name}”.`,
      opened: (title) => `“${title}” is now here as a new case.`,
      broughtIn: (day) => `Brought in from a file on ${day}`,
      show: 'Open it',
      errors: {
        'case-file-unknown': (name) => `“${name}” is not a case file (.reinstate). Nothing was brought in.`,
        'case-file-newer': (name) => `“${name}” was made by a newer version of this program. Update the program, then open it again.`,
        'case-file-damaged': (name, part) => `“${name}” is damaged or was changed (${part}). Nothing was brought in. Save it again on the computer it came from.`,
        'case-file-too-large': (name) => `“${name}” is too large. The evidence files of one case may have 200 MB together. Nothing was brought in.`,
      },
    },
  },
  timeLine: {
    label: 'What was and what is to come',
    today: ', today',
    noDay: 'No date yet',
    left: (days) => ` (${days})`,
    kinds: kindsEn,
    points: {
      earlier: 'Earlier notice', notice: 'Notice', pasted: 'Notice pasted', answers: 'Last answered a question', letter: 'Letter edited by hand', declared: 'Content confirmed', approved: 'Approved', 'sent-back': 'Sent back', sent: 'Letter sent', reinstated: 'Selling possible again',
      working: 'Answer in preparation', waiting: 'Waiting', look: 'Look for a reply', reply: 'Reply from Amazon', due: 'Deadline', overdue: 'Deadline',
    },
  },
};

export const casesWords = { ja, en };
