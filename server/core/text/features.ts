// Features of a whole sentence, which patterns ask for with `~`.
import type { TextLanguage } from '../../../rules/schema/words.ts';
import type { Aspect, Feature, Sentence, Specific } from './sentence.ts';
import type { Token } from './token.ts';

const we = new Set(['we', 'our', 'ours', 'us', 'i', 'my', 'me', "we've", "we're", "we'll", "i've", "i'm", "i'll", "we'd", "i'd", 'ourselves', 'myself']);
const others = new Set(['amazon', 'you', 'your', 'buyer', 'buyers', 'customer', 'customers', 'carrier', 'carriers', 'courier', 'couriers', 'supplier', 'suppliers', 'wholesaler', 'wholesalers', 'manufacturer', 'customs', 'competitor', 'competitors', 'they']);
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const conditionWords: Readonly<Record<Exclude<TextLanguage, 'ja'>, ReadonlySet<string>>> = {
  en: words('if when whenever unless until once whoever provided'),
  de: words('wenn falls sofern sobald sollte sollten solange'),
  fr: words('si lorsque lorsqu quand'),
  it: words('se qualora quando finché dovesse dovessero'),
  es: words('si cuando mientras'),
};
const weJa = ['当店', '当社', '弊社', '弊店', '当方', '私', '我々', '自社', '自店'];
const othersJa = ['Amazon', 'アマゾン', '購入者', 'お客様', '顧客', '配送業者', '配送会社', '仕入先', '仕入れ先', '問屋', 'メーカー', '税関', '日本郵便', '郵便局', '御社', '貴社'];
const conditionJa = ['場合', 'たら', 'れば', 'ときは', '際は', '際に', '限り', '次第', 'なら'];
const concreteKinds = new Set<Specific['kind']>(['date', 'period', 'time', 'count', 'percent', 'money', 'duration', 'rhythm', 'order-id', 'asin', 'threshold', 'file']);

export interface Standing { readonly aspect: Aspect; readonly negated: boolean }

interface Seen {
  readonly words: string; readonly tokens: readonly Token[]; readonly kind: Sentence['kind']; readonly language: TextLanguage;
  readonly standings: readonly Standing[]; readonly specifics: readonly Specific[];
}

