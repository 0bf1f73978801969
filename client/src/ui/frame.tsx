// The frame of every page: name, case, saved sign, deadline, language, steps, foot.
import type { ComponentChildren } from 'preact';
import { speechWith } from '../language.tsx';
import { daysBetween, showTime, todayIso } from '../dates.ts';
import { casePath, reasonPath, type CasePage, type Route } from '../router.ts';
import { useDoor, type CaseRoom, type SavedSign } from '../state/case-room.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { Stopped } from './stopped.tsx';
import { casesWords } from '../words/cases.ts';
import { reasonsWords } from '../words/reasons.ts';

const useSpeech = speechWith(casesWords, reasonsWords);

export function Frame({ route, children }: { readonly route: Route; readonly children: ComponentChildren }) {
  const { words } = useSpeech();
  const { room } = useDoor();
  const toMain = (event: MouseEvent): void => {
    event.preventDefault();
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <>
      <a class="skip" href="#main" onClick={toMain}>{words.skip}</a>
      <header class="bar">
        <div class="bar-in">
          <Link class="wordmark" to="/">Reinstate</Link>
          {room ? <CaseLine room={room} /> : null}
          <div class="bar-end">{room ? <><Saved sign={room.sign} /><Due room={room} /></> : <><Link class="bar-link" to={reasonPath()}>{words.reasons.link}</Link><Link class="bar-link" to="/cases">{words.cases.title}</Link></>}<LanguageSwitch room={room} /></div>
        </div>
        {room ? <Steps room={room} route={route} /> : null}
      </header>
      <Stopped />
      {children}
      <footer class="foot"><div><span>{words.foot.independent}</span><span>{words.foot.local}</span></div></footer>
    </>
  );
}

/** The issues in the language of the page; the stored title while none is confirmed. */
function CaseLine({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const titles = room.view.case.confirmed.flatMap((id) => room.rules.reasons.filter((r) => r.id === id).map((r) => say(r.title)));
  return <p class="bar-case"><b>{titles.length > 0 ? titles.join(words.listJoin) : room.view.case.title}</b></p>;
}

function Saved({ sign }: { readonly sign: SavedSign }) {
  const { words } = useSpeech();
  const text = sign.kind === 'saved' ? words.saved.at(showTime(sign.at)) : sign.kind === 'saving' ? words.saved.saving : sign.kind === 'failed' ? words.saved.failed : '';
  return <span class={`saved ${sign.kind}`} role="status">{sign.kind === 'saved' ? <Icon name="check" /> : sign.kind === 'failed' ? <Icon name="warn" /> : null}{text}</span>;
}

function Due({ room }: { readonly room: CaseRoom }) {
  const { words } = useSpeech();
  const by = room.view.reading.entities.deadline?.by;
  if (by === undefined) return null;
  return <Link class="due" to={casePath(room.view.case.id, 'notice')}><Icon name="clock" />{words.daysLeft(daysBetween(todayIso(), by))}</Link>;
}

function LanguageSwitch({ room }: { readonly room: CaseRoom | undefined }) {
  const { language, choose } = useSpeech();
  const other = language === 'ja' ? 'en' : 'ja';
  const change = (): void => {
    choose(other, true);
    void room?.change({ language: other });
  };
  return <button type="button" class="lang" lang={other} onClick={change}>{other === 'en' ? 'English' : '日本語'}</button>;
}

const steps: readonly CasePage[] = ['notice', 'draft', 'tasks', 'letter', 'check', 'export'];

function Steps({ room, route }: { readonly room: CaseRoom; readonly route: Route }) {
  const { words } = useSpeech();
  const here: CasePage | undefined = route.page === 'question' ? (route.back ?? 'tasks') : route.page === 'edit' ? 'letter' : steps.find((step) => step === route.page);
  const links = steps.map((step, i) => (
    <li key={step}><Link to={casePath(room.view.case.id, step)} current={step === here}><span class="n">{i + 1}</span>{words.steps[step]}</Link></li>
  ));
  return (
    <>
      <nav class="steps" aria-label={words.stepsLabel}><ol>{links}</ol></nav>
      <details class="steps-m">
        <summary><Icon name="down" />{here ? words.steps[here] : words.stepsLabel}<span class="n">{here ? steps.indexOf(here) + 1 : 0} / {steps.length}</span></summary>
        <nav aria-label={words.stepsLabel}><ol>{links}</ol></nav>
      </details>
    </>
  );
}
