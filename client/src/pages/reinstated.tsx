// Selling is possible again, as the seller says it without a notice.
import { useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import { parseDate, showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { historyWords } from '../words/history.ts';
import { promisesWords } from '../words/promises.ts';

const useSpeech = speechWith(historyWords, promisesWords);

export function Reinstated({ room }: { readonly room: CaseRoom }) {
  const { words, language } = useSpeech();
  const { reinstatedOn } = room.view.case;
  const today = todayIso();
  const [typed, setTyped] = useState(today);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const read = parseDate(typed, today);
  const day = read !== undefined && read <= today ? read : undefined;
  const keep = (on: string | null): void => { void room.change({ reinstatedOn: on }).then((result) => { setProblem(result.ok ? undefined : result.problem); }); };
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (day === undefined) focusOn('reinstated-on');
    else keep(day);
  };
  return (
    <section class="reinstated no-print" aria-labelledby="reinstated-title">
      <h2 id="reinstated-title">{words.reinstated.title}</h2>
      <ProblemNote problem={problem} />
      {reinstatedOn === undefined ? (
        <>
          <p class="sub">{words.reinstated.text}</p>
          <form class="day" noValidate onSubmit={submit}>
            <label class="l" for="reinstated-on">{words.reinstated.on}</label>
            <FieldError id="reinstated-error" text={tried && day === undefined ? words.reply.notADate : undefined} />
            <div class="row"><input class="x date" id="reinstated-on" value={typed} aria-describedby="reinstated-error" aria-invalid={tried && day === undefined} onInput={(event) => { setTyped(event.currentTarget.value); }} /><button class="btn small">{words.reinstated.keep}</button></div>
          </form>
        </>
      ) : <p class="row" role="status">{words.reinstated.said(showDay(reinstatedOn, language, { weekday: true, short: true }))} <button type="button" class="btn small quiet" onClick={() => { keep(null); }}>{words.reinstated.back}</button></p>}
    </section>
  );
}
