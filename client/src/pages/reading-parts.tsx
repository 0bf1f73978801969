// The parts of a reading in plain words: what it is, what Amazon asks for, which answer fits, what the rejection points at.
import type { JSX } from 'preact';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { AnswerKind } from './answer-kind.tsx';
import { EarlierMails } from './earlier-mails.tsx';
import { FactsOfNotice } from './facts-of-notice.tsx';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

type Number = (part: string) => JSX.Element;

export function ReadingParts({ room, number, reasons }: { readonly room: CaseRoom; readonly number: Number; readonly reasons: JSX.Element }) {
  const { words, say } = useSpeech();
  const { reading, read } = room.view;
  const corrected = <p class="note">{words.notice.corrected}</p>;
  const own = { kind: reading.kind.id !== read.kind.id, marketplace: reading.marketplace?.id !== read.marketplace?.id, response: reading.response.id !== read.response.id };
  const place = room.rules.marketplaces.find((m) => m.id === reading.marketplace?.id);
  return (
    <>
      <section>
        <h2>{words.notice.what}</h2>
        <div class="item">{number(own.kind ? '' : 'kind')}<div><h3>{words.kinds[reading.kind.id]}</h3>{own.kind ? corrected : reading.kind.certainty === 'possible' ? <p class="note">{words.certainty.possible}</p> : null}</div></div>
        {reading.marketplace ? <div class="item">{number(own.marketplace ? '' : 'marketplace')}<div><h3>{words.notice.marketplace}{place ? say(place.name) : reading.marketplace.id}</h3>{own.marketplace ? corrected : null}</div></div> : null}
        <div class="item">{number('scope')}<div><h3>{words.scopes[reading.scope.id]}</h3></div></div>
      </section>
      {reasons}
      {reading.followUps.length > 0 ? <FollowUps room={room} number={number} /> : null}
      <section>
        <h2>{words.notice.asks}</h2>
        {reading.asks.length === 0 ? <p class="sub">{words.notice.noAsk}</p> : null}
        {reading.asks.map((ask) => <div class="item" key={ask.id}>{number(`ask:${ask.id}`)}<div><p>{words.asks[ask.id]}</p></div></div>)}
      </section>
      <AnswerKind room={room} corrected={own.response} number={number(own.response ? '' : 'response')} />
      <FactsOfNotice room={room} />
      <EarlierMails room={room} />
    </>
  );
}

function FollowUps({ room, number }: { readonly room: CaseRoom; readonly number: Number }) {
  const { words, say } = useSpeech();
  return (
    <section>
      <h2>{words.notice.followUps}</h2>
      {room.view.reading.followUps.map((follow) => {
        const rule = room.rules.followUps.find((r) => r.id === follow.id);
        return (
          <div class="item" key={follow.id}>{number(`follow:${follow.id}`)}
            <div><p>{rule ? say(rule.says) : follow.id}</p>{follow.sections.length > 0 ? <p class="note">{follow.sections.map((s) => words.sections[s]).join(words.listJoin)}</p> : null}</div>
          </div>
        );
      })}
    </section>
  );
}
