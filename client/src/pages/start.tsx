// The first page: paste the notice, and the draft if there is one; below, the saved cases.
import { useRef, useState } from 'preact/hooks';
import { createCase, getRules, readText, type Problem } from '../api.ts';
import { parseDate, showDate, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { casePath, navigate } from '../router.ts';
import { forget, useKeptText } from '../state/kept.ts';
import { Icon } from '../ui/icon.tsx';
import { ErrorSummary, FieldError, ProblemNote, type Mend } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import type { Bilingual, Reading } from '../wire.ts';
import { CaseList } from './cases.tsx';
import { startWords } from '../words/start.ts';

const useSpeech = speechWith(startWords);

/** The longest text the server takes, in UTF-16 units. */
const longest = 1_000_000;
const keys = { notice: 'start.notice', refused: 'start.refused', received: 'start.received' };

interface Typed { readonly notice: string; readonly refused: string; readonly received: string }
/** What the text seems to be, if a rule knows it. */
interface Instead { readonly known?: { readonly title: Bilingual; readonly explain: Bilingual } }

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
  const typed: Typed = { notice, refused, received };
  const noticeBox = useRef<HTMLTextAreaElement>(null);

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
    if (result.value.isNotice) await create();
    else setInstead(await nameOf(result.value));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    const found = whatToMend(typed, words.start);
    setMends(found);
    setTurn((n) => n + 1);
    setProblem(undefined);
    setInstead(undefined);
    if (found.length > 0) return;
    setBusy(true);
    void read().finally(() => { setBusy(false); });
  };
  const goOn = (): void => { void create(); };
  const textOf = (target: string): string | undefined => mends.find((m) => m.target === target)?.text;
  return (
    <main id="main" class="narrow start">
      <PageTitle>{words.start.title}</PageTitle>
      <p class="lead">{words.start.lead}</p>
      <form class="paste" onSubmit={submit} noValidate>
        <ErrorSummary mends={mends} turn={turn} />
        <ProblemNote problem={problem} />
        <div class="drop sheet">
          <label class="drop-label" for="notice">{words.start.notice}</label>
          <p class="note drop-hint" id="notice-hint">{words.start.noticeHint}</p>
          <FieldError id="notice-error" text={textOf('notice')} />
          <textarea id="notice" ref={noticeBox} value={notice} aria-describedby="notice-hint notice-error" aria-invalid={textOf('notice') !== undefined} spellcheck={false}
            onInput={(event) => { setNotice(event.currentTarget.value); setInstead(undefined); }} />
          {instead ? <InsteadOf instead={instead} onGoOn={goOn} onMend={() => { noticeBox.current?.focus(); }} /> : null}
          <DraftBox value={refused} onInput={setRefused} error={textOf('refused')} />
          <ReceivedOn value={received} onInput={setReceived} error={textOf('received')} />
          <div class="drop-foot">
            <button class="btn primary" aria-busy={busy}>{busy ? words.start.busy : words.start.go}</button>
            <p class="privacy"><Icon name="pc" /><span><b>{words.start.privacy}</b> {words.start.privacyMore}</span></p>
          </div>
        </div>
      </form>
      <CaseList heading={words.start.cases} />
      <dl class="then">{words.start.then.map((step, i) => <div key={step.title}><dt>{i + 1}　{step.title}</dt><dd>{step.text}</dd></div>)}</dl>
    </main>
  );
}

function DraftBox({ value, onInput, error }: { readonly value: string; readonly onInput: (text: string) => void; readonly error: string | undefined }) {
  const { words } = useSpeech();
  return (
    <details class="more drop-part" open={value !== '' || undefined}>
      <summary><Icon name="chev" />{words.start.refusedOpen}</summary>
      <label class="l" for="refused">{words.start.refused}</label>
      <p class="note" id="refused-hint">{words.start.refusedHint}</p>
      <FieldError id="refused-error" text={error} />
      <textarea id="refused" class="x" rows={8} value={value} aria-describedby="refused-hint refused-error" spellcheck={false} onInput={(event) => { onInput(event.currentTarget.value); }} />
    </details>
  );
}

function ReceivedOn({ value, onInput, error }: { readonly value: string; readonly onInput: (text: string) => void; readonly error: string | undefined }) {
  const { words, language } = useSpeech();
  const date = parseDate(value, todayIso());
  return (
    <div class="drop-part">
      <label class="l" for="received">{words.start.received}</label>
      <p class="note" id="received-hint">{words.start.receivedHint}</p>
      <FieldError id="received-error" text={error} />
      <div class="row"><input id="received" class="x date" value={value} inputMode="text" autocomplete="off" aria-describedby="received-hint received-error" aria-invalid={error !== undefined} onInput={(event) => { onInput(event.currentTarget.value); }} />
        <span class="note" role="status">{date === undefined ? '' : showDate(date, language)}</span></div>
    </div>
  );
}

function InsteadOf({ instead, onGoOn, onMend }: { readonly instead: Instead; readonly onGoOn: () => void; readonly onMend: () => void }) {
  const { words, say } = useSpeech();
  return (
    <div class="tip warn drop-part" role="alert">
      <h2>{words.notNotice.title}</h2>
      <p><b>{instead.known ? say(instead.known.title) : words.notNotice.unclear}</b></p>
      <p class="sub">{instead.known ? say(instead.known.explain) : words.notNotice.unclearMore}</p>
      <p class="row"><button type="button" class="btn small" onClick={onMend}>{words.notNotice.mend}</button><button type="button" class="btn small" onClick={onGoOn}>{words.notNotice.goOn}</button></p>
    </div>
  );
}

function whatToMend(typed: Typed, words: { readonly empty: string; readonly tooLong: (length: number, most: number) => string; readonly badDate: string }): readonly Mend[] {
  const mends: Mend[] = [];
  if (typed.notice.trim() === '') mends.push({ target: 'notice', text: words.empty });
  if (typed.notice.length > longest) mends.push({ target: 'notice', text: words.tooLong(typed.notice.length, longest) });
  if (typed.refused.length > longest) mends.push({ target: 'refused', text: words.tooLong(typed.refused.length, longest) });
  if (typed.received.trim() !== '' && parseDate(typed.received, todayIso()) === undefined) mends.push({ target: 'received', text: words.badDate });
  return mends;
}

async function nameOf(reading: Reading): Promise<Instead> {
  const rules = await getRules();
  const known = rules.ok ? rules.value.notANotice.find((one) => one.id === reading.insteadOf?.id) : undefined;
  return known ? { known } : {};
}
