// Shown over every page while the program does not answer; what was typed stays where it is.
import { useEffect, useState } from 'preact/hooks';
import { knock } from '../api.ts';
import { useSpeech } from '../language.tsx';
import { isReached, onConnection } from '../state/connection.ts';
import { Icon } from './icon.tsx';

export function Stopped() {
  const { words } = useSpeech();
  const [reached, setReached] = useState(isReached());
  const [tried, setTried] = useState(0);
  useEffect(() => onConnection(setReached), []);
  useEffect(() => {
    if (reached) return;
    const timer = setInterval(() => { void knock(); }, 3000);
    return () => { clearInterval(timer); };
  }, [reached]);
  if (reached) return null;
  const retry = (): void => { void knock().then((there) => { if (!there) setTried((n) => n + 1); }); };
  return (
    <div class="stopped" role="alert">
      <p><Icon name="warn" tone="weak" /> <b>{words.stopped.title}</b></p>
      <p>{words.stopped.text}</p>
      <p class="row"><button type="button" class="btn small" onClick={retry}>{words.stopped.retry}</button>{tried > 0 ? <span class="note">{words.stopped.still}</span> : null}</p>
    </div>
  );
}
