// The lines of a paper with the labels that stand in them. Everything keeps its place in the text as read.
import type { PaperLabels } from '../../../rules/schema/papers.ts';
import type { Place } from '../text/sentence.ts';

/** Words of a paper with what stands around them on their line, to be shown. */
export interface PaperWords extends Place { readonly text: string; readonly before: string; readonly after: string }

export interface LabelFound extends Place { readonly label: keyof PaperLabels }
/** `folded`: the same length as `text`, in lower case and plain width. */
export interface PaperLine extends Place { readonly text: string; readonly folded: string; readonly labels: readonly LabelFound[] }

/** In characters. What lies behind is not looked at, and longer lines are cut: no paper that a person reads is longer. */
const longestText = 200_000;
const longestLine = 1000;

/** Full-width signs as plain ones, capitals as small letters, one unit for one. */
export function fold(text: string): string {
  return text.replace(/[A-Z\uff01-\uff5e\u3000]/g, (sign) => {
    const code = sign.charCodeAt(0);
    return (code === 0x3000 ? ' ' : code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : sign).toLowerCase();
  });
}

const read: readonly (keyof PaperLabels)[] = ['addressee', 'number', 'issued', 'due', 'quantity', 'price', 'totals', 'others'];
interface Word { readonly word: string; readonly label: keyof PaperLabels }

export function linesOf(text: string, labels: PaperLabels): readonly PaperLine[] {
  const words = read.flatMap((label) => labels[label].map((word): Word => ({ word, label }))).sort((a, b) => b.word.length - a.word.length);
  const lines: PaperLine[] = [];
  let at = 0;
  for (const whole of text.slice(0, longestText).split('\n')) {
    for (let from = 0; from < whole.length; from += longestLine) {
      const part = whole.slice(from, from + longestLine);
      const folded = fold(part);
      if (part.trim() !== '') lines.push({ start: at + from, end: at + from + part.length, text: part, folded, labels: labelsIn(folded, words) });
    }
    at += whole.length + 1;
  }
  return lines;
}

/** The longest word counts where several stand at one place. */
function labelsIn(folded: string, words: readonly Word[]): readonly LabelFound[] {
  const taken = new Uint8Array(folded.length);
  const found: LabelFound[] = [];
  for (const { word, label } of words) {
    for (let start = folded.indexOf(word); start !== -1; start = folded.indexOf(word, start + word.length)) {
      const end = start + word.length;
      if (taken[start] === 1 || taken[end - 1] === 1 || !standsAlone(folded, start, end)) continue;
      taken.fill(1, start, end);
      found.push({ label, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const isLatin = (sign: string): boolean => /[a-z0-9]/.test(sign);
/** A Latin word is no part of another one. */
export const standsAlone = (folded: string, start: number, end: number): boolean =>
  !(isLatin(folded.charAt(start)) && isLatin(folded.charAt(start - 1))) && !(/[a-z]/.test(folded.charAt(end - 1)) && isLatin(folded.charAt(end)));

export function wordsAt({ text, start }: PaperLine, from: number, to: number): PaperWords {
  return { start: start + from, end: start + to, text: text.slice(from, to), before: text.slice(Math.max(0, from - shown), from), after: text.slice(to, to + shown) };
}
/** As much of the line as is shown around the words. */
const shown = 60;

/** From `from` to the next label or to a wide gap, without the signs between label and value. */
export function valueAfter(line: PaperLine, from: number): { readonly start: number; readonly end: number } {
  let start = from;
  for (;;) {
    while (start < line.text.length && /[\s:：#＃.．/／|()（）［］[\]・-]/.test(line.text.charAt(start))) start++;
    // "請求先 / Bill to": one label in two languages.
    const again = line.labels.find((label) => label.start === start);
    const same = line.labels.find((label) => label.end === from);
    if (again === undefined || again.label !== same?.label) break;
    start = again.end;
  }
  const next = line.labels.find((label) => label.start >= start)?.start ?? line.text.length;
  const gap = /\t|\s{2}/.exec(line.text.slice(start, next));
  let end = gap === null ? next : start + gap.index;
  while (end > start && /[\s|(（/／:：・]/.test(line.text.charAt(end - 1))) end--;
  return { start, end };
}
