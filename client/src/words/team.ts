// The words about accounts: signing in, invitations, members of a case, the trail.
import type { Act, CaseRole } from '../team/wire.ts';
import { plural } from './plural.ts';

const rolesJa: Readonly<Record<CaseRole, string>> = { owner: '所有者', editor: '編集者', reviewer: '確認者' };
const mayJa: Readonly<Record<CaseRole, string>> = { owner: '内容を書き、参加者を決め、ケースを削除できます。', editor: '内容を書けます。', reviewer: '内容を読み、コメントを書き、送る前の手紙を承認または差し戻します。内容は変えられません。確認者がいるケースでは、承認されるまで手紙を書き出せません。' };
const actsJa: Readonly<Record<Act, string>> = {
  'case-opened': 'ケースを作成', 'case-changed': 'ケースの内容を変更', 'case-deleted': 'ケースを削除', 'case-brought-back': '削除したケースを戻した', 'case-erased': 'ケースを完全に削除', 'round-opened': '新しい通知を追加', 'round-taken-back': '追加した通知を取り消した', 'promise-marked': '約束について記録', 'answers-changed': '回答を変更',
  'draft-changed': '手紙または下書きを変更', declared: '送る前の確認をした', 'file-added': '書類のファイルを追加', 'file-changed': '書類のファイルの扱いを変更', 'file-deleted': '書類のファイルを削除', 'file-taken': '書類のファイルを取り出した', 'part-brought-back': '取り除いたファイルを元に戻した', 'part-erased': '取り除いたファイルを完全に消した',
  'report-added': '注文レポートを追加', 'report-changed': '注文レポートの期間を変更', 'report-deleted': '注文レポートを削除', 'annex-changed': '注文の表を変更', 'letter-taken': '手紙をファイルで取り出した', 'packet-taken': '一式を取り出した', 'sheet-taken': '一覧を取り出した', 'calendar-taken': 'カレンダーを取り出した', 'case-file-taken': 'ケース全体をファイルで取り出した',
  invited: '招待リンクを作成', 'invitation-withdrawn': '招待を取り消した', joined: '参加', 'role-changed': '役割を変更', 'member-removed': '参加者から外した',
  'review-asked': '確認を依頼', 'review-taken-back': '確認の依頼を取り下げた', approved: '手紙を承認', 'sent-back': '手紙を差し戻した', 'approval-withdrawn': '承認を取り消した', commented: 'コメントを書いた', 'comment-settled': 'コメントの状態を変更',
  'signed-in': 'ログイン', 'sign-in-refused': 'ログインに失敗', 'signed-out': 'ログアウト', 'password-changed': 'パスワードを変更', 'session-ended': 'ほかの端末をログアウト',
};

