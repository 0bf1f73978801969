// The words of the index of exhibits and of the page before each of them.
import type { Language } from '../../../../rules/schema/words.ts';
import type { Apart } from './bundle.ts';

interface BundleWords {
  readonly title: string; readonly lead: string; readonly head: readonly [string, string, string, string]; readonly none: string;
  readonly cover: (number: number, name: string) => string; readonly picture: string; readonly pages: (count: number) => string; readonly shows: (says: string) => string;
  readonly from: (page: number) => string; readonly apart: (name: string, why: string) => string; readonly why: Readonly<Record<Apart, string>>; readonly toAttach: string;
}
export const bundleWords: Readonly<Record<Language, BundleWords>> = {
  en: {
    title: 'Index of exhibits', lead: 'The exhibits follow in this order, each behind a page with its number and name.', head: ['Exhibit', 'Document', 'What it shows', 'Where'], none: 'There are no exhibits.',
    cover: (number, name) => `Exhibit ${String(number)} · ${name}`, picture: 'On the next page: the picture as it was supplied.', pages: (count) => `On the next ${count === 1 ? 'page' : `${String(count)} pages`}: the document as it was supplied.`, shows: (says) => `What it shows: ${says}`,
    from: (page) => `From page ${String(page)}`, apart: (name, why) => `Separate file: ${name} (${why})`, toAttach: 'Separate file',
    why: { kind: 'not a PDF or a picture that can be put in', encrypted: 'protected by a password', broken: 'cannot be put in', 'too-many-pages': 'too many pages', 'too-large': 'too large', lost: 'not on the disk' },
  },
  ja: {
    title: '証拠の書類の一覧', lead: '書類はこの順に続きます。それぞれの前に、番号と名前のページがあります。', head: ['番号', '書類', '証明すること', '場所'], none: '証拠の書類はありません。',
    cover: (number, name) => `証拠${String(number)}・${name}`, picture: '次のページは、受け取ったままの画像です。', pages: (count) => `次の${String(count)}ページは、受け取ったままの書類です。`, shows: (says) => `証明すること：${says}`,
    from: (page) => `${String(page)}ページから`, apart: (name, why) => `別のファイル：${name}（${why}）`, toAttach: '別のファイル',
    why: { kind: '入れられるPDFや画像ではありません', encrypted: 'パスワードで保護されています', broken: '入れられません', 'too-many-pages': 'ページが多すぎます', 'too-large': '大きすぎます', lost: 'パソコンの中にありません' },
  },
};
