// A number as sellers type it: 1,794 and １７９４, 3件, 三件, なし, and one that is not exact: 50くらい, about 50.

/** `about`: said not to be exact. `plain`: the figure as it stands, with its unit at most. */
export interface TypedCount { readonly value: number; readonly about: boolean; readonly plain: boolean }

const before = ['約', 'およそ', 'おおよそ', 'だいたい', '大体', 'about ', 'around ', 'roughly ', 'approximately ', 'approx. ', 'approx ', 'ca. ', '~'];
const after = ['くらい', 'ぐらい', '位', 'ほど', '程度', '前後', 'ごろ', ' or so', ' approx.', ' approx'];
const none = ['なし', '無し', 'ない', 'ゼロ', '零', 'none', 'zero', 'nil'];
const units = ['%', '件', '人', '個', '円', '営業日', '日間', '日', '時間', '分', '点', '名', '回', '枚', 'ドル', '品', '出品', '注文', 'orders', 'order', 'offers', 'offer', 'buyers', 'buyer', 'items', 'item', 'units', 'parcels', 'parcel', 'days', 'day', 'hours', 'hour', 'pieces', 'times', 'people'];

export function parseCount(typed: string): TypedCount | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const [bare, about] = withoutAbout(text);
  const [digits, value] = numberIn(withoutUnit(bare));
  return value === undefined ? undefined : { value, about, plain: !about && digits };
}

/** Both may stand: 約50件くらい. */
function withoutAbout(text: string): readonly [string, boolean] {
  const head = before.find((word) => text.startsWith(word)) ?? '';
  const rest = text.slice(head.length).trim();
  const tail = after.find((word) => rest.endsWith(word)) ?? '';
  return [rest.slice(0, rest.length - tail.length).trim(), head !== '' || tail !== ''];
}

function withoutUnit(text: string): string {
  const unit = units.find((each) => text.endsWith(each)) ?? '';
  return text.slice(0, text.length - unit.length).replace(/[,\s]/g, '').replace(/^[¥$€£]/, '');
}

/** Whether it stands in figures, and the number. */
function numberIn(text: string): readonly [boolean, number | undefined] {
  if (/^\d+(\.\d+)?$/.test(text)) return [true, Number(text)];
  return [false, none.includes(text) ? 0 : kanjiNumber(text)];
}

const ones = [...'〇一二三四五六七八九'];
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 三, 十二, 二百五十, 三千, 1万2千, 3万: in figures or in kanji before each power. */
function kanjiNumber(text: string): number | undefined {
  const [high, low, ...more] = text.split('万');
  if (text === '' || more.length > 0) return undefined;
  if (low === undefined) return belowMan(text);
  const [many, few] = [belowMan(high ?? ''), low === '' ? 0 : belowMan(low)];
  return many === undefined || few === undefined ? undefined : many * 10_000 + few;
}

function belowMan(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  let [sum, figure]: [number, number | undefined] = [0, undefined];
  for (const sign of text) {
    const one = /\d/.test(sign) ? Number(sign) : ones.indexOf(sign);
    const power = tens[sign];
    if (power !== undefined) { sum += (figure ?? 1) * power; figure = undefined; }
    else if (one >= 0 && figure === undefined) figure = one;
    else return undefined;
  }
  return text === '' ? undefined : sum + (figure ?? 0);
}
