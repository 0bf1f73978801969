// The words of a review before the letter leaves, and of comments.
import { plural } from './plural.ts';

const names = (people: readonly string[]): string => people.map((name) => `${name}さん`).join('、');

const ja = {
  review: {
    title: '手紙の確認',
    none: (who: readonly string[]) => `この手紙は、まだ承認されていません。${names(who)}が承認すると、書き出せます。`,
    noneFree: (who: readonly string[]) => `送る前に、${names(who)}に見てもらえます。承認がなくても書き出せます。`,
    asked: (who: readonly string[]) => `この手紙は、${names(who)}の確認を待っています。`,
    askedOfYou: (by: string) => `${by}さんが、この手紙の確認を依頼しています。`,
    askedAt: (by: string, when: string) => `${by}さんが依頼（${when}）`,
    approved: (by: string, when: string) => `${by}さんが、今の内容を承認しました（${when}）。`,
    stale: (by: string, when: string) => `${by}さんの承認（${when}）のあとで、内容が変わりました。書き出すには、もう一度承認が必要です。`,
    staleFree: (by: string, when: string) => `${by}さんの承認（${when}）のあとで、内容が変わりました。`,
    sentBack: (by: string, when: string) => `${by}さんが差し戻しました（${when}）。`,
    withdrawn: (by: string, when: string) => `${by}さんが承認を取り消しました（${when}）。`,
    remark: '添えられた言葉',
    changed: '前回の確認のあとで変わったところ', unchanged: '前回の確認から、変わったところはありません。',
    english: '英語の手紙', japanese: '日本語の手紙', papers: 'ほかの書類', questions: '変わった回答', annex: '注文の表が変わりました。',
    files: { added: '追加されたファイル', gone: '外されたファイル', assigned: '何の書類かが変わったファイル' },
    open: (n: number) => `未対応のコメント：${String(n)}件`, toComments: 'コメントを見る',
    ask: '確認を依頼する', takeBack: '依頼を取り下げる', approve: '今の内容を承認する', approveNote: '承認は、今の手紙・書類のファイル・注文の表・回答に対するものです。そのあとで変わったときは、もう一度承認が必要です。',
    sendBack: '差し戻す', withdraw: '承認を取り消す', askRemark: '伝えたいこと（なくてもかまいません）', backRemark: '直してほしいこと', backMissing: '差し戻す理由を入力してください。',
    waits: '承認されるまで、手紙の文とファイルはここに表示されません。手紙の内容は「手紙」の画面で読めます。', toLetter: '手紙を読む',
    meanwhile: 'ほかの人の操作で状況が変わりました。今の内容を確かめてから、もう一度お願いします。',
    wholeCase: 'ケース全体をファイルで保存', annexWaits: '承認されると、ここから表をファイルで保存できます。',
    readOnly: '確認者として開いています。内容は変えられません。', seeAnswer: '回答を見る',
    steps: { asked: '確認を依頼', 'taken-back': '依頼を取り下げ', approved: '承認', 'sent-back': '差し戻し', withdrawn: '承認を取り消し' }, history: '確認の記録', byOf: (what: string, by: string) => `${what}（${by}さん）`,
  },
  comments: {
    title: 'コメント', onLetter: '手紙全体へのコメント', onSentence: 'この文へのコメント', onQuestion: 'この質問へのコメント', none: 'コメントはありません。',
    write: 'コメントを書く', label: 'コメント', send: '書き込む', reply: '返信する', replyTo: (by: string) => `${by}さんへの返信`, missing: 'コメントを入力してください。',
    settle: '対応済みにする', reopen: '未対応に戻す', settled: (n: number) => `対応済み：${String(n)}件`, doneBy: (by: string, when: string) => `${by}さんが対応済みにしました（${when}）`,
    changed: 'コメントのあとで、文が変わりました。', gone: 'コメントした文は、今の手紙にありません。', before: 'コメントしたときの文', now: '今の文',
    earlier: (n: number) => `前の通知のときのコメント：${String(n)}件`, count: (n: number) => `コメント${String(n)}件`, openTitle: '未対応のコメント', toSentence: '手紙で見る', toQuestion: '質問で見る',
    places: { letter: '手紙全体', sentence: '手紙の文', question: '質問' }, show: 'この文を表示',
    keys: 'F9で次のコメントへ、Shift+F9で前のコメントへ。Escで文に戻ります。', told: (at: number, all: number, sentence: string) => `コメントのある文（${String(at)}／${String(all)}）：${sentence}`,
  },
};

