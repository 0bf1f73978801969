// Which kind of answer fits, what it is made of, and which others there are; the seller may take one of them instead.
import type { JSX } from 'preact';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Item } from '../ui/reading-item.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import type { ResponseId } from '../wire.ts';
import { ResponseCorrection } from './reading-corrections.tsx';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

interface AnswerKindProps { readonly room: CaseRoom; readonly corrected: boolean; readonly number: JSX.Element }

export function AnswerKind({ room, corrected, number }: AnswerKindProps) {
  const { words, say } = useSpeech();
  const { reading } = room.view;
  const form = room.rules.responses.find(({ id }) => id === reading.response.id);
  if (form === undefined) return null;
  return (
    <Item id="response" number={number} about={words.notice.response} opens={words.notice.otherAnswers} mend={<><OtherAnswers room={room} now={form.id} /><ResponseCorrection room={room} /></>}>
      <h3>{words.notice.response}{words.colon}{say(form.title)}</h3>
      {corrected ? <p class="note">{words.notice.corrected}</p> : null}
      <p class="note">{say(form.explain)}</p>
      {form.papers.length > 0 ? <p class="note">{words.notice.papers}{words.colon}{form.papers.map((paper) => words.notice.paper(say(paper.title), words.notice.paperTo[paper.to])).join(words.listJoin)}</p> : null}
    </Item>
  );
}

/** One line for each kind of answer that the reasons of this case know; when it fits stands behind it. */
function OtherAnswers({ room, now }: { readonly room: CaseRoom; readonly now: ResponseId }) {
  const { words, say } = useSpeech();
  const { view, rules } = room;
  const named = new Set([...view.case.confirmed, ...view.reading.reasons.map(({ id }) => id)]);
  const others = view.reasons.filter(({ id }) => named.has(id)).flatMap((reason) => reason.otherAnswers).filter(({ response }) => response !== now);
  const kinds = rules.responses.filter(({ id }) => others.some(({ response }) => response === id));
  if (kinds.length === 0) return null;
  const use = (response: ResponseId): void => { void room.change((before) => ({ correction: { ...before.case.correction, response } })); };
  return (
    <ul class="others">{kinds.map(({ id, title }) => (
      <li key={id}>
        <div class="row end"><b>{say(title)}</b><button type="button" class="btn small" aria-label={words.notice.useThis(say(title))} onClick={() => { use(id); }}>{words.notice.useAnswer}</button></div>
        <details class="more">
          <summary><Icon name="chev" />{words.notice.whenFits}</summary>
          {others.filter(({ response }) => response === id).map(({ text, sources }) => <div key={text.en}><p class="note">{say(text)}</p><SourceLine keys={sources} /></div>)}
        </details>
      </li>
    ))}</ul>
  );
}
