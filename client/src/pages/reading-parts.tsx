// The parts of a reading in plain words: what it is and which answer fits, what Amazon asks for, what goes on, what a refusal points at.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { clausesOf } from '../notice-marks.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Item, Quoted, type NumberOf } from '../ui/reading-item.tsx';
import type { CaseView } from '../wire.ts';
import { AnswerKind } from './answer-kind.tsx';
import { EarlierMails } from './earlier-mails.tsx';
import { FactsOfNotice } from './facts-of-notice.tsx';
import { AsksCorrection, KindCorrection, PlaceCorrection } from './reading-corrections.tsx';
import { Standing } from './standing.tsx';
import { isOver } from '../is-over.ts';
import { noticeWords } from '../words/notice.ts';
import { readingWords } from '../words/reading.ts';

const useSpeech = speechWith(noticeWords, readingWords);

interface PartsProps { readonly room: CaseRoom; readonly number: NumberOf }

export function ReadingParts({ room, number, reasons }: PartsProps & { readonly reasons: JSX.Element }) {
  const over = isOver(room.view);
  return (
    <>
      <What room={room} number={number} />
      {over ? null : reasons}
      {over ? null : <Asks room={room} number={number} />}
      <Standing room={room} number={number} />
      {room.view.reading.followUps.length > 0 ? <FollowUps room={room} number={number} /> : null}
      <FactsOfNotice room={room} />
      <EarlierMails room={room} />
    </>
  );
}

function What({ room, number }: PartsProps) {
  const { words, say } = useSpeech();
  const { reading, read } = room.view;
  const own = { kind: reading.kind.id !== read.kind.id, place: reading.marketplace?.id !== read.marketplace?.id || reading.scope.id !== read.scope.id, response: reading.response.id !== read.response.id };
  const place = room.rules.marketplaces.find((m) => m.id === reading.marketplace?.id);
  const corrected = <p class="note">{words.notice.corrected}</p>;
  return (
    <section>
      <h2>{words.notice.what}</h2>
      <Item id="kind" number={number(own.kind ? '' : 'kind')} about={words.notice.kind} mend={<KindCorrection room={room} />}>
        <h3>{words.kinds[reading.kind.id]}</h3>
        <p class="note">{words.notice.meaning[reading.kind.id]}</p>
        {own.kind ? corrected : <>{reading.kind.certainty === 'possible' ? <p class="note">{words.certainty.possible}</p> : null}<Quoted room={room} because={reading.kind.because} /></>}
      </Item>
      <Item id="place" number={number(own.place ? '' : 'scope')} about={`${words.notice.site}${words.listJoin}${words.notice.scope}`} mend={<PlaceCorrection room={room} />}>
        <h3>{words.scopes[reading.scope.id]}</h3>
        <p class="note">{place ? <>{number(own.place ? '' : 'marketplace')} {say(place.name)}</> : words.notice.noPlace}</p>
        {own.place ? corrected : <Quoted room={room} because={reading.scope.because} />}
      </Item>
      {isOver(room.view) ? null : <AnswerKind room={room} corrected={own.response} number={number(own.response ? '' : 'response')} />}
    </section>
  );
}

function Asks({ room, number }: PartsProps) {
  const { words } = useSpeech();
  const [open, setOpen] = useState(false);
  const { reading, read } = room.view;
  return (
    <section>
      <div class="row end"><h2>{words.notice.asks}</h2>
        <button type="button" class="btn quiet small" id="open-asks" aria-expanded={open} aria-controls="mend-asks" aria-label={words.notice.mendWhat(words.notice.asks)} onClick={() => { setOpen(!open); }}>{words.notice.mend}</button></div>
      <div class="mend" id="mend-asks" hidden={!open}>{open ? <AsksCorrection room={room} /> : null}</div>
      {reading.asks.length === 0 ? <p class="sub">{words.notice.noAsk}</p> : null}
      {bySameWords(reading.asks, room.view.case.notice).map((asks) => (
        <div class="item" key={asks[0].id}>{number(`ask:${asks[0].id}`)}
          <div>{asks.map(({ id }) => <p key={id}>{words.asks[id]}</p>)}{read.asks.some(({ id }) => id === asks[0].id) ? <Quoted room={room} because={asks[0].because} /> : <p class="note">{words.notice.addedAsk}</p>}</div>
        </div>
      ))}
    </section>
  );
}

type Asked = CaseView['reading']['asks'][number];

/** One sentence of Amazon may ask for several things; its words stand under them once. */
function bySameWords(asks: readonly Asked[], notice: string): readonly (readonly [Asked, ...Asked[]])[] {
  const groups = new Map<string, [Asked, ...Asked[]]>();
  for (const ask of asks) {
    const key = ask.because.length === 0 ? ask.id : clausesOf(notice, ask.because).map(({ start, end }) => `${start}-${end}`).join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [ask]);
    else group.push(ask);
  }
  return [...groups.values()];
}

function FollowUps({ room, number }: PartsProps) {
  const { words, say } = useSpeech();
  return (
    <section>
      <h2>{words.notice.followUps}</h2>
      {room.view.reading.followUps.map((follow) => {
        const rule = room.rules.followUps.find((r) => r.id === follow.id);
        return (
          <div class="item" key={follow.id}>{number(`follow:${follow.id}`)}
            <div><p>{rule ? say(rule.says) : follow.id}</p>{follow.sections.length > 0 ? <p class="note">{follow.sections.map((s) => words.sections[s]).join(words.listJoin)}</p> : null}<Quoted room={room} because={follow.because} /></div>
          </div>
        );
      })}
    </section>
  );
}
