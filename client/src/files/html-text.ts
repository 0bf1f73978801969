// The words of an HTML page or mail, a line for each block; nothing of it is shown or run.

const blocks = new Set(['ADDRESS', 'ARTICLE', 'BLOCKQUOTE', 'DD', 'DIV', 'DL', 'DT', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TR', 'UL']);
const silent = new Set(['SCRIPT', 'STYLE', 'TITLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD']);

/** A browser counts styles of a parsed page as ours and refuses them aloud, so they are named otherwise before. */
const withoutStyles = (html: string): string => html.replace(/<(\/?)style\b/gi, '<$1template').replace(/\sstyle\s*=/gi, ' data-style=');

export function htmlText(html: string): string {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const parts: string[] = [];
  gather(page.body, parts);
  return parts.join('').split('\n').map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim()).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

function gather(node: Node, parts: string[]): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) parts.push(child.data.replace(/\s+/g, ' '));
    if (!(child instanceof Element) || silent.has(child.tagName)) continue;
    if (child.tagName === 'BR') { parts.push('\n'); continue; }
    const block = blocks.has(child.tagName);
    if (block) parts.push('\n');
    if (child.tagName === 'LI') parts.push('- ');
    gather(child, parts);
    if (block) parts.push(child.tagName === 'P' ? '\n\n' : '\n');
  }
}
