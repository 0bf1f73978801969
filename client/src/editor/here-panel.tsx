// The sentence at the cursor: which answer it came from, the same sentence in the other language, what differs, and what it answers in the user's own judgement.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { questionPath } from '../router.ts';
import { sentenceMarks, tell } from '../marks.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { standingOf } from '../ui/state.tsx';
import type { AlignedRow, CheckResult, Language, Mark } from '../wire.ts';
import { letterWords } from '../words/letter.ts';
import { plainWords } from './plain-words.ts';

const useSpeech = speechWith(letterWords);

interface HerePanelProps {
  readonly room: CaseRoom;
  readonly language: Language;
  readonly row: AlignedRow | undefined;
  /** The sentence as it was checked, in both languages. */
  readonly text: string;
  readonly other: string;
  /** What the sentence differs in, as words of this language. */
  readonly differing: readonly string[];
  readonly elements: CheckResult['elements'];
  /** Those that rest on this sentence, each with the words of it that were checked. */
  readonly answered: readonly { readonly key: string; readonly sentence: string }[];
  readonly marks: readonly Mark[];
  readonly onMarks: (marks: readonly Mark[]) => void;
  readonly findings: number;
  readonly onFindings: () => void;
}

export function HerePanel(props: HerePanelProps) {
  const { words } = useSpeech();
  const { row, language, other, differing, findings, onFindings } = props;
  const beside = language === 'en' ? 'ja' : 'en';
  const side = row?.[beside];
  return (
    <section class="here" aria-labelledby="here-title">
      <h2 id="here-title">{words.edit.here.title}</h2>
      {row === undefined ? <p class="sub small">{words.edit.here.none}</p> : (
        <>
          <Whence {...props} row={row} />
          {side === undefined ? <p class="note">{words.edit.here.missing}</p> : <p class="paper beside" lang={beside}>{plainWords(other, side).map((part, i) => <span key={i} class={part.mark?.differs === true ? 'differs' : undefined}>{part.text}</span>)}</p>}
          {differing.length === 0 ? null : <p class="err"><Icon name="warn" />{words.edit.here.differs(differing.join(words.listJoin))}</p>}
          {findings === 0 ? null : <p class="row deciding"><button type="button" class="btn small" onClick={onFindings}>{words.edit.here.find(findings)}</button></p>}
          <Marking {...props} />
        </>
      )}
    </section>
  );
}

function Whence({ room, row, language }: HerePanelProps & { readonly row: AlignedRow }) {
  const { words, say } = useSpeech();
  const question = room.view.questions.find(({ id }) => id === row.question);
  const changed = row[language]?.own === true;
  if (row.sentence === undefined) return <p class="small">{words.edit.here.own}</p>;
  if (question === undefined) return <p class="small">{words.edit.here.frame}</p>;
  return (
    <>
      <p class="small">{changed ? words.edit.here.changed(say(question.title)) : words.letter.from(say(question.title))}{row.planned ? words.letter.planned : ''}</p>
      <p class="row deciding"><Link class="btn small" to={questionPath(room.view.case.id, question.id)}>{words.letter.change}</Link></p>
    </>
  );
}

/** "This sentence answers it", kept with the letter. */
function Marking({ room, text, elements, answered, marks, onMarks }: HerePanelProps) {
  const { words, say } = useSpeech();
  const [chosen, setChosen] = useState('');
  const titleOf = (key: string): string => {
    const verdict = elements.find((one) => one.key === key);
    const element = room.view.reasons.find((one) => one.id === verdict?.reason)?.elements.find((one) => one.id === verdict?.element);
    const question = room.view.questions.find(({ id }) => key.endsWith(`.${id}`) || id === key);
    return element ? say(element.title) : question ? say(question.title) : key;
  };
  const mine = sentenceMarks(marks).filter((mark) => mark.sentence === text || answered.some(({ sentence }) => sentence === mark.sentence));
  const resting = answered.filter(({ key }) => !mine.some((mark) => mark.key === key));
  const open = elements.filter((one) => standingOf(one) !== 'present' && !resting.some(({ key }) => key === one.key));
  return (
    <>
      {mine.map((mark) => <p key={mark.key} class="small row"><span>{(mark.answers === false ? words.edit.here.markedNot : words.edit.here.marked)(titleOf(mark.key))}</span><button type="button" class="btn small quiet" onClick={() => { onMarks(marks.filter((one) => one !== mark)); }}>{words.edit.here.unmark}</button></p>)}
      {resting.length === 0 ? null : (
        <details class="more answered">
          <summary><Icon name="chev" />{words.edit.here.answers}</summary>
          <ul>{resting.map(({ key, sentence }) => <li key={key}><span>{titleOf(key)}</span><button type="button" class="btn small quiet" onClick={() => { onMarks(tell(marks, { key, sentence }, false)); }}>{words.edit.here.notIt}<span class="vh">{words.of(titleOf(key))}</span></button></li>)}</ul>
        </details>
      )}
      {open.length === 0 ? null : (
        <details class="more">
          <summary><Icon name="chev" />{words.edit.here.other}</summary>
          <div class="marking">
            <select class="x" aria-label={words.edit.here.other} value={chosen} onChange={(event) => { setChosen(event.currentTarget.value); }}>
              <option value="">{words.choose}</option>
              {open.map(({ key }) => <option key={key} value={key}>{titleOf(key)}</option>)}
            </select>
            <div class="row"><button type="button" class="btn small" onClick={() => { if (chosen !== '') { onMarks(tell(marks, { key: chosen, sentence: text }, true)); setChosen(''); } }}>{words.edit.here.mark}</button></div>
          </div>
        </details>
      )}
    </>
  );
}
