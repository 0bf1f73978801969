// The saved cases, with deletion after a question.
import { useEffect, useRef, useState } from 'preact/hooks';
import { deleteCase, listCases, type Problem } from '../api.ts';
import { showMoment } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { casePath } from '../router.ts';
import { Link } from '../ui/link.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import type { CaseSummary } from '../wire.ts';
import { casesWords } from '../words/cases.ts';

const useSpeech = speechWith(casesWords);

export function Cases() {
  const { words } = useSpeech();
  return (
    <main id="main" class="narrow">
      <div class="row end"><PageTitle>{words.cases.title}</PageTitle><Link class="btn primary" to="/">{words.cases.newCase}</Link></div>
      <CaseList empty={<p class="lead">{words.cases.empty}</p>} />
    </main>
  );
}

/** `empty`: what stands there while no case is saved. */
export function CaseList({ heading, empty }: { readonly heading?: string; readonly empty?: preact.JSX.Element }) {
  const { words } = useSpeech();
  const [cases, setCases] = useState<readonly CaseSummary[]>();
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState('');
  useEffect(() => {
    void listCases().then((result) => {
      if (result.ok) setCases(result.value);
      else setProblem(result.problem);
    });
  }, []);
  const remove = (gone: CaseSummary): void => {
    void deleteCase(gone.id).then((result) => {
      if (!result.ok) { setProblem(result.problem); return; }
      setCases((before) => before?.filter((c) => c.id !== gone.id));
      setTold(words.cases.deleted(gone.title));
    });
  };
  return (
    <section class="case-list">
      {heading !== undefined && cases && cases.length > 0 ? <h2>{heading}</h2> : null}
      <p role="status" class="note told">{told}</p>
      <ProblemNote problem={problem} />
      {cases?.length === 0 ? empty : null}
      <ul>{cases?.map((c) => <CaseLine key={c.id} summary={c} under={heading !== undefined} onDelete={() => { remove(c); }} />)}</ul>
    </section>
  );
}

interface CaseLineProps { readonly summary: CaseSummary; /** Stands below a heading of its own. */ readonly under: boolean; readonly onDelete: () => void }

function CaseLine({ summary, under, onDelete }: CaseLineProps) {
  const { words, language } = useSpeech();
  const [asking, setAsking] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (asking) stay.current?.focus(); }, [asking]);
  const Name = under ? 'h3' : 'h2';
  const page = summary.confirmed.length > 0 ? 'tasks' : 'notice';
  return (
    <li class="sheet case">
      <div>
        <Name><Link to={casePath(summary.id, page)}>{summary.title}</Link></Name>
        <p class="note">{words.cases.changed(showMoment(summary.updatedAt, language))}{summary.confirmed.length > 0 ? `　${words.cases.reasons(summary.confirmed.length)}` : ''}</p>
      </div>
      {asking
        ? <div class="tip warn"><p>{words.cases.ask}</p><p class="row"><button type="button" class="btn small" ref={stay} onClick={() => { setAsking(false); }}>{words.cases.keep}</button><button type="button" class="btn small" onClick={onDelete}>{words.cases.delete}<span class="vh">{words.of(summary.title)}</span></button></p></div>
        : <p class="row"><button type="button" class="btn small quiet" onClick={() => { setAsking(true); }}>{words.cases.delete}<span class="vh">{words.of(summary.title)}</span></button></p>}
    </li>
  );
}
