// Every reason carries its proofs: texts that must name it, by the marked words, and near-misses that must not.
import { describe, expect, it } from 'vitest';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import { detectLanguage } from '../../../server/core/text/language.ts';
import { realRulebook } from '../../support/rulebook.ts';
import { unmark } from './fixtures.ts';

const rulebook = await realRulebook();

const beside = {
  late: {
    reason: 'late-shipment', en: 'Your late shipment rate is 9.1%, above our target of less than 4%.', ja: '出荷遅延率が9.1%となり、目標の4%を超えています。', de: 'Ihre Rate verspäteter Lieferungen beträgt 9,1 %, das Ziel ist unter 4 %.',
    fr: 'Votre taux d’expéditions en retard est de 9,1 %, notre objectif est de moins de 4 %.', it: 'Il tuo tasso di spedizioni in ritardo è del 9,1%, il nostro obiettivo è inferiore al 4%.', es: 'Tu tasa de envíos con retraso es del 9,1 %, nuestro objetivo es inferior al 4 %.',
  },
  tax: {
    reason: 'tax-vat', en: 'Your VAT number is missing, so your account has been restricted.', ja: 'VAT番号が登録されていないため、出品を制限しております。', de: 'Ihre Umsatzsteuer-Identifikationsnummer fehlt, deshalb haben wir Ihr Konto eingeschränkt.',
    fr: 'Votre numéro de TVA est manquant, nous avons donc limité votre compte.', it: 'La tua partita IVA non è presente, quindi abbiamo limitato il tuo account.', es: 'Falta tu número de IVA, por lo que hemos restringido tu cuenta.',
  },
};
const languageOf = (text: string): 'en' | 'ja' | 'de' | 'fr' | 'it' | 'es' => { const found = detectLanguage(text); return found === 'other' || found === 'en+ja' ? 'en' : found; };

describe.each(Object.values(beside))('the reason beside it, $reason', ({ reason, ...texts }) => {
  it.each(Object.values(texts))('is stated: %s', (text) => { expect(readNotice(rulebook, text).reasons).toMatchObject([{ id: reason, certainty: 'stated' }]); });
});

describe.each([...rulebook.reasons.values()].map((reason) => [reason.id, reason] as const))('the reason %s', (id, reason) => {
  it('is seen in each of its match texts', () => {
    for (const { text: marked } of reason['sign-tests'].match) {
      const { text, marks } = unmark(marked);
      const read = readNotice(rulebook, text).reasons.find((one) => one.id === id);
      expect(read, text).toBeDefined();
      for (const mark of marks) expect(read?.because.some((place) => place.start < mark.end && mark.start < place.end), text).toBe(true);
    }
  });
  it('is not seen in its near-misses', () => {
    // Beside a reason that is stated: a notice that states none is taken to mean what it says in passing.
    const other = reason.group === 'order-performance' || reason.group === 'programmes' ? beside.tax : beside.late;
    for (const { text } of reason['sign-tests']['near-miss']) {
      expect(readNotice(rulebook, `${other[languageOf(text)]}\n\n${text}`).reasons.map((one) => one.id), text).not.toContain(id);
    }
  });
  it('has proofs in both languages', () => {
    const japanese = (text: string): boolean => /[\u3040-\u30ff]/.test(text);
    for (const list of [reason['sign-tests'].match, reason['sign-tests']['near-miss']]) {
      expect(list.filter(({ text }) => japanese(text)).length).toBeGreaterThanOrEqual(3);
      expect(list.filter(({ text }) => !japanese(text)).length).toBeGreaterThanOrEqual(3);
    }
  });
});
