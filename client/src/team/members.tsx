// Who belongs to a case: members with their roles, invitations, and for owners the trail.
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import { casePath } from '../router.ts';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { InvitationLink, showMoment, TeamProblem, useSpeech } from './parts.tsx';
import { getMembers, getTrail, inviteToCase, removeMember, setRole, withdrawInvitation } from './team-api.ts';
import type { CaseRole, InvitationView, MembersView, Person, TrailLine } from './wire.ts';

const roles: readonly CaseRole[] = ['owner', 'editor', 'reviewer'];

export function MembersPage({ person, id }: { readonly person: Person; readonly id: string }) {
  const { words } = useSpeech();
  const [view, setView] = useState<MembersView>();
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  const [turn, setTurn] = useState(0);
  const load = (): void => { void getMembers(id).then((result) => { setTurn((n) => n + 1); if (result.ok) setView(result.value); else setProblem(result.problem); }); };
  useEffect(load, [id]);
  const change = async (work: Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: Problem }>, done: string): Promise<void> => {
    const result = await work;
    setProblem(result.ok ? undefined : result.problem);
    setSaid(result.ok ? done : '');
    load();
  };
  const owns = view?.members.some(({ account, role }) => account === person.id && role === 'owner') ?? false;
  return (
    <main id="main" class="narrow team">
      <PageTitle>{words.team.membersOf}</PageTitle>
      <p><Link to={casePath(id, 'tasks')}>{words.team.backToCase}</Link></p>
      <TeamProblem problem={problem} />
      <p role="status">{said}</p>
      {view === undefined ? (problem === undefined ? <Loading /> : null) : (
        <ul class="people">{view.members.map(({ account, name, address, role }) => (
          <li key={account}>
            <div><b>{name}{account === person.id ? words.team.you : ''}</b><span class="note">{address}</span></div>
            {owns ? (
              <div class="row">
                <select class="x" aria-label={words.team.roleOf(name)} value={role} onChange={(event) => { void change(setRole(id, account, roles.find((one) => one === event.currentTarget.value) ?? role), words.team.roleSet(name)); }}>{roles.map((one) => <option key={one} value={one}>{words.team.roles[one]}</option>)}</select>
                <button type="button" class="btn small" aria-label={words.team.removeOf(name)} onClick={() => { void change(removeMember(id, account), words.team.removed(name)); }}>{words.team.remove}</button>
              </div>
            ) : <span>{words.team.roles[role]}</span>}
          </li>
        ))}</ul>
      )}
      {owns && view !== undefined ? <><Invite id={id} view={view} reload={load} withdraw={(invitation) => { void change(withdrawInvitation(id, invitation), ''); }} /><Trail key={turn} id={id} /></> : null}
    </main>
  );
}

interface InviteProps { readonly id: string; readonly view: MembersView; readonly reload: () => void; readonly withdraw: (invitation: string) => void }

function Invite({ id, view, reload, withdraw }: InviteProps) {
  const { words, language } = useSpeech();
  const [role, setRoleChosen] = useState<CaseRole>('editor');
  const [made, setMade] = useState<InvitationView>();
  const [problem, setProblem] = useState<Problem>();
  const invite = async (): Promise<void> => { const result = await inviteToCase(id, role); if (result.ok) { setMade(result.value); reload(); } else setProblem(result.problem); };
  return (
    <section aria-labelledby="invite-title">
      <h2 id="invite-title">{words.team.invite}</h2>
      <TeamProblem problem={problem} />
      <div class="f">
        <label class="l" for="invite-role">{words.team.role}</label>
        <span class="help" id="invite-may">{words.team.may[role]}</span>
        <select class="x" id="invite-role" aria-describedby="invite-may" value={role} onChange={(event) => { setRoleChosen(roles.find((one) => one === event.currentTarget.value) ?? role); }}>{roles.map((one) => <option key={one} value={one}>{words.team.roles[one]}</option>)}</select>
      </div>
      {made === undefined ? null : <InvitationLink made={made} />}
      <p class="row acts"><button type="button" class="btn" onClick={() => { void invite(); }}>{words.team.makeLink}</button></p>
      {view.invitations.length === 0 ? null : (
        <>
          <h3>{words.team.open}</h3>
          <ul class="people">{view.invitations.map((one) => <li key={one.id}><div><b>{one.role === undefined ? '' : words.team.roles[one.role]}</b><span class="note">{words.team.until(showMoment(one.expiresAt, language))}</span></div><button type="button" class="btn small" onClick={() => { withdraw(one.id); }}>{words.team.withdraw}</button></li>)}</ul>
        </>
      )}
    </section>
  );
}

function Trail({ id }: { readonly id: string }) {
  const { words, language } = useSpeech();
  const [lines, setLines] = useState<readonly TrailLine[]>([]);
  useEffect(() => { void getTrail(id).then((result) => { if (result.ok) setLines(result.value); }); }, [id]);
  return (
    <section aria-labelledby="trail-title">
      <h2 id="trail-title">{words.team.trail}</h2>
      <p class="note">{words.team.trailLead}</p>
      <ul class="trail">{lines.map(({ at, until, by, act, whom, times }, i) => (
        <li key={i}><time dateTime={at}>{showMoment(until, language)}</time><span><b>{by || words.team.nobody}</b>{words.colon}{[words.team.acts[act], whom].filter((part) => part !== undefined).join(' ')}{times > 1 ? words.team.times(times) : ''}</span></li>
      ))}</ul>
    </section>
  );
}
