// A copy of the text of the same length in which quote signs and HTML tags are spaces or line breaks: rules read the copy, places and words come from the text.

/** Tags that end a line of their own. */
const lineTags = new Set(['br', 'p', '/p', '/div', 'div', 'li', '/li', 'ul', '/ul', 'tr', '/tr', '/h1', '/h2', '/h3']);
const longestTag = 400;

export function blankMarkup(text: string): string {
  return readEntities(blankTags(blankQuotes(text)));
}

const accents: Readonly<Record<string, string>> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', cedil: '\u0327' };
const signs: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', ndash: '–', szlig: 'ß', '#39': "'", '#34': '"', '#8217': '’' };

/** "autenticit&agrave;": the letter, then as many spaces as the entity was longer. */
function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#?\w{2,8});/g, (entity: string, name: string) => {
    const accent = accents[name.slice(1)];
    const read = signs[name] ?? (accent === undefined ? undefined : (name.charAt(0) + accent).normalize('NFC'));
    return read === undefined ? entity : read.padEnd(entity.length);
  });
}

/** `> ` and `| ` at the start of lines, as mail programs put them before quoted text. */
function blankQuotes(text: string): string {
  if (!text.includes('>') && !text.includes('|')) return text;
  return text.split('\n').map((line) => {
    let end = 0;
    while (end < line.length && (line.charAt(end) === '>' || line.charAt(end) === '|' || line.charAt(end) === ' ')) end += 1;
    return ' '.repeat(end) + line.slice(end);
  }).join('\n');
}

function blankTags(text: string): string {
  if (!text.includes('<') && !text.includes('&nbsp;')) return text;
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', open + 1)) {
    const close = text.indexOf('>', open);
    if (close === -1) break;
    const name = tagName(text, open + 1);
    if (name === '' || close - open > longestTag) continue;
    parts.push(text.slice(from, open), lineTags.has(name) ? '\n' + ' '.repeat(close - open) : ' '.repeat(close - open + 1));
    from = close + 1;
    open = close;
  }
  return (parts.join('') + text.slice(from)).replaceAll('&nbsp;', '      ');
}

/** Lower-case name of the tag that starts here; empty where none does ("< 4%"). */
function tagName(text: string, start: number): string {
  let end = start;
  if (text.charAt(end) === '/') end += 1;
  const letters = end;
  while (end < text.length && end - start < 12 && isLetterOrDigit(text.charCodeAt(end))) end += 1;
  return end > letters ? text.slice(start, end).toLowerCase() : '';
}

const isLetterOrDigit = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
