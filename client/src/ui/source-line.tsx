// Where a statement comes from, and whether it could be verified.
import { speechWith } from '../language.tsx';
import { useRoom } from '../state/case-room.tsx';
import type { RulesView } from '../wire.ts';
import { sourcesWords } from '../words/sources.ts';
import { Icon } from './icon.tsx';

const useSpeech = speechWith(sourcesWords);

/** Inside a case the sources are those of the case's rules. */
export function SourceLine({ keys }: { readonly keys: readonly string[] }) {
  return <Sources keys={keys} known={useRoom().rules.sources} />;
}

export function Sources({ keys, known }: { readonly keys: readonly string[]; readonly known: RulesView['sources'] }) {
  const { words } = useSpeech();
  const found = keys.flatMap((key) => known[key] ?? []);
  if (found.length === 0) return null;
  return (
    <details class="src">
      <summary><Icon name="chev" />{words.sources(found.length)}{found.some(({ verified }) => !verified) ? <span class="note">{words.someUnverified}</span> : null}</summary>
      <ul>{found.map((source, i) => <li key={source.url + String(i)}><span lang="en">{source.title}</span>{words.seen(words.seenOn(source.seen))}{source.verified ? '' : words.unverified}</li>)}</ul>
    </details>
  );
}
