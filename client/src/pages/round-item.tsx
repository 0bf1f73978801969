// One round: the notice, what it points at, and the letter that answered it, each to be opened and read in full.
import { useState } from 'preact/hooks';
import { getChanges, getRound, type Problem } from '../api.ts';
import { showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { Writes } from '../ui/writes.tsx';
import type { ChangesView, RoundLine, RoundsView, RoundView, SubmissionLine } from '../wire.ts';
import { casesWords } from '../words/cases.ts';
import { earlierSuspensionWords } from '../words/earlier-suspension.ts';
import { historyWords } from '../words/history.ts';
import { sourcesWords } from '../words/sources.ts';
import { readingWords } from '../words/reading.ts';
import { TakeBack } from './earlier-suspension.tsx';
import { ForgottenDay } from './forgotten-day.tsx';
import { LetterDiff } from './letter-diff.tsx';
import { TakeBackReply } from './take-back-reply.tsx';

const useSpeech = speechWith(casesWords, earlierSuspensionWords, historyWords, sourcesWords, readingWords);

interface RoundProps { readonly room: CaseRoom; readonly round: RoundLine; readonly isNow: boolean; /** The letter that was sent before. */ readonly before: SubmissionLine | undefined }

export function RoundItem({ room, round, isNow, before }: RoundProps) {
  const { words, language, say } = useSpeech();
  if (round.told) return <ToldRound room={room} round={round} />;
  const day = showDay(round.noticeOn ?? todayIso(new Date(round.openedAt)), language, { weekday: true, short: true });
  const { sent } = round;
  return (
    <li class={`sheet round${isNow ? ' current' : ''}`} value={round.number} data-round={round.number}>
      <p class="note">{words.history.round(round.number)}{isNow ? `${words.listJoin}${words.history.now}` : ''}</p>
      <h3>{words.timeLine.kinds[round.kind]}<span class="sub">{day}</span></h3>
      {round.issues.length > 0 ? <p class="sub">{round.issues.map(say).join(words.listJoin)}</p> : null}
      {round.points.length > 0 ? <><h4>{words.history.points}</h4><ul class="bul">{round.points.map(({ says, quotes }) => <li key={says.en}>{say(says)}{quotes.length > 0 ? <q class="quote">{quotes.join(' … ')}</q> : null}</li>)}</ul></> : null}
      {round.points.length === 0 && round.asks.length > 0 ? <><h4>{words.history.asks}</h4><ul class="bul">{round.asks.map((ask) => <li key={ask}>{words.asks[ask]}</li>)}</ul></> : null}
      <Fold title={words.history.readNotice} load={() => getRound(room.view.case.id, round.number)}>{({ notice }: RoundView) => <article class="sheet notice paper whole-text" tabIndex={0} aria-label={words.history.readNotice}>{notice}</article>}</Fold>
      {sent === undefined ? <p class="note">{round.kind === 'reinstatement' ? null : isNow ? words.history.notSent : words.history.neverSent}</p> : <Sent room={room} round={round.number} sent={sent} before={before} />}
      {round.unsent.length > 0 ? <Fold title={words.history.unsent} load={() => getRound(room.view.case.id, round.number)}>{({ unsent }: RoundView) => <>{(['en', 'ja'] as const).map((one) => { const text = unsent[`letter-${one}`]; return text === undefined ? null : <LetterText key={one} language={one} text={text} />; })}</>}</Fold> : null}
      {isNow ? <TakeBackReply room={room} /> : <ForgottenDay room={room} round={round} />}
    </li>
  );
}

/** A suspension before this case: no notice of it is here, only the plan and its days. */
function ToldRound({ room, round }: Pick<RoundProps, 'room' | 'round'>) {
  const { words, language } = useSpeech();
  const { sent, reinstatedOn } = round;
  return (
    <li class="sheet round" value={round.number} data-round={round.number}>
      <p class="note">{words.history.round(round.number)}</p>
      <h3>{words.suspendedBefore.told}{reinstatedOn === undefined ? null : <span class="sub">{words.suspendedBefore.until(showDay(reinstatedOn, language, { short: true }))}</span>}</h3>
      {sent === undefined ? null : <Sent room={room} round={round.number} sent={sent} before={undefined} told />}
      <Writes><TakeBack room={room} round={round.number} /></Writes>
    </li>
  );
}

interface SentProps { readonly room: CaseRoom; readonly round: number; readonly sent: SubmissionLine; readonly before: SubmissionLine | undefined; /** Of a suspension told afterwards: nobody confirmed it here. */ readonly told?: boolean }

function Sent({ room, round, sent, before, told = false }: SentProps) {
  const { words, language } = useSpeech();
  const { id } = room.view.case;
  const short = (day: string): string => showDay(day, language, { short: true });
  return (
    <div class="sent">
      <h4><Icon name="check" />{words.history.sentTitle(short(sent.on))}</h4>
      {sent.texts.length === 0 ? <p class="note">{told ? words.suspendedBefore.daysOnly : words.history.dayOnly}</p> : (
        <>
          {told ? null : <p class="note">{sent.by === undefined || sent.declaredOn === undefined ? words.history.noBy : words.history.by(sent.by, short(sent.declaredOn))}</p>}
          {sent.named.length > 0 ? <details class="more"><summary><Icon name="chev" />{words.history.named(sent.named.length)}</summary><ul class="bul names">{sent.named.map((name) => <li key={name}>{name}</li>)}</ul></details> : null}
          {sent.files.length > 0 ? <details class="more"><summary><Icon name="chev" />{words.history.files(sent.files.length)}</summary><ul class="bul names">{sent.files.map(({ name, hash }) => <li key={hash}>{name}<span class="note hash">{words.history.hash} {hash}</span></li>)}</ul></details> : null}
          <Fold title={words.history.readLetter} load={() => getRound(id, round)}>{({ submission }: RoundView) => <>{submission?.content?.texts.map(({ paper, language: tongue, title, text }) => <LetterText key={`${paper} ${tongue}`} language={tongue} text={text} {...(paper === submission.content?.texts[0]?.paper ? {} : { title: title[language] })} />)}</>}</Fold>
          {before === undefined ? null : <Fold title={words.history.compare(short(before.on))} load={() => getChanges(id, { from: before.number, to: sent.number })}>{(changes: ChangesView) => <><p class="sub">{words.changed.counts(changes.counts.added, changes.counts.changed, changes.counts.removed)}</p><LetterDiff id={`round-${String(round)}`} changes={changes} /></>}</Fold>}
        </>
      )}
    </div>
  );
}

function LetterText({ language, text, title }: { readonly language: 'en' | 'ja' | 'de' | 'fr'; readonly text: string; readonly title?: string }) {
  const { words } = useSpeech();
  const name = `${title === undefined ? '' : `${title}${words.listJoin}`}${words.history.letters[language]}`;
  return <><p class="l">{name}</p><article class="sheet paper whole-text" lang={language} tabIndex={0} aria-label={name}>{text}</article></>;
}

type Loaded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
interface FoldProps<T> { readonly title: string; readonly load: () => Promise<Loaded<T>>; readonly children: (value: T) => preact.ComponentChild }

/** What is inside is asked for when it is first opened. */
function Fold<T>({ title, load, children }: FoldProps<T>) {
  const [loaded, setLoaded] = useState<Loaded<T>>();
  const open = (shown: boolean): void => { if (shown && loaded?.ok !== true) void load().then(setLoaded); };
  return (
    <details class="more" onToggle={(event) => { open(event.currentTarget.open); }}>
      <summary><Icon name="chev" />{title}</summary>
      {loaded === undefined ? <Loading /> : loaded.ok ? children(loaded.value) : <ProblemNote problem={loaded.problem} />}
    </details>
  );
}

/** The newest reply says what an earlier one said; what is known of such replies, with source, day and whether it could be verified. */
export function RepeatedReply({ round, facts }: { readonly round: RoundLine; readonly facts: RoundsView['facts'] }) {
  const { words, language, say } = useSpeech();
  if (round.sameAs.length === 0) return null;
  return (
    <section class="sheet repeated" aria-labelledby="repeated-title">
      <h2 id="repeated-title" class="state weak"><Icon name="warn" />{words.history.same(round.sameAs.length + 1, round.sameAs.map(words.history.roundIn).join(words.listJoin))}</h2>
      <p>{words.history.sameMore}</p>
      <ul class="bul">{facts.map((fact) => <li key={fact.id}>{say(fact.statement)}<span class="note">{words.history.seenOn(showDay(fact.checked, language))}{fact.verified ? '' : words.unverified}</span><SourceLine keys={fact.source} /></li>)}</ul>
    </section>
  );
}
