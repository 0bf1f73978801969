// The words of the page on which all answers are read again and declared, in Japanese and English.
import { plural } from './plural.ts';
import type { ClaimKind, Measure } from '../wire.ts';

const claimsJa: Readonly<Record<ClaimKind, (n: number) => string>> = {
  statement: (n) => `原因や経緯として書いた${n}項目は、事実のとおりです。`,
  done: (n) => `「行った」と書いた${n}項目は、すべて実際に終わっています。`,
  running: (n) => `「続けている」と書いた${n}項目は、書いた日から実際に続けています。`,
  planned: (n) => `「これから」と書いた${n}項目は、まだ行っていません。書いた日までに行います。`,
  figures: (n) => `数字・日付・番号（${n}か所）は、記録を見て書きました。`,
  papers: (n) => `添える${n}つの書類は本物で、書き替えていません。`,
  'by-hand': () => '手で直した手紙を最後まで読みました。どの文も事実のとおりです。',
};
const measuresJa: Readonly<Record<Measure['state'], string>> = { done: '行った', running: '続けている', planned: 'これから' };

const ja = {
  check: {
    title: '出す前に、答えを確かめてください',
    lead: '手紙は、ここにある答えだけでできています。事実とちがうところがあれば、直してください。',
    gaps: (n: number) => `まだ空いているところが${n}か所あります。`,
    gapsMore: 'このまま書き出すこともできますが、Amazonが求めたことの一部が空いたままになります。',
    firstGap: '最初の空欄に答える',
    noGaps: '空いているところはありません。',
    change: '変更',
    answer: '答える',
    open: 'まだ答えていません。',
    setAside: { 'not-yet': '「まだ」と答えました。手紙には入りません。', unknown: '「わからない」と答えました。' },
    lacks: (labels: readonly string[]) => `まだない事実：${labels.join('、')}`,
    yes: 'はい',
    no: 'いいえ',
    measures: '行ったことと、これから行うこと',
    measure: { what: '項目', state: '状態', day: '日付', person: '担当', proof: '証明する書類' },
    states: measuresJa,
    blank: '記入なし',
    print: 'この画面を印刷する',
  },
  declare: {
    title: '事実であることの確認',
    lead: '書いたことは、再開したあとも守るものとして読まれます。ひとつずつ読んで、合っていればチェックを入れてください。',
    claims: claimsJa,
    show: '書いた文を見る',
    letters: { 'letter-en': '英語の手紙', 'letter-ja': '日本語の手紙', refused: '前回の下書き' },
    by: '確かめた人',
    on: '確かめた日',
    byMissing: '確かめた人の名前を入力してください。',
    left: (n: number) => `あと${n}つ、確かめてください。`,
    notConfirmed: 'この項目を読んで、合っていればチェックを入れてください。',
    go: '確かめた。書き出しへ進む',
    made: (day: string, by: string) => `${day}に確かめました（確かめた人：${by}）。答えは、そのあと変わっていません。`,
    makeAgain: 'もう一度確かめる',
    toExport: '書き出しへ進む',
    stale: (day: string) => `${day}に確かめたあと、手紙の内容が変わりました。もう一度確かめてください。`,
    staleParts: '変わったところ',
    stalePapers: '添える書類',
    staleByHand: '手で直した手紙',
    meanwhile: '確かめているあいだに、ほかの画面で答えが変わりました。今の内容を読んで、もう一度チェックを入れてください。',
    nothing: '確かめる文は、まだありません。質問に答えると、ここに出ます。',
  },
};

const claimsEn: Readonly<Record<ClaimKind, (n: number) => string>> = {
  statement: (n) => `${n === 1 ? 'The item' : `The ${String(n)} items`} on causes and on what happened ${n === 1 ? 'is' : 'are'} true.`,
  done: (n) => (n === 1 ? 'The step that I call done is in fact finished.' : `The ${String(n)} steps that I call done are in fact finished.`),
  running: (n) => (n === 1 ? 'The rule that I call in force has been kept since the day given.' : `The ${String(n)} rules that I call in force have been kept since the days given.`),
  planned: (n) => (n === 1 ? 'The step that I call planned is not done yet. I will do it by the day given.' : `The ${String(n)} steps that I call planned are not done yet. I will do them by the days given.`),
  figures: (n) => `I took the numbers, dates and ids (${plural(n, 'place', 'places')}) from records.`,
  papers: (n) => (n === 1 ? 'The document that I attach is genuine and unchanged.' : `The ${String(n)} documents that I attach are genuine and unchanged.`),
  'by-hand': () => 'I have read the letter that I edited by hand to its end. Each sentence is true.',
};
const measuresEn: Readonly<Record<Measure['state'], string>> = { done: 'Done', running: 'In force', planned: 'Planned' };

const en: typeof ja = {
  check: {
    title: 'Check your answers before you send them',
    lead: 'The letter is made of the answers on this page and nothing else. Change whatever is not true.',
    gaps: (n) => `${plural(n, 'gap is', 'gaps are')} left.`,
    gapsMore: 'You can export it as it is, but part of what Amazon asked for stays open.',
    firstGap: 'Answer the first one',
    noGaps: 'There are no gaps.',
    change: 'Change',
    answer: 'Answer',
    open: 'Not answered yet.',
    setAside: { 'not-yet': 'You answered “not yet”. It is not in the letter.', unknown: 'You answered “I do not know”.' },
    lacks: (labels) => `Facts still missing: ${labels.join('; ')}`,
    yes: 'Yes',
    no: 'No',
    measures: 'What is done and what is planned',
    measure: { what: 'Item', state: 'State', day: 'Date', person: 'Person', proof: 'Proof' },
    states: measuresEn,
    blank: 'Not given',
    print: 'Print this page',
  },
  declare: {
    title: 'Confirm the facts',
    lead: 'What the letter says is read as what you will keep to once you sell again. Read each point and tick it if it is true.',
    claims: claimsEn,
    show: 'See the sentences',
    letters: { 'letter-en': 'English letter', 'letter-ja': 'Japanese letter', refused: 'earlier draft' },
    by: 'Checked by',
    on: 'Date of the check',
    byMissing: 'Enter the name of the person who checked.',
    left: (n) => `${plural(n, 'point is', 'points are')} left to confirm.`,
    notConfirmed: 'Read this point and tick it if it is true.',
    go: 'Confirmed: go on to the export',
    made: (day, by) => `Confirmed on ${day} by ${by}. No answer has changed since.`,
    makeAgain: 'Confirm again',
    toExport: 'Go on to the export',
    stale: (day) => `The letter has changed since it was confirmed on ${day}. Please confirm it again.`,
    staleParts: 'What has changed',
    stalePapers: 'The documents to attach',
    staleByHand: 'The letter edited by hand',
    meanwhile: 'An answer was changed in another window meanwhile. Read it as it is now and tick the points again.',
    nothing: 'There is no statement to confirm yet. Once you answer questions, it appears here.',
  },
};

export const checkWords = { ja, en };
