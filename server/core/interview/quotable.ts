// The sentences of the plan that was refused, for the fields that quote it. Offered, never filled in.
import { allFields } from '../rulebook/question-fields.ts';
import type { AskedQuestion } from '../rulebook/rulebook.ts';
import { quotedWords, splitText } from '../text/split.ts';
import { isCjkUnit } from '../text/token.ts';

/** In Latin letters. A shorter one is a greeting or a name. */
const least = 24;
const most = 40;
const fullStop = /[.。]$/u;

/** Without the full stop, each once, in the order of the plan; none where no field of the question quotes. */
export function quotable({ question }: AskedQuestion, refused: string | undefined): readonly string[] {
  if (refused === undefined || !allFields(question).some(({ quotes }) => quotes === true)) return [];
  return [...new Set(sentencesIn(refused).filter((words) => lengthOf(words) >= least))].slice(0, most);
}

/** As they can be quoted. */
export const sentencesIn = (text: string): readonly string[] => splitText(text).flatMap(({ start, end, kind }) => {
  const words = quotedWords(text.slice(start, end), kind);
  return kind === 'heading' || words === '' ? [] : [words.replace(fullStop, '')];
});

/** A Japanese sign says about as much as two Latin letters. */
const lengthOf = (words: string): number => [...words].reduce((sum, sign) => sum + (isCjkUnit(sign.charCodeAt(0)) ? 2 : 1), 0);
