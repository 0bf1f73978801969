// The words about what a server that several people share keeps, and of the first page of who was invited to cases alone.
import { plural } from './plural.ts';

const ja = {
  invited: {
    title: '招待されたケース',
    lead: 'このアカウントでは、招待されたケースを使えます。新しいケースは作成できません。',
    none: 'まだどのケースにも招待されていません。ケースの所有者に、招待リンクを依頼してください。届いたリンクを開くと、ここにケースが表示されます。',
    todo: 'できること',
    own: '新しいケースも作成したいとき',
    ask: 'Amazonから届いた通知でケースを作るには、ケースを作成できる人に依頼してください。その人が「アカウント」の画面で招待リンクを作り、そのリンクをこのアカウントで開くと、作成できるようになります。',
  },
  teamPrivacy: {
    title: '何が、どこに保存されるか',
    lead: '入力した内容は、このReinstateが動いているサーバーに保存されます。ほかへは送りません。',
    kept: 'サーバーに保存しているもの',
    yours: 'ご自分のケース', counts: (role: string, n: number) => `${role}として${String(n)}件`, noCases: 'ありません', deleted: (n: number, days: number) => `ほかに、削除したケースが${String(n)}件あります（削除から${String(days)}日後に完全に消えます）。`,
    content: 'ケースごとの内容', contentText: '通知、答え、下書き、送った文の控え、それまでの版、加えた書類のファイル、注文のデータから数えた値と表、コメントと確認の履歴です。',
    account: 'アカウント', accountText: '名前、メールアドレス、パスワードのハッシュ（元のパスワードには戻せません）、ログインした端末の種類と日時です。ログインの失敗は、誰のものかを直接は読めない形で、15分だけ数えます。',
    trail: '操作の記録', trailText: '誰が、いつ、何をしたかです。書いた文章は含みません。ケースやアカウントが消えた後も残ります。',
    copies: 'バックアップ', copiesText: 'サーバーを管理している人が作ります。この画面からは見えません。',
    browser: 'ブラウザーの中', browserText: '表示の言語、一度見た質問の番号、保存が終わっていない入力、ログイン中であることを示すCookieです。共用のパソコンでは、使い終わったらログアウトしてください。',
    who: '誰が読めるか',
    readers: [
      { who: 'ケースの所有者・編集者・確認者', may: 'そのケースの内容を、すべて読めます。' },
      { who: 'ケースに参加していない人', may: 'そのケースがあることも、わかりません。' },
      { who: 'ケースを作成できる人', may: '読めるのは、参加しているケースだけです。全部のケースを見られる役割はありません。' },
    ],
    admin: 'サーバーを管理している人',
    admins: {
      file: 'すべての内容を読めます。バックアップを手にした人も同じです。',
      sealed: 'プログラムが動いている間は、メモリーなどから内容を読めることがあります。パスフレーズを知らない人は、ディスクやバックアップを手にしても読めません。',
      database: 'データベースの内容をすべて読めます。データベースのバックアップや記録を手にした人も同じです。',
    },
    seal: '暗号化',
    seals: {
      file: 'サーバーのディスクにある内容は、このプログラムでは暗号化していません。ディスクの暗号化が使われているかどうかは、サーバーを管理している人に確認してください。',
      sealed: 'サーバーのディスクにある内容は、パスフレーズで暗号化しています。パスフレーズはプログラムの起動時に使うもので、皆さんのログインのパスワードとは別のものです。',
      database: '内容はPostgreSQLのデータベースにあり、このプログラムでは暗号化していません。ストレージの暗号化が使われているかどうかは、サーバーを管理している人に確認してください。',
    },
    bySetter: '暗号化の開始・変更・終了は、サーバーを管理している人が、プログラムを止めてコマンド（npm run reinstate -- passphrase）で行います。この画面からはできません。忘れると全員のケースが失われ、一人のケースの所有者が決められることではないためです。',
    gone: '消えるまで',
    ways: {
      member: '自分で書いた内容も、ケースの一部として残ります。ケースから外れると、その時から読めなくなります。',
      owner: (days: number) => `所有者は「ケースの一覧」でケースを削除できます。${String(days)}日以内なら元に戻せて、その後は書類のファイルも含めて完全に消えます。すぐに完全に消すこともできます。`,
      copies: '削除の前に作ったバックアップと、誰かが書き出したファイルには、内容が残ります。',
      databaseFiles: 'データベースのファイルとその記録にも、データベースが片づけるまで、消した内容が残ることがあります。',
      account: 'アカウントを消すのは、サーバーを管理している人です。消しても、コメントや操作の記録にある名前は残ります。',
    },
    owner: '所有者ができること',
    mays: ['参加者を決める、役割を変える、外す', '操作の記録を見る', 'ケース全体をファイルで取り出す（確認者がいるときは、承認された状態だけ）', 'ケースを削除する、元に戻す、完全に消す'],
    notOwner: '所有者になっているケースはありません。ケースの内容を消してほしいときは、そのケースの所有者に依頼してください。所有者が誰かは、ケースの「参加者」で確認できます。',
  },
};

