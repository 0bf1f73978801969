// Files taken out of a case: brought back, or erased for good at once.
import { useEffect, useState } from 'preact/hooks';
import { bringPartBack, erasePart, listParts, type Problem, type Result } from '../api.ts';
import { addDays, showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { Writes } from '../ui/writes.tsx';
import type { DeletedPart, DeletedPartsView } from '../wire.ts';
import { deletedPartWords } from '../words/deleted-parts.ts';

const useSpeech = speechWith(deletedPartWords);

/** `turn`: another one where something was taken out. */
interface DeletedPartsProps { readonly id: string; readonly kind: DeletedPart['kind']; readonly turn: number; readonly onBack: () => void }

export function DeletedParts({ id, kind, turn, onBack }: DeletedPartsProps) {
  const { words, language } = useSpeech();
  const own = words.deletedParts;
  const [view, setView] = useState<DeletedPartsView>();
  const [asking, setAsking] = useState<string>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const load = (): void => { void listParts(id).then((result) => { if (result.ok) setView(result.value); }); };
  useEffect(load, [id, turn]);
  const act = async (work: Promise<Result<undefined>>, told: string): Promise<boolean> => {
    const result = await work;
    setAsking(undefined);
    setSaid(result.ok ? told : '');
    setProblem(result.ok ? undefined : result.problem);
    load();
    return result.ok;
  };
  const parts = view?.parts.filter((one) => one.kind === kind) ?? [];
  return (
    <>
      <p class="note" role="status">{said}</p>
      {problem?.code === 'case-full' ? <p class="err" role="alert"><Icon name="must" /><span>{own.full}</span></p> : <ProblemNote problem={problem} />}
      {view === undefined || parts.length === 0 ? null : (
        <details class="group deleted">
          <summary><Icon name="chev" /><b>{own.title(parts.length)}</b></summary>
          <p class="note">{own.hint(view.days)}</p>
          <ul class="plain">{parts.map(({ id: part, name, deletedAt }) => (
            <li key={part}>
              <div class="row end"><span>{name}<span class="note"> {own.goneOn(showDay(addDays(todayIso(new Date(deletedAt)), view.days), language))}</span></span>
                <Writes><span class="row"><button type="button" class="btn small" onClick={() => { void act(bringPartBack(id, part), own.back(name)).then((back) => { if (back) onBack(); }); }}>{own.bringBack}<span class="vh">{words.of(name)}</span></button>
                  <button type="button" class="btn small quiet" onClick={() => { setAsking(part); }}>{own.erase}<span class="vh">{words.of(name)}</span></button></span></Writes></div>
              {asking === part ? <div class="tip warn"><p>{own.ask}</p><p class="row"><button type="button" class="btn small" onClick={() => { setAsking(undefined); }}>{own.keep}</button><button type="button" class="btn small" onClick={() => { void act(erasePart(id, part), own.erased(name)); }}>{own.eraseNow}</button></p></div> : null}
            </li>
          ))}</ul>
        </details>
      )}
    </>
  );
}
