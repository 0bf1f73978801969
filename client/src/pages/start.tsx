// The first page: paste or drop the notice; a date and a draft may be added; below, the newest cases.
import { useEffect, useRef, useState } from 'preact/hooks';
import { createCase, getRules, readText, type Problem } from '../api.ts';
import { parseDate, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { isShared } from '../how-it-runs.ts';
import { casePath, navigate } from '../router.ts';
import { forget, useKeptText } from '../state/kept.ts';
import { Icon } from '../ui/icon.tsx';
import { ErrorSummary, FieldError, focusOn, ProblemNote, type Mend } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { SampleNotice } from '../ui/sample-notice.tsx';
import type { Bilingual, Reading } from '../wire.ts';
import { startWords } from '../words/start.ts';
import { FileButton, useDrop } from './drop-file.tsx';
import { NewestCases } from './newest-cases.tsx';
import { StartMore } from './start-more.tsx';

const useSpeech = speechWith(startWords);

/** The longest text the server takes, in UTF-16 units. */
const longest = 1_000_000;
const keys = { notice: 'start.notice', refused: 'start.refused', received: 'start.received' };

interface Typed { readonly notice: string; readonly refused: string; readonly received: string }
/** What the text seems to be, if a rule knows it. */
interface Instead { readonly known?: { readonly title: Bilingual; readonly explain: Bilingual }; readonly because: readonly string[] }

export function Start() {
  const { words, language } = useSpeech();
  const [notice, setNotice] = useKeptText(keys.notice);
  const [refused, setRefused] = useKeptText(keys.refused);
  const [received, setReceived] = useKeptText(keys.received);
  const [mends, setMends] = useState<readonly Mend[]>([]);
  const [turn, setTurn] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const [instead, setInstead] = useState<Instead>();
  const [busy, setBusy] = useState(false);
  const noticeBox = useRef<HTMLTextAreaElement>(null);
  const take = (text: string): void => {
    setNotice(text);
    setInstead(undefined);
    setMends([]);
  };
  // Files are added to what is there: nothing that was pasted is lost by a drop.
  const drop = useDrop((text) => { const before = noticeBox.current?.value ?? ''; take(before.trim() === '' ? text : `${before.trimEnd()}\n\n${text}`); });

  const create = async (): Promise<void> => {
    const receivedOn = parseDate(received, todayIso());
    const result = await createCase({ notice, language, ...(receivedOn === undefined ? {} : { receivedOn }), ...(refused.trim() === '' ? {} : { refused }) });
    if (!result.ok) { setProblem(result.problem); return; }
    for (const key of Object.values(keys)) forget(key);
    navigate(casePath(result.value.case.id, 'notice'));
  };
  const read = async (): Promise<void> => {
    const result = await readText(notice);
    if (!result.ok) { setProblem(result.problem); return; }
    if (saysSomething(result.value)) await create();
    else setInstead(await nameOf(result.value));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    const found = whatToMend({ notice, refused, received }, words.start);
    setMends(found);
    setTurn((n) => n + 1);
    setProblem(undefined);
    setInstead(undefined);
    if (found.length > 0) return;
    setBusy(true);
    void read().finally(() => { setBusy(false); });
  };
  // One error is told at its field alone; more of them as a list.
  const only = mends.length === 1 ? mends[0] : undefined;
  useEffect(() => { if (only) focusOn(only.target); }, [turn]);
  const textOf = (target: string): string | undefined => mends.find((m) => m.target === target)?.text;
  return (
    <main id="main" class="narrow start">
      <PageTitle>{words.start.title}</PageTitle>
      <p class="lead">{words.start.lead}</p>
      <form class="paste" onSubmit={submit} noValidate>
        {only ? null : <ErrorSummary mends={mends} turn={turn} />}
        <ProblemNote problem={problem} />
        <div class={`drop sheet${drop.over ? ' over' : ''}`} {...drop.handlers}>
          <label class="drop-label" for="notice">{words.start.notice}</label>
          <FieldError id="notice-error" text={textOf('notice')} />
          <textarea id="notice" ref={noticeBox} value={notice} placeholder={words.start.here} aria-describedby="notice-hint notice-error" aria-invalid={textOf('notice') !== undefined} spellcheck={false} onInput={(event) => { take(event.currentTarget.value); }} />
          <div class="drop-foot">
            <div class="row"><FileButton id="notice-file" onFiles={drop.read} /><span class="note" id="notice-hint">{words.start.noticeHint}</span></div>
            <button class="btn primary" aria-busy={busy}>{busy ? words.start.busy : words.start.go}</button>
          </div>
          {drop.said}
          {instead ? <InsteadOf instead={instead} onGoOn={() => { void create(); }} onMend={() => { noticeBox.current?.focus(); }} /> : null}
          <StartMore refused={refused} received={received} onRefused={setRefused} onReceived={setReceived} errors={{ refused: textOf('refused'), received: textOf('received') }} />
        </div>
      </form>
      <p class="privacy"><Icon name="pc" /><span>{isShared ? <b>{words.start.privacyShared}</b> : <><b>{words.start.privacy}</b> <span class="sub">{words.start.privacyMore}</span></>}</span></p>
      <details class="more sample-fold"><summary><Icon name="chev" />{words.sample.open}</summary><SampleNotice /></details>
      <details class="more then-fold"><summary><Icon name="chev" />{words.start.how}</summary><dl class="then">{words.start.then.map((step, i) => <div key={step.title}><dt><span class="n">{i + 1}</span>{step.title}</dt><dd>{step.text}</dd></div>)}</dl></details>
      <NewestCases />
    </main>
  );
}

function InsteadOf({ instead, onGoOn, onMend }: { readonly instead: Instead; readonly onGoOn: () => void; readonly onMend: () => void }) {
  const { words, say } = useSpeech();
  return (
    <div class="drop-part instead" role="alert">
      <h2><Icon name="warn" tone="weak" />{words.notNotice.title}</h2>
      <p><b>{instead.known ? say(instead.known.title) : words.notNotice.unclear}</b></p>
      {instead.because.length > 0 ? <p class="because">{words.notNotice.because}{instead.because.map((text) => <mark class="mk paper" key={text}>{text}</mark>)}</p> : null}
      <p class="sub">{instead.known ? say(instead.known.explain) : words.notNotice.unclearMore}</p>
      <p class="row"><button type="button" class="btn small" onClick={onMend}>{words.notNotice.mend}</button><button type="button" class="btn small" onClick={onGoOn}>{words.notNotice.goOn}</button></p>
    </div>
  );
}

/** A text that names no reason, asks for nothing and is of no known kind gives a case nothing to work on. */
const saysSomething = ({ isNotice, kind, reasons, asks }: Reading): boolean => isNotice && (kind.id !== 'other' || reasons.length > 0 || asks.length > 0);

function whatToMend(typed: Typed, words: { readonly empty: string; readonly tooLong: (length: number, most: number) => string; readonly badDate: string }): readonly Mend[] {
  const mends: Mend[] = [];
  if (typed.notice.trim() === '') mends.push({ target: 'notice', text: words.empty });
  if (typed.notice.length > longest) mends.push({ target: 'notice', text: words.tooLong(typed.notice.length, longest) });
  if (typed.refused.length > longest) mends.push({ target: 'refused', text: words.tooLong(typed.refused.length, longest) });
  if (typed.received.trim() !== '' && parseDate(typed.received, todayIso()) === undefined) mends.push({ target: 'received', text: words.badDate });
  return mends;
}

/** The few words a person can take in. */
const mostWords = 3;

async function nameOf({ insteadOf }: Reading): Promise<Instead> {
  const rules = await getRules();
  const known = rules.ok ? rules.value.notANotice.find((one) => one.id === insteadOf?.id) : undefined;
  const because = [...new Set(insteadOf?.because.map(({ text }) => text))].slice(0, mostWords);
  return known ? { known, because } : { because };
}
