// The arithmetic of a figure in words: how many of how many, over which days, from which columns and lines.
import { showDay } from '../dates.ts';
import type { Bilingual, CountedOffer, FigureRead, Language } from '../wire.ts';
import type { figureWords } from '../words/figures.ts';

interface Speech { readonly words: typeof figureWords.ja; readonly language: Language; readonly say: (text: Bilingual) => string }

export function arithmeticOf({ count, of }: FigureRead, { words: { figures } }: Speech): string {
  return of === undefined ? figures.alone(count) : figures.share(count, of.count, of.percent);
}

export function restOf({ period, columns, lines, count, site }: FigureRead, { words: { figures }, language }: Speech): readonly string[] {
  return [
    ...(period === undefined ? [] : [figures.days(showDay(period.from, language), showDay(period.to, language))]),
    ...(columns.length === 0 ? [] : [figures.columns(columns.join(', '))]),
    ...(lines.length === 0 ? [] : [figures.lines(lines.join(', '), lines.length < count)]),
    ...(site === undefined ? [] : [figures.site(site)]),
  ];
}

/** Beside the button that offers it: what it is, how it was reckoned, and from which file. */
export function countedText({ report, title, note, read }: CountedOffer, speech: Speech): string {
  const { words: { figures }, say } = speech;
  const told = figures.told(say(title), arithmeticOf(read, speech), [figures.from(report), ...restOf(read, speech)].join(figures.join));
  return note === undefined ? told : `${told} ${say(note)}`;
}
