// An address that leads nowhere.
import { speechWith } from '../language.tsx';
import { Link } from '../ui/link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { casesWords } from '../words/cases.ts';

const useSpeech = speechWith(casesWords);

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
