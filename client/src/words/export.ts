// The words of the page of the export, in Japanese and English.
import { plural } from './plural.ts';

const ja = {
  export: {
    title: '確かめて書き出す',
    lead: 'このプログラムは、Amazonへ何も送りません。手紙を書き出して、ご自身で提出してください。',
    missingTitle: (n: number): string => (n > 0 ? `まだ書かれていないこと（${n}）` : 'まだ書かれていないこと'),
    missingLead: 'このまま書き出すこともできます。その場合、空いているところには〔未記入：…〕の印が残ります。提出する前に埋めてください。',
    nothingMissing: '空いているところはありません。',
    someOpen: (n: number) => `手紙に空いたところはありませんが、${n}つの質問にはまだ答えがそろっていません。`,
    edited: (which: string) => `${which}の手紙は、手で直した版を書き出します。`,
    declareTitle: '事実であることの確認',
    declareLead: '書いたことは、再開したあとも守るものとして読まれます。',
    declare: '手紙の文を一つずつ読み、すべて事実であることを確かめました。「行った」と書いたことは終わっていて、添える書類は本物です。',
    declareFirst: '書き出す前に、事実であることを確かめて、チェックを入れてください。',
    attachments: '手紙に書いた書類（ご自身で添えてください）',
    letterIn: { en: '英語の手紙', ja: '日本語の手紙' },
    copy: '文をコピー',
    copied: 'コピーしました。',
    cannotCopy: 'コピーできませんでした。テキストで保存して、そこからコピーしてください。',
    save: '保存',
    formats: {
      txt: { name: 'テキスト（.txt）', use: 'セラーセントラルの入力欄に貼る文' },
      md: { name: 'Markdown（.md）', use: 'ほかの道具で整えるとき' },
      html: { name: 'HTML（.html）', use: 'ブラウザーで開く、印刷する' },
    },
    afterTitle: 'このあと',
    after: [
      { title: 'セラーセントラルを自分で開く', text: 'メールの中のリンクは使わず、いつものブックマークから開きます。' },
      { title: '手紙を貼り、書類を添えて提出する', text: '提出はセラーセントラルで行ってください。入力欄の文字数の上限は確かめられていません。最後まで入ったか見てください。' },
      { title: '返事を待つ', text: '返事までの日数は決まっていません。同じ文を送り直さずに待ちます。' },
      { title: '返事が来たら、ここへ貼る', text: '新しい通知として貼ると、何を指しているかを読み取ります。このケースの答えは残っています。' },
    ],
  },
};

const en: typeof ja = {
  export: {
    title: 'Check and export',
    lead: 'This program sends nothing to Amazon. Export the letter and submit it yourself.',
    missingTitle: (n) => (n > 0 ? `Not written yet (${n})` : 'Not written yet'),
    missingLead: 'You can export it as it is. Each gap then stands in the letter as [NOT YET ANSWERED: …]: fill it before you submit.',
    nothingMissing: 'There are no gaps.',
    someOpen: (n) => `The letter has no gaps, but ${plural(n, 'question lacks', 'questions lack')} an answer.`,
    edited: (which) => `The letter in ${which} is exported as edited by hand.`,
    declareTitle: 'Is it true?',
    declareLead: 'What the letter says is read as what you will keep to once you sell again.',
    declare: 'I have read each sentence and checked that it is true. What the letter calls done is done, and the documents I attach are genuine.',
    declareFirst: 'Before exporting, check that it is true and tick the box.',
    attachments: 'Documents named in the letter (attach them yourself)',
    letterIn: { en: 'The English letter', ja: 'The Japanese letter' },
    copy: 'Copy the text',
    copied: 'Copied.',
    cannotCopy: 'It could not be copied. Save it as text and copy it from there.',
    save: 'Save',
    formats: {
      txt: { name: 'Text (.txt)', use: 'To paste into Seller Central' },
      md: { name: 'Markdown (.md)', use: 'For other tools' },
      html: { name: 'HTML (.html)', use: 'To open in a browser or print' },
    },
    afterTitle: 'What happens next',
    after: [
      { title: 'Open Seller Central yourself', text: 'Use your own bookmark, not a link in an e-mail.' },
      { title: 'Paste the letter, attach the documents, submit', text: 'Submit it in Seller Central. How much the box takes is not verified: look whether the end is there.' },
      { title: 'Wait for the reply', text: 'There is no fixed time. Do not send the same text again meanwhile.' },
      { title: 'Paste the reply here', text: 'As a new notice: the program reads what it points at. The answers of this case stay.' },
    ],
  },
};

export const exportWords = { ja, en };
