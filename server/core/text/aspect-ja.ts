// Japanese: the aspect of a clause from its ending (…ました done, …ています running, …ます habit, …予定です planned, …ません negated).
import type { Standing } from './features.ts';
import type { Aspect } from './sentence.ts';

/** An ending found at [start, end) of the sentence text. */
export interface Ending { readonly start: number; readonly end: number; readonly aspect: Aspect; readonly negated: boolean }

type Entry = readonly [text: string, aspect: Aspect | 'skip', negated?: true];
/** Longest first within a first letter; `skip` swallows what only looks like an ending. */
const entries: readonly Entry[] = [
  ...['て', 'で'].flatMap((te): Entry[] => [
    [`${te}いませんでした`, 'done', true], [`${te}おりませんでした`, 'done', true], [`${te}いなかった`, 'done', true], [`${te}おらなかった`, 'done', true],
    [`${te}いません`, 'running', true], [`${te}おりません`, 'running', true], [`${te}いない`, 'running', true], [`${te}おらず`, 'running', true], [`${te}ない`, 'running', true],
    [`${te}いました`, 'done'], [`${te}おりました`, 'done'], [`${te}いた`, 'done'],
    [`${te}いきます`, 'planned'], [`${te}まいります`, 'planned'], [`${te}参ります`, 'planned'], [`${te}いく`, 'planned'], [`${te}いただきます`, 'planned'], [`${te}頂きます`, 'planned'], [`${te}ゆきます`, 'planned'],
    [`${te}います`, 'running'], [`${te}おります`, 'running'], [`${te}いる`, 'running'], [`${te}おり`, 'running'], [`${te}あります`, 'running'], [`${te}ある`, 'running'],
  ]),
  ['でいる', 'skip'], ['ではなく', 'skip'], ['でなく', 'skip'], ['だけでなく', 'skip'], ['のみならず', 'skip'],
  ['ませんでした', 'done', true], ['ましたら', 'skip'], ['ました', 'done'], ['ましょう', 'planned'], ['ますます', 'skip'], ['ません', 'habit', true], ['ます', 'habit'],
  ['なければなりません', 'habit'], ['なければならない', 'habit'], ['なければいけません', 'habit'], ['ないといけません', 'habit'],
  ['なかった', 'done', true], ['なければ', 'habit', true], ['ないし', 'skip'], ['ないよう', 'habit', true],
  ['たいと', 'planned'], ['たいです', 'planned'], ['たく存', 'planned'], ['たく思', 'planned'], ['たい。', 'planned'],
  ['ため', 'skip'], ['たら', 'skip'], ['たって', 'skip'], ['たも', 'skip'], ['たり', 'skip'], ['ただ', 'skip'], ['たし', 'skip'], ['たち', 'skip'], ['たび', 'skip'], ['たく', 'skip'], ['たと', 'skip'], ['たい', 'skip'],
  ['また', 'skip'], ['まった', 'skip'], ['まで', 'skip'], ['まず', 'skip'], ['いただ', 'skip'], ['いたし', 'skip'], ['いたす', 'skip'], ['あらた', 'skip'], ['ふたた', 'skip'], ['あなた', 'skip'], ['わたし', 'skip'],
  ['ものの', 'skip'], ['まもなく', 'skip'], ['間もなく', 'skip'], ['したがって', 'skip'], ['かたち', 'skip'],
  ['でした', 'done'], ['であった', 'done'], ['だった', 'done'], ['でございました', 'done'],
  ['つもり', 'planned'], ['つもりでした', 'done'], ['つもりでいました', 'done'], ['つもりでおりました', 'done'], ['つもりにな', 'skip'], ['見込み', 'planned'], ['所存', 'planned'], ['ようと思', 'planned'], ['ようと考', 'planned'],
  ['べきでした', 'done', true], ['べきだった', 'done', true], ['べきところ', 'done', true], ['ぬよう', 'habit', true],
  ['済みです', 'done'], ['済みの', 'done'], ['済み', 'done'], ['済です', 'done'], ['ずみです', 'done'],
  ['中です', 'running'], ['中でございます', 'running'],
  ['必ず', 'skip'], ['わずか', 'skip'], ['いずれ', 'skip'], ['はずです', 'skip'],
];

const byFirst: ReadonlyMap<string, readonly Entry[]> = (() => {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) { const key = entry[0].charAt(0); const list = map.get(key) ?? []; list.push(entry); map.set(key, list); }
  for (const list of map.values()) list.sort((a, b) => b[0].length - a[0].length);
  return map;
})();

const inflectedBeforeTa = new Set('しっいえけせれめべげてねりちじきぎみびにへ');
const stemBeforeZu = new Set('せらかわえけめればさたなべきみげしっり');
const delimiters = new Set('。、）)」』！？!?\n');
const plannedNouns = ['予定', 'つもり', '計画', '見込', '所存', '考え', '方針'];

