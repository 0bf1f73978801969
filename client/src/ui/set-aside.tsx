// "This finding is wrong": set aside with a reason if the seller has one, listed apart, and brought back. Where it cannot be, it says why.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import type { Finding, FindingAside } from '../wire.ts';
import { draftWords } from '../words/draft.ts';
import { useWhere } from './finding-looks.tsx';
import { Icon } from './icon.tsx';
import { useMayWrite } from './writes.tsx';

const useSpeech = speechWith(draftWords);

const longest = 500;

interface OfferProps { readonly finding: Finding; readonly onAside: (because: string) => void }

export function SetAsideOffer({ finding, onAside }: OfferProps) {
  const { words, say } = useSpeech();
  const [open, setOpen] = useState(false);
  const [because, setBecause] = useState('');
  const mayWrite = useMayWrite();
  if (finding.stays) return <p class="note stays">{say(finding.stays)}</p>;
  if (!mayWrite) return null;
  if (!open) return <p class="row deciding"><button type="button" class="btn small quiet" onClick={() => { setOpen(true); }}>{words.aside.offer}</button></p>;
  return (
    <form class="aside-form" onSubmit={(event) => { event.preventDefault(); onAside(because); }}>
      <label class="l">{words.aside.because}<input class="x" type="text" maxLength={longest} value={because} ref={(input) => { if (input && because === '') input.focus({ preventScroll: true }); }} onInput={(event) => { setBecause(event.currentTarget.value); }} /></label>
      <div class="row"><button type="submit" class="btn small">{words.aside.yes}</button><button type="button" class="btn small quiet" onClick={() => { setOpen(false); }}>{words.cancel}</button></div>
    </form>
  );
}

interface FoldProps {
  readonly aside: readonly FindingAside[];
  /** The words it stands on, as they are now. */
  readonly quote: (finding: Finding) => string;
  readonly onBack?: (key: string) => void;
  readonly open?: boolean;
}

/** Those that were set aside, out of the count but never hidden. */
export function AsideFold({ aside, quote, onBack, open = false }: FoldProps) {
  const { words } = useSpeech();
  const mayWrite = useMayWrite();
  if (aside.length === 0) return null;
  return (
    <details class="more aside-fold" open={open}>
      <summary><Icon name="chev" />{words.aside.fold(aside.length)}</summary>
      <p class="note">{words.aside.note}</p>
      <ul>{aside.map((finding) => <AsideLine key={finding.key} finding={finding} quote={quote(finding)}>{onBack && mayWrite ? <p class="row deciding"><button type="button" class="btn small" onClick={() => { onBack(finding.key); }}>{words.aside.back}</button></p> : null}</AsideLine>)}</ul>
    </details>
  );
}

function AsideLine({ finding, quote, children }: { readonly finding: FindingAside; readonly quote: string; readonly children: ComponentChildren }) {
  const { words, say } = useSpeech();
  const where = useWhere()(finding);
  return (
    <li data-aside={finding.key}>
      <p><b>{say(finding.message)}</b>{where === '' ? null : <small>{where}</small>}</p>
      {quote === '' ? null : <q class="paper">{quote}</q>}
      {finding.because === undefined ? null : <p class="note">{words.aside.reason}{finding.because}</p>}
      {children}
    </li>
  );
}

/** Said once one was set aside, with the way back. */
export function AsideDone({ onUndo }: { readonly onUndo: () => void }) {
  const { words } = useSpeech();
  return <p class="tip row" role="status">{words.aside.done}<button type="button" class="btn small" onClick={onUndo}>{words.aside.undo}</button></p>;
}
