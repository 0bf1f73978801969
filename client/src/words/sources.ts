// How a source and the age of the page that was read are named, in Japanese and English.

/** The notes of rules/sources.yaml ("about 2016-2017", "undated copy", "2023 or later") in Japanese. */
export function seenInJapanese(seen: string): string {
  const [head = '', ...rest] = seen.split(/ \(|, /);
  const notes = rest.map((note) => noteOf(note.replace(/\)$/, '')));
  return notes.length === 0 ? ageOf(head) : `${ageOf(head)}（${notes.join('、')}）`;
}

function ageOf(head: string): string {
  if (head === 'undated') return '日付なし';
  if (head === 'undated copy') return '日付のない写し';
  const ends = [head.startsWith('about ') ? 'ごろ' : '', head.endsWith(' or later') ? '以降' : '', head.endsWith(' copy') ? 'の写し' : '', head.startsWith('in force ') ? '施行' : ''];
  return `${dayOf(head.replace(/^(about|in force) /, '').replace(/ (or later|copy)$/, ''))}${ends.join('')}`;
}

const noteWords: Readonly<Record<string, string>> = { 'new forum': '新しいフォーラム', recent: '最近', old: '古いもの' };
const noteOf = (note: string): string => noteWords[note] ?? (note.startsWith('note of ') ? `${dayOf(note.slice(8))}の注記` : ageOf(note));

/** 2016 -> 2016年; 2016-12 -> 2016年12月; 2016-2017 -> 2016〜2017年. */
function dayOf(text: string): string {
  const [first = '', second, third] = text.split('-');
  if (second === undefined) return `${first}年`;
  if (second.length === 4) return `${first}〜${second}年`;
  return `${first}年${String(Number(second))}月${third === undefined ? '' : `${String(Number(third))}日`}`;
}

const ja = {
  sources: (n: number) => `出典 ${n}件`,
  someUnverified: '（確かめられていないものを含みます）',
  seenOn: seenInJapanese,
};

const en: typeof ja = {
  sources: (n) => (n === 1 ? '1 source' : `${n} sources`),
  someUnverified: ' (some not verified)',
  seenOn: (seen) => seen,
};

export const sourcesWords = { ja, en };
