// Concrete details in a sentence: dates, counts, money, who, how often. Every expression is linear (no nested repetition).
import type { Specific, SpecificKind } from './sentence.ts';
import { hintBits, hintsOf } from './specific-hints.ts';
import type { Hint } from './specific-hints.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';

const months = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const weekdays = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?';
const numberWords = '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|dozen)';
const units = '(?:minutes?|hours?|days?|weeks?|months?|years?|business days?|working days?|calendar days?)';
const roles = 'owner|managers?|director|assistants?|clerks?|supervisor|staff|employees?|team(?: leader| lead)?|packers?|accountant|colleagues?|person in charge|responsible person|part-timers?|bookkeeper|tax advis[eo]r|consultant|CEO|president';
const rolesJa = '代表|店長|責任者|担当者|担当|スタッフ|従業員|社員|アシスタント|アルバイト|パート|管理者|部長|課長|社長|事務員|梱包係|出荷係|税理士';
/** Bounded: what must follow a number is looked for again from each of its digits. */
const amount = String.raw`\d[\d,.]{0,15}`;
const counters = '(?:件|個|点|人|名|通|箱|回|枚|社|冊|品|種類|台|本|着|足|セット|つ|商品|注文|SKU|ASIN|ページ)';

interface Rule { readonly kind: SpecificKind; readonly pattern: RegExp; readonly digits: boolean; readonly hints: number }
/** `digits`: not without a digit; `hints`: not without one of these. */
interface Needs { readonly digits?: boolean; readonly hints?: readonly Hint[]; readonly flags?: string }
const rule = (kind: SpecificKind, source: string, { digits = false, hints, flags = 'gi' }: Needs = {}): Rule => ({ kind, pattern: new RegExp(source, flags), digits, hints: hints === undefined ? -1 : hintBits(...hints) });

const names = rule('person', String.raw`\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\b`, { flags: 'gu' });

