// The declaration in the words of the case: a point for each kind of claim, confirmed together.
import { useState } from 'preact/hooks';
import { saveDeclaration, type Problem, type Result } from '../api.ts';
import { parseDate, showDay, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { casePath, navigate } from '../router.ts';
import { useDoor, type CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { ErrorSummary, ProblemNote, type Mend } from '../ui/notes.tsx';
import { checkWords } from '../words/check.ts';
import { letterWords } from '../words/letter.ts';
import type { Changed, Claim, ClaimKind, DeclarationView } from '../wire.ts';
import { numberedTitle } from './numbered-title.ts';

const useSpeech = speechWith(checkWords, letterWords);

/** `first`: the declaration as it was when the page was opened. */
export function Declare({ room, first }: { readonly room: CaseRoom; readonly first: Result<DeclarationView> }) {
  const { words, language } = useSpeech();
  const { id } = room.view.case;
  const [view, setView] = useState(first.ok ? first.value : undefined);
  const [again, setAgain] = useState(false);
  const [meanwhile, setMeanwhile] = useState(false);
  if (!view) return first.ok ? null : <ProblemNote problem={first.problem} />;
  const { declared, changed, claims } = view;
  if (claims.length === 0) return <p class="tip nothing">{words.declare.nothing}</p>;
  const holds = declared !== undefined && changed === undefined && !again;
  return (
    <section class="sheet declare" aria-labelledby="declare-title">
      <h2 id="declare-title" tabIndex={-1}>{words.declare.title}</h2>
      {holds ? (
        <>
          <p class="sub made-on"><Icon name="check" /> {words.declare.made(showDay(declared.on, language), declared.by)}</p>
          <ul class="claims">{claims.map((claim) => <li key={claim.kind}><Icon name="present" tone="present" /><div><p>{claimText(claim, words.declare.claims)}</p><ClaimDetail room={room} claim={claim} /></div></li>)}</ul>
          <div class="acts"><Link class="btn primary" to={casePath(id, 'export')}>{words.declare.toExport}</Link>{room.mayWrite ? <button type="button" class="btn quiet" onClick={() => { setAgain(true); }}>{words.declare.makeAgain}</button> : null}</div>
        </>
      ) : !room.mayWrite ? (
        <>
          <p class="sub">{words.declare.notYet}</p>
          <ul class="claims">{claims.map((claim) => <li key={claim.kind}><Icon name="missing" tone="open" /><div><p>{claimText(claim, words.declare.claims)}</p><ClaimDetail room={room} claim={claim} /></div></li>)}</ul>
        </>
      ) : (
        <>
          {meanwhile ? <p class="tip alert" role="alert">{words.declare.meanwhile}</p> : null}
          <DeclareForm key={view.seal} room={room} view={view} onConflict={(now) => { setMeanwhile(now.seal !== view.seal); setView(now); }} />
        </>
      )}
    </section>
  );
}

type ClaimWords = Readonly<Record<ClaimKind, (n: number) => string>>;
const claimText = (claim: Claim, words: ClaimWords): string => words[claim.kind]('told' in claim ? claim.told.length : claim.kind === 'figures' ? claim.count : claim.kind === 'papers' ? claim.names.length : claim.drafts.length);

interface FormProps { readonly room: CaseRoom; readonly view: DeclarationView; /** `now`: the claims as they have become meanwhile. */ readonly onConflict: (now: DeclarationView) => void }

/** One press confirms all that stands above it, and says how much that is. Only that button does: a name typed and Enter must declare nothing. */
function DeclareForm({ room, view, onConflict }: FormProps) {
  const { words, language } = useSpeech();
  const { retry } = useDoor();
  const { case: { id, answers } } = room.view;
  const { claims, seal, declared, changed } = view;
  const signer = answers['case.about']?.answer.values['signer'];
  const [by, setBy] = useState(typeof signer === 'string' ? signer : '');
  const [day, setDay] = useState(todayIso());
  const [turn, setTurn] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const on = parseDate(day, todayIso());
  const mends: readonly Mend[] = [
    ...(by.trim() === '' ? [{ target: 'declare-by', text: words.declare.byMissing }] : []),
    ...(on === undefined ? [{ target: 'declare-on', text: words.fieldProblems['not-a-date'] }] : []),
  ];
  const declare = async (): Promise<void> => {
    setTurn((n) => n + 1);
    if (on === undefined || mends.length > 0) return;
    room.setSign({ kind: 'saving' });
    const result = await saveDeclaration(id, { by: by.trim(), on, seal, confirmed: claims.map(({ kind }) => kind), version: declared?.version ?? 0 });
    room.setSign(result.ok ? { kind: 'saved', at: new Date() } : { kind: 'failed' });
    if (result.ok) { retry(); navigate(casePath(id, 'export')); }
    else if (result.problem.code === 'conflict' && result.problem.current) onConflict(result.problem.current);
    else setProblem(result.problem);
  };
  const faulty = (target: string): boolean => turn > 0 && mends.some((mend) => mend.target === target);
  return (
    <>
      <p class="sub">{words.declare.lead}</p>
      {declared && changed ? <Stale room={room} changed={changed} day={showDay(declared.on, language)} /> : null}
      <ErrorSummary mends={turn > 0 ? mends : []} turn={turn} />
      <ProblemNote problem={problem} />
      <ul class="claims">{claims.map((claim, i) => <li key={claim.kind} id={`claim.${claim.kind}`}><span class="n">{i + 1}</span><div><p>{claimText(claim, words.declare.claims)}</p><ClaimDetail room={room} claim={claim} /></div></li>)}</ul>
      <div class="form">
        <label class="f h full-m" for="declare-by"><span class="l">{words.declare.by}</span><input class="x" id="declare-by" autocomplete="name" value={by} aria-invalid={faulty('declare-by')} onInput={(event) => { setBy(event.currentTarget.value); }} /></label>
        <label class="f h full-m" for="declare-on"><span class="l">{words.declare.on}</span><input class="x" id="declare-on" value={day} aria-invalid={faulty('declare-on')} onInput={(event) => { setDay(event.currentTarget.value); }} /></label>
      </div>
      <div class="acts"><button type="button" class="btn primary" onClick={() => { void declare(); }}>{words.declare.go(claims.length)}</button></div>
    </>
  );
}

/** What stands behind a claim. Done and planned steps are named at once, since they are what a reader mistakes; their sentences are folded. */
function ClaimDetail({ room: { view }, claim }: { readonly room: CaseRoom; readonly claim: Claim }) {
  const { words, say } = useSpeech();
  if ('told' in claim) {
    const named = claim.kind === 'done' || claim.kind === 'planned' ? claim.told.flatMap(({ question }) => view.questions.find(({ id }) => id === question) ?? []) : [];
    return (
      <>
        {named.length === 0 ? null : <p class="note named">{named.map((question) => numberedTitle(view, question, say)).join(words.declare.namedJoin)}</p>}
        <details class="more"><summary><Icon name="chev" />{words.declare.show}</summary><ul class="bul">{claim.told.map(({ question, text }) => <li key={question}>{say(text)}</li>)}</ul></details>
      </>
    );
  }
  if (claim.kind === 'papers') return <details class="more"><summary><Icon name="chev" />{words.declare.showNames}</summary><ul class="bul names">{claim.names.map((name) => <li key={name}>{name}</li>)}</ul></details>;
  if (claim.kind === 'by-hand') return <p class="note">{claim.drafts.map(({ draft }) => words.declare.letters[draft]).join(words.listJoin)}</p>;
  return null;
}

function Stale({ room, changed, day }: { readonly room: CaseRoom; readonly changed: Changed; readonly day: string }) {
  const { words, say } = useSpeech();
  const titles = changed.questions.map((id) => room.view.questions.find((q) => q.id === id)).flatMap((q) => (q ? [numberedTitle(room.view, q, say)] : []));
  const parts = [...(changed.round === true ? [words.declare.staleRound] : []), ...titles, ...(changed.papers ? [words.declare.stalePapers] : []), ...(changed.byHand ? [words.declare.staleByHand] : [])];
  return (
    <div class="tip warn stale" role="status">
      <p>{words.declare.stale(day)}</p>
      {parts.length === 0 ? null : <><p class="note">{words.declare.staleParts}</p><ul class="bul">{parts.map((part) => <li key={part}>{part}</li>)}</ul></>}
    </div>
  );
}
