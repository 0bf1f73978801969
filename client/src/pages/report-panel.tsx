// One report of a case: its figures with their arithmetic, over which days, what could not be read, and its lines to choose from.
import { useState } from 'preact/hooks';
import { countReport, deleteReport, getReportGroups, getReportRows, saveAnnex, type Problem } from '../api.ts';
import { parseDate, showDay, todayIso } from '../dates.ts';
import { arithmeticOf, restOf } from '../forms/counted-text.ts';
import { speechWith } from '../language.tsx';
import { useDoor, useRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { FieldError, ProblemNote } from '../ui/notes.tsx';
import type { AnnexView, Grouped, LineFault, LinePick, PickedRows, ReportGroups, StoredReport } from '../wire.ts';
import { figureWords } from '../words/figures.ts';
import { ordersWords } from '../words/orders.ts';
import { rowKey } from './row-key.ts';

const useSpeech = speechWith(ordersWords, figureWords);

interface PanelProps { readonly caseId: string; readonly report: StoredReport; readonly annex: AnnexView | undefined; readonly onAnnex: (annex: AnnexView['annex']) => void; readonly say: (text: string) => void }

export function ReportPanel(props: PanelProps) {
  const { words: { orders }, say } = useSpeech();
  const { rules } = useRoom();
  const { retry } = useDoor();
  const { caseId, report } = props;
  const [problem, setProblem] = useState<Problem>();
  const format = rules.reports.find(({ id }) => id === report.format);
  const { totals, faultCounts } = report;
  const faults = Object.values(faultCounts).reduce((sum, n) => sum + n, 0);
  const remove = async (): Promise<void> => {
    const result = await deleteReport(caseId, report.id);
    if (!result.ok) { setProblem(result.problem); return; }
    props.say(orders.removed(report.name));
    retry();
  };
  return (
    <section class="panel report" data-report={report.format}>
      <h3>{report.name}</h3>
      <p class="note">{format === undefined ? report.format : say(format.title)}</p>
      {totals === undefined ? null : <p>{orders.totals(totals.lines, totals.counted)}{totals.passed > 0 ? ` ${orders.passed(totals.passed)}` : ''}{totals.aside > 0 ? ` ${orders.aside(totals.aside)}` : ''}</p>}
      {format?.note === undefined ? null : <p class="note">{say(format.note)}</p>}
      <Figures report={report} />
      {faults === 0 ? null : <details class="more"><summary><Icon name="chev" />{orders.faults(faults)}</summary><FaultList faults={report.faults} more={faults - report.faults.length} /></details>}
      {format?.kind === 'table' ? <><PeriodForm {...props} /><Groups key={`g${String(report.version)}`} {...props} /><LineChoice key={`l${String(report.version)}`} {...props} /></> : null}
      <ProblemNote problem={problem} />
      <p class="row"><button type="button" class="btn small quiet" onClick={() => { void remove(); }}>{orders.remove}<span class="vh"> {report.name}</span></button></p>
    </section>
  );
}

function Figures({ report: { figures } }: Pick<PanelProps, 'report'>) {
  const speech = useSpeech();
  const { words: { orders }, say } = speech;
  const { rules } = useRoom();
  const { heads } = orders;
  return (
    <table class="figures">
      <thead><tr><th scope="col">{heads.figure}</th><th scope="col" class="qty">{heads.count}</th><th scope="col">{heads.arithmetic}</th></tr></thead>
      <tbody>{figures.map((figure, i) => {
        const known = rules.figures.find(({ id }) => id === figure.id);
        return (
          <tr key={`${figure.id} ${String(i)}`} data-figure={figure.id}>
            <th scope="row">{known === undefined ? figure.id : say(known.title)}{known?.note === undefined ? null : <span class="note">{say(known.note)}</span>}</th>
            <td class="qty" data-h={heads.count}>{speech.words.figures.alone(figure.count)}</td>
            <td data-h={heads.arithmetic}>{figure.of === undefined ? null : <b>{arithmeticOf(figure, speech)}</b>}<span class="note">{restOf(figure, speech).join(' · ')}</span></td>
          </tr>
        );
      })}</tbody>
    </table>
  );
}

export function FaultList({ faults, more }: { readonly faults: readonly LineFault[]; readonly more: number }) {
  const { words: { orders } } = useSpeech();
  return <><ul class="bul faults">{faults.map(({ line, code, found }) => <li key={`${String(line)} ${code}`}><b>{orders.lineNo(line)}</b>{orders.fault[code](found)}</li>)}</ul>{more > 0 ? <p class="note">{orders.faultsMore(more)}</p> : null}</>;
}

function PeriodForm({ caseId, report, say }: PanelProps) {
  const { words: { orders }, language } = useSpeech();
  const { retry } = useDoor();
  const shown = report.period ?? report.days;
  const [from, setFrom] = useState(shown === undefined ? '' : showDay(shown.from, language));
  const [to, setTo] = useState(shown === undefined ? '' : showDay(shown.to, language));
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const id = `p-${report.id}`;
  const count = async (period: StoredReport['period'] | null): Promise<void> => {
    setWrong(undefined);
    const result = await countReport(caseId, report.id, period ?? null, report.version);
    setProblem(result.ok || result.problem.status === 409 ? undefined : result.problem);
    if (!result.ok && result.problem.status === 409) say(orders.overwritten);
    if (result.ok || result.problem.status === 409) retry();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const [first, last] = [parseDate(from, todayIso()), parseDate(to, todayIso())];
    if (first === undefined || last === undefined) setWrong(orders.badDay);
    else if (first > last) setWrong(orders.badOrder);
    else void count({ from: first, to: last });
  };
  return (
    <form class="report-period" onSubmit={submit}>
      <fieldset aria-describedby={wrong === undefined ? undefined : `${id}-err`}><legend class="l">{orders.period}</legend>
        <FieldError id={`${id}-err`} text={wrong} />
        <div class="row">
          <label class="small-l" for={`${id}-from`}>{orders.from}<input id={`${id}-from`} class="x date" autocomplete="off" value={from} onInput={(event) => { setFrom(event.currentTarget.value); }} /></label>
          <label class="small-l" for={`${id}-to`}>{orders.to}<input id={`${id}-to`} class="x date" autocomplete="off" value={to} onInput={(event) => { setTo(event.currentTarget.value); }} /></label>
          <button type="submit" class="btn small">{orders.count}</button>
          {report.period === undefined ? null : <button type="button" class="btn small quiet" onClick={() => { void count(null); }}>{orders.whole}</button>}
        </div>
      </fieldset>
      <ProblemNote problem={problem} />
    </form>
  );
}

function Groups({ caseId, report }: PanelProps) {
  const { words: { orders }, language } = useSpeech();
  const [groups, setGroups] = useState<ReportGroups>();
  const open = (event: Event & { readonly currentTarget: HTMLDetailsElement }): void => {
    if (event.currentTarget.open && groups === undefined) void getReportGroups(caseId, report.id).then((result) => { if (result.ok) setGroups(result.value); });
  };
  return (
    <details class="more" onToggle={open}><summary><Icon name="chev" />{orders.groups}</summary>
      {groups === undefined ? null : <div class="report-groups">
        <GroupTable title={orders.byItem} head={orders.groupHeads.item} groups={groups.items} {...(groups.items.length < groups.allItems ? { note: orders.ofItems(groups.items.length, groups.allItems) } : {})} />
        <GroupTable title={orders.byDay} head={orders.groupHeads.day} groups={groups.days.map((group) => ({ ...group, name: showDay(group.name, language) }))} />
      </div>}
    </details>
  );
}

function GroupTable({ title, head, groups, note }: { readonly title: string; readonly head: string; readonly groups: readonly Grouped[]; readonly note?: string }) {
  const { words: { orders: { groupHeads } } } = useSpeech();
  const columns = (['orders', 'units', 'cancelled', 'unshipped', 'refunded'] as const).filter((key) => key === 'orders' || groups.some((group) => group[key] > 0));
  return (
    <div class="wide-table" role="region" aria-label={title} tabIndex={0}>
      <table class="figures"><caption>{title}{note === undefined ? null : <span class="note">{note}</span>}</caption>
        <thead><tr><th scope="col">{head}</th>{columns.map((key) => <th key={key} scope="col" class="qty">{groupHeads[key]}</th>)}</tr></thead>
        <tbody>{groups.map((group) => <tr key={group.name}><th scope="row">{group.name}</th>{columns.map((key) => <td key={key} class="qty">{group[key].toLocaleString('en-US')}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

/** What a kind of report can be asked for. */
const picksOf: Readonly<Record<string, readonly LinePick[]>> = {
  'all-orders': ['unshipped', 'cancelled', 'shipped', 'pending', 'all'], 'unshipped-orders': ['overdue', 'all'], returns: ['claimed', 'refunded', 'all'], transactions: ['refunded', 'all'], feedback: ['negative', 'all'],
};

function LineChoice({ caseId, report, annex, onAnnex, say: tell }: PanelProps) {
  const { words: { orders }, language, say } = useSpeech();
  const picks = picksOf[report.format] ?? ['all'];
  const [pick, setPick] = useState<LinePick>(picks[0] ?? 'all');
  const [item, setItem] = useState('');
  const [found, setFound] = useState<PickedRows>();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState<string>();
  const id = `c-${report.id}`;
  const show = async (event: Event): Promise<void> => {
    event.preventDefault();
    const result = await getReportRows(caseId, report.id, { pick, item: item.trim() });
    setSaid(undefined);
    setLeft(new Set());
    if (result.ok) setFound(result.value);
    setProblem(result.ok ? undefined : result.problem);
  };
  const chosen = found?.rows.filter(({ line }) => !left.has(line)) ?? [];
  const take = async (): Promise<void> => {
    if (annex === undefined) return;
    const there = new Set(annex.annex.rows.map(rowKey));
    const fresh = chosen.map(({ line: _line, ...row }) => row).filter((row) => !there.has(rowKey(row)));
    const result = await saveAnnex(caseId, [...annex.annex.rows, ...fresh], annex.annex.version);
    const current = result.ok ? result.value : result.problem.current;
    if (current) onAnnex(current);
    const text = result.ok ? [orders.taken(fresh.length), ...(fresh.length < chosen.length ? [orders.alreadyThere(chosen.length - fresh.length)] : [])].join(' ') : result.problem.status === 409 ? orders.clash : result.problem.code === 'invalid' || result.problem.code === 'too-long' ? orders.full : undefined;
    setProblem(result.ok || text !== undefined ? undefined : result.problem);
    setSaid(text);
    if (text !== undefined) tell(text);
    if (result.ok) setFound(undefined);
  };
  const columns = annex?.rules.columns.filter(({ id: column }) => found?.rows.some((row) => row[column] !== undefined)) ?? [];
  return (
    <details class="more line-choice"><summary><Icon name="chev" />{orders.takeLines}</summary>
      <form class="row" onSubmit={(event) => { void show(event); }}>
        <label class="small-l" for={`${id}-pick`}>{orders.pick}<select id={`${id}-pick`} class="x" value={pick} onChange={(event) => { setPick(picks.find((one) => one === event.currentTarget.value) ?? 'all'); }}>{picks.map((one) => <option key={one} value={one}>{orders.picks[one]}</option>)}</select></label>
        <label class="small-l" for={`${id}-item`}>{orders.item}<input id={`${id}-item`} class="x" autocomplete="off" spellcheck={false} value={item} onInput={(event) => { setItem(event.currentTarget.value); }} /></label>
        <button type="submit" class="btn small">{orders.show}</button>
      </form>
      {said === undefined ? null : <p><Icon name="check" />{said}</p>}
      <ProblemNote problem={problem} />
      {found === undefined ? null : <>
        <p>{orders.found(found.rows.length, found.all)}</p>
        {found.rows.length === 0 ? null : <>
          <div class="wide-table" role="region" aria-label={orders.takeLines} tabIndex={0}>
            <table class="figures"><thead><tr><th scope="col" class="box"><span class="vh">{orders.pick}</span></th>{columns.map((column) => <th key={column.id} scope="col">{say(column.title)}</th>)}</tr></thead>
              <tbody>{found.rows.map((row) => (
                <tr key={row.line}><td class="box"><label class="tick"><input type="checkbox" checked={!left.has(row.line)} aria-label={orders.pickRow(row.line)} onChange={() => { setLeft((before) => flipped(before, row.line)); }} /></label></td>
                  {columns.map((column) => <td key={column.id}>{cellOf(annex, row[column.id], column.id, language)}</td>)}</tr>
              ))}</tbody>
            </table>
          </div>
          <p class="row"><button type="button" class="btn primary" disabled={chosen.length === 0} onClick={() => { void take(); }}><Icon name="plus" />{orders.take(chosen.length)}</button></p>
        </>}
      </>}
    </details>
  );
}

function flipped(set: ReadonlySet<number>, one: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** As it will be printed: days in the manner of the page, what was done in its words. */
export function cellOf(annex: AnnexView | undefined, text: string | undefined, column: string, language: 'ja' | 'en'): string {
  if (text === undefined) return '';
  if (column === 'done') return annex?.rules.done.find(({ id }) => id === text)?.title[language] ?? text;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? showDay(text, language) : text;
}