export function findFeatures(seen: Seen): ReadonlySet<Feature> {
  const features = new Set<Feature>();
  for (const { aspect, negated } of seen.standings) {
    if (negated) features.add('negated');
    else if (aspect !== 'none') features.add(aspect);
  }
  if (seen.kind !== 'sentence') features.add(seen.kind);
  if (/[?？]["'”’」』)）]*\s*$/u.test(seen.words.slice(-6)) || (seen.language === 'ja' && /か。?$/u.test(seen.words.slice(-3)))) features.add('question');
  if (seen.specifics.some((specific) => concreteKinds.has(specific.kind))) features.add('concrete');
  if (seen.language !== 'ja' && seen.tokens.some((token) => token.kind === 'cjk')) features.add('japanese');
  if (/[[<{_Xx…【（(〔［〇○◯●△▲✕×＊Ｘ%Y"“']|\.{6}|MM/.test(seen.words) && blanks.some((blank) => blank.test(seen.words)) && !isTitleInBrackets(seen.words)) features.add('blank');
  if (seen.kind !== 'heading' && shouts(seen.words)) features.add('shouting');
  if (seen.language === 'ja') addJapanese(seen.words, features); else addLatin(seen.tokens, seen.language, features);
  return features;
}

/** What a template leaves to be filled in: [your shop], <date>, {name}, ____, XXX. Mail and web addresses in < > are none. */
const blanks = [/\[(?!\d{1,9}\])(?=[^\]\n@]{0,80}?[A-Za-z\u3040-\u9fff]{2})[^\]\n@]{2,160}\]/u, /<(?!https?:)[A-Za-z\u3040-\u9fff][^<>\n@]{1,40}>/u, /\{[A-Za-z\u3040-\u9fff][^{}\n]{1,40}\}/u, /_{3,}/, /\bx{3,}\b|\bB0[A-Z0-9]{0,8}X{4,12}\b|\b20XX|[:：]\s*XX$|\bXX(?=[（(株])|%[A-Z_]{3,}%/i, /…{3,}|\.{6,}/, /[【（(〔［](?:店舗名|ショップ名|店名|会社名|氏名|お名前|担当者名|日付|商品名|ブランド名|違反内容|屋号|役職|部署|住所|署名|年月日|注文番号|具体的な[^】）)〕］\n]{1,12}|金額|件数|電話番号|[^】）)〕］\n]{0,30}(?:記入|入力)[^】）)〕］\n]{0,10})[】）)〕］]/u,
  /[〇○◯][名件日月年個店人]|[Xx]{1,2}[月日年名]/u, /["“'](?:ACCOUNT|STORE|SHOP|SELLER|BRAND|COMPANY|PRODUCT) (?:NAME|ID)["”']/, /^(?!.*format).*(?:\b(?:DD|MM)[/.-](?:MM|DD)\b|\bYYYY\b)/is, /\([Ii]nsert [a-z ]{2,40}\)/,
  /\((?:date|name|signature|(?:your|the|my) (?:date|name|signature|store|shop|company|seller|brand|product|ASIN)(?: name)?|(?:store|shop|company) name)\)/i, /[●△▲✕×＊Ｘ]{2}(?=[\u3040-\u9fff])|(?<=[\u3040-\u9fff「（(])[●△▲✕×＊Ｘ]{2}|[●△✕×＊Ｘ]月[●△✕×＊Ｘ]日|[●△✕×＊Ｘ]年[●△✕×＊Ｘ]月/u];
/** <What we did>: a title in brackets, as long as it asks for nothing to be filled in. */
const isTitleInBrackets = (words: string): boolean => /^<[^<>\u3040-\u309f]*[\u3040-\u309f][^<>]*>$/u.test(words) && !/[名日店]|番号|記入|入力/u.test(words);

/** Words that no acronym is spelt like. */
const emphatic = /(?<![[\w])(?:NEVER|NOT|NOTHING|NOBODY|NONE|ALWAYS|PLEASE|VERY|EVERY|AGAIN|MUST|HUMAN|WRONG|FALSE|THIRD|IMMEDIATELY|URGENT)(?![\w:])/;

/** Three words in capitals in a row, two of them too long for an acronym; a common word in capitals for stress; or two exclamation marks. */
function shouts(words: string): boolean {
  if (words.includes('!!') || words.includes('！！')) return true;
  if (!/[A-Z]{3}/.test(words)) return false;
  if (emphatic.test(words) && /[a-z]{3}/.test(words)) return true;
  let row = 0;
  let long = 0;
  for (const word of words.split(/[\s,]+/)) {
    const loud = /^[A-Z]{2,}[.!?:;"']?$/.test(word);
    row = loud ? row + 1 : 0;
    long = loud ? long + (word.length >= 5 ? 1 : 0) : 0;
    if (row >= 3 && long >= 2) return true;
  }
  return false;
}

function addLatin(tokens: readonly Token[], language: Exclude<TextLanguage, 'ja'>, features: Set<Feature>): void {
  const conditions = conditionWords[language];
  tokens.forEach(({ key, bare }, i) => {
    if (we.has(key)) features.add('we');
    if (others.has(key) || (bare !== undefined && others.has(bare))) features.add('others');
    // "The information you provided" is no condition, "provided that" is one.
    if (conditions.has(key) && (key !== 'provided' || tokens[i + 1]?.key === 'that')) features.add('condition');
  });
}

function addJapanese(words: string, features: Set<Feature>): void {
  if (weJa.some((word) => words.includes(word))) features.add('we');
  if (othersJa.some((word) => words.includes(word))) features.add('others');
  if (conditionJa.some((word) => words.includes(word))) features.add('condition');
}
