// What went wrong with a request, by the code the server answers with, in Japanese and English.
import type { ProblemCode } from '../wire.ts';
import type { casesWords } from './cases.ts';
import type { evidenceFilesWords } from './evidence-files.ts';
import type { lockWords } from './lock.ts';
import type { ordersWords } from './orders.ts';
import type { teamWords } from './team.ts';

/** Codes for which the page that asks has words of its own. */
type OfPages = keyof typeof teamWords.ja.team.problems | keyof typeof lockWords.ja.lock.problems | keyof typeof casesWords.ja.cases.file.errors | keyof typeof evidenceFilesWords.ja.evidenceFiles.errors | keyof typeof ordersWords.ja.orders.problems;
/** Codes that come to the same for who reads them. */
const alike = {
  'bad-json': 'unread', 'bad-request': 'unread', invalid: 'unread', 'wrong-media-type': 'unread', 'not-allowed': 'unread', 'foreign-origin': 'elsewhere', 'foreign-host': 'elsewhere', 'not-https': 'elsewhere', 'file-missing': 'altered', 'file-altered': 'altered',
  'unknown-file': 'gone', 'unknown-report': 'gone', 'unknown-comment': 'gone', 'unknown-question': 'gone', 'unknown-session': 'gone', 'not-found': 'gone', 'no-submission': 'gone', 'no-draft': 'gone', 'no-annex': 'gone', 'no-paper': 'gone',
} as const satisfies Partial<Record<ProblemCode, string>>;
/** `stopped`: nothing answers. A code that no page has words for has them here, or this does not compile. */
type Problems = Readonly<Record<Exclude<ProblemCode, OfPages | keyof typeof alike> | (typeof alike)[keyof typeof alike] | 'stopped', string> & Partial<Record<ProblemCode, string>>>;

const ja: Problems = {
  unread: 'この内容は受け取れませんでした。ページを読み込み直してから、もう一度お試しください。',
  gone: 'ここにはありません。ほかの画面で変更された可能性があります。',
  altered: 'このファイルは、ディスクから消えたか、書き換えられています。元のファイルをもう一度加えてください。',
  elsewhere: 'このアドレスでは使えません。Reinstateを開いたときのアドレスで使ってください。',
  'not-permitted': 'このアカウントの役割では、この操作はできません。',
  'signed-out': 'ログインし直してください。入力した内容はこの画面に残っています。',
  'too-many-requests': '短い時間に操作が集中しました。1分ほど待ってから、もう一度お試しください。',
  'locked-out': '失敗が続いたため、しばらく受け付けられません。最長15分待ってから、もう一度お試しください。',
  locked: 'パスフレーズを入力して、ケースを開いてください。',
  stopped: 'プログラムにつながりません。入力した内容はこの画面に残っています。',
  'too-long': '文が長すぎます。100万字までにしてください。入力した内容は残っています。',
  'too-large': '文が長すぎます。通知の部分だけを残して、もう一度お試しください。入力した内容は残っています。',
  'empty-text': '文が空です。通知の文を貼り付けてください。',
  conflict: 'ほかの画面で先に変更されました。ページを読み込み直すと、今の内容が見られます。',
  'unknown-case': 'このケースは見つかりません。ほかの画面で削除された可能性があります。',
  'letter-stopped': 'この回答のままでは、手紙を書き出せません。理由は手紙の画面にあります。',
  'not-approved': '手紙は、今の内容ではまだ承認されていません。「確かめる」の画面で確認を依頼し、確認者が承認すると書き出せます。',
  'not-confirmed': 'まだ確かめていない項目があります。',
  'invalid-answer': '保存できない値があります。印の付いた欄を見てください。入力した内容はこの画面に残っています。',
  changing: '暗号化の処理が進んでいます。終わってから、もう一度保存してください。入力した内容はこの画面に残っています。',
  'not-reached': 'データベースが応答しません。しばらくしてから、もう一度保存してください。入力した内容はこの画面に残っています。',
  'not-written': 'ディスクに書き込めませんでした。空きがないようです。空きを増やしてから、もう一度保存してください。入力した内容はこの画面に残っています。',
  'unreadable-case': 'このケースの記録が読み取れません。ほかのケースはそのままです。プログラムを止めて、「reinstate doctor」で調べてください。バックアップは「reinstate restore」で戻せます。',
  bug: 'プログラムの中で問題が起きました。入力した内容はこの画面に残っています。少し待ってから、もう一度お試しください。',
};

const en: Problems = {
  unread: 'This could not be taken in. Load the page again, then try once more.',
  gone: 'It is not here. It may have been changed in another window.',
  altered: 'This file is gone from the disk or was changed there. Add the original again.',
  elsewhere: 'It cannot be used at this address. Use the one at which Reinstate opened.',
  'not-permitted': 'The role of this account does not allow it.',
  'signed-out': 'Sign in again. What you typed is still on this page.',
  'too-many-requests': 'Too much came at once. Wait about a minute, then try again.',
  'locked-out': 'Too many attempts failed. Wait up to 15 minutes, then try again.',
  locked: 'Enter the passphrase to open your cases.',
  stopped: 'The program cannot be reached. What you typed is still on this page.',
  'too-long': 'The text is too long. Keep it under a million characters. What you typed is still here.',
  'too-large': 'The text is too long. Keep only the notice itself and try again. What you typed is still here.',
  'empty-text': 'The text is empty. Paste the text of the notice.',
  conflict: 'It was changed first in another window. Load the page again to see how it is now.',
  'unknown-case': 'This case cannot be found. It may have been deleted in another window.',
  'letter-stopped': 'With this answer the letter cannot be exported. The page of the letter says why.',
  'not-approved': 'The letter is not approved as it is now. Ask for a review on the page of the check; once the reviewer approves it, it can be exported.',
  'not-confirmed': 'Some claims are not confirmed yet.',
  'invalid-answer': 'One of the values cannot be saved. Look at the marked fields. What you typed is still on this page.',
  changing: 'Your cases are being encrypted or decrypted. Save again once that is done. What you typed is still on this page.',
  'not-reached': 'The database does not answer. Wait a moment, then save again. What you typed is still on this page.',
  'not-written': 'The disk took no more: it seems to be full. Make room, then save again. What you typed is still on this page.',
  'unreadable-case': 'What is stored of this case cannot be read. The other cases are as they were. Stop the program and run “npm run reinstate -- doctor”; “restore” brings a backup back.',
  bug: 'Something went wrong inside the program. What you typed is still on this page. Wait a moment and try again.',
};

const kinds: Readonly<Record<string, string>> = alike;
const wordsFor = (problems: Readonly<Record<string, string>>, other: string) => (code: string): string => problems[kinds[code] ?? code] ?? other;
export const problemWords = { ja: wordsFor(ja, '保存や読み込みができませんでした。入力した内容はこの画面に残っています。'), en: wordsFor(en, 'It could not be saved or loaded. What you typed is still on this page.') };
