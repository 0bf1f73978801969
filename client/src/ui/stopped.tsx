// One line over every page while the program does not answer, or while there is no internet; what was typed stays where it is.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { knock } from '../api.ts';
import { useSpeech } from '../language.tsx';
import { isShared } from '../how-it-runs.ts';
import { isReached, onConnection } from '../state/connection.ts';
import { Icon } from './icon.tsx';

/** `brief`: on a phone the title alone is seen. */
interface BannerProps { readonly title: string; readonly text: string; readonly brief?: boolean; readonly children?: ComponentChildren }

export function Banner({ title, text, brief = false, children }: BannerProps) {
  return (
    <div class={brief ? 'stopped brief' : 'stopped'} role="alert">
      <div class="stopped-in"><p><Icon name="warn" tone="weak" /> <b>{title}</b> <span class="stopped-more">{text}</span></p>{children}</div>
    </div>
  );
}

export function Stopped() {
  const { words } = useSpeech();
  const [reached, setReached] = useState(isReached());
  const [tried, setTried] = useState(0);
  useEffect(() => onConnection(setReached), []);
  useEffect(() => {
    if (reached) { setTried(0); return; }
    const timer = setInterval(() => { void knock(); }, 3000);
    return () => { clearInterval(timer); };
  }, [reached]);
  if (reached) return null;
  const retry = (): void => { void knock().then((there) => { if (!there) setTried((n) => n + 1); }); };
  return (
    <Banner brief title={tried > 0 ? words.stopped.still : isShared ? words.stopped.titleShared : words.stopped.title} text={isShared ? words.stopped.textShared : words.stopped.text}>
      <button type="button" class="btn small" onClick={retry}>{words.stopped.retry}</button>
    </Banner>
  );
}
