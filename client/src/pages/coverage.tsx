// The table of issues and sections, and below it each element with its verdict, its sentences, and the user's own word on it.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { FindingGround } from '../ui/finding-list.tsx';
import { standingOf, standings, VerdictState } from '../ui/state.tsx';
import type { CheckView, ElementVerdict, Mark, Place, SectionId } from '../wire.ts';
import { Evidence } from './unclear.tsx';
import { draftWords } from '../words/draft.ts';
import { tasksWords } from '../words/tasks.ts';

const useSpeech = speechWith(draftWords, tasksWords);

const sections: readonly SectionId[] = ['root-cause', 'corrective-actions', 'preventive-measures'];

export interface CoverageProps {
  readonly room: CaseRoom;
  readonly check: CheckView;
  readonly marks: readonly Mark[];
  readonly onMarks: (marks: readonly Mark[]) => void;
  readonly onShow: (place: Place) => void;
}

export function Coverage(props: CoverageProps) {
  const { words, say } = useSpeech();
  const { room, check } = props;
  const reasons = room.view.case.confirmed;
  const titleOf = (reason: string): string => {
    const rule = room.rules.reasons.find((r) => r.id === reason);
    return rule ? say(rule.title) : reason;
  };
  return (
    <>
      <section>
        <h2 class="gap-above">{words.draft.grid}</h2>
        <table class="grid verdicts">
          <thead><tr><th scope="col">{words.tasks.issue}</th>{sections.map((s) => <th key={s} scope="col">{words.sections[s]}</th>)}</tr></thead>
          <tbody>{reasons.map((reason, i) => (
            <tr key={reason}><th scope="row">{i + 1}　{titleOf(reason)}</th>{sections.map((section) => <SectionCell key={section} check={check} reason={reason} section={section} />)}</tr>
          ))}</tbody>
        </table>
        <p class="note">{words.draft.gridNote}</p>
      </section>
      {reasons.map((reason, i) => (
        <section key={reason}>
          <h2 class="issue">{i + 1}　{titleOf(reason)}</h2>
          {sections.map((section) => <SectionElements key={section} {...props} reason={reason} section={section} />)}
        </section>
      ))}
    </>
  );
}

function SectionCell({ check, reason, section }: { readonly check: CheckView; readonly reason: string; readonly section: SectionId }) {
  const { words } = useSpeech();
  const verdict = check.result.sections.find((s) => s.reason === reason && s.section === section)?.verdict ?? 'missing';
  const elements = check.result.elements.filter((e) => e.reason === reason && e.section === section);
  const counts = standings.map((s) => [s, elements.filter((e) => standingOf(e) === s).length] as const).filter(([, n]) => n > 0);
  return (
    <td data-h={words.sections[section]} data-verdict={verdict}>
      <VerdictState verdict={verdict} />
      <span class="sum">{counts.map(([s, n]) => words.tasks.count(words.verdict[s], n)).join(words.listJoin)}</span>
    </td>
  );
}

function SectionElements({ reason, section, ...props }: CoverageProps & { readonly reason: string; readonly section: SectionId }) {
  const { words } = useSpeech();
  const elements = props.check.result.elements.filter((e) => e.reason === reason && e.section === section);
  if (elements.length === 0) return null;
  return (
    <div class="section-tasks">
      <h3>{words.sections[section]}</h3>
      <ul class="elements">{elements.map((element) => <ElementLine key={element.key} {...props} element={element} />)}</ul>
    </div>
  );
}

function ElementLine({ room, check, marks, onMarks, onShow, element }: CoverageProps & { readonly element: ElementVerdict }) {
  const { words, say } = useSpeech();
  const rule = room.rules.reasons.find((r) => r.id === element.reason)?.elements.find((e) => e.id === element.element);
  const title = rule ? say(rule.title) : element.element;
  const finding = check.result.findings.find((f) => f.rule === `element/${element.element}` && f.reason === element.reason);
  const mine = marks.filter((mark) => mark.key === element.key);
  return (
    <li data-element={element.key} data-verdict={standingOf(element)}>
      <div class="row"><VerdictState verdict={standingOf(element)} /><b>{title}</b>{element.byUser === true || mine.length > 0 ? <span class="tag">{words.draft.byYou}</span> : null}</div>
      <Evidence check={check} element={element} onMark={(mark) => { onMarks([...marks, mark]); }} onShow={onShow} />
      {element.verdict === 'present' || !rule ? null : <p class="note">{element.verdict === 'missing' || element.unclear === true ? say(rule.must) : say(rule.lift)}</p>}
      <div class="element-acts">
        {finding ? <FindingGround finding={finding} /> : null}
        <MarkSentence check={check} title={title} onMark={(sentence) => { onMarks([...marks, { key: element.key, sentence }]); }} />
        {mine.length > 0 ? <p><button type="button" class="btn small quiet" onClick={() => { onMarks(marks.filter((mark) => mark.key !== element.key)); }}>{words.draft.unmark}</button></p> : null}
      </div>
    </li>
  );
}

function MarkSentence({ check, title, onMark }: { readonly check: CheckView; readonly title: string; readonly onMark: (sentence: string) => void }) {
  const { words } = useSpeech();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  if (!open) return <p><button type="button" class="btn small quiet" onClick={() => { setOpen(true); }}>{words.draft.mark}<span class="vh">{words.of(title)}</span></button></p>;
  return (
    <div class="marking">
      <label class="l">{words.draft.which}
        <select class="x" value={chosen} onChange={(event) => { setChosen(event.currentTarget.value); }}>
          <option value="">{words.choose}</option>
          {check.result.sentences.map((s) => <option key={s.start} value={s.text}>{s.text.length > 80 ? `${s.text.slice(0, 78)}…` : s.text}</option>)}
        </select>
      </label>
      <div class="row"><button type="button" class="btn small" onClick={() => { if (chosen !== '') { onMark(chosen); setOpen(false); } }}>{words.draft.markIt}</button><button type="button" class="btn small quiet" onClick={() => { setOpen(false); }}>{words.cancel}</button></div>
    </div>
  );
}