const isKanji = (letter: string): boolean => letter >= '㐀' && letter <= '鿿';
const isHiragana = (letter: string): boolean => letter >= 'ぁ' && letter <= 'ん';

/** All endings of a sentence in order. */
export function findEndings(text: string): readonly Ending[] {
  const found: Ending[] = [];
  for (let i = 0; i < text.length;) {
    const entry = byFirst.get(text.charAt(i))?.find(([ending]) => text.startsWith(ending, i));
    if (entry !== undefined) {
      const [ending, aspect, negated] = entry;
      if (aspect !== 'skip') found.push({ start: i, end: i + ending.length, aspect, negated: negated === true });
      i += ending.length;
      continue;
    }
    const plain = plainEnding(text, i);
    if (plain !== undefined) found.push(plain);
    i = plain?.end ?? i + 1;
  }
  return found.map((ending, i) => (isSubordinate(text, ending) && isTold(found.slice(i + 1)) ? { ...ending, aspect: 'none' } : ending));
}

/** "確認するルールを…", "届くまで…": a plain present before a noun says nothing of when; the clause it belongs to does. */
const isSubordinate = (text: string, { aspect, negated, start, end }: Ending): boolean => aspect === 'habit' && !negated && end === start + 1 && end < text.length && !delimiters.has(text.charAt(end)) && !/^(?:こと(?!に[しいな]|と[しい])|よう(?!に[しいな])|と)/.test(text.slice(end, end + 4));
const isTold = (later: readonly Ending[]): boolean => later.find(({ aspect }) => aspect !== 'none')?.negated === false;

function plainEnding(text: string, i: number): Ending | undefined {
  const letter = text.charAt(i);
  const before = text.charAt(i - 1);
  const make = (length: number, aspect: Aspect, negated = false): Ending => ({ start: i, end: i + length, aspect, negated });
  if (letter === '予' && text.startsWith('予定', i)) return /^(?:です|。|で、|であ|でご|として|：|:|して|しま|いたし|となって|）|$)/.test(text.slice(i + 2, i + 6)) ? make(2, 'planned') : undefined;
  if (letter === 'た' && (inflectedBeforeTa.has(before) || isKanji(before))) return make(1, 'done');
  if (letter === 'ん' && text.startsWith('んだ', i) && isKanji(before)) return make(2, 'done');
  if ((letter === 'て' || letter === 'で') && isHiragana(before)) { const spoken = spokenEnding(text, i); if (spoken !== undefined) return spoken; }
  if (letter === '済' && !'経決返救未'.includes(before) && isKanji(before) && isClauseEnd(text, i + 1)) return make(1, 'done');
  if (letter === '中' && isKanji(before) && (isClauseEnd(text, i + 1) || text.charAt(i + 1) === 'の') && !times.some((word) => text.endsWith(word, i))) return make(1, 'running');
  if (letter === 'な' && text.startsWith('ない', i) && before !== '少' && before !== '危') return make(2, 'habit', true);
  if (letter === 'な' && text.startsWith('なく', i) && !text.startsWith('なくな', i) && before !== '少') return make(2, 'none', true);
  if (letter === 'ず' && stemBeforeZu.has(before) && text.charAt(i + 1) !== 'つ' && text.charAt(i + 1) !== 'れ') return make(1, 'none', true);
  return dictionaryEnding(text, i);
}

/** "してます", "してません": the い is left out in speech. */
function spokenEnding(text: string, i: number): Ending | undefined {
  const polite = spoken.find(([ending]) => text.startsWith(ending, i + 1));
  return polite === undefined ? undefined : { start: i, end: i + 1 + polite[0].length, aspect: polite[1], negated: polite[2] === true };
}
const spoken: readonly (readonly [text: string, aspect: Aspect, negated?: true])[] = [['ませんでした', 'done', true], ['ません', 'running', true], ['ました', 'done'], ['ます', 'running']];
/** "…中" that says when, not what goes on. */
const times = ['期間', '休暇', '休業', '不在', '年', '途', '午前', '午後', '世界', '出張', '連休', '在職', '入院', '繁忙期'];
const isClauseEnd = (text: string, at: number): boolean => at >= text.length || delimiters.has(text.charAt(at)) || '（(・'.includes(text.charAt(at));

/** "照合する。", "送る予定です": the plain present. */
function dictionaryEnding(text: string, i: number): Ending | undefined {
  const letter = text.charAt(i);
  const before = text.charAt(i - 1);
  const possible = (letter === 'る' && (isHiragana(before) || isKanji(before))) || ('うすくむぶぐつぬ'.includes(letter) && letter !== '' && isKanji(before));
  if (!possible) return undefined;
  const rest = text.slice(i + 1, i + 5);
  const next = rest.charAt(0);
  if (plannedNouns.some((noun) => rest.startsWith(noun))) return { start: i, end: i + 1, aspect: 'planned', negated: false };
  const ends = next === '' || delimiters.has(next) || isKanji(next) || (next >= 'ァ' && next <= 'ヶ') || /^(?:こと|よう|ため|まで|ので|とき|と|の|か|が|もの|ほか|だけ)/.test(rest);
  if (!ends || (letter !== 'る' && isHiragana(next) && next === 'か')) return undefined;
  return { start: i, end: i + 1, aspect: 'habit', negated: false };
}

