// A letter as one page that stands alone: no script, nothing fetched, ready to print.
import type { Document, DocumentBlock, Span } from '../../../core/letter/document.ts';
import type { PaperOptions, TextFormat } from './format.ts';

const style = `
:root { color-scheme: light; }
body { max-width: 42rem; margin: 2.5rem auto; padding: 0 1.25rem; color: #1a1a1a; background: #fff; font: 1rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
body:lang(ja) { font-family: "Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif; line-height: 1.9; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; margin: 1.8em 0 .6em; break-after: avoid; font-size: 1.1rem; }
h1 { font-size: 1.4rem; margin-top: 0; }
h2 { font-size: 1.2rem; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: .92em; }
th, td { border: 1px solid #999; padding: .3em .5em; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
li { margin: .35em 0; break-inside: avoid; }
p { orphans: 3; widows: 3; }
@page { margin: 22mm 20mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } }
`;

export const html: TextFormat = { id: 'html', mediaType: 'text/html; charset=utf-8', draw: htmlPage };

function htmlPage(document: Document, { language, title }: PaperOptions): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
${document.map(block).join('\n')}
</body>
</html>
`;
}

function block(each: DocumentBlock): string {
  if (each.kind === 'heading') return `<h${each.level}>${inline(each.spans)}</h${each.level}>`;
  if (each.kind === 'paragraph') return `<p>${inline(each.spans)}</p>`;
  if (each.kind === 'table') return `<table>\n<thead>${line('th', each.head)}</thead>\n<tbody>\n${each.rows.map((row) => line('td', row)).join('\n')}\n</tbody>\n</table>`;
  const tag = each.ordered ? 'ol' : 'ul';
  const start = each.ordered && each.start !== 1 ? ` start="${each.start}"` : '';
  return `<${tag}${start}>\n${each.items.map((item) => `<li>${itemContent(item)}</li>`).join('\n')}\n</${tag}>`;
}

const line = (cell: 'th' | 'td', cells: readonly (readonly Span[])[]): string => `<tr>${cells.map((spans) => `<${cell}>${inline(spans)}</${cell}>`).join('')}</tr>`;

/** An item of one paragraph is drawn without one, so that the list stays tight. */
const itemContent = (item: readonly DocumentBlock[]): string => item.map((each, i) => (i === 0 && each.kind === 'paragraph' ? inline(each.spans) : block(each))).join('\n');

const inline = (spans: readonly Span[]): string => spans.map((span) => {
  if (span.kind === 'break') return '<br>\n';
  const words = span.em ? `<em>${escape(span.text)}</em>` : escape(span.text);
  return span.strong ? `<strong>${words}</strong>` : words;
}).join('');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
