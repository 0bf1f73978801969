// The catalogue: every reason the program knows, by group, to be searched in both languages.
import { useEffect, useState } from 'preact/hooks';
import { getRules, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { reasonPath } from '../router.ts';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import type { RulesView } from '../wire.ts';
import { reasonsWords } from '../words/reasons.ts';

const useSpeech = speechWith(reasonsWords);

type ReasonLine = RulesView['reasons'][number];

export function Reasons() {
  const { words, say } = useSpeech();
  const [reasons, setReasons] = useState<readonly ReasonLine[]>();
  const [problem, setProblem] = useState<Problem>();
  const [sought, setSought] = useState('');
  const load = (): void => {
    void getRules().then((result) => {
      setProblem(result.ok ? undefined : result.problem);
      if (result.ok) setReasons(result.value.reasons);
    });
  };
  useEffect(load, []);
  const shown = (reasons ?? []).filter((reason) => fits(reason, sought, words.groups[reason.group] ?? ''));
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <main id="main" class="narrow catalogue">
      <PageTitle>{words.reasons.title}</PageTitle>
      <p class="lead">{words.reasons.lead}</p>
      <ProblemNote problem={problem}><p class="row"><button type="button" class="btn" onClick={load}>{words.tryAgain}</button></p></ProblemNote>
      {reasons === undefined && problem === undefined ? <Loading /> : null}
      {reasons === undefined ? null : (
        <div class="search" role="search">
          <label class="l" for="find-reason">{words.reasons.search}</label>
          <input id="find-reason" class="x" type="search" value={sought} autocomplete="off" aria-describedby="find-reason-hint" onInput={(event) => { setSought(event.currentTarget.value); }} />
          <p class="note" id="find-reason-hint" role="status">{sought.trim() === '' ? words.reasons.searchHint : words.reasons.found(shown.length)}</p>
        </div>
      )}
      {groups.map((group) => (
        <section key={group}>
          <h2>{words.groups[group] ?? group}</h2>
          <ul class="reasons">{shown.filter((reason) => reason.group === group).map((reason) => (
            <li key={reason.id}><Link to={reasonPath(reason.id)}>{say(reason.title)}</Link><p class="note">{say(reason.definition)}</p></li>
          ))}</ul>
        </section>
      ))}
    </main>
  );
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Holds each of the words sought, in either language. */
function fits({ title, short, definition }: ReasonLine, sought: string, group: string): boolean {
  const all = plain([title.en, title.ja, short.en, short.ja, definition.en, definition.ja, group].join('\n'));
  return plain(sought).split(/\s+/).every((word) => all.includes(word));
}
