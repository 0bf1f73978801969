// Lets nobody see a page before it is known who it is; then shows who is signed in above every page, and the pages of a team itself.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import '../style/team.css';
import { usePath } from '../router.ts';
import { onSignedOut } from '../state/connection.ts';
import { Foot } from '../ui/foot.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { SkipLink } from '../ui/skip-link.tsx';
import { AccountPage } from './account.tsx';
import { JoinPage } from './join.tsx';
import { MembersPage } from './members.tsx';
import { TeamProblem, useSpeech } from './parts.tsx';
import { SignIn } from './sign-in.tsx';
import { signOut, whoAmI } from './team-api.ts';
import { PersonContext } from './who.ts';
import type { Person } from './wire.ts';

/** `token` behind # is read once and taken out of the address. */
function takeToken(): string {
  const token = location.hash.slice(1);
  if (token !== '') history.replaceState(null, '', location.pathname);
  return token;
}

export function TeamGate({ children }: { readonly children: ComponentChildren }) {
  const path = usePath();
  const [person, setPerson] = useState<Person | 'guest'>();
  const [problem, setProblem] = useState<Problem>();
  const [token] = useState(() => (path === '/join' ? takeToken() : ''));
  useEffect(() => { void whoAmI().then((result) => { if (result.ok) setPerson(result.value); else if (result.problem.status === 401) setPerson('guest'); else setProblem(result.problem); }); }, []);
  useEffect(() => onSignedOut(() => { setPerson('guest'); }), []);
  const known = person === undefined || person === 'guest' ? undefined : person;
  const bare = (page: ComponentChildren): ComponentChildren => <><TeamBar person={known} path={path} onOut={() => { setPerson('guest'); }} />{page}</>;
  if (problem !== undefined) return bare(<main id="main" class="narrow"><TeamProblem problem={problem} /></main>);
  if (person === undefined) return <main id="main" class="narrow"><Loading /></main>;
  if (path === '/join') return bare(<JoinPage person={known} token={token} onSignedIn={setPerson} />);
  if (known === undefined) return bare(<SignIn onDone={setPerson} />);
  if (path === '/account') return bare(<><AccountPage person={known} /><Foot /></>);
  const ofMembers = membersOf(path);
  if (ofMembers !== undefined) return bare(<><MembersPage person={known} id={ofMembers} /><Foot /></>);
  return <PersonContext.Provider value={known}><TeamBar person={known} path={path} onOut={() => { setPerson('guest'); }} />{children}</PersonContext.Provider>;
}

const caseOf = (path: string): string | undefined => { const id = /^\/cases\/([^/]+)/.exec(path)?.[1]; return id === undefined ? undefined : decodeURIComponent(id); };
const membersOf = (path: string): string | undefined => (/^\/cases\/[^/]+\/members$/.test(path) ? caseOf(path) : undefined);

interface BarProps { readonly person: Person | undefined; readonly path: string; readonly onOut: () => void }

function TeamBar({ person, path, onOut }: BarProps) {
  const { words, language, choose } = useSpeech();
  const id = caseOf(path);
  const other = language === 'ja' ? 'en' : 'ja';
  const out = async (): Promise<void> => { if ((await signOut()).ok) onOut(); };
  const own = person === undefined || path === '/join' || path === '/account' || membersOf(path) !== undefined;
  return (
    <><SkipLink />
    <nav class="team-bar" aria-label={words.team.bar}>
      {own ? <Link class="wordmark" to="/">Reinstate</Link> : null}
      {person === undefined ? null : <><span>{person.name}</span>{id === undefined ? null : <Link class="bar-link" to={`/cases/${encodeURIComponent(id)}/members`}>{words.team.members}</Link>}<Link class="bar-link" to="/account">{words.team.account}</Link><button type="button" class="btn small" onClick={() => { void out(); }}>{words.team.signOut}</button></>}
      {own ? <button type="button" class="lang" lang={other} onClick={() => { choose(other, true); }}>{other === 'en' ? 'English' : '日本語'}</button> : null}
    </nav></>
  );
}
