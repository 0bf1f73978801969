// Loads a page's code when it is first shown, so that the first page stays small.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from './language.tsx';

export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [Page, setPage] = useState<ComponentType<P> | undefined>(() => loaded);
    const { words } = useSpeech();
    useEffect(() => {
      if (Page) return;
      void load().then((component) => { loaded = component; setPage(() => component); });
    }, [Page]);
    return Page ? <Page {...props} /> : <p role="status" class="loading">{words.loading}</p>;
  };
}
