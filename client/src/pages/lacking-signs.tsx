// What is written otherwise in a PDF, said before it is saved.
import { useEffect, useState } from 'preact/hooks';
import { getLackingSigns } from '../api.ts';
import { speechWith } from '../language.tsx';
import type { LackingSign } from '../wire.ts';
import { lackingSignsWords } from '../words/lacking-signs.ts';

const useSpeech = speechWith(lackingSignsWords);
const kinds = ['number', 'box', 'usual-shape'] as const satisfies readonly LackingSign['as'][];
/** Of one sign so many places are named. */
const mostPlaces = 2;

/** `of`: the addresses of the files; `alone`: there is no other format of them. */
export function LackingSigns({ of, alone = false }: { readonly of: readonly string[]; readonly alone?: boolean }) {
  const { words: { lacking, listJoin } } = useSpeech();
  const [signs, setSigns] = useState<readonly LackingSign[]>([]);
  useEffect(() => {
    let left = false;
    void Promise.all(of.map(getLackingSigns)).then((results) => { if (!left) setSigns(joined(results.flatMap((result) => (result.ok ? result.value.signs : [])))); });
    return () => { left = true; };
  }, [of.join(' ')]);
  if (signs.length === 0) return null;
  const placesOf = ({ places }: LackingSign): string => {
    const named = places.slice(0, mostPlaces).map((place) => (place.in === 'text' ? lacking.line(shortLine(place.text)) : lacking.in[place.in]));
    return [...named, ...(places.length > mostPlaces ? [lacking.more(places.length - mostPlaces)] : [])].join(listJoin);
  };
  const says = kinds.map((kind) => [kind, groupsOf(signs.filter(({ as }) => as === kind), placesOf)] as const).filter(([, groups]) => groups.length > 0)
    .map(([kind, groups]) => lacking.says[kind](groups.map(([where, found]) => lacking.sign(found.map(({ sign }) => sign).join(' '), where)).join(listJoin)));
  return <span class="note lacking">{[...says, ...(alone ? [] : [lacking.kept])].map((sentence) => <span key={sentence}>{sentence}</span>)}</span>;
}

function groupsOf<Item>(items: readonly Item[], by: (item: Item) => string): readonly (readonly [string, readonly Item[]])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(by(item), [...groups.get(by(item)) ?? [], item]);
  return [...groups];
}

/** Each sign once, with the places of all files. */
const joined = (signs: readonly LackingSign[]): readonly LackingSign[] => groupsOf(signs, ({ sign }) => sign).flatMap(([, [first, ...others]]) => (first === undefined ? [] : [{
  ...first, places: [...new Map([first, ...others].flatMap(({ places }) => places).map((place) => [place.in === 'text' ? `text ${place.text}` : place.in, place])).values()],
}]));

function shortLine(text: string): string {
  const signs = [...text];
  return signs.length <= 24 ? text : `${signs.slice(0, 24).join('')}…`;
}
