// One of the fixed sentences of every letter (templates/letter/frame): title, headings, signature, a cited fact.
import type { Answer } from '../interview/answer.ts';
import { frameFields } from '../rulebook/frame-fields.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { LetterSentence } from './letter.ts';
import { renderSay } from './render-says.ts';
import type { RenderContext } from './render-says.ts';

/** Stands where other sentences have the question of their answer; a gap in it is led to by its field. */
export const frameQuestion = 'frame';

interface Framed { readonly values: Answer['values']; readonly context: RenderContext }

export function frameSentence({ frame }: Rulebook, say: string, { values, context }: Framed): LetterSentence {
  // The letter's own date always carries its year, and a signature is not a mention.
  const bare: RenderContext = { ...context, letterYear: undefined, roles: new Map() };
  const i = frame.en.findIndex((candidate) => candidate.id === say);
  const [rendered] = renderSay({ questionId: frameQuestion, says: frame, fields: frameFields, answer: { state: 'answered', values } }, bare, i);
  if (rendered === undefined) throw new Error(`templates/letter/frame has no sentence "${say}", or it has a condition`);
  return rendered.sentence;
}