const listed = (people: readonly string[]): string => (people.length < 2 ? people.join('') : `${people.slice(0, -1).join(', ')} or ${people.at(-1) ?? ''}`);

const en: typeof ja = {
  review: {
    title: 'Review of the letter',
    none: (who) => `This letter is not approved yet. It can be exported once ${listed(who)} approves it.`,
    noneFree: (who) => `Before you send it, ${listed(who)} can look it over. It can be exported without that as well.`,
    asked: (who) => `This letter waits for ${listed(who)} to look it over.`,
    askedOfYou: (by) => `${by} asks you to look this letter over.`,
    askedAt: (by, when) => `Asked for by ${by}, ${when}`,
    approved: (by, when) => `${by} approved it as it is now (${when}).`,
    stale: (by, when) => `It was changed after ${by} approved it (${when}). It has to be approved again before it can be exported.`,
    staleFree: (by, when) => `It was changed after ${by} approved it (${when}).`,
    sentBack: (by, when) => `${by} sent it back (${when}).`,
    withdrawn: (by, when) => `${by} withdrew the approval (${when}).`,
    remark: 'Remark',
    changed: 'Changed since the last review', unchanged: 'Nothing has changed since the last review.',
    english: 'The English letter', japanese: 'The Japanese letter', papers: 'Other papers', questions: 'Answers that changed', annex: 'The table of orders has changed.',
    files: { added: 'Files added', gone: 'Files taken out', assigned: 'Files that stand for another document now' },
    open: (n) => `Open comments: ${String(n)}`, toComments: 'See the comments',
    ask: 'Ask for a review', takeBack: 'Take the request back', approve: 'Approve it as it is now', approveNote: 'The approval is of the letter, the files, the table of orders and the answers as they are now. After a change it has to be approved again.',
    sendBack: 'Send it back', withdraw: 'Withdraw the approval', askRemark: 'Anything to say (optional)', backRemark: 'What is to be mended', backMissing: 'Say why you send it back.',
    waits: 'Until it is approved, its text and files are not offered here. The page of the letter shows what it says.', toLetter: 'Read the letter',
    meanwhile: 'Somebody else did something meanwhile. Look at how it is now, then try again.',
    wholeCase: 'Save the whole case as a file', annexWaits: 'Once the letter is approved, the table can be saved as a file here.',
    readOnly: 'You are here as a reviewer. You cannot change the contents.', seeAnswer: 'See the answer',
    steps: { asked: 'Review asked for', 'taken-back': 'Request taken back', approved: 'Approved', 'sent-back': 'Sent back', withdrawn: 'Approval withdrawn' }, history: 'Reviews', byOf: (what, by) => `${what} (${by})`,
  },
  comments: {
    title: 'Comments', onLetter: 'Comments on the whole letter', onSentence: 'Comments on this sentence', onQuestion: 'Comments on this question', none: 'There are no comments.',
    write: 'Write a comment', label: 'Comment', send: 'Add the comment', reply: 'Reply', replyTo: (by) => `Reply to ${by}`, missing: 'Enter your comment.',
    settle: 'Mark as done', reopen: 'Open again', settled: (n) => `Done: ${String(n)}`, doneBy: (by, when) => `Marked as done by ${by} (${when})`,
    changed: 'The sentence has changed since the comment.', gone: 'The sentence is not in the letter any more.', before: 'The sentence as it was', now: 'The sentence now',
    earlier: (n) => `Comments on earlier notices: ${String(n)}`, count: (n) => plural(n, 'comment', 'comments'), openTitle: 'Open comments', toSentence: 'See it in the letter', toQuestion: 'See it at the question',
    places: { letter: 'The whole letter', sentence: 'A sentence of the letter', question: 'A question' }, show: 'Show this sentence',
    keys: 'F9 goes to the next comment, Shift+F9 to the one before, Esc back to the text.', told: (at, all, sentence) => `Sentence with comments (${String(at)} of ${String(all)}): ${sentence}`,
  },
};

export const reviewWords = { ja, en };
