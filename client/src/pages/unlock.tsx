// The page that asks for the passphrase while the cases are locked. Nothing else is served then.
import { useState } from 'preact/hooks';
import { unlock, type Problem } from '../api.ts';
import '../style/team.css';
import { PageTitle } from '../ui/page-title.tsx';
import { LockProblem, SecretField, useSpeech } from './passphrase-parts.tsx';

export function Unlock() {
  const { words, language, choose } = useSpeech();
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const other = language === 'ja' ? 'en' : 'ja';
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setMissing(typed === '');
    if (typed === '' || busy) return;
    setBusy(true);
    const result = await unlock(typed);
    if (result.ok) { location.reload(); return; }
    setBusy(false);
    setTyped('');
    setProblem(result.problem);
    document.getElementById('unlock')?.focus();
  };
  return (
    <>
      <nav class="team-bar" aria-label="Reinstate"><span class="wordmark">Reinstate</span><button type="button" class="lang" lang={other} onClick={() => { choose(other, true); }}>{other === 'en' ? 'English' : '日本語'}</button></nav>
      <main id="main" class="narrow team">
        <PageTitle>{words.lock.unlockTitle}</PageTitle>
        <p class="lead">{words.lock.unlockLead}</p>
        <form onSubmit={(event) => { void submit(event); }} noValidate>
          <LockProblem problem={problem} />
          <SecretField id="unlock" label={words.lock.passphrase} value={typed} set={setTyped} error={missing ? words.lock.missing.passphrase : undefined} autocomplete="current-password" />
          <p class="row acts"><button class="btn primary" disabled={busy}>{words.lock.unlock}</button><span role="status" class="note">{busy ? words.lock.unlocking : ''}</span></p>
        </form>
        <p class="note">{words.lock.unlockForgotten}</p>
      </main>
    </>
  );
}
