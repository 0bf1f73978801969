// What a finding offers to do with a draft: takes sentences out, sets them under another heading, or puts the words it shows in their place.
import type { Fix, Place } from './wire.ts';

/** The text after the fix; undefined where nothing in the text would change. */
export function applyFix(text: string, fix: Fix): string | undefined {
  if (fix.do === 'ask') return undefined;
  const places = [...fix.places].sort((a, b) => a.start - b.start);
  if (fix.do === 'delete') return takeOut(text, places);
  if (fix.do === 'replace') return places.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${fix.text}${rest.slice(end)}`, text);
  if (fix.after === undefined) return undefined;
  const at = fix.after;
  const moved = places.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')).join('\n');
  return `${takeOut(text.slice(0, at), places.filter(({ end }) => end <= at))}\n${moved}${takeOut(text.slice(at), places.filter(({ start }) => start >= at).map(({ start, end }) => ({ start: start - at, end: end - at })))}`;
}

/** From the last place to the first, so that those before stay where they are. */
const takeOut = (text: string, places: readonly Place[]): string => [...places].reverse().reduce(takeOutOne, text);

function takeOutOne(text: string, { start, end }: Place): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const before = text.slice(lineStart, start);
  const alone = /^[ \t]*(?:(?:[-*•・]|\d{1,3}[.)])[ \t]*)?$/u.test(before) && text.slice(end, lineEnd).trim() === '';
  if (!alone) {
    const after = text.slice(end).replace(/^[ \t]+/u, '');
    return (after === '' || after.startsWith('\n') ? withoutEnd(text.slice(0, start)) : text.slice(0, start)) + after;
  }
  // The line goes with it; a paragraph of its own does not leave two empty lines behind.
  const rest = text.slice(Math.min(lineEnd + 1, text.length));
  const head = text.slice(0, lineStart);
  return (head === '\n' || head.endsWith('\n\n')) && rest.startsWith('\n') ? head + rest.slice(1) : head + rest;
}

/** Without the blanks at its end; an expression would look for that end from every blank. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return text.slice(0, end);
}
