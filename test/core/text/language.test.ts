// The language of a text by script and by its commonest words.
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../server/core/text/language.ts';
import { sentencesOf } from './reading.ts';

describe('a language is told', () => {
  it.each([
    ['Your account has been deactivated because the orders were late.', 'en'], ['出品用アカウントが停止されました。', 'ja'], ['Ihr Verkäuferkonto wurde deaktiviert, weil die Rate zu hoch ist.', 'de'],
    ['Votre compte vendeur a été désactivé pour les raisons que vous connaissez.', 'fr'], ['Il tuo account è stato disattivato per una violazione della politica.', 'it'], ['Su cuenta de vendedor ha sido desactivada por el incumplimiento de las normas.', 'es'],
    ['您的销售账户已被停用。', 'other'], ['Ваш аккаунт заблокирован.', 'other'], ['', 'other'],
  ])('%s', (text, expected) => { expect(detectLanguage(text)).toBe(expected); });

  it('of a text that carries both', () => {
    const both = `${'Your account was deactivated because many of the orders were cancelled and we have not received the plan from you. '.repeat(2)}${'多くの注文がキャンセルされたため、アカウントを停止しました。改善計画書をお送りください。'.repeat(2)}`;
    expect(detectLanguage(both)).toBe('en+ja');
  });

  it('sentence by sentence, Latin names alone being English', () => {
    expect(sentencesOf('原因は在庫の誤りです。\nNaoki Hanamori\n今後は毎日確認します。').map((sentence) => sentence.language)).toEqual(['ja', 'en', 'ja']);
  });
});
