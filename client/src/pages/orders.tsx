// Reports of Seller Central and the table of orders that goes with the letter: loaded, counted, chosen from, pasted.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { getAnnex, type Problem } from '../api.ts';
import { sendReport } from '../told-requests.ts';
import { speechWith } from '../language.tsx';
import { casePath } from '../router.ts';
import { useDoor, useRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { AtRest, Writes } from '../ui/writes.tsx';
import { isShared } from '../how-it-runs.ts';
import type { AnnexView, Refused } from '../wire.ts';
import { ordersWords } from '../words/orders.ts';
import { AnnexTable } from './annex-table.tsx';
import { DeletedParts } from './deleted-parts.tsx';
import { FaultList, ReportPanel } from './report-panel.tsx';

const useSpeech = speechWith(ordersWords);

export function Orders() {
  const { words: { orders } } = useSpeech();
  const { case: { id, reports = [] } } = useRoom().view;
  const { retry } = useDoor();
  const [annex, setAnnex] = useState<AnnexView>();
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  useEffect(() => { void getAnnex(id).then((result) => { if (result.ok) setAnnex(result.value); else setProblem(result.problem); }); }, [id]);
  const put = (kept: Pick<AnnexView, 'annex'>['annex']): void => { setAnnex((before) => before && { ...before, annex: kept }); };
  return (
    <main id="main" class="docked orders">
      <PageTitle>{orders.title}</PageTitle>
      <p class="lead">{orders.lead}</p>
      <p class="tip">{isShared ? orders.privacyShared : orders.privacy}</p>
      <Writes><Loader /></Writes>
      <h2>{orders.reports}</h2>
      {reports.length === 0 ? <p class="note">{orders.none}</p> : <AtRest>{reports.toReversed().map((report) => <ReportPanel key={report.id} caseId={id} report={report} annex={annex} onAnnex={put} say={setSaid} />)}</AtRest>}
      <DeletedParts id={id} kind="report" turn={reports.length} onBack={retry} />
      <p class="vh" role="status">{said}</p>
      <ProblemNote problem={problem} />
      {annex ? <AnnexTable caseId={id} view={annex} onAnnex={put} /> : problem ? null : <Loading />}
      <div class="acts dock"><Link class="btn primary" to={casePath(id, 'evidence')}>{orders.back}</Link></div>
    </main>
  );
}

interface Going { readonly name: string; readonly share: number; readonly lines: number }
type Ended = { readonly name: string } & ({ readonly lines: number | undefined } | { readonly refused: Refused } | { readonly problem: Problem });

/** Drop or choose; while it is read, a bar that is true; then what became of it. */
function Loader() {
  const { words: { orders }, say } = useSpeech();
  const { retry } = useDoor();
  const { view: { case: { id } }, rules } = useRoom();
  const [over, setOver] = useState(false);
  const [going, setGoing] = useState<Going>();
  const [ended, setEnded] = useState<Ended>();
  const picker = useRef<HTMLInputElement>(null);
  const load = async (file: File | undefined): Promise<void> => {
    if (file === undefined || going !== undefined) return;
    const { name } = file;
    setEnded(undefined);
    setGoing({ name, share: 0, lines: 0 });
    const sent = await sendReport(id, file, (share, lines) => { setGoing({ name, share, lines }); });
    setGoing(undefined);
    if (!sent.ok) { setEnded({ name, problem: sent.problem }); return; }
    if ('refused' in sent.value) { setEnded({ name, refused: sent.value.refused }); return; }
    setEnded({ name, lines: sent.value.report.totals?.lines });
    retry();
  };
  const drop = (event: JSX.TargetedDragEvent<HTMLElement>): void => {
    event.preventDefault();
    setOver(false);
    void load(event.dataTransfer?.files[0]);
  };
  return (
    <div class={`panel report-drop drop-box${over ? ' over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => { setOver(false); }} onDrop={drop}>
      <p><b>{orders.drop}</b></p>
      <p class="note">{orders.dropNote}</p>
      <p class="row"><button type="button" class="btn primary" disabled={going !== undefined} onClick={() => { picker.current?.click(); }}><Icon name="file" />{orders.choose}</button></p>
      <input ref={picker} id="report-file" type="file" hidden accept=".txt,.tsv,.csv,.json" aria-label={orders.choose} onChange={(event) => { void load(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
      {going === undefined ? null : <p class="report-bar"><label for="report-bar">{orders.bar(going.name)}</label><progress id="report-bar" max={1} value={going.share} /><span class="note">{orders.barLines(going.lines)}</span></p>}
      <p class="report-said" role="status">{ended !== undefined && 'lines' in ended ? <><Icon name="check" />{ended.lines === undefined ? orders.doneMetrics(ended.name) : orders.done(ended.name, ended.lines)}</> : null}</p>
      {ended !== undefined && 'refused' in ended ? <RefusedNote name={ended.name} refused={ended.refused} /> : null}
      {ended !== undefined && 'problem' in ended ? (ended.problem.code === 'too-many-reports' ? <p class="err" role="alert"><Icon name="must" />{orders.problems['too-many-reports']}</p> : ended.problem.code === 'too-large' ? <p class="err" role="alert"><Icon name="must" />{orders.refused['too-large'](ended.name)}</p> : <ProblemNote problem={ended.problem} />) : null}
      <details class="more"><summary><Icon name="chev" />{orders.kinds}</summary><ul class="bul">{rules.reports.map(({ id: report, title, verified }) => <li key={report}>{say(title)}{verified ? '' : orders.unverified}</li>)}</ul></details>
    </div>
  );
}

function RefusedNote({ name, refused: { why, line, headings = [], like, lacking = [], faults = [] } }: { readonly name: string; readonly refused: Refused }) {
  const { words: { orders, listJoin }, say } = useSpeech();
  const { reports } = useRoom().rules;
  const near = reports.find(({ id }) => id === like);
  return (
    <div class="report-refused" role="alert">
      <p class="err"><Icon name="must" />{orders.refused[why](name)}</p>
      {headings.length === 0 || line === undefined ? null : <p>{orders.atLine(line, headings.join(listJoin))}</p>}
      {near === undefined || lacking.length === 0 ? null : <p>{orders.lacking(say(near.title), lacking.join(listJoin))}</p>}
      {faults.length === 0 ? null : <FaultList faults={faults.slice(0, 5)} more={faults.length - 5} />}
      <p class="note">{orders.nothingChanged}</p>
    </div>
  );
}
