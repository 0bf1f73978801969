// What Amazon says: the reading beside the notice, each part with its words; the user confirms or corrects it.
import { useState } from 'preact/hooks';
import { showDay } from '../dates.ts';
import { isOver } from '../is-over.ts';
import { speechWith } from '../language.tsx';
import { numberMarks } from '../notice-marks.ts';
import { casePath, navigate } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { forget, keep, recall } from '../state/kept.ts';
import { Deadline } from '../ui/deadline.tsx';
import { FakeSigns } from '../ui/fake-signs.tsx';
import { focusOn } from '../ui/notes.tsx';
import { NoticeText, PartNumber } from '../ui/notice-text.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { AtRest, Writes } from '../ui/writes.tsx';
import type { CaseView } from '../wire.ts';
import { NotANotice } from './not-a-notice.tsx';
import { DeadlineCorrection } from './reading-corrections.tsx';
import { ReasonChoice, type Decision, type Decisions } from './reason-choice.tsx';
import { ReadingParts } from './reading-parts.tsx';
import { TakeBackReply } from './take-back-reply.tsx';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

export function Notice() {
  const room = useRoom();
  return room.view.reading.isNotice ? <NoticeReading room={room} /> : <NotANotice room={room} />;
}

/** Every reason that was confirmed, read or added, in that order: a letter keeps the numbers of its issues over the rounds. */
export function reasonsOf(view: CaseView): readonly string[] {
  return [...new Set([...view.case.confirmed, ...view.read.reasons.map((r) => r.id), ...view.reading.reasons.map((r) => r.id)])];
}

function storedDecisions(view: CaseView): Decisions {
  if (view.case.confirmed.length === 0) return {};
  return Object.fromEntries(reasonsOf(view).map((id) => [id, view.case.confirmed.includes(id) ? 'yes' : 'no']));
}

function isDecisions(value: unknown): value is Decisions {
  return typeof value === 'object' && value !== null && Object.values(value).every((v) => v === 'yes' || v === 'no');
}

function useDecisions(view: CaseView): readonly [Decisions, (id: string, decision: Decision) => void, () => void] {
  const key = `reasons.${view.case.id}`;
  const [decisions, setDecisions] = useState<Decisions>(() => {
    const kept = recall(key);
    return { ...storedDecisions(view), ...(isDecisions(kept) ? kept : {}) };
  });
  const decide = (id: string, decision: Decision): void => {
    const next = { ...decisions, [id]: decision };
    setDecisions(next);
    keep(key, next);
  };
  return [decisions, decide, () => { forget(key); }];
}

function NoticeReading({ room }: { readonly room: CaseRoom }) {
  const { words, language } = useSpeech();
  const { view } = room;
  const [decisions, decide, forgetDecisions] = useDecisions(view);
  const [told, setTold] = useState('');
  const over = isOver(view);
  const { marks, numberOf } = numberMarks(view.read, view.case.notice);
  const shown = new Set<number>();
  const number = (part: string) => {
    const n = numberOf(part);
    const first = n !== undefined && !shown.has(n);
    if (n !== undefined) shown.add(n);
    return <PartNumber number={n} first={first} />;
  };
  const reasons = [...new Set([...reasonsOf(view), ...Object.keys(decisions)])];
  const left = reasons.filter((id) => decisions[id] === undefined);
  // What is only possible is said right by a press of its own; the rest by the one that goes on.
  const own = left.filter((id) => !view.read.reasons.some((read) => read.id === id && read.certainty !== 'possible'));
  const confirm = async (): Promise<void> => {
    if (over) { navigate(casePath(view.case.id, 'history')); return; }
    const [open] = own;
    if (open !== undefined) { focusOn(`yes-${open}`); return; }
    const confirmed = reasons.filter((id) => decisions[id] !== 'no');
    if (confirmed.length === 0 && view.reading.response.id === 'plan') { setTold(words.notice.atLeastOne); return; }
    const result = await room.change((now) => ({ confirmed, correction: { ...now.case.correction, reasons: confirmed }, language }));
    if (!result.ok) { setTold(words.problem(result.problem.code)); return; }
    forgetDecisions();
    // What the first plan promised comes before the questions, where selling was stopped again after it.
    navigate(casePath(view.case.id, view.case.earlierRounds.at(-1)?.reinstatedOn !== undefined ? 'history' : view.case.drafts.refused ? 'draft' : 'tasks'));
  };
  return (
    <main id="main" class="docked">
      <div class="head2">
        <div><PageTitle>{words.notice.title}</PageTitle><p class="lead">{words.notice.lead}</p></div>
        <Deadline reading={view.reading} receivedOn={view.case.receivedOn} own={view.case.correction.deadline !== undefined} number={number('deadline')} mend={<Writes><DeadlineCorrection room={room} /></Writes>} />
      </div>
      <FakeSigns room={room} />
      <div class="split">
        <div class="reading">
          <AtRest><ReadingParts room={room} number={number} reasons={<ReasonChoice room={room} ids={reasons} decisions={decisions} decide={decide} number={number} />} /></AtRest>
          <Writes><div class="acts dock">
            <button type="button" class="btn primary" onClick={() => { void confirm(); }}>{over ? words.notice.toPromises : own.length > 0 ? words.notice.go : words.notice.goRight(left.length, reasons.length)}</button>
            <span class="note" role="status">{own.length > 0 && !over ? words.notice.decideFirst(own.length) : told}</span>
          </div></Writes>
        </div>
        <section class="source" aria-labelledby="source-title">
          <div class="row end"><h2 id="source-title">{words.notice.source}</h2>{view.case.receivedOn === undefined ? null : <span class="note">{words.notice.receivedOn(showDay(view.case.receivedOn, language))}</span>}</div>
          <NoticeText text={view.case.notice} marks={marks} language={view.reading.language} label={words.notice.source} />
          <p class="note">{words.notice.marked}</p>
          <TakeBackReply room={room} />
        </section>
      </div>
    </main>
  );
}
