// The sentences of the plan that was refused, for the fields that quote it. Offered, never filled in.
import { allFields } from '../rulebook/question-fields.ts';
import type { AskedQuestion } from '../rulebook/rulebook.ts';
import { splitText } from '../text/split.ts';

/** A shorter one is a greeting or a name. */
const least = 24;
const most = 40;
const fullStop = /[.。]$/u;
const bullet = /^[-*•・●○] */u;

/** Without the full stop, each once, in the order of the plan; none where no field of the question quotes. */
export function quotable({ question }: AskedQuestion, refused: string | undefined): readonly string[] {
  if (refused === undefined || !allFields(question).some(({ quotes }) => quotes === true)) return [];
  const sentences = splitText(refused).flatMap(({ start, end, kind }) => (kind === 'heading' || lengthOf(refused, start, end) < least ? [] : [refused.slice(start, end).replace(/\s+/g, ' ').trim().replace(bullet, '').replace(fullStop, '')]));
  return [...new Set(sentences)].slice(0, most);
}

/** A Japanese sign says about as much as two Latin letters. */
const lengthOf = (text: string, start: number, end: number): number => [...text.slice(start, end)].reduce((sum, sign) => sum + (sign > '\u2fff' ? 2 : 1), 0);
