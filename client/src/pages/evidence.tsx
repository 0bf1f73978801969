// The documents that go with the letter: each with the sentence it is to prove, and the places where one is asked for and none is named. Nothing is changed here.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { getPapers, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { answerAnchor, casePath, changePath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useEvidence, type EvidenceDoor } from '../state/evidence-files.ts';
import { PaperStateTag } from '../ui/paper-state.tsx';
import { evidenceFilesWords } from '../words/evidence-files.ts';
import { evidenceWords } from '../words/evidence.ts';
import { reviewWords } from '../words/review.ts';
import { readingWords } from '../words/reading.ts';
import { useMayWrite } from '../ui/writes.tsx';
import type { DemandedPaper, EvidenceView, LackingPaper, NamedPaper, PaperRef, PapersView, PaperUse } from '../wire.ts';
import { Clip } from './clip.tsx';
import type { PaperChoice } from './evidence-file.tsx';
import { EvidenceFiles } from './evidence-files.tsx';
import { numberedTitle } from './numbered-title.ts';
import { OrdersCard } from './orders-card.tsx';
import { PaperAdviceList } from './paper-advice.tsx';

const useSpeech = speechWith(evidenceWords, evidenceFilesWords, reviewWords, readingWords);

export function Evidence() {
  const { words } = useSpeech();
  const room = useRoom();
  const { id } = room.view.case;
  const door = useEvidence(id);
  const [papers, setPapers] = useState<PapersView>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    void getPapers(id).then((result) => {
      if (result.ok) setPapers(result.value);
      else setProblem(result.problem);
    });
  }, [id]);
  // Coming back from a change: to the first place of the answer that was changed.
  useEffect(() => { if (papers) returnTo(); }, [papers]);
  return (
    <main id="main" class="docked evidence">
      <PageTitle>{words.evidence.title}</PageTitle>
      <p class="lead">{words.evidence.lead}</p>
      <ProblemNote problem={problem} />
      {papers ? <Ready room={room} papers={papers} door={door} /> : problem ? null : <Loading />}
      <div class="acts dock"><Link class="btn primary" to={casePath(id, 'check')}>{words.evidence.go}</Link><Link class="btn quiet" to={casePath(id, 'coverage')}>{words.evidence.coverage}</Link><Link class="btn quiet only-d" to={casePath(id, 'letter')}>{words.evidence.back}</Link></div>
    </main>
  );
}

function returnTo(): void {
  const question = decodeURIComponent(location.hash).slice(answerAnchor('').length + 1);
  const place = question === '' ? undefined : [...document.querySelectorAll<HTMLElement>('[data-from]')].find(({ dataset }) => dataset['from'] === question);
  place?.closest('details')?.setAttribute('open', '');
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector('a')?.focus({ preventScroll: true });
}

interface PapersProps { readonly room: CaseRoom; readonly papers: PapersView; readonly door: EvidenceDoor }

function Ready({ room, papers, door }: PapersProps) {
  const { words } = useSpeech();
  const choices = useChoices(room, papers);
  const hasFiles = (door.view?.files.length ?? 0) > 0;
  const { demanded, named, lacking, advice } = papers;
  const [needed, optional] = [lacking.filter((one) => one.needed), lacking.filter((one) => !one.needed)];
  const bare = named.length === 0 && demanded.length === 0;
  return (
    <>
      {bare ? <div class="tip empty-state"><h2>{words.evidence.noneTitle}</h2><p>{words.evidence.none}</p><p class="row"><Link class="btn" to={casePath(room.view.case.id, 'tasks')}>{words.evidence.noneLink}</Link></p></div> : <Summary papers={papers} />}
      {bare && !hasFiles ? null : <p class="tip">{hasFiles ? words.evidence.withFiles : words.evidence.namesOnly}</p>}
      {bare && !hasFiles ? null : <p class="tip warn">{words.evidence.originals}</p>}
      <EvidenceFiles door={door} id={room.view.case.id} choices={choices} />
      {bare && needed.length === 0 ? null : <PaperTable room={room} papers={{ ...papers, lacking: needed }} door={door} />}
      {optional.length === 0 ? null : <Optional room={room} lacking={optional} door={door} />}
      <OrdersCard />
      <PaperAdviceList room={room} advice={advice} />
    </>
  );
}

