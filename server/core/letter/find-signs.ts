// Where a letter has signs that something cannot show: in the name of the shop, in that of who signs, or in which line.
import { plainText, type Document, type DocumentBlock } from './document.ts';

export type Names = Readonly<Partial<Record<'shop' | 'signer', string>>>;
export type SignPlace = { readonly in: keyof Names } | { readonly in: 'text'; readonly text: string };
export interface LackingSign { readonly sign: string; readonly places: readonly SignPlace[] }

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Each sign as a reader sees it once, with every place where it stands. */
export function findSigns(document: Document, names: Names, isLacking: (sign: string) => boolean): readonly LackingSign[] {
  const found = new Map<string, Map<string, SignPlace>>();
  const lackingIn = (text: string): ReadonlySet<string> => new Set([...graphemes.segment(text)].map(({ segment }) => segment).filter(isLacking));
  const add = (text: string, place: SignPlace): void => {
    for (const sign of lackingIn(text)) found.set(sign, (found.get(sign) ?? new Map<string, SignPlace>()).set('text' in place ? `text ${place.text}` : place.in, place));
  };
  for (const line of document.flatMap(linesOf)) {
    let rest = line;
    for (const kind of ['shop', 'signer'] as const) {
      const name = names[kind]?.trim() ?? '';
      if (name === '' || !rest.includes(name)) continue;
      add(name, { in: kind });
      rest = rest.replaceAll(name, ' ');
    }
    add(rest, { in: 'text', text: line });
  }
  return [...found].map(([sign, places]) => ({ sign, places: [...places.values()] }));
}

function linesOf(block: DocumentBlock): readonly string[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(linesOf));
  if (block.kind === 'table') return [block.head, ...block.rows].flat().map(plainText);
  return plainText(block.spans).split('\n');
}
