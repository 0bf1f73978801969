// Issue by section, the demands on a draft: one line each with its verdict; opened, it shows what lifts it, its sentences, and takes the user's own word.
import { useEffect, useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { questionPath } from '../router.ts';
import { forgetElement, sentenceMarks, tell } from '../marks.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { FindingGround } from '../ui/finding-looks.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { SetAsideOffer } from '../ui/set-aside.tsx';
import { standingOf, standings, VerdictState, type Standing } from '../ui/state.tsx';
import type { CheckView, ElementVerdict, Finding, Mark, Place, SectionId } from '../wire.ts';
import { OpenLine, type Opening } from './open-line.tsx';
import { draftWords } from '../words/draft.ts';
import { tasksWords } from '../words/tasks.ts';

const useSpeech = speechWith(draftWords, tasksWords);

const sections: readonly SectionId[] = ['root-cause', 'corrective-actions', 'preventive-measures'];

export type MarksEdit = (marks: readonly Mark[]) => readonly Mark[];
export interface ElementsProps extends Opening {
  readonly room: CaseRoom;
  readonly check: CheckView;
  readonly marks: readonly Mark[];
  readonly onMarks: (edit: MarksEdit) => void;
  readonly onAside: (key: string, because: string) => void;
  readonly onShow: (place: Place) => void;
}

/** What a group of demands has come to: nothing but what all of them say. */
export function standingOfAll(elements: readonly ElementVerdict[]): Standing {
  const all = new Set(elements.map(standingOf));
  const [only] = all;
  if (all.size === 1 && only !== undefined) return only;
  return all.has('present') || all.has('weak') ? 'weak' : 'missing';
}

const partOf = (check: CheckView, reason: string | undefined, section: SectionId | undefined): readonly ElementVerdict[] => check.result.elements.filter((one) => one.reason === reason && one.section === section);

export function DraftGrid({ room, check }: Pick<ElementsProps, 'room' | 'check'>) {
  const { words, say } = useSpeech();
  const reasons = room.view.case.confirmed;
  if (!check.result.elements.some(({ reason }) => reason !== undefined)) return null;
  return (
    <section class="draft-grid">
      <h2>{words.draft.grid}</h2>
      <table class="grid verdicts">
        <thead><tr><th scope="col">{words.tasks.issue}</th>{sections.map((section) => <th key={section} scope="col">{words.sections[section]}</th>)}</tr></thead>
        <tbody>{reasons.map((reason, i) => (
          <tr key={reason}><th scope="row">{i + 1} {titleOf(room, reason, say)}</th>{sections.map((section) => {
            const elements = partOf(check, reason, section);
            return <td key={section} data-h={words.sections[section]} data-verdict={standingOfAll(elements)}><Counts elements={elements} /></td>;
          })}</tr>
        ))}</tbody>
      </table>
    </section>
  );
}

function Counts({ elements }: { readonly elements: readonly ElementVerdict[] }) {
  return <span class="counts">{standings.map((one) => [one, elements.filter((element) => standingOf(element) === one).length] as const).filter(([, n]) => n > 0).map(([one, n]) => <VerdictState key={one} verdict={one} count={n} />)}</span>;
}

const titleOf = (room: CaseRoom, reason: string, say: (text: { readonly en: string; readonly ja: string }) => string): string => {
  const rule = room.rules.reasons.find((one) => one.id === reason);
  return rule ? say(rule.title) : reason;
};

export function DraftElements(props: ElementsProps) {
  const { words, say } = useSpeech();
  const { room, check } = props;
  const whole = check.result.elements.filter(({ reason }) => reason === undefined);
  return (
    <section>
      <h2>{words.draft.elements}</h2>
      <p class="note">{words.draft.gridNote}</p>
      {whole.length === 0 ? null : <Group {...props} title={words.coverage.whole} elements={whole} />}
      {whole.length > 0 ? null : room.view.case.confirmed.map((reason, i) => (
        <div key={reason} class="draft-issue">
          <h3>{i + 1} {titleOf(room, reason, say)}</h3>
          {sections.map((section) => <Group key={section} {...props} title={words.sections[section]} elements={partOf(check, reason, section)} />)}
        </div>
      ))}
    </section>
  );
}

/** Folded at first, so that the whole can be seen; its counts say how it stands. */
function Group({ title, elements, ...props }: ElementsProps & { readonly title: string; readonly elements: readonly ElementVerdict[] }) {
  const [open, setOpen] = useState(false);
  const holds = elements.some(({ key }) => key === props.opened);
  useEffect(() => { if (holds) setOpen(true); }, [holds]);
  if (elements.length === 0) return null;
  return (
    <details class="group" open={open || holds}>
      <summary onClick={(event) => { event.preventDefault(); if (open && holds) props.onOpen(''); setOpen(!open); }}><Icon name="chev" /><b>{title}</b><Counts elements={elements} /></summary>
      <ul class="lines">{elements.map((element) => <ElementLine key={element.key} {...props} element={element} />)}</ul>
    </details>
  );
}

function ElementLine({ element, opened, onOpen, ...props }: ElementsProps & { readonly element: ElementVerdict }) {
  const { words, say } = useSpeech();
  const { room, check } = props;
  const marks = sentenceMarks(props.marks);
  const standing = standingOf(element);
  const title = say(titleOfElement(room, element));
  const byUser = element.byUser === true || marks.some(({ key }) => key === element.key);
  const tag = byUser ? words.draft.byYou : check.result.aside.some((one) => isAbout(one, element)) ? words.aside.tag : undefined;
  const head = <><VerdictState verdict={standing} /><span>{title}{tag === undefined ? null : <> <span class="tag">{tag}</span></>}</span></>;
  return <OpenLine id={element.key} opened={opened} onOpen={onOpen} head={head} data-element={element.key} data-verdict={standing}><ElementBody {...props} element={element} title={title} byUser={byUser} /></OpenLine>;
}

/** The words of the rule as this reason wants it, else of the question. */
export function titleOfElement({ view }: CaseRoom, { key, reason, element }: { readonly key: string; readonly reason?: string; readonly element: string }): { readonly en: string; readonly ja: string } {
  return view.reasons.find((one) => one.id === reason)?.elements.find((one) => one.id === element)?.title ?? view.questions.find(({ id }) => id === key)?.title ?? { en: element, ja: element };
}

/** The question that asks for it: its own, or the one that several issues share. */
export const questionFor = ({ view }: CaseRoom, { key, element }: { readonly key: string; readonly element: string }): CaseRoom['view']['questions'][number] | undefined =>
  view.questions.find(({ id }) => id === key) ?? view.questions.find(({ id }) => id === `shared.${element}`);

/** The finding that an element is missing or weak. */
export const isAbout = ({ rule, reason }: Finding, element: Pick<ElementVerdict, 'element' | 'reason'>): boolean => rule === `element/${element.element}` && reason === element.reason;

type BodyProps = Omit<ElementsProps, keyof Opening> & { readonly element: ElementVerdict; readonly title: string; readonly byUser: boolean };

function ElementBody({ room, check, marks, onMarks, onAside, onShow, element, title, byUser }: BodyProps) {
  const { words, say } = useSpeech();
  const rule = room.view.reasons.find(({ id }) => id === element.reason)?.elements.find(({ id }) => id === element.element);
  const finding = check.result.findings.find((one) => isAbout(one, element));
  const question = questionFor(room, element);
  const standing = standingOf(element);
  const lift = standing === 'weak' ? rule?.lift : rule?.must;
  const judge = (sentence: string, answers: boolean): void => { onMarks((before) => tell(before, { key: element.key, sentence }, answers)); };
  const taken = sentenceMarks(marks).some((mark) => mark.key === element.key && mark.answers !== false);
  return (
    <>
      {standing === 'present' || lift === undefined ? null : <p>{say(lift)}</p>}
      {standing === 'unclear' ? <p class="note">{words.unclear.lead}</p> : null}
      {byUser && !taken ? <p class="note">{words.draft.saidNot}</p> : null}
      {element.evidence.map((place) => (
        <div key={place.start} class="said-line">
          <button type="button" class="place" onClick={() => { onShow(place); }}><span class="vh">{words.findings.show}</span><q class="paper">{check.text.slice(place.start, place.end)}</q></button>
          {taken || !room.mayWrite ? null : (
            <p class="row deciding">
              {standing === 'present' ? null : <button type="button" class="btn small" onClick={() => { judge(sentenceAt(check, place), true); }}>{words.draft.markIt}</button>}
              <button type="button" class="btn small" onClick={() => { judge(sentenceAt(check, place), false); }}>{words.draft.notIt}</button>
            </p>
          )}
        </div>
      ))}
      <div class="element-acts">
        {question && standing !== 'present' ? <Link class="btn small quiet" to={questionPath(room.view.case.id, question.id)}>{words.draft.open}<span class="vh">{words.of(title)}</span></Link> : null}
        {standing === 'present' || !room.mayWrite ? null : <MarkSentence check={check} title={title} onMark={(sentence) => { judge(sentence, true); }} />}
        {byUser && room.mayWrite ? <button type="button" class="btn small quiet" onClick={() => { onMarks((before) => forgetElement(before, element.key)); }}>{words.draft.unmark}</button> : null}
        {finding ? <><SetAsideOffer finding={finding} onAside={(because) => { onAside(finding.key, because); }} /><FindingGround finding={finding} /></> : null}
      </div>
    </>
  );
}

/** A mark is kept by the words of the whole sentence. */
function sentenceAt({ text, result }: CheckView, { start, end }: Place): string {
  return result.sentences.find((sentence) => sentence.start <= start && sentence.end >= end)?.text ?? text.slice(start, end);
}

function MarkSentence({ check, title, onMark }: { readonly check: CheckView; readonly title: string; readonly onMark: (sentence: string) => void }) {
  const { words } = useSpeech();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  if (!open) return <button type="button" class="btn small quiet" onClick={() => { setOpen(true); }}>{words.draft.mark}<span class="vh">{words.of(title)}</span></button>;
  return (
    <div class="marking">
      <label class="l">{words.draft.which}
        <select class="x" value={chosen} onChange={(event) => { setChosen(event.currentTarget.value); }}>
          <option value="">{words.choose}</option>
          {check.result.sentences.map((s) => <option key={s.start} value={s.text}>{s.text.length > 80 ? `${s.text.slice(0, 78)}…` : s.text}</option>)}
        </select>
      </label>
      <div class="row"><button type="button" class="btn small" onClick={() => { if (chosen !== '') onMark(chosen); }}>{words.draft.markIt}</button><button type="button" class="btn small quiet" onClick={() => { setOpen(false); }}>{words.cancel}</button></div>
    </div>
  );
}
