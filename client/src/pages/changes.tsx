// After a refusal: what Amazon's answer points at, and what the refused draft says there.
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { standingOf, VerdictState } from '../ui/state.tsx';
import type { CheckView, Mark, Place } from '../wire.ts';
import { Evidence } from './unclear.tsx';
import { draftWords } from '../words/draft.ts';

const useSpeech = speechWith(draftWords);

interface ChangesProps { readonly room: CaseRoom; readonly check: CheckView; readonly marks: readonly Mark[]; readonly onMarks: (marks: readonly Mark[]) => void; readonly onShow: (place: Place) => void }

export function Changes({ room, check, marks, onMarks, onShow }: ChangesProps) {
  const { words, say } = useSpeech();
  if (check.changes.length === 0) return null;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title" class="gap-above">{words.changes.title}</h2>
      <p class="note">{words.changes.lead}</p>
      {check.changes.map((change) => {
        const rule = room.rules.followUps.find((one) => one.id === change.followUp);
        const quoted = room.view.reading.followUps.find((one) => one.id === change.followUp)?.because ?? [];
        return (
          <div class="section-tasks" key={change.followUp}>
            <h3>{rule ? say(rule.says) : change.followUp}</h3>
            <p class="quote">{quoted.map((b) => <mark key={b.start} class="mk paper">{b.text}</mark>)}</p>
            {change.touched.length === 0 ? <p class="note">{words.changes.outside}</p> : null}
            <ul class="elements">{change.touched.map((element) => {
              const known = room.rules.reasons.find((one) => one.id === element.reason)?.elements.find((one) => one.id === element.element);
              return (
                <li key={element.key} data-change={element.key} data-verdict={standingOf(element)}>
                  <div class="row"><VerdictState verdict={standingOf(element)} /><b>{known ? say(known.title) : element.element}</b></div>
                  <Evidence check={check} element={element} most={2} onMark={(mark) => { onMarks([...marks, mark]); }} onShow={onShow} />
                  {/* What is wanted of the others stands in the list of all elements below. */}
                  {element.verdict === 'present' ? <p class="note">{words.changes.keep}</p> : null}
                </li>
              );
            })}</ul>
          </div>
        );
      })}
    </section>
  );
}
