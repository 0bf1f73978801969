// Where the review of a letter stands, what has changed since the last one, and what comes next: ask, approve, send back.
import { useState } from 'preact/hooks';
import { caseFileAddress } from '../file-addresses.ts';
import { showMoment } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { numberedTitle } from '../pages/numbered-title.ts';
import { casePath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { reviewWords } from '../words/review.ts';
import { ReviewChanges } from './review-changes.tsx';
import type { ReviewDesk } from './use-review.ts';
import type { ReviewView } from './wire.ts';

const useSpeech = speechWith(reviewWords);
type Words = ReturnType<typeof useSpeech>['words']['review'];

interface BlockProps { readonly room: CaseRoom; readonly desk: ReviewDesk }

/** Nothing where nobody else is there to look, and nobody asked. */
export function ReviewBlock({ room, desk }: BlockProps) {
  const { words, language, say } = useSpeech();
  const { review, problem, meanwhile } = desk;
  if (review === undefined) return <ProblemNote problem={problem} />;
  const { now, seen, held, free, mayReview, openComments } = review;
  if (!held && mayReview && now === undefined) return null;
  const when = (at: string): string => showMoment(at, language);
  const { tone, icon, text } = standingOf(review, words.review, when);
  const id = room.view.case.id;
  const titleOf = (question: string): string => { const asked = room.view.questions.find((one) => one.id === question); return asked === undefined ? question : numberedTitle(room.view, asked, say); };
  return (
    <section class="sheet review" aria-labelledby="review-title" data-review={now?.kind ?? 'none'}>
      <h2 id="review-title" tabIndex={-1}>{words.review.title}</h2>
      <p class="review-now" role="status"><Icon name={icon} tone={tone} />{text}</p>
      {now?.kind === 'asked' && !mayReview ? <p class="note">{words.review.askedAt(now.by, when(now.at))}</p> : null}
      {now?.remark === undefined ? null : <blockquote class="remark"><span class="vh">{words.review.remark}</span><p class="pre">{now.remark}</p></blockquote>}
      {meanwhile ? <p class="tip alert" role="alert">{words.review.meanwhile}</p> : null}
      <ProblemNote problem={problem} />
      {seen?.changed === undefined ? (seen !== undefined && now?.kind === 'asked' ? <p class="note">{words.review.unchanged}</p> : null) : <ReviewChanges changed={seen.changed} titleOf={titleOf} />}
      {openComments > 0 ? <p class="open-comments"><Icon name="comment" />{words.review.open(openComments)} <Link to={casePath(id, 'letter')}>{words.review.toComments}</Link></p> : null}
      {held && free && room.mayWrite ? <p><a href={caseFileAddress(id)} download>{words.review.wholeCase}</a></p> : null}
      <Acts key={String(review.version)} desk={desk} review={review} />
    </section>
  );
}

interface Standing { readonly tone: string; readonly icon: IconName; readonly text: string }

function standingOf({ now, seen, held, free, mayReview, reviewers }: ReviewView, words: Words, when: (at: string) => string): Standing {
  const open = (text: string): Standing => ({ tone: 'weak', icon: 'clock', text });
  switch (now?.kind) {
    case 'asked': return open(mayReview ? words.askedOfYou(now.by) : words.asked(reviewers));
    case 'sent-back': return { tone: 'missing', icon: 'warn', text: words.sentBack(now.by, when(now.at)) };
    case 'withdrawn': return open(words.withdrawn(now.by, when(now.at)));
    case 'approved': return free && seen?.changed === undefined ? { tone: 'present', icon: 'present', text: words.approved(now.by, when(now.at)) } : open((held ? words.stale : words.staleFree)(now.by, when(now.at)));
    default: return open((held ? words.none : words.noneFree)(reviewers));
  }
}

/** What the role allows next, and nothing else. */
function Acts({ desk, review: { now, seen, mayReview, role } }: { readonly desk: ReviewDesk; readonly review: ReviewView }) {
  const { words: { review: words } } = useSpeech();
  const holds = now?.kind === 'approved' && seen?.changed === undefined;
  if (mayReview && holds) return <p class="row"><button type="button" class="btn small quiet" onClick={() => { void desk.take('withdraw'); }}>{words.withdraw}</button></p>;
  if (mayReview) return <Judge desk={desk} />;
  if (role === 'reviewer' || holds) return null;
  if (now?.kind === 'asked') return <p class="row"><button type="button" class="btn small" onClick={() => { void desk.take('take-back'); }}>{words.takeBack}</button></p>;
  return <Ask desk={desk} />;
}

function Ask({ desk }: { readonly desk: ReviewDesk }) {
  const { words: { review: words } } = useSpeech();
  const [remark, setRemark] = useState('');
  return (
    <form onSubmit={(event) => { event.preventDefault(); void desk.take('ask', remark); }} noValidate>
      <label class="l" for="ask-remark">{words.askRemark}</label>
      <textarea class="x" id="ask-remark" rows={2} maxLength={5000} value={remark} onInput={(event) => { setRemark(event.currentTarget.value); }} />
      <p class="row"><button class="btn primary">{words.ask}</button></p>
    </form>
  );
}

function Judge({ desk }: { readonly desk: ReviewDesk }) {
  const { words, words: { review } } = useSpeech();
  const [back, setBack] = useState(false);
  const [remark, setRemark] = useState('');
  const [tried, setTried] = useState(false);
  const lacks = tried && remark.trim() === '';
  const sendBack = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (remark.trim() === '') focusOn('back-remark');
    else void desk.take('send-back', remark);
  };
  return (
    <>
      <p class="note">{review.approveNote}</p>
      <p class="row"><button type="button" class="btn primary" onClick={() => { void desk.take('approve'); }}>{review.approve}</button>{back ? null : <button type="button" class="btn" onClick={() => { setBack(true); setTimeout(() => { focusOn('back-remark'); }); }}>{review.sendBack}</button>}</p>
      {back ? (
        <form onSubmit={sendBack} noValidate>
          <label class="l" for="back-remark">{review.backRemark}</label>
          <FieldError id="back-error" text={lacks ? review.backMissing : undefined} />
          <textarea class="x" id="back-remark" rows={3} maxLength={5000} value={remark} aria-describedby="back-error" aria-invalid={lacks} onInput={(event) => { setRemark(event.currentTarget.value); }} />
          <p class="row"><button class="btn">{review.sendBack}</button><button type="button" class="btn quiet" onClick={() => { setBack(false); }}>{words.cancel}</button></p>
        </form>
      ) : null}
    </>
  );
}
