// The words of the first page, and of what is no notice, in Japanese and English.

const ja = {
  start: {
    title: 'Amazonから届いた通知を、そのまま貼り付けてください',
    lead: '何を問題にされていて、何を出せばよいのかを読み取り、足りないことを一つずつお聞きします。答えた事実だけから、英語と日本語の手紙を作ります。',
    notice: 'Amazonからの通知',
    noticeHint: '英語でも日本語でも、前後にほかの文が混ざっていても読み取れます。',
    refusedOpen: 'すでに送った回答や、代行業者の下書きがある',
    refused: '送った回答、または買った下書き',
    refusedHint: 'Amazonに戻された文、これから送る予定の文を貼ると、足りないところを調べます。',
    received: '通知を受け取った日（わかれば）',
    receivedHint: '期限を数えるために使います。例：2026-03-04、3月4日',
    go: '通知を読み取る',
    busy: '読み取っています',
    privacy: '内容は、このパソコンの外へ出ません。',
    privacyMore: '保存先もこの中だけです。インターネットを切っていても使えます。',
    cases: '保存されているケース',
    empty: '通知の文がまだありません。Amazonからのメールやパフォーマンス通知の文を貼り付けてください。',
    tooLong: (length: number, most: number) => `文が長すぎます（${length.toLocaleString('ja-JP')}字）。${most.toLocaleString('ja-JP')}字までにしてください。`,
    badDate: '日付を読み取れませんでした。「2026-03-04」のように入力してください。わからない場合は、空のままで進めます。',
    then: [
      { title: '読み取る', text: '停止の理由、求められていること、期限を、通知のどの言葉から読んだかと一緒に示します。' },
      { title: '日本語で答える', text: '足りないことだけを一つずつお聞きします。途中でやめても、答えは残ります。' },
      { title: '英語の手紙にする', text: '答えた事実だけで書きます。日本語の文と一文ずつ並べて確かめられます。' },
    ],
  },
  notNotice: {
    title: 'アカウントについての通知ではないようです',
    unclear: '何の文か、読み取れませんでした。',
    unclearMore: 'アカウントの停止や警告の通知には、販売のこと、求められていること、期限などが書かれています。その部分を貼り忘れていないか、確かめてください。',
    mend: '文を直す',
    goOn: 'このままケースにする',
    isNotice: 'これは通知です。通知として読む',
    replace: '別の文を貼る、または文を直す',
  },
};

const en: typeof ja = {
  start: {
    title: 'Paste the notice from Amazon just as it came',
    lead: 'The program reads what is held against you and what to send, and asks only for what is missing. It writes the letter in English and Japanese from the facts you give, and from nothing else.',
    notice: 'The notice from Amazon',
    noticeHint: 'English or Japanese; other text before and after does no harm.',
    refusedOpen: 'I have sent an answer already, or have a draft from an agency',
    refused: 'The answer you sent, or the draft you bought',
    refusedHint: 'Paste the text that Amazon refused, or that you mean to send: it will be checked for what is missing.',
    received: 'Date you received the notice (if you know it)',
    receivedHint: 'It is used to count the deadline. For example 2026-03-04 or 4 March',
    go: 'Read the notice',
    busy: 'Reading',
    privacy: 'Nothing leaves this computer.',
    privacyMore: 'It is saved here only. It works without the internet.',
    cases: 'Saved cases',
    empty: 'There is no notice yet. Paste the text of the e-mail or performance notification from Amazon.',
    tooLong: (length, most) => `The text is too long (${length.toLocaleString('en-GB')} characters). Keep it under ${most.toLocaleString('en-GB')}.`,
    badDate: 'The date cannot be read. Enter it like 2026-03-04, or leave it empty if you do not know it.',
    then: [
      { title: 'Read', text: 'The reasons, what is asked for and the deadline, each with the words of the notice it was read from.' },
      { title: 'Answer', text: 'One question at a time, only for what is missing. Stop whenever you like: your answers stay.' },
      { title: 'Letter', text: 'Written from your answers alone. English and Japanese stand side by side, sentence by sentence.' },
    ],
  },
  notNotice: {
    title: 'This does not seem to be a notice about your account',
    unclear: 'It could not be made out what this text is.',
    unclearMore: 'A notice about a stopped account speaks of selling, of what to send and by when. Please check whether that part was left out.',
    mend: 'Change the text',
    goOn: 'Make a case of it all the same',
    isNotice: 'It is a notice: read it as one',
    replace: 'Paste another text, or change this one',
  },
};

export const startWords = { ja, en };
