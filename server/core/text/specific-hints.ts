// Which sorts of detail a sentence can hold at all, told from its words, so that most expressions need not be tried.
import type { Token } from './token.ts';

const months = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const numbers = 'one|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|dozen';
/** Where an expression has a boundary, the word has one too; letters outside ASCII are none to it. */
const whole = (words: string): RegExp => new RegExp(`(?<![a-z0-9_])(?:${words})(?![a-z0-9_])`);

/** Each says too much rather than too little: what is not hinted at cannot be there. */
const hints = {
  month: whole(months),
  number: new RegExp(`(?<![a-z0-9_])(?:${numbers})`),
  fileEnding: whole('pdf|png|jpe?g|csv|xlsx?|docx?|txt|zip|gif'),
  attachment: /attachment|append|annex|enclosure|exhibit|folder|[添別資]/,
  lookingBack: /last|past|previous|preceding|period|[直過]/,
  percent: /%|percent|cent|パ/,
  money: /[$£€¥円ドポユ]|usd|gbp|eur|jpy|cad|dollar|pound|yen/,
  every: /every|each/,
  rhythm: /daily|weekly|monthly|quarterly|yearly|annually|hourly|nightly|once|twice|times|day|hour|before/,
  per: whole('per'),
  rhythmInJapanese: /[毎回ごおき都四曜び週月年]/,
  unit: /minute|hour|day|week|month|year|morning|immediately/,
  dayInJapanese: /[当同翌即直]/,
  example: /example|instance|such|[例ば]/,
  letterE: whole('e'),
  role: /owner|manager|director|assistant|clerk|supervisor|staff|employee|team|packer|accountant|colleague|person|part|bookkeeper|tax|consultant|ceo|president|[代店責担スタ従社アパ管部課事梱出税私]/,
  writer: whole('i'),
  total: /total/,
  unitCode: /sku|asin/,
  japaneseNumber: /[一二三四五六七八九十]/,
  digit: /\d/,
  cjk: /[\u3000-\u9fff\uf900-\ufaff]/,
} as const satisfies Record<string, RegExp>;

export type Hint = keyof typeof hints;
const names = Object.entries(hints);
const bits: Readonly<Record<string, number>> = Object.fromEntries(names.map(([name], i) => [name, 1 << i]));

/** One number for several hints; a sentence has one of them where the two numbers share a bit. */
export const hintBits = (...wanted: readonly Hint[]): number => wanted.reduce((sum, hint) => sum | (bits[hint] ?? 0), 0);

/** Most words hint at nothing. */
const anyHint = new RegExp(names.map(([, { source }]) => source).join('|'));

const known = new Map<string, number>();
const mostKnown = 20_000;
const longestKept = 24;

function hintsOfWord(key: string): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = anyHint.test(key) ? names.reduce((sum, [name, hint]) => (hint.test(key) ? sum | (bits[name] ?? 0) : sum), 0) : 0;
  if (key.length > longestKept) return made;
  if (known.size >= mostKnown) known.clear();
  known.set(key, made);
  return made;
}

export function hintsOf(tokens: readonly Token[]): number {
  let all = 0;
  // A number is made of digits whatever they are; there are too many to remember.
  for (const { key, kind } of tokens) all |= kind === 'number' ? hintBitsOfNumber : hintsOfWord(key);
  return all;
}
const hintBitsOfNumber = hintBits('digit');

export const forgetHints = (): void => { known.clear(); };
