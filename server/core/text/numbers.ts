// Numbers as they are written in English and Japanese, as one form: "1,794", "１７９４", "seven", 「七」, 「5万」.
const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const more: Readonly<Record<string, number>> = { both: 2, once: 1, twice: 2, dozen: 12, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, half: 0.5 };
const byWord: ReadonlyMap<string, number> = new Map([...english.map((word, i) => [word, i] as const), ...Object.entries(more)]);
const kanji = '〇一二三四五六七八九十';

const plain = (digits: string): number => Number(digits.replaceAll(',', ''));

/** 「十二」 is 12, 「三十」 is 30. */
function ofKanji(words: string): number | undefined {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['0', words];
  const digit = (sign: string | undefined, empty: number): number => (sign === undefined || sign === '' ? empty : sign === '0' ? 0 : kanji.indexOf(sign));
  const value = digit(tens, 1) * 10 + digit(ones, 0);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

const numeral = /\d[\d,]*(?:\.\d+)?(?:万)?|[一二三四五六七八九十]{1,3}|[A-Za-z]+/gu;

/** Every number of a text, in order; words that are none are passed over. */
export function numbersIn(text: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(numeral)].flatMap(([word]) => {
    const value = /^\d/u.test(word) ? plain(word.replace('万', '')) * (word.endsWith('万') ? 10_000 : 1) : /^[A-Za-z]/u.test(word) ? byWord.get(word.toLowerCase()) : ofKanji(word);
    return value === undefined || Number.isNaN(value) ? [] : [String(value)];
  });
}

/** The first of them; "a dozen orders" is 12. */
export const numberOf = (words: string): string | undefined => numbersIn(words)[0];
