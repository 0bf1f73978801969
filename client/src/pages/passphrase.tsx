// On the page of what is kept: the passphrase is set, changed and taken away, the program locked, and copies that are not sealed are dealt with.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { changePassphrase, lockNow, treatPlainCopies, type Problem } from '../api.ts';
import { sealAll } from '../told-requests.ts';
import type { Kept, SealStep } from '../wire.ts';
import { FieldError } from '../ui/notes.tsx';
import { Icon } from '../ui/icon.tsx';
import { LockProblem, SecretField, useSpeech } from './passphrase-parts.tsx';

interface Props { readonly kept: Kept; readonly onDone: () => void }

export function Passphrase({ kept, onDone }: Props) {
  const { words } = useSpeech();
  return (
    <section aria-labelledby="passphrase-title">
      <h2 id="passphrase-title">{words.lock.title}</h2>
      <p>{kept.database ? words.lock.database : kept.sealed ? words.lock.onLead : words.lock.offLead}</p>
      {kept.database ? null : kept.sealed ? <Sealed kept={kept} onDone={onDone} /> : <Fold title={words.lock.set}><SetForm onDone={onDone} /></Fold>}
      {kept.database ? null : <p class="note">{words.lock.elsewhere}</p>}
    </section>
  );
}

const Fold = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => <details class="more"><summary><Icon name="chev" />{title}</summary>{children}</details>;

function Sealed({ kept, onDone }: Props) {
  const { words } = useSpeech();
  const [problem, setProblem] = useState<Problem>();
  const lock = async (): Promise<void> => { const result = await lockNow(); if (result.ok) location.reload(); else setProblem(result.problem); };
  return (
    <>
      <LockProblem problem={problem} />
      <p class="row lock-row"><button type="button" class="btn" onClick={() => { void lock(); }}>{words.lock.lockNow}</button><span class="note">{words.lock.lockHelp}</span></p>
      <PlainCopies kept={kept} onDone={onDone} />
      <Fold title={words.lock.change}><ChangeForm /></Fold>
      <Fold title={words.lock.remove}><RemoveForm onDone={onDone} /></Fold>
    </>
  );
}

function PlainCopies({ kept: { copies }, onDone }: Props) {
  const { words } = useSpeech();
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const plain = copies.filter(({ sealed }) => !sealed).length;
  const treat = async (how: 'seal' | 'erase'): Promise<void> => {
    setBusy(true);
    const result = await treatPlainCopies(how);
    setBusy(false);
    setProblem(result.ok ? undefined : result.problem);
    if (!result.ok) return;
    setDone(how === 'seal' ? words.lock.copiesSealed : words.lock.copiesErased);
    onDone();
  };
  return (
    <>
      {plain === 0 ? null : (
        <div class="tip">
          <p>{words.lock.plainCopies(plain)}</p>
          <LockProblem problem={problem} />
          <p class="row"><button type="button" class="btn" disabled={busy} onClick={() => { void treat('seal'); }}>{words.lock.sealCopies}</button><button type="button" class="btn" disabled={busy} onClick={() => { void treat('erase'); }}>{words.lock.eraseCopies}</button></p>
        </div>
      )}
      <p role="status" class="note">{done}</p>
    </>
  );
}

interface NewOne { readonly typed: string; readonly again: string; readonly errors: { readonly typed?: string; readonly again?: string } }

/** The new passphrase, typed twice. `tried`: what is wrong is told from the first try on. */
function useNewOne(tried: boolean): NewOne & { readonly fields: ComponentChildren; readonly clear: () => void } {
  const { words } = useSpeech();
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const errors = { ...(typed.normalize('NFKC').length < 12 ? { typed: words.lock.missing.short } : {}), ...(typed !== again ? { again: words.lock.missing.differ } : {}) };
  const shown = tried ? errors : {};
  const fields = (
    <>
      <SecretField id="passphrase-new" label={words.lock.newOne} help={words.lock.newHelp} value={typed} set={setTyped} error={shown.typed} autocomplete="new-password" />
      <SecretField id="passphrase-again" label={words.lock.again} value={again} set={setAgain} error={shown.again} autocomplete="new-password" />
    </>
  );
  return { typed, again, errors, fields, clear: () => { setTyped(''); setAgain(''); } };
}

function SetForm({ onDone }: { readonly onDone: () => void }) {
  const { words } = useSpeech();
  const [tried, setTried] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const newOne = useNewOne(tried);
  const { run, working, step, problem } = useSealing(onDone);
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(newOne.errors).length === 0 && understood) void run('/passphrase', newOne.typed);
  };
  return (
    <form onSubmit={submit} noValidate>
      <p class="tip alert">{words.lock.warning}</p>
      <LockProblem problem={problem} />
      {newOne.fields}
      <label class="chk"><input type="checkbox" checked={understood} onChange={(event) => { setUnderstood(event.currentTarget.checked); }} />{words.lock.understood}</label>
      <FieldError id="passphrase-understood" text={tried && !understood ? words.lock.missing.understood : undefined} />
      <p class="row"><button class="btn primary" disabled={working}>{words.lock.setGo}</button></p>
      <Step step={step} />
    </form>
  );
}

function ChangeForm() {
  const { words } = useSpeech();
  const [before, setBefore] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const newOne = useNewOne(tried);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setDone(false);
    if (before === '' || Object.keys(newOne.errors).length > 0) return;
    const result = await changePassphrase(before, newOne.typed);
    setProblem(result.ok ? undefined : result.problem);
    setBefore('');
    if (!result.ok) return;
    newOne.clear();
    setTried(false);
    setDone(true);
  };
  return (
    <form onSubmit={(event) => { void submit(event); }} noValidate>
      <p>{words.lock.warning}</p>
      <LockProblem problem={problem} />
      <SecretField id="passphrase-before" label={words.lock.before} value={before} set={setBefore} error={tried && before === '' && problem === undefined ? words.lock.missing.passphrase : undefined} autocomplete="current-password" />
      {newOne.fields}
      <p class="row"><button class="btn">{words.lock.changeGo}</button><span role="status" class="note">{done ? words.lock.changed : ''}</span></p>
    </form>
  );
}

function RemoveForm({ onDone }: { readonly onDone: () => void }) {
  const { words } = useSpeech();
  const [present, setPresent] = useState('');
  const [tried, setTried] = useState(false);
  const { run, working, step, problem } = useSealing(onDone);
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (present !== '') void run('/passphrase/remove', present);
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>{words.lock.removeLead}</p>
      <LockProblem problem={problem} />
      <SecretField id="passphrase-present" label={words.lock.before} value={present} set={setPresent} error={tried && present === '' ? words.lock.missing.passphrase : undefined} autocomplete="current-password" />
      <p class="row"><button class="btn" disabled={working}>{words.lock.removeGo}</button></p>
      <Step step={step} />
    </form>
  );
}

function useSealing(onDone: () => void) {
  const [step, setStep] = useState<SealStep>();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async (path: '/passphrase' | '/passphrase/remove', passphrase: string): Promise<void> => {
    setWorking(true);
    setProblem(undefined);
    const result = await sealAll(path, passphrase, setStep);
    setWorking(false);
    setStep(undefined);
    if (result.ok) onDone();
    else setProblem(result.problem);
  };
  return { run, working, step, problem };
}

function Step({ step }: { readonly step: SealStep | undefined }) {
  const { words } = useSpeech();
  const said = step === undefined ? '' : step.part === 'files' ? words.lock.steps.files(step.done, step.of) : words.lock.steps[step.part];
  return <p role="status" class="note">{said === '' ? '' : `${said} ${words.lock.stepWait}`}</p>;
}
