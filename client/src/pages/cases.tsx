// The saved cases: those with the nearest deadline first, to be searched in both languages; below them those that were deleted.
import { useEffect, useState } from 'preact/hooks';
import { bringBack, eraseCase, listDeleted } from '../api.ts';
import { nameOf } from '../case-names.ts';
import { addDays, showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TimeLine } from '../ui/time-line.tsx';
import type { DeletedCase, LinesFound } from '../wire.ts';
import { casesWords } from '../words/cases.ts';
import { CaseCard } from './case-card.tsx';
import { OpenCaseFile } from './open-case-file.tsx';
import { useMayOpen } from '../team/who.ts';
import { useCaseList } from './use-case-list.ts';

const useSpeech = speechWith(casesWords);
const onePage = 50;

export function Cases() {
  const speech = useSpeech();
  const { words, language } = speech;
  const [sought, setSought] = useState('');
  const [most, setMost] = useState(onePage);
  const { found, problem, told, remove, undo, retry } = useCaseList({ order: 'urgent', find: sought, most });
  const mayOpen = useMayOpen();
  const any = found !== undefined && found.total > 0;
  return (
    <main id="main" class="cases">
      <div class="row end"><PageTitle>{words.cases.title}</PageTitle>{any && mayOpen ? <Link class="btn primary" to="/"><Icon name="plus" />{words.cases.newCase}</Link> : null}</div>
      <p role="status" class="row note told">{told === undefined ? '' : words.cases.deleted(nameOf({ ...told, noticeOn: told.days.noticeOn }, speech))}{told === undefined ? null : <button type="button" class="btn small" onClick={undo}>{words.cases.undo}</button>}</p>
      <ProblemNote problem={problem}>{found ? null : <p class="row"><button type="button" class="btn" onClick={retry}>{words.tryAgain}</button></p>}</ProblemNote>
      {found === undefined && problem === undefined ? <Loading /> : null}
      {found?.total === 0 ? <NoCases mayOpen={mayOpen} /> : null}
      {any ? <><p class="lead">{words.cases.order(showDay(todayIso(), language, { weekday: true }))}</p><SearchBox found={found} sought={sought} onInput={(text) => { setSought(text); setMost(onePage); }} /></> : null}
      <ul class="case-list">{found?.lines.map((one) => <CaseCard key={one.id} line={one} level={2} onDelete={() => { remove(one); }}><TimeLine days={one.days} kind={one.kind} /></CaseCard>)}</ul>
      {found !== undefined && found.lines.length === most && found.matched > most ? <p class="row"><button type="button" class="btn" onClick={() => { setMost(most + onePage); }}>{words.cases.more}</button></p> : null}
      {found && mayOpen ? <OpenCaseFile onOpened={retry} /> : null}
      <Deleted key={told?.id ?? ''} onBack={retry} />
    </main>
  );
}

/** Cases that can still be brought back. */
function Deleted({ onBack }: { readonly onBack: () => void }) {
  const { words, language } = useSpeech();
  const [deleted, setDeleted] = useState<{ readonly cases: readonly DeletedCase[]; readonly days: number }>();
  const [asking, setAsking] = useState<string>();
  const load = (): void => { void listDeleted().then((result) => { if (result.ok) setDeleted(result.value); }); };
  useEffect(load, []);
  if (deleted === undefined || deleted.cases.length === 0) return null;
  const back = (id: string): void => { void bringBack(id).then((result) => { load(); if (result.ok) onBack(); }); };
  const erase = (id: string): void => { void eraseCase(id).then(() => { setAsking(undefined); load(); }); };
  return (
    <details class="group deleted">
      <summary><Icon name="chev" /><b>{words.cases.deletedTitle(deleted.cases.length)}</b></summary>
      <p class="note">{words.cases.deletedHint(deleted.days)}</p>
      <ul class="plain">{deleted.cases.map(({ id, title, deletedAt }) => (
        <li key={id}>
          <p class="row end"><span>{title}<span class="note">{words.cases.goneOn(showDay(addDays(todayIso(new Date(deletedAt)), deleted.days), language))}</span></span>
            <span class="row"><button type="button" class="btn small" onClick={() => { back(id); }}>{words.cases.bringBack}<span class="vh">{words.of(title)}</span></button>
              <button type="button" class="btn small quiet" onClick={() => { setAsking(id); }}>{words.cases.erase}<span class="vh">{words.of(title)}</span></button></span></p>
          {asking === id ? <div class="tip warn"><p>{words.cases.askErase}</p><p class="row"><button type="button" class="btn small" onClick={() => { setAsking(undefined); }}>{words.cases.keep}</button><button type="button" class="btn small" onClick={() => { erase(id); }}>{words.cases.eraseNow}</button></p></div> : null}
        </li>
      ))}</ul>
    </details>
  );
}

function NoCases({ mayOpen }: { readonly mayOpen: boolean }) {
  const { words } = useSpeech();
  return (
    <section class="panel nothing">
      <h2>{words.cases.none}</h2>
      <p class="sub">{mayOpen ? words.cases.empty : words.cases.emptyInvited}</p>
      {mayOpen ? <p class="row"><Link class="btn primary" to="/">{words.cases.newCase}</Link></p> : null}
    </section>
  );
}

/** Two cases are seen at a glance. */
const worthSearching = 3;

interface SearchProps { readonly found: LinesFound; readonly sought: string; readonly onInput: (text: string) => void }

function SearchBox({ found, sought, onInput }: SearchProps) {
  const { words } = useSpeech();
  if (found.total < worthSearching) return null;
  return (
    <div class="search" role="search">
      <label class="l" for="find-case">{words.cases.search}</label>
      <input id="find-case" class="x" type="search" value={sought} autocomplete="off" aria-describedby="find-case-hint" onInput={(event) => { onInput(event.currentTarget.value); }} />
      <p class="note" id="find-case-hint" role="status">{sought.trim() === '' ? words.cases.searchHint : words.cases.found(found.matched, found.total)}</p>
    </div>
  );
}
