// The words about the passphrase that seals what is kept on this machine, and of the page that asks for it.
import { plural } from './plural.ts';

const ja = {
  lock: {
    unlockTitle: 'パスフレーズの入力', unlockLead: 'ケースは暗号化されています。パスフレーズを入力すると開きます。', passphrase: 'パスフレーズ', unlock: '開く', unlocking: '確かめています…', unlockForgotten: 'パスフレーズを忘れた場合、ケースを取り戻す方法はありません。パスフレーズなしで作ったバックアップがあれば、プログラムを終了して「npm run reinstate -- restore フォルダー --forgotten」で復元できます。',
    title: 'パスフレーズによる暗号化',
    offLead: 'パスフレーズを設定すると、ケースと書類のファイルをすべて暗号化して保存します。このパソコンやディスクを盗まれても、パスフレーズがなければ読めません。プログラムを起動するたびに入力します。',
    onLead: 'ケースと書類のファイルは暗号化されています。プログラムを起動するたびに、パスフレーズを入力します。',
    database: 'PostgreSQLのデータベースは、このプログラムからは暗号化できません。サーバーのディスクやストレージの暗号化を使ってください。',
    warning: 'パスフレーズを忘れると、誰もケースを取り戻せません。このプログラムの作者にもできず、バックアップがあっても開けません。紙に書き、このパソコンとは別の場所に保管してください。',
    set: 'パスフレーズを設定する', newOne: '新しいパスフレーズ', newHelp: '12文字以上。いくつかの言葉を並べると、覚えやすく、破られにくくなります。', again: 'もう一度入力', understood: '忘れると取り戻せないことを理解しました', setGo: '暗号化する',
    change: 'パスフレーズを変更する', before: '今のパスフレーズ', changeGo: '変更する', changed: 'パスフレーズを変更しました。以前に作ったバックアップは、以前のパスフレーズで開きます。',
    remove: '暗号化をやめる', removeLead: 'ケースと書類のファイルを、暗号化しない形に戻します。これまでに作ったバックアップは暗号化されたままです。', removeGo: '暗号化をやめる',
    lockNow: '今すぐロックする', lockHelp: '次に使うときに、パスフレーズを入力します。',
    steps: { cases: 'ケースを書き直しています…', files: (done: number, of: number) => `書類のファイルを書き直しています…（${done}/${of}）`, check: '元の内容と照らし合わせています…' },
    stepWait: 'この画面を閉じないでください。途中で止まっても、元の内容は失われません。',
    plainCopies: (count: number) => `上のバックアップのうち${count}件は、パスフレーズを設定する前のもので、暗号化されていません。`, sealCopies: 'これらを暗号化する', eraseCopies: 'これらを完全に消す', copiesSealed: 'バックアップを暗号化しました。', copiesErased: '暗号化されていないバックアップを消しました。', plain: '暗号化なし',
    elsewhere: 'ほかの場所にコピーしたバックアップや、書き出した手紙・ケースのファイルは暗号化されません。使っている間にメモリーやブラウザーにある内容も同じです。',
    missing: { passphrase: 'パスフレーズを入力してください', short: 'パスフレーズは12文字以上にしてください', differ: '2回の入力が一致しません', understood: '理解したことを確認してください' },
    problems: {
      'wrong-passphrase': 'パスフレーズが違います。全角と半角、大文字と小文字、キーボードの設定を確かめて、もう一度入力してください。', 'locked-out': '間違いが続いたため、しばらく入力できません。最長15分待ってから、もう一度お試しください。', changing: '暗号化の処理が進んでいます。終わるまでお待ちください。',
      'cannot-seal': '処理できませんでした。別のウィンドウでコマンドを実行していないか確かめてください。保存されている内容は元のままです。', 'cannot-open': 'パスフレーズは合っていますが、ケースを開けません。プログラムを止めて「npm run reinstate -- doctor」を実行してください。', 'half-restored': '復元が途中で止まっています。何も失われていません。前のケースは「replaced」フォルダーにあります。プログラムを止めて、「npm run reinstate -- restore フォルダー」でもう一度復元してください。', 'newer-cases': 'ケースは、このプログラムの新しい版で開かれています。プログラムを止めて、もう一度起動してください。', 'not-written': 'ディスクの空きが足りません。空きを増やしてから、もう一度お試しください。保存されている内容は元のままです。', invalid: 'パスフレーズは12文字以上にしてください。',
      'passphrase-set': 'パスフレーズは、すでに設定されています。ページを読み込み直してください。', 'no-passphrase': 'パスフレーズは設定されていません。ページを読み込み直してください。', 'no-lock': 'データベースにあるケースは、ここでは暗号化できません。サーバーのディスクの暗号化を使ってください。',
    },
  },
};

