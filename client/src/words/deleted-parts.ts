// The words of what was taken out of a case and can be brought back, in Japanese and English.
import { plural } from './plural.ts';

const ja = {
  deletedParts: {
    title: (count: number) => `取り除いたファイル（${String(count)}件）`,
    hint: (days: number) => `${String(days)}日のあいだは元に戻せます。その後は完全に消えます（すでに作ったバックアップには残ります）。`,
    goneOn: (day: string) => `${day}に完全に消えます`,
    bringBack: '元に戻す', erase: '今すぐ完全に消す', ask: 'このファイルを完全に消します。この操作は元に戻せません。すでに作ったバックアップには残ります。', keep: '残す', eraseNow: '完全に消す',
    back: (name: string) => `「${name}」を元に戻しました。`, erased: (name: string) => `「${name}」を完全に消しました。`,
    full: 'このケースのファイルが合わせて200MBを超えるため、元に戻せません。先に、ほかのファイルを取り除いてください。',
  },
};
const en: typeof ja = {
  deletedParts: {
    title: (count) => `Files taken out (${String(count)})`,
    hint: (days) => `They can be brought back for ${plural(days, 'day', 'days')}. After that they are gone for good; backups made before still hold them.`,
    goneOn: (day) => `Gone for good on ${day}`,
    bringBack: 'Bring back', erase: 'Erase now', ask: 'This file will be erased for good. This cannot be undone. Backups made before still hold it.', keep: 'Keep', eraseNow: 'Erase for good',
    back: (name) => `“${name}” is back.`, erased: (name) => `“${name}” is erased for good.`,
    full: 'It cannot be brought back: the files of this case would be larger than 200 MB together. Take out another file first.',
  },
};

export const deletedPartWords = { ja, en };
