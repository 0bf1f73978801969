// The words of an HTML page or mail, a line for each block.
import { convert } from 'html-to-text';
import { decodeText } from './decode.ts';

/** Deeper than any page a person wrote; what lies deeper is left out. */
const limits = { maxDepth: 200, maxInputLength: 20_000_000 };

export const htmlText = (html: string): string => convert(html, {
  wordwrap: false, limits, preserveNewlines: false,
  selectors: [
    { selector: 'img', format: 'skip' }, { selector: 'a', options: { ignoreHref: true } }, { selector: 'ul', options: { itemPrefix: '- ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false, maxColumnWidth: 400 } },
    ...['script', 'style', 'title', 'noscript', 'template', 'head'].map((selector) => ({ selector, format: 'skip' })),
  ],
});

export function htmlFileText(bytes: Uint8Array): string | undefined {
  const [, named = ''] = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).toLowerCase().split('charset=');
  const html = decodeText(bytes, /^["']?([\w-]{1,40})/u.exec(named)?.[1]);
  return html === undefined ? undefined : htmlText(html);
}