const en: typeof ja = {
  lock: {
    unlockTitle: 'Enter the passphrase', unlockLead: 'Your cases are encrypted. They open with the passphrase.', passphrase: 'Passphrase', unlock: 'Open', unlocking: 'Trying …', unlockForgotten: 'If you forgot the passphrase, there is no way to get your cases back. A backup made without a passphrase can be restored: stop the program and type “npm run reinstate -- restore FOLDER --forgotten”.',
    title: 'Encryption with a passphrase',
    offLead: 'With a passphrase, your cases and evidence files are encrypted on the disk. If this computer or its disk is stolen, nobody reads them without it. You enter it each time the program starts.',
    onLead: 'Your cases and evidence files are encrypted. You enter the passphrase each time the program starts.',
    database: 'This program cannot encrypt a PostgreSQL database. Use an encrypted disk or storage on its server.',
    warning: 'If you forget the passphrase, nobody can get your cases back: not the makers of this program, and not with a backup. Write it down and keep it apart from this computer.',
    set: 'Set a passphrase', newOne: 'New passphrase', newHelp: 'At least 12 characters. Several words in a row are easy to remember and hard to guess.', again: 'Once more', understood: 'I understand that nobody can get my cases back if I forget it', setGo: 'Encrypt',
    change: 'Change the passphrase', before: 'Present passphrase', changeGo: 'Change', changed: 'The passphrase is changed. Backups made before open with the earlier one.',
    remove: 'Stop encrypting', removeLead: 'Your cases and evidence files are decrypted on the disk. Backups made meanwhile stay encrypted.', removeGo: 'Decrypt',
    lockNow: 'Lock now', lockHelp: 'The passphrase is asked for before anything is shown again.',
    steps: { cases: 'Writing your cases anew …', files: (done, of) => `Writing evidence files anew … (${done} of ${of})`, check: 'Comparing all of it with what was there …' },
    stepWait: 'Keep this page open. Nothing is lost if it stops halfway.',
    plainCopies: (count) => `${plural(count, 'backup above was', 'backups above were')} made before the passphrase and ${count === 1 ? 'is' : 'are'} not encrypted.`, sealCopies: 'Encrypt them', eraseCopies: 'Erase them for good', copiesSealed: 'The backups are encrypted.', copiesErased: 'The backups that were not encrypted are erased.', plain: 'not encrypted',
    elsewhere: 'Backups that you copied elsewhere, and letters or case files that you saved, are not encrypted. Nor is what stands in memory and in the browser while you work.',
    missing: { passphrase: 'Enter the passphrase', short: 'A passphrase has at least 12 characters', differ: 'The two are not the same', understood: 'Confirm that you understand' },
    problems: {
      'wrong-passphrase': 'That is not the passphrase. Check capital letters and the keyboard layout, then try again.', 'locked-out': 'Too many attempts failed. Wait up to 15 minutes, then try again.', changing: 'Your cases are being encrypted or decrypted. Wait until that is done.',
      'cannot-seal': 'It could not be done. Check whether a command is running in another window. What is kept is as it was.', 'cannot-open': 'The passphrase is right, but your cases cannot be opened. Stop the program and run “npm run reinstate -- doctor”.', 'half-restored': 'A restore was cut off before the backup was in place. Nothing is lost: the cases that were there before lie in the folder “replaced”. Stop the program and restore once more: “npm run reinstate -- restore FOLDER”.', 'newer-cases': 'Your cases were opened by a newer version of this program. Stop the program and start it again.', 'not-written': 'The disk has too little room. Make room, then try again. What is kept is as it was.', invalid: 'A passphrase has at least 12 characters.',
      'passphrase-set': 'There is a passphrase already. Load the page again.', 'no-passphrase': 'There is no passphrase. Load the page again.', 'no-lock': 'Cases in a database cannot be encrypted here. Use an encrypted disk on its server.',
    },
  },
};

export const lockWords = { ja, en };