const ja = {
  team: {
    signIn: 'ログイン', address: 'メールアドレス', addressHelp: 'ログインにだけ使います。メールを送ることはありません。', password: 'パスワード', name: '名前', nameHelp: 'ほかの参加者に表示されます。', newPassword: '新しいパスワード', passwordHelp: '12文字以上', before: '今のパスワード',
    lead: 'このReinstateは、複数の人がログインして使っています。', forgotten: 'パスワードを忘れた場合は、このサーバーを管理している人に、新しいパスワードの設定を依頼してください。',
    signOut: 'ログアウト', bar: 'ログイン中のアカウント', account: 'アカウント', members: '参加者', start: '最初の画面へ',
    sessions: 'ログイン中の端末', thisDevice: 'この端末', since: (when: string) => `${when}からログイン`, end: 'ログアウトさせる', unknownDevice: '不明な端末', deviceOf: (browser: string, system: string) => `${system}の${browser}`,
    change: 'パスワードを変更', changed: 'パスワードを変更しました。ほかの端末はすべてログアウトしました。',
    inviteProgram: '人を招待する', inviteProgramLead: '招待された人は、自分のケースを作成し、ほかの人を招待できます。', makeLink: '招待リンクを作る',
    link: '招待リンク', linkHelp: (when: string) => `このリンクは1回だけ、${when}まで使えます。この画面を離れると、もう表示できません。本人にだけ渡してください。`, copy: 'リンクをコピー', copied: 'コピーしました',
    join: '招待を受ける', invitedTo: (by: string, role: string | undefined) => (role === undefined ? `${by}さんが、このReinstateに招待しています。` : `${by}さんが、ケースの${role}として招待しています。`), joinNew: 'アカウントを作って参加', joinAs: (name: string) => `${name}として参加`, joinKnown: 'アカウントをお持ちの場合は、ログインしてから参加できます。',
    membersOf: 'ケースの参加者', backToCase: 'ケースに戻る', role: '役割', roleOf: (name: string) => `${name}さんの役割`, roles: rolesJa, may: mayJa, you: '（自分）', remove: '外す', removeOf: (name: string) => `${name}さんを外す`, invite: 'ケースに招待', open: '使われていない招待', until: (when: string) => `${when}まで`, withdraw: '取り消す', removed: (name: string) => `${name}さんを外しました。`, roleSet: (name: string) => `${name}さんの役割を変更しました。`,
    trail: '操作の記録', trailLead: '誰がいつ何をしたかの記録です。書いた文章は記録しません。', times: (n: number) => `（${String(n)}回）`, acts: actsJa, nobody: '不明',
    missing: { address: 'メールアドレスを入力してください', password: 'パスワードを入力してください', name: '名前を入力してください', short: 'パスワードは12文字以上にしてください' },
    problems: {
      'wrong-login': 'メールアドレスまたはパスワードが違います。', 'wrong-password': '今のパスワードが違います。', 'locked-out': '失敗が続いたため、しばらくログインできません。最長15分待ってから、もう一度お試しください。', 'too-many-requests': '短い時間に操作が集中しました。1分ほど待ってから、もう一度お試しください。', 'not-permitted': 'このアカウントの役割では、この操作はできません。ケースの所有者に確認してください。',
      'unknown-invitation': 'この招待は使えません。すでに使われたか、取り消されたか、期限が切れています。招待した人に、新しいリンクを依頼してください。', 'address-taken': 'このメールアドレスのアカウントはすでにあります。ログインしてから、招待リンクをもう一度開いてください。', 'last-owner': 'ケースには所有者が1人は必要です。先に別の人を所有者にしてください。', 'unknown-member': 'この人は、もうケースの参加者ではありません。', invalid: '入力内容を確認してください。メールアドレスの形や、パスワードの長さ（12文字以上）をご確認ください。',
    },
  },
};

const rolesEn: Readonly<Record<CaseRole, string>> = { owner: 'Owner', editor: 'Editor', reviewer: 'Reviewer' };
const mayEn: Readonly<Record<CaseRole, string>> = { owner: 'Writes, decides who takes part, deletes the case.', editor: 'Writes.', reviewer: 'Reads, comments, and approves the letter or sends it back; changes nothing. In a case with a reviewer the letter can be exported only once it is approved.' };
const actsEn: Readonly<Record<Act, string>> = {
  'case-opened': 'opened the case', 'case-changed': 'changed the case', 'case-deleted': 'deleted the case', 'case-brought-back': 'brought the deleted case back', 'case-erased': 'erased the case for good', 'round-opened': 'added a new notice', 'round-taken-back': 'took a notice back', 'promise-marked': 'noted how a promise was kept', 'answers-changed': 'changed answers',
  'draft-changed': 'changed a letter or draft', declared: 'made the declaration', 'file-added': 'added an evidence file', 'file-changed': 'changed what an evidence file is', 'file-deleted': 'deleted an evidence file', 'file-taken': 'took out an evidence file', 'part-brought-back': 'brought a deleted file back', 'part-erased': 'erased a deleted file for good',
  'report-added': 'added an order report', 'report-changed': 'changed the days of a report', 'report-deleted': 'deleted an order report', 'annex-changed': 'changed the table of orders', 'letter-taken': 'took out the letter', 'packet-taken': 'took out the packet', 'sheet-taken': 'took out a sheet', 'calendar-taken': 'took out the calendar', 'case-file-taken': 'took out the whole case',
  invited: 'made an invitation', 'invitation-withdrawn': 'withdrew an invitation', joined: 'joined', 'role-changed': 'changed the role of', 'member-removed': 'removed',
  'review-asked': 'asked for a review', 'review-taken-back': 'took back the request for a review', approved: 'approved the letter', 'sent-back': 'sent the letter back', 'approval-withdrawn': 'withdrew the approval', commented: 'wrote a comment', 'comment-settled': 'settled or reopened a comment',
  'signed-in': 'signed in', 'sign-in-refused': 'failed to sign in', 'signed-out': 'signed out', 'password-changed': 'changed the password', 'session-ended': 'ended another session',
};

