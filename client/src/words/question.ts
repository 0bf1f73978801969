// The words of one question and its fields, in Japanese and English.
import type { SimpleField } from '../wire.ts';

const fieldHintsJa: Readonly<Partial<Record<SimpleField['kind'], string>>> = {
  date: '例：2026-03-04、3月4日',
  period: '例：2026-02-01 と 2026-02-28',
  times: '1行に1つ。例：9:00',
  person: '英字で入力してください。',
  name: '英字で入力してください。',
  numbers: '添付資料の番号。例：1, 2',
  'order-ids': '1行に1つ。例：123-1234567-1234567',
  asins: '1行に1つ。Bで始まる10文字',
  files: 'ファイル名を1行に1つ。ファイルはここには送りません。',
};

const ja = {
  question: {
    why: 'Amazonがこれを聞く理由',
    place: (at: number, all: number) => `（${all}つ中の${at}つ目）`,
    weakSample: 'これでは弱い',
    strongSample: 'これなら伝わる',
    notYours: '別の店の例です。写さず、ご自身の事実を書いてください。',
    beforeYouAnswer: '答える前に',
    haveRead: '読みました。質問へ進む',
    seg: {
      action: { ask: 'もう行いましたか？', done: 'すでに行った', planned: 'これから行う' },
      rule: { ask: 'もう始めていますか？', done: '始めている', planned: 'これから始める' },
    },
    segNote: '「これから」を選ぶと、手紙でも予定として書きます。済んだことのようには書きません。',
    cannot: '答えられないときは',
    notYet: 'まだしていない',
    unknown: 'わからない',
    asideText: {
      notYet: {
        action: 'まだしていない、と記録しました。手紙には書きません。行ったあとで、この質問に戻って答えてください。日が決まっているときは「これから」を選べます。',
        statement: 'まだ確かめていない、と記録しました。手紙には書きません。わかったところで、この質問に戻って答えてください。',
      },
      unknown: {
        action: 'わからない、と記録しました。手紙には空いたところとして残ります。記録を見てわかったら、この質問に戻って答えてください。',
        statement: 'わからない、と記録しました。手紙には空いたところとして残ります。記録を見てわかったら、この質問に戻って答えてください。',
      },
    },
    thin: '必要な事実がまだそろっていません。',
    saveNext: '保存して次へ',
    later: 'あとで答える',
    saveBack: '保存して、確かめる画面に戻る',
    leaveBack: '直さずに戻る',
    saveAgain: 'もう一度保存する',
    made: 'この答えからできる文',
    madeNothing: '答えを入れると、手紙に入る文がここに出ます。',
    sameLetter: '記号が同じところは、同じ事実です。片方だけが変わることはありません。',
    peers: '同じところの質問',
  },
  field: {
    optional: '（あれば）',
    hints: fieldHintsJa,
    useOffer: '通知の値を使う',
    from: '始まりの日',
    to: '終わりの日',
    inJapanese: '日本語',
    inEnglish: '英語（英語の手紙に入ります）',
    yes: 'はい',
    no: 'いいえ',
    row: (n: number) => `${n}件目`,
    addRow: 'もう1件加える',
    removeRow: (n: number) => `${n}件目を消す`,
  },
  conflict: {
    title: 'ほかの画面で、先に変更されています',
    text: 'どちらの内容を残すか、選んでください。選ぶまで、どちらも消えません。',
    mine: 'この画面の内容',
    theirs: '保存されている内容',
    keepMine: 'この画面の内容を残す',
    takeTheirs: '保存されている内容を使う',
    removed: '答えは削除されています。',
  },
};

const fieldHintsEn: Readonly<Partial<Record<SimpleField['kind'], string>>> = {
  date: 'For example 2026-03-04 or 4 March',
  period: 'For example 2026-02-01 and 2026-02-28',
  times: 'One a line. For example 9:00',
  person: 'In Latin letters.',
  name: 'In Latin letters.',
  numbers: 'Numbers of the attachments. For example 1, 2',
  'order-ids': 'One a line. For example 123-1234567-1234567',
  asins: 'One a line. Ten characters, beginning with B',
  files: 'File names, one a line. The files themselves are not sent here.',
};

const en: typeof ja = {
  question: {
    why: 'Why Amazon asks this',
    place: (at, all) => `(${at} of ${all})`,
    weakSample: 'This is weak',
    strongSample: 'This is clear',
    notYours: 'This is another shop’s. Do not copy it: write your own facts.',
    beforeYouAnswer: 'Before you answer',
    haveRead: 'I have read this: go to the question',
    seg: {
      action: { ask: 'Is it done?', done: 'Done', planned: 'Planned' },
      rule: { ask: 'Is it in force?', done: 'In force', planned: 'Planned' },
    },
    segNote: 'What is planned is written as planned in the letter, never as done.',
    cannot: 'If you cannot answer',
    notYet: 'Not yet',
    unknown: 'I do not know',
    asideText: {
      notYet: {
        action: 'Noted as not done yet. It is not written in the letter. Come back here when it is done, or choose “Planned” if the day is fixed.',
        statement: 'Noted as not checked yet. It is not written in the letter. Come back here when you know.',
      },
      unknown: {
        action: 'Noted as not known. It stays a gap in the letter. Come back here when your records show it.',
        statement: 'Noted as not known. It stays a gap in the letter. Come back here when your records show it.',
      },
    },
    thin: 'Facts that are needed are still missing.',
    saveNext: 'Save and go on',
    later: 'Answer later',
    saveBack: 'Save and go back to the check',
    leaveBack: 'Back without a change',
    saveAgain: 'Save again',
    made: 'What this answer says in the letter',
    madeNothing: 'Once you answer, the sentences for the letter appear here.',
    sameLetter: 'The same letter marks the same fact. One never changes without the other.',
    peers: 'Questions of the same part',
  },
  field: {
    optional: ' (if any)',
    hints: fieldHintsEn,
    useOffer: 'Use the value of the notice',
    from: 'First day',
    to: 'Last day',
    inJapanese: 'Japanese',
    inEnglish: 'English (goes into the English letter)',
    yes: 'Yes',
    no: 'No',
    row: (n) => `No. ${n}`,
    addRow: 'Add another',
    removeRow: (n) => `Remove no. ${n}`,
  },
  conflict: {
    title: 'It was changed first in another window',
    text: 'Choose which to keep. Until you choose, neither is lost.',
    mine: 'On this page',
    theirs: 'As saved',
    keepMine: 'Keep what is on this page',
    takeTheirs: 'Use what is saved',
    removed: 'The answer was deleted.',
  },
};

export const questionWords = { ja, en };
