// Text cut after some lines, with a button to see the rest where there is more; on paper it stands whole.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { checkWords } from '../words/check.ts';

const useSpeech = speechWith(checkWords);

export function Clip({ lines, children }: { readonly lines: 1 | 2; readonly children: ComponentChildren }) {
  const { words } = useSpeech();
  const text = useRef<HTMLDivElement>(null);
  const [longer, setLonger] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const box = text.current;
    if (!box) return;
    const look = (): void => { if (box.clientHeight > 0 && !box.classList.contains('open')) setLonger(box.scrollHeight > box.clientHeight + 2); };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(box);
    return () => { watch.disconnect(); };
  }, []);
  return (
    <div class="clip">
      <div ref={text} class={`clip-text at-${String(lines)}${open ? ' open' : ''}`}>{children}</div>
      {longer ? <button type="button" class="link clip-more" aria-expanded={open} onClick={() => { setOpen(!open); }}>{open ? words.check.less : words.check.more}</button> : null}
    </div>
  );
}