const en: typeof ja = {
  team: {
    signIn: 'Sign in', address: 'E-mail address', addressHelp: 'It serves to sign in only. Nothing is sent to it.', password: 'Password', name: 'Name', nameHelp: 'Other members see it.', newPassword: 'New password', passwordHelp: 'At least 12 characters', before: 'Present password',
    lead: 'Several people use this Reinstate, and each signs in.', forgotten: 'If you forgot your password, ask whoever runs this server to set a new one.',
    signOut: 'Sign out', bar: 'Who is signed in', account: 'Account', members: 'Members', start: 'To the first page',
    sessions: 'Where you are signed in', thisDevice: 'This device', since: (when) => `Signed in since ${when}`, end: 'Sign out there', unknownDevice: 'Unknown device', deviceOf: (browser, system) => `${browser} on ${system}`,
    change: 'Change the password', changed: 'The password is changed, and all other devices are signed out.',
    inviteProgram: 'Invite someone', inviteProgramLead: 'Who is invited here can open cases and invite others.', makeLink: 'Make an invitation link',
    link: 'Invitation link', linkHelp: (when) => `It holds once, until ${when}, and is not shown again. Give it to that person alone.`, copy: 'Copy the link', copied: 'Copied',
    join: 'Accept the invitation', invitedTo: (by, role) => (role === undefined ? `${by} invites you to this Reinstate.` : `${by} invites you to a case. Your role: ${role}.`), joinNew: 'Make an account and join', joinAs: (name) => `Join as ${name}`, joinKnown: 'If you have an account, sign in first, then join.',
    membersOf: 'Members of the case', backToCase: 'Back to the case', role: 'Role', roleOf: (name) => `Role of ${name}`, roles: rolesEn, may: mayEn, you: ' (you)', remove: 'Remove', removeOf: (name) => `Remove ${name}`, invite: 'Invite to the case', open: 'Invitations not yet used', until: (when) => `until ${when}`, withdraw: 'Withdraw', removed: (name) => `${name} was removed.`, roleSet: (name) => `The role of ${name} was changed.`,
    trail: 'Trail', trailLead: 'Who did what when. No text is recorded.', times: (n) => ` (${plural(n, 'time', 'times')})`, acts: actsEn, nobody: 'unknown',
    missing: { address: 'Enter your e-mail address', password: 'Enter your password', name: 'Enter your name', short: 'A password has at least 12 characters' },
    problems: {
      'wrong-login': 'The e-mail address or the password is wrong.', 'wrong-password': 'The present password is wrong.', 'locked-out': 'Too many attempts failed, so signing in is closed for a while. Wait up to 15 minutes, then try again.', 'too-many-requests': 'Too much came at once. Wait about a minute, then try again.', 'not-permitted': 'The role of this account does not allow it. Ask an owner of the case.',
      'unknown-invitation': 'This invitation does not hold: it was used, withdrawn, or is too old. Ask for a new link.', 'address-taken': 'There is an account with this address already. Sign in, then open the invitation link again.', 'last-owner': 'A case needs an owner. Make someone else an owner first.', 'unknown-member': 'This person is no longer a member of the case.', invalid: 'Check what you entered: the form of the address, and the length of the password (at least 12 characters).',
    },
  },
};

export const teamWords = { ja, en };
