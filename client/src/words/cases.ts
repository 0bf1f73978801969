// The words of the list of cases, in Japanese and English.
import { plural } from './plural.ts';

const ja = {
  cases: {
    title: 'ケースの一覧',
    newCase: '新しい通知を貼る',
    empty: 'まだケースはありません。Amazonから届いた通知を貼ると、ここに1件できます。',
    changed: (when: string) => `${when} に変更`,
    reasons: (n: number) => `問題 ${n}つ`,
    delete: '削除する',
    ask: 'このケースの回答と下書きを削除します。元に戻せません。削除しますか？',
    keep: '残す',
    deleted: (title: string) => `「${title}」を削除しました。`,
  },
};

const en: typeof ja = {
  cases: {
    title: 'Your cases',
    newCase: 'Paste a new notice',
    empty: 'There is no case yet. Paste a notice from Amazon, and it appears here.',
    changed: (when) => `Changed ${when}`,
    reasons: (n) => plural(n, 'issue', 'issues'),
    delete: 'Delete',
    ask: 'The answers and drafts of this case will be deleted. This cannot be undone. Delete them?',
    keep: 'Keep',
    deleted: (title) => `“${title}” was deleted.`,
  },
};

export const casesWords = { ja, en };