/** What a file can be: each document that is asked for or named, each statement that has none. */
function useChoices(room: CaseRoom, { demanded, named, lacking }: PapersView): readonly PaperChoice[] {
  const { words, say } = useSpeech();
  const titleOf = (question: string): string => { const asked = room.view.questions.find(({ id }) => id === question); return asked ? numberedTitle(room.view, asked, say) : question; };
  return [
    ...demanded.map(({ ask }): PaperChoice => ({ ref: `demanded:${ask}`, part: 'demanded', title: words.asks[ask] })), ...named.map(({ name }): PaperChoice => ({ ref: `named:${name}`, part: 'named', title: name })),
    ...[...new Set(lacking.map(({ question }) => question))].map((question): PaperChoice => ({ ref: `lacking:${question}`, part: 'lacking', title: words.evidenceFiles.statementOf(titleOf(question)) })),
  ];
}

/** How a document stands with the files that were added; nothing until they are known. */
function Standing({ view, of }: { readonly view: EvidenceView | undefined; readonly of: PaperRef }) {
  const { words } = useSpeech();
  const standing = view?.papers.find(({ ref }) => ref === of);
  if (view === undefined || standing === undefined) return null;
  const names = standing.files.flatMap((id) => view.files.find((file) => file.id === id)?.name ?? []);
  return (
    <span class="standing"><PaperStateTag state={standing.state} />{names.length > 0 ? <span class="note">{words.evidenceFiles.fileOf(names.join(words.listJoin))}</span> : null}{names.length > 0 && standing.units?.some(({ short }) => short !== undefined) ? <span class="note">{words.evidenceFiles.tooFew}</span> : null}</span>
  );
}

function Summary({ papers: { demanded, named, lacking } }: Pick<PapersProps, 'papers'>) {
  const { words } = useSpeech();
  const due = demanded.filter(({ names }) => names.length === 0).length + lacking.filter(({ needed }) => needed).length;
  const counts = [['present', 'present', 'named', named.length], ['missing', 'missing', 'due', due], ['unclear', 'unclear', 'twice', named.filter(({ uses }) => uses.length > 1).length], ['open', 'missing', 'lacking', lacking.filter(({ needed }) => !needed).length]] as const;
  return <p class="legend">{counts.filter(([, , , n]) => n > 0).map(([tone, icon, what, n]) => <State key={what} tone={tone} icon={icon} what={what}>{words.evidence.counts[what]} {n}</State>)}</p>;
}

interface StateProps { readonly tone: string; readonly icon: IconName; readonly what?: string; readonly children: ComponentChildren }
const State = ({ tone, icon, what, children }: StateProps) => <span class={`state ${tone}`} data-count={what}><Icon name={icon} />{children}</span>;

