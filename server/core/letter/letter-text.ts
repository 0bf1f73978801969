// Letter -> its text in one language, as a person would edit it: restricted Markdown with one sentence run per paragraph or item.
import type { Language } from '../../../rules/schema/words.ts';
import { gapMark } from '../rulebook/gap-mark.ts';
import type { Letter, LetterBlock, LetterSentence, Piece } from './letter.ts';
import { escapeInline, escapeLineStart } from './user-text.ts';

/** `show`: a missing fact is a marked gap in the text. `omit`: sentences with a gap are left out. */
export interface TextOptions { readonly gaps: 'show' | 'omit' }

export function letterText(letter: Letter, language: Language, options: TextOptions = { gaps: 'show' }): string {
  const lines: string[] = [];
  let before: LetterBlock['kind'] | undefined;
  for (const block of letter.blocks) {
    const line = lineOf(block, language, options);
    if (line === undefined) continue;
    // Items of one list, and the lines under the title, follow each other; everything else stands apart.
    const tight = (block.kind === 'item' && before === 'item') || (block.kind === 'line' && (before === 'line' || before === 'title'));
    lines.push(...(lines.length === 0 || tight ? [] : ['']), line);
    before = block.kind;
  }
  return `${lines.join('\n')}\n`;
}

const marks: Readonly<Record<LetterBlock['kind'], string>> = { title: '# ', line: '', issue: '## ', heading: '### ', paragraph: '', item: '- ', signature: '' };

function lineOf(block: LetterBlock, language: Language, options: TextOptions): string | undefined {
  const sentences = block.sentences.filter((sentence) => options.gaps === 'show' || !sentence.pieces[language].some((piece) => piece.kind === 'gap'));
  if (sentences.length === 0) return undefined;
  const text = sentences.map((sentence) => sentenceText(sentence, language)).join(language === 'ja' ? '' : ' ');
  const mark = marks[block.kind];
  return mark === '' ? escapeLineStart(text) : `${mark}${text}`;
}

export const sentenceText = (sentence: LetterSentence, language: Language): string => escapeInline(sentence.pieces[language].map((piece) => pieceText(piece, language)).join(''));

const pieceText = (piece: Piece, language: Language): string => (piece.kind === 'gap' ? gapMark(piece.text, language) : piece.text);