const futureWords = ['再開後', '再開され', '再開いただ', '近日中', '来週', '来月', '来年', '今後検討'];
const rhythmWords = ['毎', '都度', '必ず', '常に', 'ごと', '定期', '以内', '当日', '翌', '随時', '場合', 'たら', '自動', 'のみ', 'だけ', '月に', '週に', '日に'];

/** Turns a plain present into a plan where the sentence says so. */
export function futureOf(text: string): boolean {
  if (/^\s*(?:[-・•●○*]\s*)?予定\s*[：:]/.test(text)) return true;
  if (futureWords.some((word) => text.includes(word))) return true;
  const rhythmic = rhythmWords.some((word) => text.includes(word));
  if (rhythmic) return false;
  return text.includes('までに') || text.includes('今後') || text.includes('これから');
}

const particles = ['まで', 'から', 'より', 'だけ', 'のみ', 'など', 'ごと', 'は', 'が', 'を', 'に', 'へ', 'と', 'の', 'も', 'や', 'か', 'な'];
const lightVerbs = ['を行', 'をおこな', 'を実施', 'をし', 'をいたし', 'を致', 'を完了', 'を開始', 'を徹底', 'をする', 'を終え', 'を済ませ', 'を続け', 'も行', 'は行', 'もし', 'を進め'];
const leftUndone = ['を怠', 'し忘れ', 'し損ね', 'しそびれ', 'し漏ら', 'しそこね', 'のし忘れ', 'するのを忘れ', 'することを怠', 'することを忘れ', 'が抜け', 'が欠け', 'が追い付', 'が追いつ', '漏れ', 'もれ', '不足', '忘れ', 'ミス', 'が不十分', 'が漏れ', 'を忘れ', 'が足り', 'が遅れ', 'が甘'];
const absent = ['がなく', 'はなく', 'もなく', 'がな', 'のない', 'はな', 'もな', 'がありません', 'はありません', 'もありません', 'なし', 'がいな', 'がおら', 'はおら', 'がいません', 'がおりません'];

/** How the stem at [start, end) of the sentence text stands. */
export function standingOf(text: string, place: { readonly start: number; readonly end: number }, endings: readonly Ending[], future: boolean): Standing {
  const after = text.slice(place.end, place.end + 10);
  const from = isHiragana(text.charAt(place.end - 1)) ? place.end - 1 : place.end;
  const ending = nextEnding(endings, from);
  const aspect: Aspect = ending === undefined ? 'none' : future && ending.aspect === 'habit' ? 'planned' : ending.aspect === 'none' ? aspectAfter(endings, ending, future) : ending.aspect;
  if (leftUndone.some((word) => after.startsWith(word)) || text.charAt(place.start - 1) === '未') return { aspect: aspect === 'none' ? 'done' : aspect, negated: true };
  if (isVerbal(text, place, after)) return { aspect, negated: ending?.negated === true };
  if (absent.some((word) => after.startsWith(word)) && ending?.negated !== false) return { aspect, negated: true };
  return { aspect: ending?.negated === true ? 'none' : aspect, negated: false };
}

function aspectAfter(endings: readonly Ending[], ending: Ending, future: boolean): Aspect {
  const next = endings.find((other) => other.start >= ending.end && other.aspect !== 'none');
  if (next === undefined) return 'none';
  return future && next.aspect === 'habit' ? 'planned' : next.aspect;
}

function nextEnding(endings: readonly Ending[], from: number): Ending | undefined {
  let low = 0;
  let high = endings.length;
  while (low < high) { const middle = (low + high) >> 1; if ((endings[middle]?.start ?? 0) < from) low = middle + 1; else high = middle; }
  return endings[low];
}

function isVerbal(text: string, place: { readonly start: number; readonly end: number }, after: string): boolean {
  const next = after.charAt(0);
  if (lightVerbs.some((word) => after.startsWith(word))) return true;
  if (after.startsWith('でき') || after.startsWith('出来') || after.startsWith('済') || after.startsWith('中で') || after.startsWith('致') || after.startsWith('のうえ') || after.startsWith('の上')) return true;
  if (next === '、' || next === ',') return isHiragana(text.charAt(place.end - 1));
  if (!isHiragana(next)) return false;
  return !particles.some((particle) => after.startsWith(particle)) && !after.startsWith('で');
}
