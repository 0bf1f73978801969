// Which kind of answer fits, what it is made of, and when another one fits; the seller may take that one instead.
import type { JSX } from 'preact';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import type { ResponseId } from '../wire.ts';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

interface AnswerKindProps { readonly room: CaseRoom; readonly corrected: boolean; readonly number: JSX.Element }

export function AnswerKind({ room, corrected, number }: AnswerKindProps) {
  const { words, say } = useSpeech();
  const { reading } = room.view;
  const form = room.rules.responses.find(({ id }) => id === reading.response.id);
  if (form === undefined) return null;
  return (
    <section>
      <h2>{words.notice.response}</h2>
      <div class="item">{number}
        <div>
          <h3>{say(form.title)}</h3>
          {corrected ? <p class="note">{words.notice.corrected}</p> : null}
          <p class="note">{say(form.explain)}</p>
          {form.papers.length > 0 ? <p class="note">{words.notice.papers}{words.colon}{form.papers.map((paper) => `${say(paper.title)} (${words.notice.paperTo[paper.to]})`).join(words.listJoin)}</p> : null}
          <OtherAnswers room={room} now={form.id} />
        </div>
      </div>
    </section>
  );
}

function OtherAnswers({ room, now }: { readonly room: CaseRoom; readonly now: ResponseId }) {
  const { words, say } = useSpeech();
  const { view, rules } = room;
  const named = new Set([...view.case.confirmed, ...view.reading.reasons.map(({ id }) => id)]);
  const others = rules.reasons.filter(({ id }) => named.has(id)).flatMap((reason) => reason.otherAnswers).filter(({ response }) => response !== now);
  if (others.length === 0) return null;
  const use = (response: ResponseId): void => { void room.change((now) => ({ correction: { ...now.case.correction, response } })); };
  return (
    <details class="more">
      <summary><Icon name="chev" />{words.notice.otherAnswers}</summary>
      {others.map(({ response, text, sources }) => {
        const title = rules.responses.find(({ id }) => id === response)?.title;
        return (
          <div key={text.en}>
            <p>{say(text)}</p><SourceLine keys={sources} />
            <p class="row"><button type="button" class="btn small" onClick={() => { use(response); }}>{words.notice.useAnswer}{title ? <span class="note">{say(title)}</span> : null}</button></p>
          </div>
        );
      })}
    </details>
  );
}
