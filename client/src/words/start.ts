// The words of the first page, and of what is no notice, in Japanese and English.

const drawn = { date: 'Date: 4 March 2026', stopped: 'Your offers have been stopped', asks: 'Please send us a plan by …', id: 'Complaint ID: 1234567890' };

const ja = {
  start: {
    title: 'Amazonから届いた通知を、そのまま貼り付けてください',
    lead: '何を問題にされていて、いつまでに何を出せばよいのかを読み取ります。英語でも日本語でも、前後にほかの文が混ざっていても大丈夫です。',
    notice: 'Amazonからの通知',
    here: 'ここに貼り付けてください',
    noticeHint: 'またはここへドロップ（メール・テキスト・HTML）',
    more: '届いた日や、すでに送った回答を加える（任意）',
    refused: '前回の回答、または購入した下書き',
    refusedHint: '差し戻された文や、これから送る予定の文を貼ると、足りないところを調べます。',
    received: '通知が届いた日',
    receivedHint: '期限を数えるために使います。例：3月4日、昨日、2026-03-04',
    go: '通知を読み取る',
    busy: '読み取っています',
    privacy: '内容は、このパソコンの外へ出ません。',
    privacyMore: '保存先もこの中だけです。インターネットを切っていても使えます。',
    cases: '保存されているケース',
    allCases: 'すべてのケースを見る',
    empty: '通知の文がまだありません。Amazonからのメールやパフォーマンス通知の文を貼り付けてください。',
    tooLong: (length: number, most: number) => `文が長すぎます（${length.toLocaleString('ja-JP')}字）。${most.toLocaleString('ja-JP')}字までにしてください。`,
    badDate: '日付を読み取れませんでした。「3月4日」「昨日」のように入力してください。わからない場合は、空のままで進めます。',
    then: [
      { title: '読み取る', text: '停止の理由、求められていること、期限を、通知のどの言葉から読んだかと一緒に示します。' },
      { title: '日本語で答える', text: '足りないことだけを一つずつお聞きします。途中でやめても、答えは残ります。' },
      { title: '英語の手紙にする', text: '答えた事実だけで書きます。日本語の文と一文ずつ並べて確かめられます。' },
    ],
  },
  file: {
    choose: 'ファイルを選ぶ',
    read: (name: string, length: number) => `「${name}」の文を加えました（${length.toLocaleString('ja-JP')}字）。`,
    bad: {
      kind: (name: string) => `「${name}」は読み込めません。PDFと画像には、まだ対応していません。文をコピーして、上の欄に貼り付けてください。`,
      'too-large': (name: string) => `「${name}」は大きすぎます。通知の文だけをコピーして、上の欄に貼り付けてください。`,
      empty: (name: string) => `「${name}」には文がありません。`,
      unreadable: (name: string) => `「${name}」の文字を読み取れませんでした。ファイルを開いて、文をコピーして貼り付けてください。`,
    },
  },
  sample: {
    open: 'どの文を貼ればよいか、見本で確かめる',
    invented: '見本の日付と番号は架空のものです。',
    drawn,
    parts: [
      { title: '日付', text: '期限を数える始まりになります。メールの日付でもかまいません。' },
      { title: '止められたもの・その理由', text: '何が、なぜ止められたかを書いた文です。' },
      { title: '求められていること', text: '何を、いつまでに出すかを書いた文です。' },
      { title: '番号', text: '苦情のID、ASIN、注文番号などです。最後の行まで貼ってください。' },
    ],
  },
  notNotice: {
    title: 'アカウントについての通知ではないようです',
    unclear: '何の文か、読み取れませんでした。',
    unclearMore: 'アカウントの停止や警告の通知には、販売のこと、求められていること、期限などが書かれています。その部分を貼り忘れていないか、確かめてください。',
    because: '根拠にした言葉：',
    mend: '文を直す',
    goOn: 'このままケースにする',
    isNotice: 'これは通知です。通知として読む',
    replace: '別の文を貼る、または文を直す',
  },
};

const en: typeof ja = {
  start: {
    title: 'Paste the notice from Amazon just as it came',
    lead: 'The program reads which issues Amazon names, what to send and by when. English or Japanese, with other text around it: all fine.',
    notice: 'The notice from Amazon',
    here: 'Paste it here',
    noticeHint: 'or drop it here (e-mail, text, HTML)',
    more: 'Add the day it came, or an answer you already sent (optional)',
    refused: 'Your earlier answer, or a draft you bought',
    refusedHint: 'Paste the text that was refused, or that you mean to send: it is checked for what is missing.',
    received: 'Day the notice came',
    receivedHint: 'It is used to count the deadline. For example 4 March, yesterday or 2026-03-04',
    go: 'Read the notice',
    busy: 'Reading',
    privacy: 'Nothing leaves this computer.',
    privacyMore: 'It is saved here only. It works without the internet.',
    cases: 'Saved cases',
    allCases: 'All cases',
    empty: 'There is no notice yet. Paste the text of the e-mail or performance notification from Amazon.',
    tooLong: (length, most) => `The text is too long (${length.toLocaleString('en-GB')} characters). Keep it under ${most.toLocaleString('en-GB')}.`,
    badDate: 'The date cannot be read. Enter it like 2026-03-04, or leave it empty if you do not know it.',
    then: [
      { title: 'Read', text: 'The reasons, what is asked for and the deadline, each with the words of the notice it was read from.' },
      { title: 'Answer', text: 'One question at a time, only for what is missing. Stop whenever you like: your answers stay.' },
      { title: 'Letter', text: 'Written from your answers alone. English and Japanese stand side by side, sentence by sentence.' },
    ],
  },
  file: {
    choose: 'Choose a file',
    read: (name, length) => `The text of “${name}” was added (${length.toLocaleString('en-GB')} characters).`,
    bad: {
      kind: (name) => `“${name}” cannot be read. PDF and pictures are not read yet. Copy the text and paste it above.`,
      'too-large': (name) => `“${name}” is too large. Copy only the text of the notice and paste it above.`,
      empty: (name) => `“${name}” holds no text.`,
      unreadable: (name) => `The characters of “${name}” cannot be read. Open the file, copy the text and paste it above.`,
    },
  },
  sample: {
    open: 'See on a sample which text to paste',
    invented: 'The date and the number of the sample are invented.',
    drawn,
    parts: [
      { title: 'The date', text: 'The deadline is counted from it. The date of the e-mail will do.' },
      { title: 'What was stopped, and why', text: 'The sentences that say what you cannot do, and for which reason.' },
      { title: 'What is asked for', text: 'The sentences that say what to send, and by when.' },
      { title: 'Numbers', text: 'Complaint IDs, ASINs, order numbers. Paste everything down to the last line.' },
    ],
  },
  notNotice: {
    title: 'This does not seem to be a notice about your account',
    unclear: 'It could not be made out what this text is.',
    unclearMore: 'A notice about a stopped account speaks of selling, of what to send and by when. Please check whether that part was left out.',
    because: 'The words that show it: ',
    mend: 'Change the text',
    goOn: 'Make a case of it all the same',
    isNotice: 'It is a notice: read it as one',
    replace: 'Paste another text, or change this one',
  },
};

export const startWords = { ja, en };
