// Letter -> its text in one language, as a person would edit it: restricted Markdown with one sentence run per paragraph or item.
import type { PaperLanguage } from '../../../rules/schema/words.ts';
import { gapMark } from '../rulebook/gap-mark.ts';
import type { Place } from '../text/sentence.ts';
import type { Letter, LetterBlock, LetterSentence, Piece } from './letter.ts';
import { escapeInline, escapeLineStart } from './user-text.ts';

/** `show`: a missing fact is a marked gap in the text. `omit`: sentences with a gap are left out. */
export interface TextOptions { readonly gaps: 'show' | 'omit' }

export const letterText = (letter: Letter, language: PaperLanguage, options: TextOptions = { gaps: 'show' }): string => layText(letter, language, options).text;

/** A sentence of the letter where it stands in the text; a line of a table is one piece. */
export interface LaidSentence extends Place { readonly block: LetterBlock; readonly sentence: LetterSentence }
export interface LaidText { readonly text: string; readonly sentences: readonly LaidSentence[] }

/** The text, and where in it each sentence stands. */
export function layText(letter: Letter, language: PaperLanguage, options: TextOptions = { gaps: 'show' }): LaidText {
  const sentences: LaidSentence[] = [];
  let text = '';
  let before: LetterBlock['kind'] | undefined;
  for (const block of letter.blocks) {
    const line = lineOf(block, language, options);
    if (line === undefined) continue;
    // Items of one list, and the lines under the title, follow each other; everything else stands apart.
    const tight = (block.kind === 'item' && before === 'item') || (block.kind === 'row' && (before === 'row' || before === 'head')) || (block.kind === 'signature' && before === 'signature') || (block.kind === 'line' && (before === 'line' || before === 'title'));
    if (text !== '' && !tight) text += '\n';
    sentences.push(...line.sentences.map(({ start, end, sentence }) => ({ start: start + text.length, end: end + text.length, block, sentence })));
    text += `${line.text}\n`;
    before = block.kind;
  }
  return { text: text === '' ? '\n' : text, sentences };
}

const marks: Readonly<Record<LetterBlock['kind'], string>> = { title: '# ', line: '', issue: '## ', heading: '### ', paragraph: '', item: '- ', head: '', row: '', signature: '' };

interface Line { readonly text: string; readonly sentences: readonly (Place & { readonly sentence: LetterSentence })[] }

function lineOf(block: LetterBlock, language: PaperLanguage, options: TextOptions): Line | undefined {
  const sentences = block.sentences.filter((sentence) => options.gaps === 'show' || !piecesOf(sentence, language).some((piece) => piece.kind === 'gap'));
  const [first] = sentences;
  if (first === undefined) return undefined;
  if (block.kind === 'head' || block.kind === 'row') { const text = tableLine(block, language); return { text, sentences: [{ start: 0, end: text.length, sentence: first }] }; }
  const between = language === 'ja' ? '' : ' ';
  const texts = sentences.map((sentence) => sentenceText(sentence, language));
  const mark = marks[block.kind];
  const plain = texts.join(between);
  const text = mark === '' ? escapeLineStart(plain) : `${mark}${plain}`;
  let at = text.length - plain.length;
  const places = sentences.map((sentence, i) => { const start = at; at += (texts[i] ?? '').length + between.length; return { start: i === 0 ? 0 : start, end: at - between.length, sentence }; });
  return { text, sentences: places };
}

export const sentenceText = (sentence: LetterSentence, language: PaperLanguage): string => escapeInline(piecesOf(sentence, language).map((piece) => pieceText(piece, language)).join(''));

const piecesOf = (sentence: LetterSentence, language: PaperLanguage): readonly Piece[] => sentence.pieces[language] ?? sentence.pieces.en;

/** The cells of a table's line: `|` in the words divides them, `|` in a fact is text. */
export function cellsOf(sentence: LetterSentence, language: PaperLanguage): readonly (readonly Piece[])[] {
  const cells: Piece[][] = [[]];
  for (const piece of piecesOf(sentence, language)) {
    if (piece.kind !== 'words') { cells.at(-1)?.push(piece); continue; }
    piece.text.split('|').forEach((text, i) => { if (i > 0) cells.push([]); if (text.trim() !== '') cells.at(-1)?.push({ kind: 'words', text }); });
  }
  return cells;
}

function tableLine({ kind, sentences }: LetterBlock, language: PaperLanguage): string {
  const cells = sentences.flatMap((sentence) => cellsOf(sentence, language)).map((cell) => escapeInline(cell.map((piece) => pieceText(piece, language)).join('').trim()).replaceAll('|', '\\|'));
  const line = `| ${cells.join(' | ')} |`;
  return kind === 'head' ? `${line}\n|${cells.map(() => '---|').join('')}` : line;
}

const pieceText = (piece: Piece, language: PaperLanguage): string => (piece.kind === 'gap' ? gapMark(piece.text, language) : piece.text);
