// The owner of the rights whom a notice names, with the address it gives for him.
import type { Sentence } from '../text/sentence.ts';
import { cut } from './line.ts';
import type { Line } from './line.ts';
import type { Because, Entities } from './reading.ts';

type RightsOwner = NonNullable<Entities['rightsOwner']>;

const label = 'notice-owner-label';
const mailAddress = /[\w.+-]{1,64}@[a-z0-9-][a-z0-9.-]{1,180}[a-z]/i;
const longestName = 80;
/** The address stands with the name or in one of the lines after it. */
const reach = 4;

export function findRightsOwner(text: string, lines: readonly Line[]): RightsOwner | undefined {
  let owner: { name?: Because; email?: Because } = {};
  for (const [i, line] of lines.entries()) {
    if (!line.sentence.has(label)) continue;
    const name = owner.name ?? nameAfter(text, line);
    const email = owner.email ?? emailIn(text, lines.slice(i, i + reach));
    owner = { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) };
  }
  return owner.name === undefined && owner.email === undefined ? undefined : owner;
}

/** What stands after the label and a colon, up to the end of the line, a bracket or an address. */
function nameAfter(text: string, { sentence, zone }: Line): Because | undefined {
  for (const hit of [...sentence.hitsOf(label)].sort((a, b) => b.end - a.end)) {
    const after = /^(?: ?\(s\))?(?: ?(?:name|names|contact|contact information|information|details|名|氏名|の名称|の連絡先|連絡先|情報))?[ \t]{0,3}[:：-][ \t]{0,4}/iu.exec(text.slice(hit.end, hit.end + 60));
    if (after === null) continue;
    const start = hit.end + after[0].length;
    const found = /^[^\n:：,;、，(（<\[]{2,80}/u.exec(text.slice(start, Math.min(start + longestName, lineEnd(text, sentence))));
    const name = found?.[0].replace(mailAddress, '').trimEnd().replace(/[.。]$/u, '');
    if (name !== undefined && name.length > 1 && !mailAddress.test(found?.[0] ?? '')) return cut(text, [{ start, end: start + name.length }], zone)[0];
  }
  return undefined;
}

function lineEnd(text: string, { start, end }: Sentence): number {
  const stop = text.indexOf('\n', start);
  return stop === -1 ? end : Math.max(stop, start + 1);
}

function emailIn(text: string, lines: readonly Line[]): Because | undefined {
  for (const { sentence, zone } of lines) {
    const found = mailAddress.exec(sentence.text);
    if (found !== null && !/amazon\./i.test(found[0])) return cut(text, [{ start: sentence.start + found.index, end: sentence.start + found.index + found[0].length }], zone)[0];
  }
  return undefined;
}
