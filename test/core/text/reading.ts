// A small vocabulary for the tests of the text machine.
import { analyse } from '../../../server/core/text/analyse.ts';
import type { Hit, Sentence } from '../../../server/core/text/sentence.ts';
import { compileVocabulary } from '../../../server/core/text/vocabulary.ts';

export const vocabulary = compileVocabulary({
  refund: { en: { verbs: ['refund'], terms: ['full refund*'] }, ja: { terms: ['返金'] } },
  cancel: { en: { verbs: ['cancel'] }, ja: { terms: ['取り消', 'キャンセル'] } },
  check: { en: { verbs: ['check', 'verify', 'look up'] }, ja: { terms: ['確認'] } },
  send: { en: { verbs: ['send', 'hand over', 're-list'], terms: ['<write> .. buyers'] }, ja: { terms: ['発送', '送っ', '送る'] } },
  count: { en: { terms: ['<count> .. [stock|units]'] }, ja: { terms: ['数え'] } },
  order: { en: { terms: ['order', 'orders'] }, ja: { terms: ['注文'] } },
}, ['late shipment*', 'above # open orders', '在庫 .. ゼロ']);

export const sentencesOf = (text: string): readonly Sentence[] => analyse(vocabulary, text);
export const hitOf = (text: string, concept: string): Hit | undefined => sentencesOf(text).flatMap((sentence) => sentence.hits).find((hit) => hit.concept === concept);

/** "done", "planned", or "not done" for a negated hit. */
export function standing(text: string, concept: string): string {
  const hit = hitOf(text, concept);
  return hit === undefined ? 'not found' : `${hit.negated ? 'not ' : ''}${hit.aspect}`;
}
