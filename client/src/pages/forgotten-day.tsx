// What was forgotten of the round before the newest: the day its letter left, or that from which selling was possible again. The newest notice then follows it anew.
import { useState } from 'preact/hooks';
import { tellDayBefore, type Problem } from '../api.ts';
import { parseDate, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { Writes } from '../ui/writes.tsx';
import type { RoundLine } from '../wire.ts';
import { historyWords } from '../words/history.ts';

const useSpeech = speechWith(historyWords);

export const forgottenField = 'forgotten-day';

export function ForgottenDay({ room, round }: { readonly room: CaseRoom; readonly round: RoundLine }) {
  const { words } = useSpeech();
  const { id, version, sentOn, earlierRounds } = room.view.case;
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const before = earlierRounds.at(-1);
  const which = round.sent === undefined ? 'sent' : 'again';
  if (before?.number !== round.number || before.told === true || before.reinstatedOn !== undefined || sentOn !== undefined || (which === 'again' && room.view.reading.kind.id !== 'deactivation')) return null;
  const today = todayIso();
  const read = parseDate(typed, today);
  const day = read !== undefined && read <= today ? read : undefined;
  const say = words.history.forgotten[which];
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (day === undefined) { focusOn(forgottenField); return; }
    void tellDayBefore(id, round.number, which === 'sent' ? { sentOn: day } : { reinstatedOn: day }, version).then((result) => {
      setProblem(result.ok ? undefined : result.problem);
      if (result.ok) { room.tookView(result.value); requestAnimationFrame(() => { focusOn('main'); }); }
    });
  };
  return (
    <Writes>
      <details class="more no-print">
        <summary><Icon name="chev" />{say.title}</summary>
        <p class="sub" id={`${forgottenField}-hint`}>{say.text}</p>
        <ProblemNote problem={problem} />
        <form class="day" noValidate onSubmit={submit}>
          <label class="l" for={forgottenField}>{say.on}</label>
          <FieldError id={`${forgottenField}-error`} text={tried && day === undefined ? words.reply.notADate : undefined} />
          <div class="row"><input class="x date" id={forgottenField} value={typed} aria-describedby={`${forgottenField}-hint ${forgottenField}-error`} aria-invalid={tried && day === undefined} onInput={(event) => { setTyped(event.currentTarget.value); }} /><button class="btn small">{words.history.forgotten.keep}</button></div>
        </form>
      </details>
    </Writes>
  );
}
