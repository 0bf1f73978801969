// The history of a case: what comes next, its time line, every notice with the letter that answered it, and the place for Amazon's next answer.
import { useEffect, useState } from 'preact/hooks';
import { getDays, getRounds, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { casePath, type CasePage } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { focusOn, ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TimeLine } from '../ui/time-line.tsx';
import { Writes } from '../ui/writes.tsx';
import { ReviewHistory } from '../team/parts-of-pages.ts';
import { useReview, type ReviewDesk } from '../team/use-review.ts';
import type { CaseDaysView, RoundsView } from '../wire.ts';
import { historyWords } from '../words/history.ts';
import { EarlierSuspension } from './earlier-suspension.tsx';
import { Promises } from './promises.tsx';
import { Reinstated } from './reinstated.tsx';
import { ReplyBox } from './reply-box.tsx';
import { RepeatedReply, RoundItem } from './round-item.tsx';

const useSpeech = speechWith(historyWords);

export function History() {
  const { words } = useSpeech();
  const room = useRoom();
  const { id, version } = room.view.case;
  const [view, setView] = useState<RoundsView>();
  const [days, setDays] = useState<CaseDaysView>();
  const [problem, setProblem] = useState<Problem>();
  const desk = useReview(room);
  const load = (): void => {
    void Promise.all([getRounds(id), getDays(id)]).then(([rounds, line]) => {
      setProblem(rounds.ok ? undefined : rounds.problem);
      if (rounds.ok) setView(rounds.value);
      if (line.ok) setDays(line.value);
    });
  };
  useEffect(load, [id, version]);
  return (
    <main id="main" class="history">
      <PageTitle>{words.history.title}</PageTitle>
      <p class="lead">{words.history.lead}</p>
      <ProblemNote problem={problem} />
      {view === undefined ? problem === undefined ? <Loading /> : null : <Whole room={room} view={view} days={days} desk={desk} onMarked={load} />}
    </main>
  );
}

interface WholeProps { readonly room: CaseRoom; readonly view: RoundsView; readonly days: CaseDaysView | undefined; readonly desk: ReviewDesk | undefined; /** A promise got a word. */ readonly onMarked: () => void }

function Whole({ room, view, days, desk, onMarked }: WholeProps) {
  const { words } = useSpeech();
  const newest = view.rounds.at(-1);
  const sentBefore = (at: number) => view.rounds.slice(0, at).flatMap(({ sent }) => (sent === undefined ? [] : [sent])).findLast(({ texts }) => texts.length > 0);
  const lasting = view.rounds.every(({ reinstatedOn }) => reinstatedOn === undefined) && !view.reinstated;
  return (
    <>
      {room.mayWrite ? <Next room={room} view={view} /> : null}
      {newest === undefined ? null : <RepeatedReply round={newest} facts={view.facts} />}
      {view.again || view.reinstated ? <Promises room={room} onMarked={onMarked} /> : null}
      {days ? <section><h2>{words.history.timeLine}</h2><TimeLine upright {...days} {...(desk?.review === undefined ? {} : { reviews: desk.review.steps })} /></section> : null}
      <section>
        <h2 id="rounds-title" tabIndex={-1}>{words.history.rounds}</h2>
        <ol class="round-list" reversed>{view.rounds.map((round, at) => ({ round, at })).reverse().map(({ round, at }) => <RoundItem key={round.number} room={room} round={round} isNow={round === newest} before={sentBefore(at)} />)}</ol>
      </section>
      {desk === undefined ? null : <ReviewHistory desk={desk} />}
      <Writes>
        <ReplyBox key={room.view.case.round} room={room} />
        <Reinstated room={room} />
        {lasting ? <EarlierSuspension room={room} /> : null}
      </Writes>
    </>
  );
}

type NextStep = 'confirm' | 'write' | 'wait' | 'keep' | 'keepOnly' | 'again';
const leads: Readonly<Record<NextStep, { readonly page: CasePage } | { readonly id: string }>> = { confirm: { page: 'notice' }, write: { page: 'tasks' }, wait: { id: 'reply-text' }, keep: { id: 'promises-title' }, keepOnly: { id: 'rounds-title' }, again: { id: 'promises-title' } };

function nextOf({ view: { case: found } }: CaseRoom, { rounds, again, toLookAt, reinstated }: RoundsView): NextStep {
  if (reinstated) return rounds.some(({ sent }) => sent !== undefined) ? 'keep' : 'keepOnly';
  if (again && toLookAt && found.sentOn === undefined) return 'again';
  if (found.sentOn !== undefined) return 'wait';
  return found.confirmed.length === 0 ? 'confirm' : 'write';
}

/** One line and one way on, before everything else. */
function Next({ room, view }: { readonly room: CaseRoom; readonly view: RoundsView }) {
  const { words } = useSpeech();
  const step = nextOf(room, view);
  const { text, link } = words.history.nextIs[step];
  const lead = leads[step];
  return (
    <section class="sheet next-step" aria-labelledby="next-title">
      <h2 id="next-title">{words.history.next}</h2>
      <p>{text}</p>
      <p class="row">{'page' in lead ? <Link class="btn primary" to={casePath(room.view.case.id, lead.page)}>{link}</Link> : <button type="button" class="btn primary" onClick={() => { focusOn(lead.id); }}>{link}</button>}</p>
    </section>
  );
}
