// What goes on and what is stopped for now, in the words of the notice; beside it, what is known in general, with its source.
import { showDay } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Quoted, type NumberOf } from '../ui/reading-item.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import type { StandingMatterView, StandingRead } from '../wire.ts';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

type Sign = StandingMatterView['states'][number]['sign'];
const looks: Readonly<Record<Sign, { readonly icon: IconName; readonly tone: string }>> = {
  open: { icon: 'present', tone: 'present' }, stopped: { icon: 'stop', tone: 'missing' }, held: { icon: 'pause', tone: 'weak' }, 'to-do': { icon: 'planned', tone: 'planned' },
};

export function Standing({ room, number }: { readonly room: CaseRoom; readonly number: NumberOf }) {
  const { words, say } = useSpeech();
  const { standing } = room.view.reading;
  return (
    <section>
      <h2>{words.standing.title}</h2>
      {standing.length === 0 ? <p class="sub">{words.standing.nothing}</p> : (
        <dl class="standing">{room.rules.standing.map((matter) => {
          const told = standing.filter((one) => one.matter === matter.id);
          return (
            <div key={matter.id}>
              <dt>{say(matter.title)}</dt>
              {told.length === 0 ? <dd class="note">{words.standing.unsaid}</dd> : told.map((one) => <dd key={one.state}>{number(`standing:${one.matter}:${one.state}`)}<div><State matter={matter} told={one} /><Quoted room={room} because={one.because} /></div></dd>)}
            </div>
          );
        })}</dl>
      )}
      <General room={room} />
    </section>
  );
}

function State({ matter, told }: { readonly matter: StandingMatterView; readonly told: StandingRead }) {
  const { words, say, language } = useSpeech();
  const state = matter.states.find(({ id }) => id === told.state);
  if (state === undefined) return null;
  const { icon, tone } = looks[state.sign];
  const until = told.until === undefined ? undefined : showDay(told.until, language, { weekday: true, short: true });
  const long = told.days === undefined ? (until === undefined ? undefined : words.standing.day(until)) : words.standing.days(told.days, until);
  return <><p class={`state ${tone}`}><Icon name={icon} />{say(state.says)}</p>{long === undefined ? null : <p class="note">{long}</p>}</>;
}

/** Of the stores this notice may come from. */
function General({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const place = room.view.reading.marketplace?.id;
  const known = room.rules.standing.flatMap((matter) => matter.facts).filter(({ marketplaces }) => place !== undefined && marketplaces.includes(place)).flatMap(({ id }) => room.rules.facts.find((fact) => fact.id === id) ?? []);
  if (known.length === 0) return null;
  return (
    <details class="more">
      <summary><Icon name="chev" />{words.standing.general}</summary>
      <p class="note">{words.standing.generalFirst}</p>
      {known.map((fact) => <div key={fact.id}><p>{say(fact.statement)}{fact.verified ? '' : words.unverified}</p><SourceLine keys={fact.source} /></div>)}
    </details>
  );
}
