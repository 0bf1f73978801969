// Loads a page's code when it is first shown, or a little before, so that the first page stays small.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from './language.tsx';
import { Loading } from './ui/loading.tsx';
import { PageTitle } from './ui/page-title.tsx';

/** A page whose code comes later; `ahead` begins to load it. */
export type LazyPage<P extends object> = ComponentType<P> & { readonly ahead: () => void };

/** `part`: of a page; nothing stands there until it has come. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>, part = false): LazyPage<P> {
  let loaded: ComponentType<P> | undefined;
  let coming: Promise<ComponentType<P>> | undefined;
  const fetched = (): Promise<ComponentType<P>> => coming ??= load().then((component) => loaded = component);
  function Lazy(props: P) {
    const [Page, setPage] = useState<ComponentType<P> | undefined>(() => loaded);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Page) return;
      void fetched().then((component) => { setPage(() => component); }, () => { setFailed(true); });
    }, [Page]);
    if (Page) return <Page {...props} />;
    if (part) return failed ? <PartNotLoaded /> : null;
    return failed ? <NotLoaded /> : <main id="main" class="narrow"><Loading /></main>;
  }
  // Whether it came is seen when the page is shown.
  return Object.assign(Lazy, { ahead: () => { fetched().catch(() => undefined); } });
}

/** The code of the page did not come. A browser does not ask again for what it once missed, so the page is loaded anew; what was typed is kept. */
function NotLoaded() {
  const { words } = useSpeech();
  return (
    <main id="main" class="narrow">
      <PageTitle>{words.notLoaded.title}</PageTitle>
      <p class="lead" role="alert">{words.notLoaded.text}</p>
      <p class="row acts"><button type="button" class="btn primary" onClick={() => { location.reload(); }}>{words.tryAgain}</button></p>
    </main>
  );
}

function PartNotLoaded() {
  const { words } = useSpeech();
  return <p class="tip alert" role="alert">{words.notLoaded.text}</p>;
}
