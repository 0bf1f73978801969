// Where a statement comes from, and whether it could be verified.
import { useSpeech } from '../language.tsx';
import { useRoom } from '../state/case-room.tsx';
import type { RulesView } from '../wire.ts';

/** Inside a case the sources are those of the case's rules. */
export function SourceLine({ keys }: { readonly keys: readonly string[] }) {
  return <Sources keys={keys} known={useRoom().rules.sources} />;
}

export function Sources({ keys, known }: { readonly keys: readonly string[]; readonly known: RulesView['sources'] }) {
  const { words } = useSpeech();
  const found = keys.flatMap((key) => known[key] ?? []);
  if (found.length === 0) return null;
  return (
    <p class="src">{words.source}{found.map((source, i) => (
      <span key={source.url + String(i)}>{i > 0 ? words.listJoin : ''}<span lang="en">{source.title}</span>{words.seen(source.seen)}{source.verified ? '' : words.unverified}</span>
    ))}</p>
  );
}
