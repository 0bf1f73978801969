// The frame of every page: name, case, saved sign, deadline, language, steps, foot.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lineAbout, namedBy, nameOf } from '../case-names.ts';
import { speechWith } from '../language.tsx';
import { showSince, showTime, timeLeft } from '../dates.ts';
import { casePath, reasonPath, type CasePage, type Route } from '../router.ts';
import { useDoor, type CaseRoom, type SavedSign } from '../state/case-room.tsx';
import { isShared } from '../how-it-runs.ts';
import { wasSent } from '../was-sent.ts';
import { Foot } from './foot.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { SkipLink } from './skip-link.tsx';
import { stepsOf, type Step } from './steps.ts';
import { Stopped } from './stopped.tsx';
import { casesWords } from '../words/cases.ts';
import { reasonsWords } from '../words/reasons.ts';

const useSpeech = speechWith(casesWords, reasonsWords);

/** `ofCase`: the bar of a case keeps its place while the case is not there yet. */
export function Frame({ route, ofCase = false, children }: { readonly route: Route; readonly ofCase?: boolean; readonly children: ComponentChildren }) {
  const { words } = useSpeech();
  const { room, problem } = useDoor();
  const coming = ofCase && !room && !problem;
  return (
    <>
      {isShared ? null : <SkipLink />}
      <header class={`bar${room || coming ? ' of-case' : ''}`}>
        <div class="bar-in">
          <Link class="wordmark" to="/">Reinstate</Link>
          {room ? <CaseName room={room} /> : null}
          <div class="bar-end">{room ? <><Saved room={room} /><Due room={room} /></> : coming ? null : <><Link class="bar-link wide" to={reasonPath()}>{words.reasons.link}</Link><Link class="bar-link" to="/cases">{words.cases.title}</Link></>}<LanguageSwitch room={room} /></div>
        </div>
        {room ?? coming ? <Steps room={room} route={route} /> : null}
      </header>
      <Stopped />
      {children}
      <Foot />
    </>
  );
}

/** In the language of the page: the issues, and below them which notice and which answer. */
function CaseName({ room }: { readonly room: CaseRoom }) {
  const speech = useSpeech();
  const named = namedBy(room.view, room.rules);
  return (
    <p class="bar-case">
      <b>{nameOf(named, speech)}</b>
      <span>{[...lineAbout(named, speech), ...(named.confirmed.length === 0 ? [speech.words.names.unconfirmed] : [])].join(speech.words.listJoin)}</span>
    </p>
  );
}

function Saved({ room: { sign, view } }: { readonly room: CaseRoom }) {
  const { words, language } = useSpeech();
  const stored = lastStored(view.case);
  const text = textOf(sign, words.saved) ?? (stored === undefined ? '' : words.saved.at(showSince(stored, language)));
  return <span class={`saved ${sign.kind}`} role="status"><Icon name={sign.kind === 'failed' ? 'warn' : sign.kind === 'saving' ? 'clock' : 'check'} />{text}</span>;
}

function textOf(sign: SavedSign, words: { readonly at: (time: string) => string; readonly saving: string; readonly failed: string }): string | undefined {
  if (sign.kind === 'saved') return words.at(showTime(sign.at));
  return sign.kind === 'rest' ? undefined : words[sign.kind];
}

/** When anything of the case was stored last. */
function lastStored({ updatedAt, answers, drafts }: CaseRoom['view']['case']): string | undefined {
  return [updatedAt, ...Object.values(answers).map((answer) => answer.savedAt), ...Object.values(drafts).map((draft) => draft.savedAt)].sort().at(-1);
}

function Due({ room }: { readonly room: CaseRoom }) {
  const { words } = useSpeech();
  const { by, closes } = room.view.reading.entities.deadline ?? {};
  const { sentOn, reinstatedOn } = room.view.case;
  if (by === undefined || sentOn !== undefined || reinstatedOn !== undefined) return null;
  return <Link class="due" to={casePath(room.view.case.id, 'notice')}><Icon name="clock" />{timeLeft({ due: by, closes }, words)}</Link>;
}

function LanguageSwitch({ room }: { readonly room: CaseRoom | undefined }) {
  const { language, choose } = useSpeech();
  const other = language === 'ja' ? 'en' : 'ja';
  const change = (): void => {
    choose(other, true);
    if (room?.mayWrite === true) void room.change({ language: other });
  };
  return <button type="button" class="lang" lang={other} onClick={change}>{other === 'en' ? 'English' : '日本語'}</button>;
}

/** Before the case is there: its steps without their states, which lead there already. */
function Steps({ room, route }: { readonly room: CaseRoom | undefined; readonly route: Route }) {
  const { words } = useSpeech();
  const [open, setOpen] = useState(false);
  const here: CasePage | undefined = route.page === 'question' ? (route.back ?? 'tasks') : route.page === 'edit' || route.page === 'coverage' ? 'letter' : route.page === 'orders' ? 'evidence' : 'id' in route ? route.page : undefined;
  useEffect(() => { setOpen(false); }, [route]);
  const id = 'id' in route ? route.id : '';
  const steps = stepsOf(room?.view, here);
  const stepName = (page: CasePage): string => (page === 'draft' && room !== undefined && wasSent(room.view) ? words.sentLetter : words.steps[page]);
  const list = <ol>{steps.map((step, i) => <li key={step.page}><Link to={casePath(id, step.page)} current={step.page === here}><StepMark step={step} number={i + 1} />{stepName(step.page)}<span class="vh">{words.stepStates[step.state]}</span></Link></li>)}</ol>;
  const draft = !room?.mayWrite || steps.some(({ page }) => page === 'draft') ? null : <Link class="bar-link" to={casePath(id, 'draft')}>{words.addDraft}</Link>;
  const history = id === '' ? null : <Link class="bar-link" to={casePath(id, 'history')} current={here === 'history'}>{words.steps.history}</Link>;
  const at = steps.findIndex(({ page }) => page === here);
  return (
    <>
      <nav class="steps" aria-label={words.stepsLabel}>{list}{draft}{history}</nav>
      <details class="steps-m" open={open} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
        <summary><Icon name="down" />{at < 0 ? null : <span class="n">{at + 1} / {steps.length}</span>}{here ? stepName(here) : words.stepsLabel}</summary>
        <nav aria-label={words.stepsLabel}>{list}{draft}{history}</nav>
      </details>
    </>
  );
}

/** The number of a step in its cell; what is done carries the tick, what is begun the half cell. */
function StepMark({ step, number }: { readonly step: Step; readonly number: number }) {
  if (step.state === 'done') return <Icon name="present" tone="present" />;
  if (step.state === 'begun') return <Icon name="weak" tone="weak" />;
  return <span class={`n ${step.state}`} aria-hidden="true">{number}</span>;
}
