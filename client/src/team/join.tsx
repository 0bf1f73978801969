// The page behind an invitation link: what it is to, and joining with an account or a new one.
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import { casePath } from '../router.ts';
import { Loading } from '../ui/loading.tsx';
import { ErrorSummary, type Mend } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Field, TeamProblem, useSpeech } from './parts.tsx';
import { SignInForm } from './sign-in.tsx';
import { join, joinAsMyself, lookAtInvitation, type Joined } from './team-api.ts';
import type { InvitedTo, Person } from './wire.ts';

/** `token` stands behind # in the link, so that no server on the way sees it. */
export function JoinPage({ person, token, onSignedIn }: { readonly person: Person | undefined; readonly token: string; readonly onSignedIn: (person: Person) => void }) {
  const { words } = useSpeech();
  const [invited, setInvited] = useState<InvitedTo>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => { void lookAtInvitation(token).then((result) => { if (result.ok) setInvited(result.value); else setProblem(result.problem); }); }, [token]);
  // Anew, as somebody who is signed in, and without the token.
  const done = ({ caseId }: Joined): void => { location.replace(caseId === undefined ? '/' : casePath(caseId, 'tasks')); };
  const joinNow = async (): Promise<void> => { const result = await joinAsMyself(token); if (result.ok) done(result.value); else setProblem(result.problem); };
  return (
    <main id="main" class="narrow team">
      <PageTitle>{words.team.join}</PageTitle>
      <TeamProblem problem={problem} />
      {invited === undefined ? (problem === undefined ? <Loading /> : null) : (
        <>
          <p class="lead">{words.team.invitedTo(invited.byName, invited.role === undefined ? undefined : words.team.roles[invited.role])}</p>
          {person !== undefined ? <p class="row acts"><button type="button" class="btn primary" onClick={() => { void joinNow(); }}>{words.team.joinAs(person.name)}</button></p> : (
            <>
              <NewAccount token={token} onDone={done} />
              <details class="more"><summary>{words.team.joinKnown}</summary><SignInForm onDone={onSignedIn} /></details>
            </>
          )}
        </>
      )}
    </main>
  );
}

function NewAccount({ token, onDone }: { readonly token: string; readonly onDone: (joined: Joined) => void }) {
  const { words } = useSpeech();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const [turn, setTurn] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const mends: readonly Mend[] = [
    ...(name.trim() === '' ? [{ target: 'join-name', text: words.team.missing.name }] : []),
    ...(address.trim() === '' ? [{ target: 'join-address', text: words.team.missing.address }] : []),
    ...(password.length < 12 ? [{ target: 'join-password', text: words.team.missing.short }] : []),
  ];
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTurn(turn + 1);
    if (mends.length > 0) return;
    const result = await join(token, { name: name.trim(), address: address.trim(), password });
    if (result.ok) onDone(result.value);
    else setProblem(result.problem);
  };
  return (
    <form onSubmit={(event) => { void submit(event); }} noValidate>
      <ErrorSummary mends={turn > 0 ? mends : []} turn={turn} />
      <TeamProblem problem={problem} />
      <Field id="join-name" label={words.team.name} autocomplete="name" value={name} set={setName} help={words.team.nameHelp} />
      <Field id="join-address" label={words.team.address} type="email" autocomplete="username" value={address} set={setAddress} help={words.team.addressHelp} />
      <Field id="join-password" label={words.team.newPassword} type="password" autocomplete="new-password" value={password} set={setPassword} help={words.team.passwordHelp} />
      <p class="row acts"><button class="btn primary">{words.team.joinNew}</button></p>
    </form>
  );
}
