// The page on which one signs in.
import { useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import { ErrorSummary, type Mend } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Field, TeamProblem, useSpeech } from './parts.tsx';
import { signIn } from './team-api.ts';
import type { Person } from './wire.ts';

export function SignIn({ onDone }: { readonly onDone: (person: Person) => void }) {
  const { words } = useSpeech();
  return (
    <main id="main" class="narrow team">
      <PageTitle>{words.team.signIn}</PageTitle>
      <p class="lead">{words.team.lead}</p>
      <SignInForm onDone={onDone} />
      <p class="note">{words.team.forgotten}</p>
    </main>
  );
}

export function SignInForm({ onDone }: { readonly onDone: (person: Person) => void }) {
  const { words } = useSpeech();
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const [turn, setTurn] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const mends: readonly Mend[] = [
    ...(address.trim() === '' ? [{ target: 'sign-in-address', text: words.team.missing.address }] : []),
    ...(password === '' ? [{ target: 'sign-in-password', text: words.team.missing.password }] : []),
  ];
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTurn(turn + 1);
    if (mends.length > 0) return;
    const result = await signIn({ address: address.trim(), password });
    if (result.ok) onDone(result.value);
    else { setPassword(''); setProblem(result.problem); }
  };
  return (
    <form onSubmit={(event) => { void submit(event); }} noValidate>
      <ErrorSummary mends={turn > 0 ? mends : []} turn={turn} />
      <TeamProblem problem={problem} />
      <Field id="sign-in-address" label={words.team.address} type="email" autocomplete="username" value={address} set={setAddress} />
      <Field id="sign-in-password" label={words.team.password} type="password" autocomplete="current-password" value={password} set={setPassword} />
      <p class="row acts"><button class="btn primary">{words.team.signIn}</button></p>
    </form>
  );
}
