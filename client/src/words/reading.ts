// What a notice can be, hold and ask for, in Japanese and English.
import type { AskId, NoticeKind, ScopeId } from '../wire.ts';

const kindsJa: Readonly<Record<NoticeKind, string>> = {
  deactivation: '販売を停止したという通知',
  rejection: '前に送った手紙では足りない、という返事',
  warning: '停止の前の警告',
  'listing-removal': '出品を取り下げたという通知',
  funds: '売上金についての通知',
  'info-request': '情報や書類を求める通知',
  verification: '本人確認や事業の確認を求める通知',
  reinstatement: '販売の再開を知らせる通知',
  other: 'そのほかの通知',
};
const scopesJa: Readonly<Record<ScopeId, string>> = {
  account: 'アカウント全体についての通知',
  'seller-fulfilled': '出品者出荷の出品についての通知',
  listing: '一部の商品や出品についての通知',
  programme: '特定のプログラムについての通知',
  unknown: '止められた範囲は、通知からは読み取れません',
};
const asksJa: Readonly<Record<AskId, string>> = {
  'root-cause': '問題が起きた原因',
  'corrective-actions': '問題を解決するために行ったこと',
  'preventive-measures': '再発を防ぐために行うこと',
  invoices: '仕入れの請求書を出すこと',
  'identity-documents': '本人確認の書類を出すこと',
  'tracking-proof': '配送の記録（追跡番号や配達の証明）を出すこと',
  'rights-evidence': '権利や許可を示す書類を出すこと',
  'rights-owner-retraction': '権利者に苦情を取り下げてもらうこと',
  'compliance-documents': '商品の安全や適合を示す書類を出すこと',
  'sales-channel-or-supplier-info': '仕入先や販売の方法を知らせること',
  acknowledgement: 'ポリシーを読んだことを確認すること',
  'evidence-of-compliance': 'ポリシーに沿っていることを示すこと',
  'error-explanation': '判断が誤りだと考える理由を説明すること',
  'payment-update': '支払い方法を更新すること、または支払うこと',
  'proof-documents-genuine': '書類が本物であることを示すこと',
  'related-account-resolution': '関連するアカウントの問題を解決すること',
  'tax-documents': '税務の書類を出すこと',
  interview: '面談やビデオ通話を受けること',
  'approval-request': '出品許可を申請すること',
};

const ja = { kinds: kindsJa, scopes: scopesJa, asks: asksJa };

const kindsEn: Readonly<Record<NoticeKind, string>> = {
  deactivation: 'A notice that selling was stopped',
  rejection: 'A reply that the letter you sent is not enough',
  warning: 'A warning before selling is stopped',
  'listing-removal': 'A notice that listings were removed',
  funds: 'A notice about your funds',
  'info-request': 'A request for information or documents',
  verification: 'A request to verify you or your business',
  reinstatement: 'A notice that you can sell again',
  other: 'Another notice',
};
const scopesEn: Readonly<Record<ScopeId, string>> = {
  account: 'It concerns the whole account',
  'seller-fulfilled': 'It concerns offers that you ship yourself',
  listing: 'It concerns some products or listings',
  programme: 'It concerns one programme',
  unknown: 'The notice does not show how much is stopped',
};
const asksEn: Readonly<Record<AskId, string>> = {
  'root-cause': 'Explain why the problem arose',
  'corrective-actions': 'Explain what you did to put it right',
  'preventive-measures': 'Explain what keeps it from happening again',
  invoices: 'Send invoices of your suppliers',
  'identity-documents': 'Send documents that prove your identity',
  'tracking-proof': 'Send proof of delivery, such as tracking numbers',
  'rights-evidence': 'Send documents that show rights or permission',
  'rights-owner-retraction': 'Have the rights owner retract the complaint',
  'compliance-documents': 'Send documents on product safety or conformity',
  'sales-channel-or-supplier-info': 'Say where you buy and how you sell',
  acknowledgement: 'Confirm that you have read the policy',
  'evidence-of-compliance': 'Show that you comply with the policy',
  'error-explanation': 'Explain why you think the decision is wrong',
  'payment-update': 'Update the payment method, or pay',
  'proof-documents-genuine': 'Show that your documents are genuine',
  'related-account-resolution': 'Resolve the problem of a related account',
  'tax-documents': 'Send tax documents',
  interview: 'Take part in an interview or video call',
  'approval-request': 'Ask for approval to list',
};

const en: typeof ja = { kinds: kindsEn, scopes: scopesEn, asks: asksEn };

export const readingWords = { ja, en };
