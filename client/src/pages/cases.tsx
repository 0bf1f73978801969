// The saved cases: those with the nearest deadline first, to be searched in both languages.
import { useState } from 'preact/hooks';
import { nameOf } from '../case-names.ts';
import { showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TimeLine } from '../ui/time-line.tsx';
import type { CaseLine } from '../wire.ts';
import { casesWords } from '../words/cases.ts';
import { CaseCard } from './case-card.tsx';
import { findIn, urgentFirst } from './case-order.ts';
import { useCaseList } from './use-case-list.ts';

const useSpeech = speechWith(casesWords);

export function Cases() {
  const speech = useSpeech();
  const { words, language } = speech;
  const { cases, problem, told, remove, retry } = useCaseList();
  const [sought, setSought] = useState('');
  const shown = cases === undefined ? [] : urgentFirst(findIn(cases, sought));
  return (
    <main id="main" class="cases">
      <div class="row end"><PageTitle>{words.cases.title}</PageTitle>{cases && cases.length > 0 ? <Link class="btn primary" to="/"><Icon name="plus" />{words.cases.newCase}</Link> : null}</div>
      <p role="status" class="note told">{told === undefined ? '' : words.cases.deleted(nameOf({ ...told, noticeOn: told.days.noticeOn }, speech))}</p>
      <ProblemNote problem={problem}>{cases ? null : <p class="row"><button type="button" class="btn" onClick={retry}>{words.tryAgain}</button></p>}</ProblemNote>
      {cases === undefined && problem === undefined ? <Loading /> : null}
      {cases?.length === 0 ? <NoCases /> : null}
      {cases && cases.length > 0 ? <><p class="lead">{words.cases.order(showDay(todayIso(), language, { weekday: true }))}</p><SearchBox cases={cases} shown={shown.length} sought={sought} onInput={setSought} /></> : null}
      <ul class="case-list">{shown.map((one) => <CaseCard key={one.id} line={one} level={2} onDelete={() => { remove(one); }}><TimeLine days={one.days} kind={one.kind} /></CaseCard>)}</ul>
    </main>
  );
}

function NoCases() {
  const { words } = useSpeech();
  return (
    <section class="panel nothing">
      <h2>{words.cases.none}</h2>
      <p class="sub">{words.cases.empty}</p>
      <p class="row"><Link class="btn primary" to="/">{words.cases.newCase}</Link></p>
    </section>
  );
}

/** Two cases are seen at a glance. */
const worthSearching = 3;

interface SearchProps { readonly cases: readonly CaseLine[]; readonly shown: number; readonly sought: string; readonly onInput: (text: string) => void }

function SearchBox({ cases, shown, sought, onInput }: SearchProps) {
  const { words } = useSpeech();
  if (cases.length < worthSearching) return null;
  return (
    <div class="search" role="search">
      <label class="l" for="find-case">{words.cases.search}</label>
      <input id="find-case" class="x" type="search" value={sought} autocomplete="off" aria-describedby="find-case-hint" onInput={(event) => { onInput(event.currentTarget.value); }} />
      <p class="note" id="find-case-hint" role="status">{sought.trim() === '' ? words.cases.searchHint : words.cases.found(shown, cases.length)}</p>
    </div>
  );
}
