// What a PDF writes otherwise than it was typed, said beside the link that saves it; in Japanese and English.
import { plural } from './plural.ts';
import type { LackingSign } from '../wire.ts';

const jaSays: Readonly<Record<LackingSign['as'], (signs: string) => string>> = {
  number: (signs) => `PDFでは表せない字があり、番号で書かれます：${signs}。`,
  box: (signs) => `PDFでは、絵文字は「□」になります：${signs}。`,
  'usual-shape': (signs) => `PDFでは、次の字は一般的な字形になります：${signs}。`,
};
const enSays: typeof jaSays = {
  number: (signs) => `The PDF cannot show these and writes their numbers instead: ${signs}.`,
  box: (signs) => `The PDF shows a box (□) in place of: ${signs}.`,
  'usual-shape': (signs) => `The PDF shows these in their common shape: ${signs}.`,
};

const ja = {
  lacking: {
    says: jaSays,
    kept: 'Wordとテキストでは、そのままの字で残ります。',
    sign: (sign: string, places: string) => `「${sign}」（${places}）`,
    in: { shop: '店舗名', signer: '署名' },
    line: (text: string) => `「${text}」の行`,
    more: (places: number) => `ほか${places}か所`,
  },
};

const en: typeof ja = {
  lacking: {
    says: enSays,
    kept: 'Word and text keep them as they are.',
    sign: (sign, places) => `${sign} (${places})`,
    in: { shop: 'shop name', signer: 'signature' },
    line: (text) => `the line “${text}”`,
    more: (places) => plural(places, 'more place', 'more places'),
  },
};

export const lackingSignsWords = { ja, en };
