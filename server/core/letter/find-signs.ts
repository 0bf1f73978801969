// Where papers have signs that something writes otherwise: in the name of the shop, in that of who signs, or in which line.
import { plainText, type Document, type DocumentBlock } from './document.ts';

/** What stands there for it: its number, one box for a picture, the kanji in the shape it has as a rule. */
export type Instead = 'number' | 'box' | 'usual-shape';
export type Names = Readonly<Partial<Record<'shop' | 'signer', string>>>;
export type SignPlace = { readonly in: keyof Names } | { readonly in: 'text'; readonly text: string };
export interface Otherwise { readonly sign: string; readonly as: Instead }
export interface LackingSign extends Otherwise { readonly places: readonly SignPlace[] }

/** Each sign as a reader sees it once, with every place where it stands. `otherwise`: those of a text that are written otherwise. */
export function findSigns(document: Document, names: Names, otherwise: (text: string) => readonly Otherwise[]): readonly LackingSign[] {
  const found = new Map<string, { readonly as: Instead; readonly places: Map<string, SignPlace> }>();
  const add = (text: string, place: SignPlace): void => {
    for (const { sign, as } of otherwise(text)) {
      const { places } = found.get(sign) ?? { places: new Map<string, SignPlace>() };
      found.set(sign, { as, places: places.set('text' in place ? `text ${place.text}` : place.in, place) });
    }
  };
  for (const line of new Set(document.flatMap(linesOf))) {
    let rest = line;
    for (const kind of ['shop', 'signer'] as const) {
      const name = names[kind] ?? '';
      if (name === '' || !rest.includes(name)) continue;
      add(name, { in: kind });
      rest = rest.replaceAll(name, ' ');
    }
    add(rest, { in: 'text', text: line });
  }
  return [...found].map(([sign, { as, places }]) => ({ sign, as, places: [...places.values()] }));
}

function linesOf(block: DocumentBlock): readonly string[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(linesOf));
  if (block.kind === 'table') return [block.head, ...block.rows].flat().flatMap((cell) => plainText(cell).split('\n'));
  return plainText(block.spans).split('\n');
}
