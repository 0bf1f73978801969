// Which language a text or a sentence is in, by script and by its commonest words.
import type { TextLanguage } from '../../../rules/schema/words.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';

const list = (words: string): readonly string[] => words.split(' ');
type Latin = 'en' | 'de' | 'fr' | 'it' | 'es';
const latin = ['en', 'de', 'fr', 'it', 'es'] as const;
/** Words of one language that another writes too ("die", "was", "come", "on", "has") stand with that one as well, or nowhere. The last of each list are what the headline of a notice is made of. */
const common: Readonly<Record<Latin, readonly string[]>> = {
  en: list('the of and to in is are was were have has we our you your that this for with not will be on by from it been they an at as or if but may can all any do did no so there than then when which who what their would should must about into out over after before these those its'),
  de: list('der die das und ist sind wir ihr ihre ihren ihrem ihrer nicht mit auf für von zu den dem des ein eine einen einem einer bei wurde wurden haben sie ihnen werden wird worden oder bitte uns sich dass wenn auch kann können nach aus bis durch als um nur noch vom zum zur im wie diese dieser dieses diesem keine kein ich mein meine über unter einige viele alle wegen weil ohne konto angebot angebote gesperrt deaktiviert entfernt bestellungen käufer'),
  fr: list('le la les de des et est sont nous votre vos pour avec pas sur dans une du par que qui vous été avons au aux cette ou ce ces cet il elle ils leur leurs ne se mais ont être fait tous nos afin aucun chez lors cela ses mes sans après avant entre plusieurs certains certaines trop d qu n s j compte vendeur offre offres suspendu désactivé commandes'),
  it: list('il la gli di e è sono per con non che una del della dei nel nostro vostro suo abbiamo sul alla si ha stato questo le lo un al ai alle dal dalla dai nella nei sulla sulle stati stata state più anche suoi sua sue tuo tua tuoi tue ci quando perché degli delle dell nell dall sull alcuni molti hanno può questa questi dopo prima senza entro dello agli tra venditore offerta offerte disattivato sospeso ordini'),
  es: list('el los las de y es son para con no que una del su nuestro usted hemos por en al se ha sido este su sus lo un la tu tus le les como más ya está están fue fueron nuestra cuando porque sobre hasta desde entre esta estos estas muchos varios debe debes puede puedes si sin han o cuenta vendedor oferta ofertas desactivada suspendida pedidos'),
};
const owners: ReadonlyMap<string, readonly Latin[]> = (() => {
  const map = new Map<string, Latin[]>();
  for (const language of latin) for (const word of new Set(common[language])) map.set(word, [...(map.get(word) ?? []), language]);
  return map;
})();
/** Letters and endings that one language alone has; they tell a line of a few words. */
const marks: readonly (readonly [Latin, RegExp])[] = [['de', /[äöüß]|ungen$|keit$/u], ['es', /[ñáíóú]|ciones$/u], ['it', /[ìò]|zion[ei]$/u], ['fr', /[éêçœâîû]/u]];
/** Most words have none. */
const marked = /[^\x00-\x7f]|(?:ungen|keit|ciones|zion[ei])$/u;

/** What words show of their language; the shares of sentences add up to those of the text. `common`: words that are among the commonest of a language, or bear its marks. */
export interface Shares { readonly kana: number; readonly han: number; readonly latinWords: number; readonly latinLetters: number; readonly otherLetters: number; readonly common: Readonly<Record<Latin, number>> }

export function sharesOf(text: string, tokens: readonly Token[]): Shares {
  let kana = 0; let han = 0; let latinWords = 0; let latinLetters = 0; let otherLetters = 0;
  const common = { en: 0, de: 0, fr: 0, it: 0, es: 0 };
  for (const token of tokens) {
    const unit = text.charCodeAt(token.start);
    if (token.kind === 'cjk') { if ((unit >= 0x3040 && unit <= 0x30ff) || unit >= 0xff66) kana += 1; else if (unit >= 0xac00 && unit <= 0xd7a3) otherLetters += 1; else han += 1; }
    else if (token.kind === 'word') {
      if (unit >= 0x370 && unit < 0x1000) otherLetters += token.end - token.start; else { latinWords += 1; latinLetters += token.end - token.start; }
      const languages = owners.get(token.key);
      if (languages !== undefined) for (const language of languages) common[language] += 1;
      if (marked.test(token.key)) for (const [language, mark] of marks) if (mark.test(token.key)) common[language] += 1;
    }
  }
  return { kana, han, latinWords, latinLetters, otherLetters, common };
}

export function addShares(all: readonly Shares[]): Shares {
  const common = { en: 0, de: 0, fr: 0, it: 0, es: 0 };
  const sum = { kana: 0, han: 0, latinWords: 0, latinLetters: 0, otherLetters: 0, common };
  for (const one of all) {
    sum.kana += one.kana; sum.han += one.han; sum.latinWords += one.latinWords; sum.latinLetters += one.latinLetters; sum.otherLetters += one.otherLetters;
    for (const language of latin) common[language] += one.common[language];
  }
  return sum;
}

/** `margin`: how many common words more than the fallback's another language must show. */
function latinLanguage(common: Shares['common'], fallback: TextLanguage, margin: number): TextLanguage {
  let best: Latin | undefined;
  for (const language of latin) if (common[language] > (best === undefined ? 0 : common[best])) best = language;
  if (best === undefined) return fallback;
  return fallback !== 'ja' && common[fallback] + margin > common[best] ? fallback : best;
}

export type WholeLanguage = TextLanguage | 'en+ja' | 'other';

/** Language of a whole text; `en+ja` where both carry sentences of their own. */
export const detectLanguage = (text: string): WholeLanguage => languageOf(sharesOf(text, tokenise(text)));

export function languageOf({ kana, han, latinWords, latinLetters, otherLetters, common }: Shares): WholeLanguage {
  const cjk = kana + han;
  if (cjk + latinLetters === 0 || otherLetters > cjk + latinLetters) return 'other';
  const japanese = kana > 0 && kana * 12 >= han;
  if (japanese && cjk >= 40 && latinWords >= 25 && latinLetters >= cjk * 0.35 && cjk * 6 >= latinLetters && common.en >= 8) return 'en+ja';
  if (japanese && cjk * 4 >= latinLetters) return 'ja';
  if (cjk > latinLetters) return 'other';
  return latinLanguage(common, 'en', 1);
}

/** Language of one sentence; a Latin-only line in a Japanese text counts as English. */
export function sentenceLanguage({ kana, han, latinLetters, common }: Shares, whole: WholeLanguage): TextLanguage {
  if ((kana + han) * 6 >= latinLetters && kana + han > 0) return 'ja';
  if (latinLetters === 0) return whole === 'ja' ? 'ja' : whole === 'en+ja' || whole === 'other' ? 'en' : whole;
  // Two words: "(e.g. the …)" is no Italian.
  return latinLanguage(common, whole === 'ja' || whole === 'en+ja' || whole === 'other' ? 'en' : whole, 2);
}
