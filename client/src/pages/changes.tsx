// After a refusal: what Amazon's answer points at, and what the refused draft says there.
import { useSpeech } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { VerdictState } from '../ui/state.tsx';
import type { CheckView, Place } from '../wire.ts';

export function Changes({ room, check, onShow }: { readonly room: CaseRoom; readonly check: CheckView; readonly onShow: (place: Place) => void }) {
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
                <li key={element.key} data-change={element.key} data-verdict={element.verdict}>
                  <div class="row"><VerdictState verdict={element.verdict} /><b>{known ? say(known.title) : element.element}</b></div>
                  {element.evidence.slice(0, 2).map((place) => <button key={place.start} type="button" class="place" onClick={() => { onShow(place); }}><q class="paper">{check.text.slice(place.start, place.end)}</q></button>)}
                  {element.verdict === 'present' ? <p class="note">{words.changes.keep}</p> : known ? <p class="note">{say(element.verdict === 'missing' ? known.must : known.lift)}</p> : null}
                </li>
              );
            })}</ul>
          </div>
        );
      })}
    </section>
  );
}