function PaperTable({ room, papers: { demanded, named, lacking }, door: { view } }: PapersProps) {
  const { words } = useSpeech();
  const { heads, parts } = words.evidence;
  const id = room.view.case.id;
  return (
    <table class="cov papers">
      <thead><tr>{Object.values(heads).map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      {demanded.length > 0 ? <tbody data-part="demanded"><PartRow title={parts.demanded} />{demanded.map((one) => <Demanded key={one.ask} id={id} paper={one} view={view} />)}</tbody> : null}
      {named.length > 0 ? <tbody data-part="named"><PartRow title={parts.named} />{named.map((one) => <Named key={one.name} room={room} paper={one} view={view} />)}</tbody> : null}
      {lacking.length > 0 ? <tbody data-part="lacking"><PartRow title={parts.lacking} />{lacking.map((one, i) => <Lacking key={`${one.question} ${String(i)}`} room={room} paper={one} view={view} />)}</tbody> : null}
    </table>
  );
}

/** Statements that may go without a document: the letter over again, so folded. */
function Optional({ room, lacking, door: { view } }: Pick<PapersProps, 'room' | 'door'> & { readonly lacking: readonly LackingPaper[] }) {
  const { words } = useSpeech();
  return (
    <details class="group">
      <summary><Icon name="chev" /><b>{words.evidence.parts.lacking}</b><span class="count">{lacking.length}</span></summary>
      <p class="note">{words.evidence.lackingNote}</p>
      <table class="cov papers">
        <thead><tr>{Object.values(words.evidence.heads).map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody data-part="optional">{lacking.map((one, i) => <Lacking key={`${one.question} ${String(i)}`} room={room} paper={one} view={view} />)}</tbody>
      </table>
    </details>
  );
}

function PartRow({ title, note }: { readonly title: string; readonly note?: string }) {
  return <tr class="cov-part"><th scope="rowgroup" colSpan={3}>{title}{note === undefined ? null : <span class="note">{note}</span>}</th></tr>;
}

interface Seen { readonly view: EvidenceView | undefined }

function Demanded({ id, view, paper: { ask, names, question } }: Seen & { readonly id: string; readonly paper: DemandedPaper }) {
  const { words } = useSpeech();
  const mayWrite = useMayWrite();
  const { heads } = words.evidence;
  return (
    <tr data-paper={ask}>
      <th scope="row">{words.asks[ask]}<Standing view={view} of={`demanded:${ask}`} /></th>
      {names.length > 0
        ? <td data-h={heads.paper}><State tone="present" icon="present">{names.length > 3 ? words.evidence.many(names.length) : words.evidence.candidates(names.join(words.listJoin))}</State><p class="note">{words.evidence.sureYourself}</p></td>
        : <td data-h={heads.paper}><State tone="missing" icon="missing">{words.evidence.notNamed}</State></td>}
      <td class="go" data-h={heads.from}>{question === undefined ? <Link to={casePath(id, 'tasks')}>{words.evidence.toTasks}</Link> : <Link to={changePath(id, question, 'evidence')}>{!mayWrite ? words.review.seeAnswer : names.length > 0 ? words.evidence.change : words.evidence.add}<span class="vh">{words.of(words.asks[ask])}</span></Link>}</td>
    </tr>
  );
}

function Named({ room, view, paper: { name, uses } }: Seen & { readonly room: CaseRoom; readonly paper: NamedPaper }) {
  const { words } = useSpeech();
  const [first, ...others] = uses;
  if (first === undefined) return null;
  return (
    <>
      <tr data-paper={name} data-uses={uses.length}>
        <th scope="row" rowSpan={uses.length}><span class="file"><Icon name="file" /><span>{name}</span></span>{others.length > 0 ? <span class="note twice">{words.evidence.twice(uses.length)}</span> : null}<Standing view={view} of={`named:${name}`} /></th>
        <UseCells room={room} use={first} of={name} />
      </tr>
      {others.map((use) => <tr key={use.question} class="also"><UseCells room={room} use={use} of={name} /></tr>)}
    </>
  );
}

function Lacking({ room, view, paper }: Seen & { readonly room: CaseRoom; readonly paper: LackingPaper }) {
  const { words, say } = useSpeech();
  return (
    <tr data-lacking={paper.question}>
      <th scope="row"><State tone={paper.needed ? 'missing' : 'open'} icon="missing">{words.evidence.notNamed}</State><span class="note">{paper.needed ? words.evidence.needed : say(paper.wants)}</span>{view?.papers.some(({ ref, files }) => ref === `lacking:${paper.question}` && files.length > 0) ? <Standing view={view} of={`lacking:${paper.question}`} /> : null}</th>
      <UseCells room={room} use={paper} />
    </tr>
  );
}

/** `of`: the name that can be changed there; without one, a name is to be given. */
function UseCells({ room, use: { question, says }, of }: { readonly room: CaseRoom; readonly use: PaperUse; readonly of?: string }) {
  const { words, say } = useSpeech();
  const { heads } = words.evidence;
  const asked = room.view.questions.find(({ id }) => id === question);
  const title = asked ? numberedTitle(room.view, asked, say) : question;
  return (
    <>
      <td data-h={heads.proves}>{says === undefined ? <span class="note">{words.evidence.untold}</span> : <Clip lines={2}>{say(says)}</Clip>}</td>
      <td class="go" data-h={heads.from} data-from={question}><span>{title}</span> <Link to={changePath(room.view.case.id, question, 'evidence')}>{!room.mayWrite ? words.review.seeAnswer : of === undefined ? words.evidence.add : words.evidence.change}<span class="vh">{words.of(of === undefined ? title : `${of} (${title})`)}</span></Link></td>
    </>
  );
}
