// The first page of somebody who was invited to cases and may open none: his cases, what he can do in them, and how he comes to open some of his own.
import { useEffect, useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { NewestCases } from '../pages/newest-cases.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { teamPrivacyWords } from '../words/team-privacy.ts';
import { teamWords } from '../words/team.ts';
import { rolesOf } from './roles-of.ts';
import { getTeamKept } from './team-api.ts';
import type { CaseRole } from './wire.ts';

const useSpeech = speechWith(teamWords, teamPrivacyWords);

export function Invited() {
  const { words } = useSpeech();
  const [roles, setRoles] = useState<readonly CaseRole[]>();
  useEffect(() => { void getTeamKept().then((result) => { if (result.ok) setRoles(rolesOf(result.value.cases)); }); }, []);
  return (
    <main id="main" class="narrow start">
      <PageTitle>{words.invited.title}</PageTitle>
      <p class="lead">{words.invited.lead}</p>
      {roles?.length === 0 ? <p class="tip">{words.invited.none}</p> : null}
      <NewestCases />
      {roles === undefined || roles.length === 0 ? null : <section><h2>{words.invited.todo}</h2><dl class="kept-list">{roles.map((role) => <><dt>{words.team.roles[role]}</dt><dd>{words.team.may[role]}</dd></>)}</dl></section>}
      <section><h2>{words.invited.own}</h2><p>{words.invited.ask}</p></section>
    </main>
  );
}
