// Whom a paper is made out to: after a label ("Bill to", 「請求先」) or before 「御中」 and 「様」.
import type { PaperLabels } from '../../../rules/schema/papers.ts';
import { standsAlone, valueAfter, wordsAt, type PaperLine, type PaperWords } from './lines.ts';

/** In the order of the text, each name once; none may be longer. */
const longestName = 80;
const mostNames = 4;

export function findAddressees(lines: readonly PaperLine[], labels: PaperLabels): readonly PaperWords[] {
  const found = [...lines.flatMap((line, i) => afterLabels(line, lines[i + 1], labels)), ...lines.flatMap((line, i) => beforeHonorific(line, lines[i - 1], labels))].sort((a, b) => a.start - b.start);
  const names: PaperWords[] = [];
  for (const one of found) if (names.length < mostNames && !names.some((other) => one.start < other.end || other.text === one.text)) names.push(one);
  return names;
}

/** The value stands on the line of its label or on the next one. */
export function besideLabel(line: PaperLine, next: PaperLine | undefined, end: number): PaperWords | undefined {
  const beside = valueAfter(line, end);
  if (beside.end > beside.start) return wordsAt(line, beside.start, beside.end);
  if (line.text.slice(beside.end).trim() !== '' && !line.labels.some(({ start }) => start >= beside.end)) return undefined;
  if (next === undefined || next.labels.some(({ start }) => start === 0)) return undefined;
  const below = valueAfter(next, 0);
  return below.end > below.start ? wordsAt(next, below.start, below.end) : undefined;
}

function afterLabels(line: PaperLine, next: PaperLine | undefined, labels: PaperLabels): readonly PaperWords[] {
  return line.labels.filter(({ label }) => label === 'addressee').flatMap(({ end }) => {
    const value = besideLabel(line, next, end);
    if (value === undefined) return [];
    const owner = value.start < line.end ? line : next;
    return owner === undefined ? [] : nameIn(owner, value.start - owner.start, value.end - owner.start, labels);
  });
}

function beforeHonorific(line: PaperLine, above: PaperLine | undefined, labels: PaperLabels): readonly PaperWords[] {
  return labels['addressee-after'].flatMap((honorific) => {
    const at = line.folded.indexOf(honorific);
    if (at === -1 || /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]/u.test(line.text.slice(at + honorific.length))) return [];
    const before = line.folded.slice(0, at).trimEnd();
    if (labels['no-name'].some((word) => before.endsWith(word))) return [];
    if (before.trim() === '') return above === undefined || above.labels.length > 0 ? [] : nameIn(above, 0, above.text.length, labels);
    const label = line.labels.filter(({ end }) => end <= at).at(-1);
    if (label?.label === 'others') return [];
    const from = label === undefined ? Math.max(before.lastIndexOf('   '), before.lastIndexOf('\t'), -1) + 1 : valueAfter(line, label.end).start;
    return nameIn(line, from, at, labels);
  });
}

function nameIn(line: PaperLine, from: number, to: number, labels: PaperLabels): readonly PaperWords[] {
  let [start, end] = [from, to];
  for (const honorific of labels['addressee-after']) { const at = line.folded.slice(start, end).indexOf(honorific); if (at > 0) end = start + at; }
  while (start < end && /[\s:：]/.test(line.text.charAt(start))) start++;
  while (end > start && /[\s,、:：]/.test(line.text.charAt(end - 1))) end--;
  const isName = end > start && end - start <= longestName && /\p{L}{2}|\p{Script=Han}/u.test(line.text.slice(start, end)) && !labels['no-name'].includes(line.folded.slice(start, end));
  return isName ? [wordsAt(line, start, end)] : [];
}

export type NamesCompared = 'same' | 'other' | 'other-script';

/** Without forms of firms, signs and case. A name within the other one counts as the same; names in different scripts cannot be compared. */
export function compareNames(paper: string, registered: string, { firms }: PaperLabels): NamesCompared {
  const [ours, theirs] = [bareName(registered, firms), bareName(paper, firms)];
  if (ours === '' || theirs === '') return 'other-script';
  if (` ${theirs} `.includes(` ${ours} `) || ` ${ours} `.includes(` ${theirs} `) || ours.replaceAll(' ', '') === theirs.replaceAll(' ', '')) return 'same';
  return isJapanese(ours) === isJapanese(theirs) ? 'other' : 'other-script';
}

const isJapanese = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

function bareName(name: string, firms: readonly string[]): string {
  let bare = name.normalize('NFKC').toLowerCase();
  for (const firm of [...firms].sort((a, b) => b.length - a.length)) {
    for (let at = bare.indexOf(firm); at !== -1; at = bare.indexOf(firm, at + 1)) if (standsAlone(bare, at, at + firm.length)) bare = `${bare.slice(0, at)} ${bare.slice(at + firm.length)}`;
  }
  return bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