const en: typeof ja = {
  invited: {
    title: 'Cases you are invited to',
    lead: 'With this account you work on cases you are invited to. It cannot open new ones.',
    none: 'You are in no case yet. Ask the owner of a case for an invitation link: once you open it, the case appears here.',
    todo: 'What you can do',
    own: 'If you want to open cases, too',
    ask: 'To make a case of a notice from Amazon, ask somebody who can open cases for an invitation link from the account page. Open the link while you are signed in, and you can, too.',
  },
  teamPrivacy: {
    title: 'What is kept, and where',
    lead: 'What you enter is kept on the server of this Reinstate. It is sent nowhere else.',
    kept: 'What the server keeps',
    yours: 'Your cases', counts: (role, n) => `${String(n)} as ${role.toLowerCase()}`, noCases: 'None', deleted: (n, days) => `Besides, ${plural(n, 'deleted case', 'deleted cases')}, gone for good ${String(days)} days after the deletion.`,
    content: 'For each case', contentText: 'Notices, answers, drafts, copies of what was sent and their earlier versions; evidence files as they were added; figures and the table of order data; comments and the history of reviews.',
    account: 'For each account', accountText: 'The name, the e-mail address, a hash of the password (it cannot be turned back), and the kind of device and time of each sign-in. Failed sign-ins are counted for 15 minutes, in a form that does not show directly whose they are.',
    trail: 'The trail', trailText: 'Who did what when, and no text. It stays when the case or the account is gone.',
    copies: 'Backups', copiesText: 'Made by whoever runs the server. They cannot be seen from here.',
    browser: 'In the browser', browserText: 'The language of the page, which questions you have seen, what you typed that is not saved yet, and the cookie that keeps you signed in. On a computer you share, sign out when you are done.',
    who: 'Who can read it',
    readers: [
      { who: 'Owners, editors and reviewers of a case', may: 'All of that case.' },
      { who: 'Everybody else who signs in', may: 'Nothing of it, not even that there is such a case.' },
      { who: 'People who can open cases', may: 'Only the cases they are members of. No role sees every case.' },
    ],
    admin: 'Whoever runs the server',
    admins: {
      file: 'All of it. So can whoever holds a backup.',
      sealed: 'May read it in memory while the program runs. Without the passphrase nobody reads it off the disk or a backup.',
      database: 'All that is in the database. So can whoever holds its backups or logs.',
    },
    seal: 'Encryption',
    seals: {
      file: 'What lies on the disk of the server is not encrypted by this program. Ask whoever runs the server whether the disk is.',
      sealed: 'What lies on the disk of the server is encrypted with a passphrase. It is given when the program starts, and is not the password you sign in with.',
      database: 'It lies in a PostgreSQL database and is not encrypted by this program. Ask whoever runs the server whether the storage is.',
    },
    bySetter: 'Encryption is started, changed and ended by whoever runs the server, with a command (npm run reinstate -- passphrase) while the program is stopped, and not from a page: a passphrase that is forgotten loses everybody’s cases, which no owner of one case may decide.',
    gone: 'How it is deleted',
    ways: {
      member: 'What you write stays as a part of its case. Once you are no longer a member, you can no longer read it.',
      owner: (days) => `An owner deletes a case in the list of cases. It can be brought back for ${String(days)} days and is then gone for good, with its evidence files; it can also be erased at once.`,
      copies: 'Backups made before, and files that somebody saved, still hold it.',
      databaseFiles: 'The files and logs of the database may hold what was erased until the database tidies up.',
      account: 'An account is removed by whoever runs the server. Its name stays in comments and in the trail.',
    },
    owner: 'What an owner can do',
    mays: ['Invite members, change their roles, take them out', 'See the trail', 'Take out the whole case as a file (with a reviewer, only as it was approved)', 'Delete a case, bring it back, erase it for good'],
    notOwner: 'You own no case. To have something erased, ask an owner of the case: its page of members says who that is.',
  },
};

export const teamPrivacyWords = { ja, en };
