// What makes a text look forged: what it asks for, and addresses that only look like Amazon's. Signs, never a verdict.
import type { Place } from '../text/sentence.ts';
import { becauseOf, cut, gather } from './line.ts';
import type { Line } from './line.ts';
import type { Because } from './reading.ts';

export interface FakeSignRead { readonly id: string; readonly because: readonly Because[] }

/** The seller's own words count as well: he may have copied the link into them. */
export function findFakeSigns(text: string, lines: readonly Line[]): readonly FakeSignRead[] {
  const found = new Map<string, { readonly because: readonly Because[] }[]>();
  const add = (id: string, because: readonly Because[]): void => { found.set(id, [...(found.get(id) ?? []), { because }]); };
  for (const line of lines) for (const match of line.matches) if (match.rule.family === 'fake-sign' && line.voice !== 'seller') add(match.rule.fakeSign.id, becauseOf(text, line, match));
  const strange = cut(text, foreignAddresses(text), 'other');
  if (strange.length > 0) add(foreignAddress, strange);
  return [...found].map(([id, list]) => ({ id, because: gather(list) }));
}

/** Words for it stand in the client, as no rule finds it. */
export const foreignAddress = 'foreign-address';

const host = /(?:https?:\/\/|hxxps?:\/\/|@|\bwww\.)([a-z0-9.-]{4,190})/gi;
const senderLine = /^[ \t>|*]{0,6}(?:From|Reply-To|Von|De|Da|差出人|送信者|送信元)[ \t]{0,3}[:：].{0,200}$/gim;

/** Addresses that bear Amazon's name and are not Amazon's, and a sender that is not Amazon's. Rights owners, authorities and carriers have addresses of their own, so others are no sign. */
function foreignAddresses(text: string): readonly Place[] {
  const senders = [...text.matchAll(senderLine)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [...text.matchAll(host)].flatMap((match): Place[] => {
    const start = match.index + match[0].length - (match[1] ?? '').length;
    const name = (match[1] ?? '').toLowerCase().replace(/[.-]{1,190}$/, '');
    if (!name.includes('.')) return [];
    const sent = match[0].startsWith('@') && senders.some((line) => line.start <= start && start < line.end);
    return !isAmazons(name) && (sent || looksLikeAmazons(name)) ? [{ start, end: start + name.length }] : [];
  });
}

/** Hosts under which Amazon writes to sellers and leads them; a name in front of them is theirs too. */
const own = /(?:^|\.)(?:amazon\.(?:com|ca|de|fr|it|es|nl|pl|se|ie|in|ae|sa|sg|eg|cn|jp|co\.uk|co\.jp|co\.za|com\.au|com\.mx|com\.br|com\.tr|com\.be)|(?:amazonservices|amazonaws|media-amazon|ssl-images-amazon|aboutamazon|amzn)\.com|amzn\.to|a\.co)$/;
const isAmazons = (name: string): boolean => own.test(name);
/** "amaz0n", "amzn", "arnazon": letters that pass for Amazon's at a glance. */
const looksLikeAmazons = (name: string): boolean => /amaz[o0]n|amaz[o0]m|amz|arnazon|amazn|amozon|sellercentra[l1]/.test(name);
