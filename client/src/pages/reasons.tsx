// The catalogue: every reason the program knows, by group.
import { useEffect, useState } from 'preact/hooks';
import { getRules, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { reasonPath } from '../router.ts';
import { Link } from '../ui/link.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import type { RulesView } from '../wire.ts';
import { reasonsWords } from '../words/reasons.ts';

const useSpeech = speechWith(reasonsWords);

export function Reasons() {
  const { words, say } = useSpeech();
  const [rules, setRules] = useState<RulesView>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    void getRules().then((result) => {
      if (result.ok) setRules(result.value);
      else setProblem(result.problem);
    });
  }, []);
  const groups = [...new Set((rules?.reasons ?? []).map(({ group }) => group))];
  return (
    <main id="main">
      <PageTitle>{words.reasons.title}</PageTitle>
      <p class="lead">{words.reasons.lead}</p>
      <ProblemNote problem={problem} />
      {rules === undefined && problem === undefined ? <p role="status" class="loading">{words.loading}</p> : null}
      {groups.map((group) => (
        <section key={group}>
          <h2>{words.groups[group] ?? group}</h2>
          <ul class="reasons">{rules?.reasons.filter((reason) => reason.group === group).map((reason) => (
            <li key={reason.id}><Link to={reasonPath(reason.id)}>{say(reason.title)}</Link><p class="note">{say(reason.definition)}</p></li>
          ))}</ul>
        </section>
      ))}
    </main>
  );
}
