// Two versions of the draft: this window's and the one another window stored first. The reader chooses; until then neither is lost.
import { useEffect, useRef } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { draftWords } from '../words/draft.ts';
import type { Clash } from './use-stored-draft.ts';

const useSpeech = speechWith(draftWords);

interface ClashProps { readonly clash: Clash; readonly onMine: () => void; readonly onTheirs: () => void }

export function DraftClash({ clash: { mine, theirs }, onMine, onTheirs }: ClashProps) {
  const { words: { clash: words } } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, [theirs.version]);
  return (
    <div class="tip warn conflict" role="alert" tabIndex={-1} ref={box}>
      <h2><Icon name="warn" tone="weak" />{words.title}</h2>
      <p>{words.text}</p>
      <div class="samples">
        <div data-clash="mine"><h3>{words.mine}</h3><Lines text={mine.text} other={theirs.text} label={words.mine} /><button type="button" class="btn small" onClick={onMine}>{words.keepMine}</button></div>
        <div data-clash="theirs"><h3>{words.theirs}</h3><Lines text={theirs.text} other={mine.text} label={words.theirs} /><button type="button" class="btn small" onClick={onTheirs}>{words.takeTheirs}</button></div>
      </div>
    </div>
  );
}

function Lines({ text, other, label }: { readonly text: string; readonly other: string; readonly label: string }) {
  const known = new Set(other.split('\n'));
  return <p class="pre clash-text" tabIndex={0} role="group" aria-label={label}>{text.split('\n').map((line, i) => <span key={i}>{known.has(line) ? line : <mark class="mk">{line}</mark>}{'\n'}</span>)}</p>;
}
