// An address that leads nowhere.
import { useSpeech } from '../language.tsx';
import { Link } from '../ui/link.tsx';
import { PageTitle } from '../ui/page-title.tsx';

export function NotFound() {
  const { words } = useSpeech();
  return (
    <main id="main" class="narrow">
      <PageTitle>{words.notFound.title}</PageTitle>
      <p class="lead">{words.notFound.text}</p>
      <p class="row acts"><Link class="btn primary" to="/">{words.notFound.start}</Link><Link class="btn" to="/cases">{words.cases.title}</Link></p>
    </main>
  );
}
