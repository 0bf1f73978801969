// Where a statement comes from, and whether it could be verified.
import { useSpeech } from '../language.tsx';
import { useRoom } from '../state/case-room.tsx';

export function SourceLine({ keys }: { readonly keys: readonly string[] }) {
  const { words } = useSpeech();
  const { rules } = useRoom();
  const found = keys.flatMap((key) => rules.sources[key] ?? []);
  if (found.length === 0) return null;
  return (
    <p class="src">{words.source}{found.map((source, i) => (
      <span key={source.url + String(i)}>{i > 0 ? words.listJoin : ''}<span lang="en">{source.title}</span>{words.seen(source.seen)}{source.verified ? '' : words.unverified}</span>
    ))}</p>
  );
}
