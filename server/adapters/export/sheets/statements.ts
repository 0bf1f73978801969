// The statements of a letter as it stands in both languages, each with the answer it came from: what the sheets about a letter are made of.
import type { AlignedRow, AlignedSide } from '../../../core/letter/align.ts';
import { parseDocument, plainText, type DocumentBlock } from '../../../core/letter/document.ts';

export interface LetterSides { readonly rows: readonly AlignedRow[]; readonly texts: Readonly<Record<'en' | 'ja', string>> }
export interface Statement { readonly row: AlignedRow; readonly en: string; readonly ja: string }

export const statementsOf = ({ rows, texts }: LetterSides): readonly Statement[] => rows.map((row) => ({ row, en: bare(texts.en, row.en), ja: bare(texts.ja, row.ja) }));

/** The words of one side without the marks of its lines. */
function bare(text: string, side: AlignedSide | undefined): string {
  if (side === undefined) return '';
  const part = text.slice(side.start, side.end).trim();
  return part.startsWith('|') ? part.split('\n').filter((line) => !/^\|[-|: ]+$/.test(line)).map((line) => line.replace(/^\||\|$/g, '').trim()).join('\n') : parseDocument(part).map(wordsOf).join('\n');
}

function wordsOf(block: DocumentBlock): string {
  if (block.kind === 'table') return [block.head, ...block.rows].map((row) => row.map(plainText).join(' | ')).join('\n');
  return block.kind === 'list' ? block.items.map((item) => item.map(wordsOf).join('\n')).join('\n') : plainText(block.spans);
}

const framing: ReadonlySet<AlignedRow['kind']> = new Set(['title', 'issue', 'heading', 'head']);
/** A heading tells nothing that could be true or false. */
export const tells = ({ row }: Statement): boolean => !framing.has(row.kind);
