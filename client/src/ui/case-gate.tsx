// Lets a page of a case through once the case is there; else says why not.
import type { ComponentChildren } from 'preact';
import { useSpeech } from '../language.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { useDoor } from '../state/case-room.tsx';
import { ReadOnlyNote } from '../team/parts-of-pages.ts';
import { Link } from './link.tsx';
import { Loading } from './loading.tsx';
import { ProblemNote } from './notes.tsx';
import { PageTitle } from './page-title.tsx';
import { Banner } from './stopped.tsx';

export function CaseGate({ children }: { readonly children: ComponentChildren }) {
  const { words } = useSpeech();
  const { room, problem, retry } = useDoor();
  if (room) return <>{room.mayWrite ? null : <ReadOnlyNote />}{room.overtaken ? <Overtaken onSeen={room.seen} /> : null}{children}</>;
  if (problem?.status === 404) return <NotFound />;
  if (!problem) return <main id="main" class="narrow"><Loading /></main>;
  return (
    <main id="main" class="narrow">
      <PageTitle>{words.cannotOpen}</PageTitle>
      <ProblemNote problem={problem} />
      <p class="row acts"><button type="button" class="btn primary" onClick={retry}>{words.tryAgain}</button><Link class="btn" to="/cases">{words.allCases}</Link></p>
    </main>
  );
}

/** The last click changed nothing: what another window did stands, and is shown. */
function Overtaken({ onSeen }: { readonly onSeen: () => void }) {
  const { words } = useSpeech();
  return <Banner title={words.overtaken.title} text={words.overtaken.text}><button type="button" class="btn small" onClick={onSeen}>{words.overtaken.seen}</button></Banner>;
}