/** In order: what an earlier rule took is no count. */
const rules: readonly Rule[] = [
  rule('order-id', String.raw`\b\d{3}-\d{7}-\d{7}\b`, { digits: true }),
  rule('asin', String.raw`\bB0[A-Z0-9]{8}\b`, { digits: true, flags: 'g' }),
  rule('file', String.raw`\.(?:pdf|png|jpe?g|csv|xlsx?|docx?|txt|zip|gif)\b`, { hints: ['fileEnding'] }),
  rule('file', String.raw`\b(?:attachments?|appendix|appendices|annex(?:es)?|enclosures?|exhibits?|folder) (?:\d{1,2}|[A-Z])\b|(?:添付|別紙|資料)\s?[\d①-⑳]`, { hints: ['attachment'] }),
  rule('period', String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: ${months})?(?:,? \d{4})? ?(?:to|until|till|through|and|-|–) ?\d{1,2}(?:st|nd|rd|th)? ${months}\b(?:,? \d{4})?`, { digits: true, hints: ['month'] }),
  rule('period', String.raw`\b${months} \d{1,2}(?:st|nd|rd|th)? ?(?:to|until|through|and|-|–) ?(?:${months} )?\d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4})?`, { digits: true, hints: ['month'] }),
  rule('period', String.raw`(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:から|[〜～\-–])(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:まで)?`, { digits: true, hints: ['cjk'] }),
  rule('period', String.raw`\b(?:last|past|previous|preceding) (?:\d{1,3}|${numberWords}) (?:business )?(?:days|weeks|months)\b|\b\d{1,3}-day period\b|(?:直近|過去)の?\d{1,3}(?:日間?|週間|[かヶカ]月)`, { hints: ['lookingBack'] }),
  rule('date', String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?${months}\b(?:,? \d{4})?|\b${months}\.? \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4})?`, { digits: true, hints: ['month'] }),
  rule('date', String.raw`\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\b\d{4}年\d{1,2}月`, { digits: true }),
  rule('period', String.raw`\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Ff]rom|[Uu]ntil|[Bb]etween) (?:early |mid |late )?${months}\b(?: \d{4})?|\b(?:[Ii]n|[Ss]ince|[Dd]uring|of|[Ff]rom|[Uu]ntil|[Ee]arly|[Ll]ate) (?:19|20)\d{2}\b(?![-/.]?\d)|(?<!\d)(?:19|20)\d{2}年(?!\d)(?:度|末|初め)?|\b${months} \d{4}\b|\d{1,2}月(?!\d)(?:上旬|中旬|下旬|末)?`, { hints: ['month', 'digit'], flags: 'g' }),
  rule('time', String.raw`\b\d{1,2}:\d{2}\b(?: ?[ap]\.?m\b)?|\b\d{1,2} ?[ap]\.?m\b|(?:午前|午後)?\d{1,2}時(?!間)(?:\d{1,2}分|半)?`, { digits: true }),
  rule('percent', String.raw`(?<!\d)\d+(?:[.,]\d+)? ?(?:%|percent\b|per cent\b|パーセント)`, { digits: true, hints: ['percent'] }),
  rule('money', String.raw`[$£€¥]\s?\d[\d,.]*|${amount} ?(?:USD|GBP|EUR|JPY|CAD|dollars?|pounds?|euros?|yen)\b|${amount}(?:万)?(?:円|ドル|ポンド|ユーロ)`, { digits: true, hints: ['money'] }),
  rule('rhythm', String.raw`\b(?:every|each) (?:(?:\d{1,3}|other|single|${numberWords}|business|working|calendar|second) )?(?:${weekdays}|day|morning|evening|afternoon|night|week|weekend|month|quarter|year|hours?|minutes?|days?|weeks?|months?|shift|order|item|parcel|package|shipment|purchase|delivery|unit|product|offer|listing|return|message|number|label|carton|batch|lot|supplier|invoice|time)\b`, { hints: ['every'] }),
  rule('rhythm', String.raw`\b(?:daily|weekly|monthly|quarterly|yearly|annually|hourly|nightly)\b|\b(?:once|twice|(?:\d{1,2}|three|four|five) times) (?:a|an|per|each|every) (?:day|week|month|year|quarter|hour)\b|\b(?:days?|hours?) (?:a|per) (?:week|month|quarter|year)\b|\bper (?:day|week|month|shift)\b|\bon (?:${weekdays})(?: and (?:${weekdays}))?\b|\bbefore (?:each|every|any)\b`, { hints: ['rhythm', 'per'] }),
  rule('rhythm', String.raw`毎(?:日|朝|晩|週|月|年|営業日|回|夕|四半期)(?:[月火水木金土日]曜日?)?|(?:1?日|週|月|年)に?\d{1,2}回|(?:週|月|年)に\d{1,2}(?:日|時間)|\d{1,3}(?:分|時間|日|週間|[かヶカ]月)(?:ごと|おき|毎)|(?:注文|商品|荷物|出荷|発送|受注|仕入れ?|入荷|問い合わせ|\d{1,2}件|件)(?:ごと|のたび|の都度)|その?都度|四半期|[月火水木金土日]曜日?(?:ごと|と[月火水木金土日]曜日)`, { hints: ['rhythmInJapanese'] }),
  rule('duration', String.raw`\b(?:\d{1,4}(?:[.,]\d+)?|${numberWords}|one|an?|several)(?:-| )(?:full |more )?${units}\b|\b(?:the )?same(?: business| working)? day\b|\bwithin the day\b|\b(?:the )?next (?:business day|working day|day|morning)\b|\bimmediately\b`, { hints: ['unit'] }),
  rule('duration', String.raw`\d{1,4}(?:\.\d+)?(?:分|時間|営業日|日間|日以内|週間|[かヶカ]月|年間|日)(?!付)|当日中|同日|同じ日|翌日|翌朝|翌営業日|即日|直ちに`, { hints: ['cjk'] }),
  rule('example', String.raw`\b(?:for example|for instance|e\.g\.|such as)|例えば|たとえば|\(例|（例|例[:：]`, { hints: ['example', 'letterE'] }),
  rule('threshold', String.raw`\b(?:above|below|over|under|exceeds?|exceed|reach(?:es)?|at least|at most|more than|less than|fewer than|falls? below|drops? below|rises? above|up to|no more than|at|after|minimum of|maximum of) (?:a )?(?:\d[\d,.]*|${numberWords})(?: ?%| (?:open )?\p{L}+)?`, { hints: ['digit', 'number'], flags: 'giu' }),
  rule('threshold', String.raw`${amount}(?:%|件|個|日|時間|回|ドル|円|ポンド|通|名|人)?(?:以上|以下|未満|を超え|超え|を下回|を上回|に達し|に達する|出たら|あれば|出た場合|になった|になり|まで減)`, { digits: true, hints: ['cjk'] }),
  rule('person', String.raw`\b(?:${roles})\b|(?:${rolesJa})(?!業|制|し|す|さ)|\bI\b|私(?!たち|ども)`, { hints: ['role', 'writer'], flags: 'g' }),
  names,
  rule('count', String.raw`\d[\d,]{0,15}(?:${counters})|[一二三四五六七八九十]{1,8}(?:件|個|名|人|社|点|回|箱|通|つ)`, { hints: ['digit', 'japaneseNumber'] }),
  rule('count', String.raw`(?<![\d.,:/#-])\d{1,3}(?:,\d{3})+(?![\d%-])|(?<![\d.,:/#\p{L}-])\d{1,5}(?![\d.,:/%-]{0,15}\d|%)(?= ?(?:of\b|\(|were\b|are\b|was\b|had\b|have\b|remain|showed|(?!to\b|and\b|or\b|January|February|March|April|May|June|July|August|September|October|November|December)[\p{L}-]{3,}))`, { digits: true, flags: 'giu' }),
  // A list with labels: "Damaged: 1. Slow reply: 2. Total 8."
  rule('count', String.raw`(?<=\p{L}\)?: )\d{1,5}(?=[.;,)]?(?: |$))|\b[Tt]otal(?: of)?:? \d{1,5}(?![\d.,:/%-]{0,15}\d|%)\b`, { digits: true, flags: 'gu' }),
  rule('count', String.raw`\b(?:${numberWords}|one|both|a dozen) (?:of (?:the|our|these|them)|(?:more |new |open |affected |additional |different |full |second |other |late |buyers? )?[\p{L}-]{3,})`, { hints: ['number'], flags: 'giu' }),
];

