// What the server of a team keeps, who can read it, and how it is deleted: what is true for everyone, and beside it what is his who asks.
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { privacyWords } from '../words/privacy.ts';
import { teamPrivacyWords } from '../words/team-privacy.ts';
import { teamWords } from '../words/team.ts';
import { TeamProblem } from './parts.tsx';
import { rolesOf } from './roles-of.ts';
import { getTeamKept } from './team-api.ts';
import type { TeamKept } from './wire.ts';

const useSpeech = speechWith(privacyWords, teamWords, teamPrivacyWords);

export function TeamPrivacy() {
  const { words } = useSpeech();
  const [kept, setKept] = useState<TeamKept>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => { void getTeamKept().then((result) => { if (result.ok) setKept(result.value); else setProblem(result.problem); }); }, []);
  return (
    <main id="main" class="narrow keeping">
      <PageTitle>{words.teamPrivacy.title}</PageTitle>
      <p class="lead">{words.teamPrivacy.lead}</p>
      <TeamProblem problem={problem} />
      {kept !== undefined ? <KeptText kept={kept} /> : problem === undefined ? <Loading /> : null}
    </main>
  );
}

function KeptText({ kept: { place, cases, days } }: { readonly kept: TeamKept }) {
  const { words } = useSpeech();
  const own = words.teamPrivacy;
  const counts = rolesOf(cases).map((role) => own.counts(words.team.roles[role], cases[role]));
  const parts = [
    { name: own.yours, text: <>{counts.length === 0 ? own.noCases : counts.join(words.listJoin)}{cases.deleted === 0 ? null : <span class="note"> {own.deleted(cases.deleted, days)}</span>}</> },
    { name: own.content, text: own.contentText }, { name: own.account, text: own.accountText }, { name: own.trail, text: own.trailText }, { name: own.copies, text: own.copiesText }, { name: own.browser, text: own.browserText },
  ];
  const { ways } = own;
  return (
    <>
      <h2>{own.kept}</h2>
      <dl class="kept-list">{parts.map(({ name, text }) => <><dt>{name}</dt><dd>{text}</dd></>)}</dl>
      <h2>{own.who}</h2>
      <dl class="kept-list">{[...own.readers, { who: own.admin, may: own.admins[place] }].map(({ who, may }) => <><dt>{who}</dt><dd>{may}</dd></>)}</dl>
      <h2>{own.seal}</h2>
      <p>{own.seals[place]}</p>
      {place === 'database' ? null : <p>{own.bySetter}</p>}
      <h2>{own.gone}</h2>
      <ul class="bul">{[ways.owner(days), ways.member, ways.copies, ...(place === 'database' ? [ways.databaseFiles] : []), ways.account].map((one) => <li key={one}>{one}</li>)}</ul>
      <h2>{own.owner}</h2>
      {cases.owner + cases.deleted > 0 ? null : <p>{own.notOwner}</p>}
      <ul class="bul">{own.mays.map((one) => <li key={one}>{one}</li>)}</ul>
      <h2>{words.privacy.notKept}</h2>
      <ul class="bul">{words.privacy.notKeptList.map((one) => <li key={one}>{one}</li>)}</ul>
    </>
  );
}
