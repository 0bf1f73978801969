// Text of a letter -> one small document model that every export draws. A restricted Markdown: headings, paragraphs, lists, tables, strong, emphasis.
// Everything else a user may type (links, HTML, code) stays literal text: its tokenizers are switched off, so it can never become markup.
import { Marked } from 'marked';
import type { Token, Tokens } from 'marked';

export type Span = { readonly kind: 'text'; readonly text: string; readonly strong: boolean; readonly em: boolean } | { readonly kind: 'break' };
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'table'; readonly head: readonly (readonly Span[])[]; readonly rows: readonly (readonly (readonly Span[])[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly DocumentBlock[])[] };
export type Document = readonly DocumentBlock[];

// A tokenizer that answers undefined never matches; answering false would fall back to the built-in one.
const off = (): undefined => undefined;
const marked = new Marked({ gfm: true, breaks: true });
marked.use({ tokenizer: { html: off, tag: off, link: off, reflink: off, autolink: off, url: off, def: off, code: off, fences: off, codespan: off, blockquote: off, lheading: off, del: off, hr: off } });

/** Reads the text of a letter into blocks. Never fails: what is no heading or list is a paragraph. */
export function parseDocument(text: string): Document {
  return blocksOf(marked.lexer(text.replaceAll('\t', ' ')));
}

function blocksOf(tokens: readonly Token[]): DocumentBlock[] {
  return tokens.flatMap((token): DocumentBlock[] => {
    if (token.type === 'space') return [];
    if (token.type === 'heading') return [{ kind: 'heading', level: headingLevel(token), spans: merge(spansOf(inner(token))) }];
    if (token.type === 'list') return [listOf(token)];
    if (isTable(token)) return [{ kind: 'table', head: token.header.map((cell) => merge(spansOf(cell.tokens))), rows: token.rows.map((row) => row.map((cell) => merge(spansOf(cell.tokens)))) }];
    return [{ kind: 'paragraph', spans: merge(spansOf(inner(token))) }];
  });
}

const headingLevel = (token: Token): number => ('depth' in token && typeof token.depth === 'number' ? token.depth : 1);
const inner = (token: Token): readonly Token[] => ('tokens' in token && token.tokens !== undefined ? token.tokens : [token]);
const isTable = (token: Token): token is Tokens.Table => token.type === 'table' && 'header' in token;
const isList = (token: Token): token is Tokens.List => token.type === 'list' && 'items' in token;

function listOf(token: Token): DocumentBlock {
  if (!isList(token)) return { kind: 'paragraph', spans: [text(token.raw)] };
  return { kind: 'list', ordered: token.ordered, start: typeof token.start === 'number' ? token.start : 1, items: token.items.map((item) => blocksOf(item.tokens.filter((t) => t.type !== 'checkbox'))) };
}

const text = (value: string, strong = false, em = false): Span => ({ kind: 'text', text: value, strong, em });

function spansOf(tokens: readonly Token[], strong = false, em = false): Span[] {
  return tokens.flatMap((token): Span[] => {
    if (token.type === 'strong') return spansOf(inner(token), true, em);
    if (token.type === 'em') return spansOf(inner(token), strong, true);
    if (token.type === 'br') return [{ kind: 'break' }];
    if (token.type === 'escape' && 'text' in token && typeof token.text === 'string') return [text(token.text, strong, em)];
    if (token.type === 'text' && 'tokens' in token && token.tokens !== undefined) return spansOf(token.tokens, strong, em);
    return [text(token.raw, strong, em)];
  });
}

function merge(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last?.kind === 'text' && span.kind === 'text' && last.strong === span.strong && last.em === span.em) out[out.length - 1] = text(last.text + span.text, span.strong, span.em);
    else out.push(span);
  }
  return out;
}

/** The bare text of a block, without marks. */
export const plainText = (spans: readonly Span[]): string => spans.map((span) => (span.kind === 'break' ? '\n' : span.text)).join('');

/** The first heading of a paper, on one line. */
export function headingOf(document: Document): string | undefined {
  const found = document.find((block) => block.kind === 'heading' && block.level === 1);
  return found?.kind === 'heading' ? plainText(found.spans).replaceAll('\n', ' ') : undefined;
}