const notNames = new Set(`amazon japan post seller central express royal mail ground advantage priority order defect rate late shipment valid tracking plan action root cause corrective preventive account health customer service standard operating
  procedure vacation setting small packet united states kingdom european union kind regards best dear team performance support fulfilment fulfillment office products home kitchen on off in at the our we if to all since from for by this that these when after before however also as new
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday time trading craft export stationery inventory management policy policies guidelines yes no not every each google sheets excel global market place marketplace`.split(/\s+/));
const shares: ReadonlySet<SpecificKind> = new Set(['person', 'example', 'threshold']);
const years = /^(?:19|20)\d{2}$/;

/** Full-width digits and signs become half-width, one unit for one, so that places stay true. */
const fold = (text: string): string => (/[０-９％：．，－＄￥]/.test(text) ? text.replace(/[０-９％：．，－＄￥]/g, (sign) => (sign === '￥' ? '¥' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0))) : text);

/** Two words with capitals in a row: only then is a name looked for. */
const twoCapitals = /\p{Lu}\p{Ll}+ \p{Lu}/u;

/** Specifics of one sentence in order. A wrapped line reads as a space. */
export function findSpecifics(text: string, tokens: readonly Token[] = tokenise(text)): readonly Specific[] {
  const hints = hintsOf(tokens);
  const hasDigit = (hints & anyDigit) !== 0;
  const folded = fold(text).replaceAll('\n', ' ');
  let taken: Uint8Array | undefined;
  const found: Specific[] = [];
  for (const one of rules) {
    if ((one.digits && !hasDigit) || (one.hints !== -1 && (one.hints & hints) === 0) || (one === names && !twoCapitals.test(folded))) continue;
    const { kind, pattern } = one;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      const start = match[0].startsWith('.') ? nameStart(folded, match.index) : match.index;
      const end = match.index + match[0].length;
      if (!accepts(kind, match[0], start, folded)) {
        // "2 November Kenta Sugano": the word that is no name must not take the first name with it.
        if (kind === 'person' && match[0].includes(' ')) pattern.lastIndex = match.index + match[0].indexOf(' ') + 1;
        continue;
      }
      taken ??= new Uint8Array(text.length);
      if (isTaken(kind, start, end, taken)) continue;
      if (!shares.has(kind)) taken.fill(kind === 'rhythm' ? 2 : 1, start, end);
      found.push({ kind, start, end });
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start || b.end - a.end);
}
const anyDigit = hintBits('digit');

function accepts(kind: SpecificKind, match: string, index: number, text: string): boolean {
  if (kind === 'person' && match.includes(' ') && !/^(?:person|responsible|team)/.test(match)) return match.toLowerCase().split(' ').every((word) => !notNames.has(word));
  if (kind === 'count' && years.test(match)) return false;
  if (kind === 'count' && /^one /i.test(match)) return !/\bno $/i.test(text.slice(Math.max(0, index - 4), index)) && !/^one (?:of|another|who|that|and|day)\b/i.test(match);
  if (kind === 'count' && /^both and/i.test(match)) return false;
  return true;
}

/** A file is found by its ending; its name runs back from there. */
function nameStart(text: string, dot: number): number {
  let start = dot;
  while (start > 0 && start > dot - 80 && /[\p{L}\p{N}_-]/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** A number is only one thing; a threshold, a person or an example may share its words with others. */
function isTaken(kind: SpecificKind, start: number, end: number, taken: Uint8Array): boolean {
  if (shares.has(kind)) return false;
  for (let i = start; i < end; i += 1) if (taken[i] === 1 || (taken[i] === 2 && kind !== 'duration')) return true;
  return false;
}
