// The words of the pages of the reasons, in Japanese and English.
import { plural } from './plural.ts';

const ja = {
  groups: { 'order-performance': '注文のパフォーマンス', authenticity: '商品の真贋と仕入れ', condition: '商品の状態と安全性', 'intellectual-property': '知的財産権', 'listing-policy': '出品・レビューのポリシー', restricted: '制限対象商品・適合書類', identity: '本人確認・アカウント情報', conduct: '行動規範', programmes: 'プログラム' } as Readonly<Record<string, string>>,
  reasons: {
    title: 'Amazonが停止の理由とするもの',
    lead: '理由ごとに、Amazonに伝える必要がある項目、証拠、よくある誤りをまとめています。',
    link: '停止の理由の一覧',
    search: '理由を探す',
    searchHint: '例：未着、追跡、trademark、請求書。日本語でも英語でも入力できます。',
    found: (n: number) => (n === 0 ? '当てはまる理由はありません。別の言葉でお試しください。' : `${n}件の理由が見つかりました。`),
    counted: (title: string, n: number) => `${title}（${String(n)}）`,
    evidence: '証拠になる書類',
    mistakes: '差し戻しにつながる誤り',
    facts: '期限・基準',
    worthless: (when: string) => `（証拠にならない場合：${when}）`,
    checked: (day: string) => `確認日：${day}`,
  },
};

const en: typeof ja = {
  groups: { 'order-performance': 'Order performance', authenticity: 'Authenticity and sourcing', condition: 'Condition and safety', 'intellectual-property': 'Intellectual property', 'listing-policy': 'Listing and review policies', restricted: 'Restricted products and compliance', identity: 'Identity and account', conduct: 'Conduct', programmes: 'Programmes' },
  reasons: {
    title: 'Reasons that Amazon gives',
    lead: 'For each reason: what the answer must say and why, what proves it, and the mistakes that get it refused.',
    link: 'All reasons',
    search: 'Find a reason',
    searchHint: 'For example: not received, tracking, trademark, invoice. English or Japanese.',
    found: (n) => (n === 0 ? 'No reason fits. Try another word.' : `${plural(n, 'reason', 'reasons')} found.`),
    counted: (title, n) => `${title} (${String(n)})`,
    evidence: 'Papers that prove it',
    mistakes: 'Mistakes that get an answer refused',
    facts: 'Deadlines and thresholds',
    worthless: (when) => ` (worthless if ${when})`,
    checked: (day) => `Checked on ${day}`,
  },
};

export const reasonsWords = { ja, en };
