// What is kept on this computer and where, and deleting all of it.
import { useEffect, useState } from 'preact/hooks';
import { eraseEverything, getKept, type Problem } from '../api.ts';
import { showMoment } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { FieldError, ProblemNote } from '../ui/notes.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Passphrase } from './passphrase.tsx';
import type { Kept } from '../wire.ts';
import { lockWords } from '../words/lock.ts';
import { privacyWords } from '../words/privacy.ts';

const useSpeech = speechWith(privacyWords, lockWords);

const sizeOf = (bytes: number): string => (bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`);

export function Privacy() {
  const { words } = useSpeech();
  const [kept, setKept] = useState<Kept>();
  const [problem, setProblem] = useState<Problem>();
  const load = (): void => {
    void getKept().then((result) => {
      setProblem(result.ok ? undefined : result.problem);
      if (result.ok) setKept(result.value);
    });
  };
  useEffect(load, []);
  return (
    <main id="main" class="narrow keeping">
      <PageTitle>{words.privacy.title}</PageTitle>
      <p class="lead">{kept === undefined ? '' : kept.database ? words.privacy.leadDatabase : words.privacy.lead}</p>
      <h2>{words.privacy.stored}</h2>
      <ProblemNote problem={problem}><p class="row"><button type="button" class="btn" onClick={load}>{words.tryAgain}</button></p></ProblemNote>
      {kept === undefined && problem === undefined ? <Loading /> : null}
      {kept === undefined ? null : <Stored kept={kept} />}
      {kept === undefined ? null : <Passphrase kept={kept} onDone={load} />}
      <h2>{words.privacy.notKept}</h2>
      <ul class="bul">{words.privacy.notKeptList.map((one) => <li key={one}>{one}</li>)}</ul>
      <h2>{words.privacy.network}</h2>
      <p>{kept?.database ? words.privacy.networkDatabase : words.privacy.networkText}</p>
      <h2>{words.privacy.others}</h2>
      <p>{kept?.database ? words.privacy.othersDatabase : kept?.sealed ? words.privacy.othersSealed : words.privacy.othersText}</p>
      <Erase onDone={load} database={kept?.database ?? false} />
    </main>
  );
}

function Stored({ kept: { folder, database, sealed, cases, deleted, caseBytes, files, fileBytes, copies } }: { readonly kept: Kept }) {
  const { words, language } = useSpeech();
  return (
    <dl class="kept-list">
      <dt>{database ? words.privacy.database : words.privacy.folder}</dt><dd><code>{folder}</code></dd>
      <dt>{words.privacy.caseFile}</dt><dd>{words.privacy.cases(cases, deleted)}{words.listJoin}{sizeOf(caseBytes)}</dd>
      <dt>{words.privacy.files}</dt><dd>{words.privacy.fileCount(files)}{words.listJoin}{sizeOf(fileBytes)}</dd>
      <dt>{words.privacy.copies}</dt>
      <dd>{database ? words.privacy.copiesElsewhere : copies.length === 0 ? words.privacy.noCopies : <ul class="plain">{copies.map(({ name, kind, madeAt, size, ...copy }) => <li key={name}><code>{name}</code><span class="note"> {[kind === 'replaced' ? words.privacy.replaced : madeAt === undefined ? '' : showMoment(madeAt, language), sizeOf(size), sealed && !copy.sealed ? words.lock.plain : ''].filter((part) => part !== '').join(words.listJoin)}</span></li>)}</ul>}{database ? null : <p class="note">{words.privacy.copyHow}</p>}</dd>
      <dt>{words.privacy.browser}</dt><dd>{words.privacy.browserText}</dd>
    </dl>
  );
}

function Erase({ onDone, database }: { readonly onDone: () => void; readonly database: boolean }) {
  const { words } = useSpeech();
  const [typed, setTyped] = useState('');
  const [copies, setCopies] = useState(true);
  const [wrong, setWrong] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { word } = words.privacy;
  const submit = (event: Event): void => {
    event.preventDefault();
    const fits = typed.trim().toLowerCase() === word;
    setWrong(!fits);
    if (!fits) return;
    void eraseEverything(copies).then((result) => {
      setProblem(result.ok ? undefined : result.problem);
      if (!result.ok) return;
      forgetBrowser();
      setTyped('');
      setDone(true);
      onDone();
    });
  };
  return (
    <section class="sheet erase" aria-labelledby="erase-title">
      <h2 id="erase-title">{words.privacy.erase}</h2>
      <p>{words.privacy.eraseLead}</p>
      <p class="note">{words.privacy.eraseElsewhere}</p>
      <ProblemNote problem={problem} />
      <form onSubmit={submit} noValidate>
        {database ? null : <label class="chk"><input type="checkbox" checked={copies} onChange={(event) => { setCopies(event.currentTarget.checked); }} />{words.privacy.eraseCopies}</label>}
        <div class="f"><label class="l" for="erase-word">{words.privacy.eraseWord(word)}</label><FieldError id="erase-error" text={wrong ? words.privacy.wrongWord(word) : undefined} /><input id="erase-word" class="x" autocomplete="off" value={typed} aria-invalid={wrong} aria-describedby={wrong ? 'erase-error' : undefined} onInput={(event) => { setTyped(event.currentTarget.value); }} /></div>
        <p class="row"><button class="btn">{words.privacy.eraseGo}</button><span role="status" class="note">{done ? words.privacy.done : ''}</span></p>
      </form>
    </section>
  );
}

/** What was typed and not saved, and what was seen, goes too; the language of the page stays. */
function forgetBrowser(): void {
  try {
    sessionStorage.clear();
    for (const name of Object.keys(localStorage)) if (name !== 'reinstate.language') localStorage.removeItem(name);
  } catch { /* Without such stores there is nothing in them. */ }
}
