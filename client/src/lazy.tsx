// Loads a page's code when it is first shown, so that the first page stays small.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from './language.tsx';
import { Loading } from './ui/loading.tsx';
import { PageTitle } from './ui/page-title.tsx';

export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [Page, setPage] = useState<ComponentType<P> | undefined>(() => loaded);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (Page) return;
      void load().then((component) => { loaded = component; setPage(() => component); }, () => { setFailed(true); });
    }, [Page]);
    if (Page) return <Page {...props} />;
    return failed ? <NotLoaded /> : <main id="main" class="narrow"><Loading /></main>;
  };
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
