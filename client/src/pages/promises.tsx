// The promises of the plan with which selling became possible again: ticked as they are done; after a second suspension, whether each was kept.
import { useEffect, useState } from 'preact/hooks';
import { getPromises, markPromise, type Problem } from '../api.ts';
import { planCalendarAddress } from '../file-addresses.ts';
import { showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { casePath } from '../router.ts';
import { Link } from '../ui/link.tsx';
import { AtRest, Writes } from '../ui/writes.tsx';
import { isJapanese } from '../ui/sentence.tsx';
import type { KeptWord, PromiseLine, PromisesView, PromiseWord } from '../wire.ts';
import { promisesWords } from '../words/promises.ts';

const useSpeech = speechWith(promisesWords);
const keptWords: readonly KeptWord[] = ['kept', 'in-part', 'not-kept'];

export function Promises({ room, onMarked }: { readonly room: CaseRoom; readonly onMarked: () => void }) {
  const { words, language } = useSpeech();
  const { id, version } = room.view.case;
  const [view, setView] = useState<PromisesView>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => { void getPromises(id).then((result) => { if (result.ok) setView(result.value); }); }, [id, version]);
  if (view === undefined) return null;
  const keep = async (question: string, word: PromiseWord): Promise<boolean> => {
    room.setSign({ kind: 'saving' });
    // Shown at once, as a tick that waits looks like one that was not taken.
    setView({ ...view, promises: view.promises.map((one) => (one.question === question ? withWord(one, word) : one)) });
    const result = await markPromise(id, view.submission, question, word);
    room.setSign(result.ok ? { kind: 'saved', at: new Date() } : { kind: 'failed' });
    setProblem(result.ok ? undefined : result.problem);
    if (result.ok) onMarked();
    else setView(view);
    return result.ok;
  };
  const day = showDay(view.reinstatedOn, language, { short: true });
  const ticked = view.promises.filter((one) => (view.again ? one.kept : one.doneOn) !== undefined).length;
  return (
    <section class="promises" aria-labelledby="promises-title">
      <h2 id="promises-title" tabIndex={-1}>{words.promises.title}</h2>
      <p class="sub">{view.again ? words.promises.again(day) : words.promises.checklist(day)}</p>
      <ProblemNote problem={problem} />
      {view.promises.length === 0 ? <p class="tip">{view.known ? words.promises.none : words.promises.unknown}</p> : (
        <>
          <p class="note" role="status">{words.promises.every(ticked, view.promises.length)}</p>
          <AtRest><ul class="promise-list">{view.promises.map((one, i) => <PromiseItem key={one.question} number={i + 1} one={one} again={view.again} onWord={(word) => keep(one.question, word)} />)}</ul></AtRest>
          {view.again ? <Writes><p class="row"><Link class="btn primary" to={casePath(id, 'tasks')}>{words.promises.toQuestions}</Link></p></Writes> : <><p class="row"><a class="btn" href={planCalendarAddress(id)} download>{words.promises.calendar}</a></p><p class="note">{words.promises.calendarNote}</p></>}
        </>
      )}
    </section>
  );
}

function withWord(one: PromiseLine, { doneOn, kept, because }: PromiseWord): PromiseLine {
  const { doneOn: wasDone, kept: wasKept, because: wasBecause, ...rest } = one;
  const now = { doneOn: doneOn === undefined ? wasDone : doneOn ?? undefined, kept: kept === undefined ? wasKept : kept ?? undefined, because: because === undefined ? wasBecause : because ?? undefined };
  return { ...rest, ...(now.doneOn === undefined ? {} : { doneOn: now.doneOn }), ...(now.kept === undefined ? {} : { kept: now.kept }), ...(now.because === undefined ? {} : { because: now.because }) };
}

interface ItemProps { readonly number: number; readonly one: PromiseLine; readonly again: boolean; readonly onWord: (word: PromiseWord) => Promise<boolean> }

function PromiseItem({ number, one, again, onWord }: ItemProps) {
  const { words, language, say } = useSpeech();
  const { promises } = words;
  const on = one.on === undefined ? undefined : (one.starts === true ? promises.from : one.state === 'planned' ? promises.by : promises.since)(showDay(one.on, language, { short: true }));
  return (
    <li class="sheet promise" data-promise={one.question}>
      <h3>{say(one.title) || promises.numbered(number)}</h3>
      <p class="note">{[one.issue === undefined ? undefined : say(one.issue), promises.states[one.state], on, ...one.people].filter((part) => part !== undefined).join(words.listJoin)}</p>
      <p class="letter-words" lang={one.text.en === one.text.ja ? (isJapanese(one.text.en) ? 'ja' : 'en') : language}>{say(one.text)}</p>
      {again ? <Kept one={one} onWord={onWord} /> : (
        <label class="tick" for={`done.${one.question}`}>
          <input type="checkbox" id={`done.${one.question}`} checked={one.doneOn !== undefined} onChange={(event) => { void onWord({ doneOn: event.currentTarget.checked ? todayIso() : null }); }} />
          {one.doneOn === undefined ? promises.done[one.state] : promises.doneOn[one.state](showDay(one.doneOn, language, { short: true }))}
        </label>
      )}
    </li>
  );
}

function Kept({ one, onWord }: Pick<ItemProps, 'one' | 'onWord'>) {
  const { words } = useSpeech();
  const [because, setBecause] = useState(one.because ?? '');
  const [told, setTold] = useState(false);
  const name = `kept.${one.question}`;
  const save = (event: Event): void => {
    event.preventDefault();
    void onWord({ because: because.trim() === '' ? null : because.trim() }).then(setTold);
  };
  return (
    <form onSubmit={save} noValidate>
      <fieldset class="kept"><legend class="l">{words.promises.kept}</legend>
        {keptWords.map((word) => <label key={word} class="tick" for={`${name}.${word}`}><input type="radio" id={`${name}.${word}`} name={name} checked={one.kept === word} onChange={() => { void onWord({ kept: word }); }} />{words.promises.keptWords[word]}</label>)}
      </fieldset>
      {one.kept === undefined || (one.kept === 'kept' && because === '') ? null : (
        <>
          <label class="l" for={`${name}.because`}>{words.promises.because}</label>
          <p class="note" id={`${name}.hint`}>{words.promises.becauseHint}</p>
          <textarea class="x" id={`${name}.because`} rows={2} value={because} aria-describedby={`${name}.hint`} onInput={(event) => { setBecause(event.currentTarget.value); setTold(false); }} />
          <p class="row"><button class="btn small">{words.promises.save}</button><span class="note" role="status">{told ? words.promises.saved : ''}</span></p>
        </>
      )}
    </form>
  );
}
