// A letter as a Word document: real headings, lists and tables, so that it can be worked on; Japanese in a Japanese font.
import type * as Docx from 'docx';
import type { ISectionOptions, Paragraph, Table, TextRun } from 'docx';
import type { Document, DocumentBlock, Span } from '../../../core/letter/document.ts';
import { columnShares } from '../column-shares.ts';
import { keepsNext } from '../keeps-next.ts';
import type { Format, PaperOptions } from './format.ts';

export const docx: Format = {
  id: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  draw: async (document, options) => {
    const library = await import('docx');
    return new Uint8Array(await library.Packer.toBuffer(wordDocument(library, document, options)));
  },
};

const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Yu Gothic' };
/** Half points. */
const size = { text: 21, small: 17, headings: [30, 25, 22] };
/** Twentieths of a point: A4 with 22 mm at the sides. */
const page = { size: { width: 11906, height: 16838 }, margin: { top: 1247, bottom: 1247, left: 1247, right: 1247, header: 600, footer: 600 } };
const textWidth = page.size.width - page.margin.left - page.margin.right;
const deepest = 5;
const indent = { first: 420, each: 400, hanging: 320 };
const indentOf = (level: number): number => indent.first + indent.each * level;
/** Of the Latin letters in it: English words within Japanese are broken as English. */
const locales: Readonly<Record<PaperOptions['language'], string>> = { en: 'en-US', ja: 'en-US', de: 'de-DE', fr: 'fr-FR' };

function wordDocument(library: typeof Docx, document: Document, { language, title, running }: PaperOptions): Docx.Document {
  const { AlignmentType, Footer, Header, LevelFormat, PageNumber } = library;
  const draw = drawer(library);
  const levels = (format: 'decimal' | 'bullet') => Array.from({ length: deepest }, (_, level) => ({
    level, format: LevelFormat[format === 'decimal' ? 'DECIMAL' : 'BULLET'], text: format === 'decimal' ? `%${String(level + 1)}.` : '•', alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: indentOf(level), hanging: indent.hanging } } },
  }));
  const small = (children: ConstructorParameters<typeof Docx.TextRun>[0][]): Paragraph => new library.Paragraph({ alignment: AlignmentType.END, children: children.map((child) => new library.TextRun(child)) });
  const heading = (level: number) => ({ run: { size: size.headings[level - 1] ?? size.text, bold: true, font, color: '000000' }, paragraph: { keepNext: true, spacing: { before: level === 1 ? 0 : 260, after: 110 } } });
  const section: ISectionOptions = {
    properties: { page },
    headers: { default: new Header({ children: [small([{ text: xmlText(running ?? title), size: size.small, color: '555555' }])] }) },
    footers: { default: new Footer({ children: [small([{ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: size.small, color: '555555' }])] }) },
    children: document.flatMap((block, i) => draw(block, { keep: keepsNext(document, i) })),
  };
  return new library.Document({
    title: xmlText(title), creator: 'Reinstate', lastModifiedBy: 'Reinstate', description: '',
    styles: { default: { document: { run: { font, size: size.text, language: { value: locales[language], eastAsia: 'ja-JP' } }, paragraph: { spacing: { line: 300, after: 140 } } }, heading1: heading(1), heading2: heading(2), heading3: heading(3), heading4: heading(4), heading5: heading(5), heading6: heading(6) } },
    numbering: { config: [{ reference: 'numbers', levels: levels('decimal') }, { reference: 'points', levels: levels('bullet') }] },
    sections: [section],
  });
}

/** How a paragraph begins: with the mark of its list, or in line with the words of an item. */
type Lead = { readonly numbering: { readonly reference: 'numbers' | 'points'; readonly level: number; readonly instance: number } } | { readonly indent: { readonly left: number; readonly hanging?: number } };

/** `mark`: a number as it was typed. `keep`: on one page with what follows. */
interface Place { readonly level?: number; readonly lead?: Lead; readonly mark?: string; readonly keep?: boolean }

function drawer(library: typeof Docx): (block: DocumentBlock, place?: Place) => (Paragraph | Table)[] {
  const { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = library;
  const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];
  const runs = (spans: readonly Span[], look: { readonly bold?: boolean; readonly size?: number } = {}): TextRun[] => spans.map((span) => (span.kind === 'break' ? new TextRun({ break: 1 }) : new TextRun({ text: xmlText(span.text), ...look, ...(look.bold === true || span.strong ? { bold: true } : {}), ...(span.em ? { italics: true } : {}) })));
  let lists = 0;
  const row = (cells: readonly (readonly Span[])[], head: boolean): Docx.TableRow => new TableRow({
    tableHeader: head, cantSplit: true,
    children: cells.map((spans) => new TableCell({ margins: { top: 60, bottom: 60, left: 90, right: 90 }, ...(head ? { shading: { fill: 'EFEFEF' } } : {}), children: [new Paragraph({ spacing: { after: 0 }, children: runs(spans, { size: size.small, bold: head }) })] })),
  });
  const draw = (block: DocumentBlock, { level = 0, lead, mark = '', keep = false }: Place = {}): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading': { const heading = headings[block.level - 1]; return [new Paragraph({ ...(heading === undefined ? {} : { heading }), ...lead, children: runs(block.spans) })]; }
      case 'paragraph': return [new Paragraph({ keepNext: keep, ...(lead === undefined ? {} : { ...lead, spacing: { after: 70 } }), children: [...(mark === '' ? [] : [new TextRun(mark)]), ...runs(block.spans)] })];
      case 'table': return [new Table({ width: { size: textWidth, type: WidthType.DXA }, columnWidths: columnShares([block.head, ...block.rows]).map((share) => Math.round(share * textWidth)), rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))] }), new Paragraph({ spacing: { after: 100 }, children: [] })];
      case 'list': {
        const instance = lists++;
        const left = indentOf(Math.min(level, deepest - 1));
        // A list that starts elsewhere than at 1 keeps its numbers as they were typed.
        const typed = block.ordered && block.start !== 1;
        const marked: Lead = typed ? { indent: { left, hanging: indent.hanging } } : { numbering: { reference: block.ordered ? 'numbers' : 'points', level: Math.min(level, deepest - 1), instance } };
        // Only the first block of an item carries its mark; the rest stands in line with its words.
        return block.items.flatMap((item, i) => (item.length === 0 ? [new Paragraph({ ...marked })] : item.flatMap((each, n) => draw(each, {
          level: level + 1, lead: n === 0 ? marked : { indent: { left } }, mark: n === 0 && typed ? `${String(block.start + i)}. ` : '', keep: keep && i === block.items.length - 1 && n === item.length - 1,
        }))));
      }
    }
  };
  return draw;
}

/** XML 1.0 knows no control characters and no halves of a pair. */
const xmlText = (text: string): string => text.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');
