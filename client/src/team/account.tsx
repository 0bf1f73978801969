// The page of one's own account: devices, password, and invitations to the program.
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import { ErrorSummary, type Mend } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { readDevice, shortened } from './device-name.ts';
import { Field, InvitationLink, showMoment, TeamProblem, useSpeech } from './parts.tsx';
import { changePassword, endSession, inviteToProgram, listSessions } from './team-api.ts';
import type { InvitationView, Person, SessionLine } from './wire.ts';

export function AccountPage({ person }: { readonly person: Person }) {
  const { words } = useSpeech();
  return (
    <main id="main" class="narrow team">
      <PageTitle>{words.team.account}</PageTitle>
      <p class="lead">{person.name} &lt;{person.address}&gt;</p>
      <Sessions />
      <NewPassword />
      {person.mayOpen ? <Invite /> : null}
    </main>
  );
}

function Sessions() {
  const { words, language } = useSpeech();
  const [lines, setLines] = useState<readonly SessionLine[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const load = (): void => { void listSessions().then((result) => { if (result.ok) setLines(result.value); else setProblem(result.problem); }); };
  useEffect(load, []);
  const nameOf = (device: string): string => {
    const { browser, system } = readDevice(device);
    return browser === undefined || system === undefined ? browser ?? system ?? (shortened(device) || words.team.unknownDevice) : words.team.deviceOf(browser, system);
  };
  const end = async (id: string): Promise<void> => { const result = await endSession(id); if (!result.ok) setProblem(result.problem); load(); };
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{words.team.sessions}</h2>
      <TeamProblem problem={problem} />
      <ul class="people">{lines.map(({ id, device, here, since }) => (
        <li key={id}><div><b>{here ? words.team.thisDevice : nameOf(device)}</b><span class="note">{words.team.since(showMoment(since, language))}</span></div>{here ? null : <button type="button" class="btn small" onClick={() => { void end(id); }}>{words.team.end}</button>}</li>
      ))}</ul>
    </section>
  );
}

function NewPassword() {
  const { words } = useSpeech();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [turn, setTurn] = useState(0);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const mends: readonly Mend[] = [
    ...(before === '' ? [{ target: 'password-before', text: words.team.missing.password }] : []),
    ...(after.length < 12 ? [{ target: 'password-after', text: words.team.missing.short }] : []),
  ];
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setDone(false);
    setTurn(turn + 1);
    if (mends.length > 0) return;
    const result = await changePassword(before, after);
    setProblem(result.ok ? undefined : result.problem);
    setDone(result.ok);
    if (result.ok) { setBefore(''); setAfter(''); setTurn(0); }
  };
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{words.team.change}</h2>
      <form onSubmit={(event) => { void submit(event); }} noValidate>
        <ErrorSummary mends={turn > 0 ? mends : []} turn={turn} />
        <TeamProblem problem={problem} />
        <Field id="password-before" label={words.team.before} type="password" autocomplete="current-password" value={before} set={setBefore} />
        <Field id="password-after" label={words.team.newPassword} type="password" autocomplete="new-password" value={after} set={setAfter} help={words.team.passwordHelp} />
        <p class="row acts"><button class="btn">{words.team.change}</button><span role="status">{done ? words.team.changed : ''}</span></p>
      </form>
    </section>
  );
}

function Invite() {
  const { words } = useSpeech();
  const [made, setMade] = useState<InvitationView>();
  const [problem, setProblem] = useState<Problem>();
  const invite = async (): Promise<void> => { const result = await inviteToProgram(); if (result.ok) setMade(result.value); else setProblem(result.problem); };
  return (
    <section aria-labelledby="invite-title">
      <h2 id="invite-title">{words.team.inviteProgram}</h2>
      <p>{words.team.inviteProgramLead}</p>
      <TeamProblem problem={problem} />
      {made === undefined ? null : <InvitationLink made={made} />}
      <p class="row acts"><button type="button" class="btn" onClick={() => { void invite(); }}>{words.team.makeLink}</button></p>
    </section>
  );
}
