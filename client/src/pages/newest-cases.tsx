// The cases that were worked on last, below the first page.
import { speechWith } from '../language.tsx';
import { Link } from '../ui/link.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { casesWords } from '../words/cases.ts';
import { startWords } from '../words/start.ts';
import { CaseCard } from './case-card.tsx';
import { useCaseList } from './use-case-list.ts';

const useSpeech = speechWith(casesWords, startWords);
const most = 3;

export function NewestCases() {
  const { words } = useSpeech();
  const { found, problem } = useCaseList({ order: 'newest', find: '', most });
  if (problem) return <ProblemNote problem={problem} />;
  if (!found || found.lines.length === 0) return null;
  return (
    <section class="newest">
      <div class="row end"><h2>{words.start.cases}</h2><Link to="/cases" class="bar-link">{words.start.allCases}</Link></div>
      <ul class="case-list">{found.lines.map((one) => <CaseCard key={one.id} line={one} level={3} />)}</ul>
    </section>
  );
}
