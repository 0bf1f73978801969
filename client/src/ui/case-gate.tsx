// Lets a page of a case through once the case is there; else says why not.
import type { ComponentChildren } from 'preact';
import { useSpeech } from '../language.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { useDoor } from '../state/case-room.tsx';
import { Icon } from './icon.tsx';
import { ProblemNote } from './notes.tsx';
import { PageTitle } from './page-title.tsx';

export function CaseGate({ children }: { readonly children: ComponentChildren }) {
  const { words } = useSpeech();
  const { room, problem, retry } = useDoor();
  if (room) return <>{room.overtaken ? <Overtaken onSeen={room.seen} /> : null}{children}</>;
  if (problem?.status === 404) return <NotFound />;
  if (!problem) return <main id="main" class="narrow"><p role="status" class="loading">{words.loading}</p></main>;
  return (
    <main id="main" class="narrow">
      <PageTitle>{words.cannotOpen}</PageTitle>
      <ProblemNote problem={problem}><p class="row"><button type="button" class="btn" onClick={retry}>{words.tryAgain}</button></p></ProblemNote>
    </main>
  );
}

/** The last click changed nothing: what another window did stands, and is shown. */
function Overtaken({ onSeen }: { readonly onSeen: () => void }) {
  const { words } = useSpeech();
  return <div class="stopped" role="alert"><p><Icon name="warn" tone="weak" /> <b>{words.overtaken.title}</b></p><p>{words.overtaken.text}</p><p class="row"><button type="button" class="btn small" onClick={onSeen}>{words.overtaken.seen}</button></p></div>;
}
