// A cause followed from reason to reason: one question at a time, until a check, rule, habit or record of the seller's own is named. No letter prints it.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { focusOn } from '../ui/notes.tsx';
import { SentenceText } from '../ui/sentence.tsx';
import type { AnswerPreview, Field, JudgedWhy } from '../wire.ts';
import { questionWords } from '../words/question.ts';
import { blank, isBlank, type Raw, type RawRow } from './raw.ts';

const useSpeech = speechWith(questionWords);

const mostSteps = 5;
const textOf = (row: RawRow | undefined): Raw => row?.['because'] ?? blank;

interface WhyChainProps {
  readonly judged: NonNullable<AnswerPreview['whys']>;
  readonly rows: readonly RawRow[];
  /** The field that what was found is offered to, and what stands in it. */
  readonly into: Field;
  readonly held: Raw;
  readonly onRows: (rows: readonly RawRow[]) => void;
  readonly onTake: (text: Raw) => void;
}

export function WhyChain({ judged, rows, into, held, onRows, onTake }: WhyChainProps) {
  const { words, say } = useSpeech();
  const [skipped, setSkipped] = useState(0);
  const [open, setOpen] = useState(() => rows.length > 0);
  const said = rows.filter((row) => !isBlank(textOf(row)));
  const verdictOf = (row: RawRow): JudgedWhy | undefined => judged.steps[said.indexOf(row)];
  const askOf = (at: number): string => {
    const next = at === 0 || skipped > 0 ? undefined : judged.steps[at - 1]?.next;
    const own = next ?? judged.asks[Math.min(at + skipped, judged.asks.length - 1)];
    return own === undefined ? '' : say(own);
  };
  const isFound = judged.steps.some(({ found }) => found);
  const used = rows.length + skipped;
  const isOpenStep = rows.length === said.length && !isFound && used < mostSteps && judged.steps.length >= said.length;
  const steps: readonly RawRow[] = isOpenStep ? [...rows, {}] : rows;
  return (
    <details class="f extra whys" open={open} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
      <summary><Icon name="chev" />{words.question.whys.title}</summary>
      <p class="help">{words.question.whys.intro}</p>
      {judged.told.length === 0 ? null : <p class="told"><span class="help">{words.question.whys.told}</span> <Told sentences={judged.told} /></p>}
      <ol class="because">{steps.map((row, at) => {
        const verdict = verdictOf(row);
        return (
          <li key={at}>
            <Step id={`f.whys.${String(at)}.because`} ask={askOf(at)} raw={textOf(row)} onChange={(because) => { setSkipped(0); onRows(steps.map((old, i) => (i === at ? { because } : old))); }} />
            {verdict === undefined ? null : <Judged verdict={verdict} />}
            {verdict?.found === true ? <Take into={into} held={held} text={textOf(row)} onTake={onTake} /> : null}
            {isBlank(textOf(row)) ? <p><button type="button" class="btn small quiet" onClick={() => { setSkipped((n) => n + 1); onRows(said); }}>{words.question.whys.skip}</button></p>
              : <p><button type="button" class="btn small quiet" onClick={() => { onRows(rows.filter((_row, i) => i !== at)); }}>{words.question.whys.remove(at + 1)}</button></p>}
          </li>
        );
      })}</ol>
      {!isFound && used >= mostSteps ? <p class="tip" role="status">{say(judged.close)}</p> : null}
    </details>
  );
}

function Told({ sentences }: { readonly sentences: WhyChainProps['judged']['told'] }) {
  const { language } = useSpeech();
  return <span lang={language}>{sentences.map((sentence) => <SentenceText key={sentence.id} sentence={sentence} language={language} />)}</span>;
}

/** One box in the language of the page; the other language where something stands in it. */
function Step({ id, ask, raw, onChange }: { readonly id: string; readonly ask: string; readonly raw: Raw; readonly onChange: (raw: Raw) => void }) {
  const { language, words } = useSpeech();
  const box = (own: boolean, tongue: 'ja' | 'en') => (
    <textarea id={own ? id : `${id}-${tongue}`} class="x" rows={2} lang={tongue} value={tongue === 'ja' ? raw.more : raw.text} aria-label={own ? undefined : tongue === 'ja' ? words.field.inJapanese : words.field.inEnglish}
      onInput={(event) => { const { value } = event.currentTarget; onChange(tongue === 'ja' ? { ...raw, more: value } : { ...raw, text: value }); }} />
  );
  const other = language === 'ja' ? raw.text : raw.more;
  return <><label class="l" for={id}>{ask}</label>{box(true, language)}{other.trim() === '' ? null : box(false, language === 'ja' ? 'en' : 'ja')}</>;
}

function Judged({ verdict: { found, text, words: shown } }: { readonly verdict: JudgedWhy }) {
  const { words, say } = useSpeech();
  return <p class="judged" role="status"><Icon name={found ? 'present' : 'unclear'} tone={found ? 'present' : 'weak'} />{shown.length === 0 ? null : <b>{words.question.whys.shown(shown.join('…'))}</b>}{say(text)}</p>;
}

interface TakeProps { readonly into: Field; readonly held: Raw; readonly text: Raw; readonly onTake: (text: Raw) => void }

/** Nothing is filled in without a press, and nothing is written over unsaid. */
function Take({ into, held, text, onTake }: TakeProps) {
  const { words, say } = useSpeech();
  const target = `f.${into.id}`;
  if (held.text === text.text && held.more === text.more) return <p class="row"><span class="note">{words.question.whys.taken}</span><button type="button" class="btn small" onClick={() => { focusOn(target); }}>{words.question.whys.go}</button></p>;
  const label = say(into.label);
  return <p class="row"><button type="button" class="btn small" onClick={() => { onTake(text); }}>{held.text.trim() + held.more.trim() === '' ? words.question.whys.take(label) : words.question.whys.replace(label)}</button></p>;
}
