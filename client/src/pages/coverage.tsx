// The page of the coverage sheet: of the letter in either language or of the refused draft; to look at, to print, to save, and to go on from an empty place.
import { useEffect, useState } from 'preact/hooks';
import { getCheck, getLetter, type Problem } from '../api.ts';
import { coverageAddress, type ExportFormat } from '../file-addresses.ts';
import { speechWith } from '../language.tsx';
import { casePath, coveragePath, questionPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { AsideFold } from '../ui/set-aside.tsx';
import { bringBack, quoteOf } from '../marks.ts';
import { wasSent } from '../was-sent.ts';
import type { CheckView, DraftName, LetterView } from '../wire.ts';
import type { MarksEdit } from './draft-elements.tsx';
import { CoverageSheet } from './coverage-sheet.tsx';
import { LackingSigns } from './lacking-signs.tsx';
import { useStoredDraft } from './use-stored-draft.ts';
import { chainsOf, countChains, type ChainedPart } from './chains.ts';
import { draftWords } from '../words/draft.ts';

const useSpeech = speechWith(draftWords);

interface Loaded { readonly name: DraftName; readonly check: CheckView; readonly letter: LetterView | undefined }

export function CoveragePage({ draft: name }: { readonly draft: DraftName }) {
  const { words } = useSpeech();
  const room = useRoom();
  const { id, drafts } = room.view.case;
  const desk = useStoredDraft(room, name);
  const [loaded, setLoaded] = useState<Loaded>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let here = true;
    setProblem(undefined);
    void Promise.all([getCheck(id, name), getLetter(id)]).then(([check, letter]) => {
      if (!here) return;
      if (check.ok) setLoaded({ name, check: check.value, letter: letter.ok ? letter.value : undefined });
      else { setLoaded(undefined); setProblem(check.problem); }
    });
    return () => { here = false; };
  }, [id, name, drafts[name]?.version]);
  // The newer words are shown before anything is said of them.
  const [newer, setNewer] = useState(false);
  useEffect(() => { if (desk.clash) { setNewer(true); desk.takeTheirs(); } }, [desk.clash]);
  const onMarks = (marks: MarksEdit): void => { setNewer(false); void desk.change({ marks }); };
  const shown = loaded?.name === name ? loaded : undefined;
  const sent = shown?.letter !== undefined && shown.letter.to !== 'seller' && shown.letter.stops.length === 0;
  const parts = shown && (name === 'refused' || sent) ? chainsOf(room, shown.check.result.coverage) : [];
  return (
    <main id="main" class="docked">
      <PageTitle>{words.coverage.title}</PageTitle>
      <p class="lead">{words.coverage.lead}</p>
      <Choice room={room} name={name} />
      {problem && problem.status !== 404 ? <ProblemNote problem={problem} /> : null}
      <ProblemNote problem={desk.problem} />
      {newer ? <p class="tip warn" role="status">{words.coverage.newer}</p> : null}
      {shown || problem ? null : <Loading />}
      {(shown && parts.length === 0) || problem?.status === 404 ? <p class="tip">{words.coverage.none}</p> : null}
      {shown && parts.length > 0 ? (
        <>
          <Summary parts={parts} />
          <CoverageSheet room={room} parts={parts} name={name} letter={shown.letter} aside={shown.check.result.aside} {...(desk.stored && room.mayWrite ? { onMarks } : {})} />
          <AsideFold open aside={shown.check.result.aside} quote={({ places }) => quoteOf(shown.check.text, places)} {...(desk.stored && room.mayWrite ? { onBack: (key: string) => { onMarks((marks) => bringBack(marks, key)); } } : {})} />
          <p class="note">{words.coverage.papersNote}</p>
          <SaveSheet id={id} draft={name} />
        </>
      ) : null}
      <GoOn room={room} parts={parts} />
    </main>
  );
}

/** Which text the sheet is of; it stands in the address. */
function Choice({ room, name }: { readonly room: CaseRoom; readonly name: DraftName }) {
  const { words } = useSpeech();
  const { id, drafts } = room.view.case;
  const nameOf = (one: DraftName): string => (one === 'refused' ? (wasSent(room.view) ? words.sentLetter : words.steps.draft) : words.coverage.letters[one === 'letter-en' ? 'en' : 'ja']);
  const names: readonly DraftName[] = ['letter-en', 'letter-ja', ...(drafts.refused ? ['refused' as const] : [])];
  return (
    <nav class="row cov-choice no-print" aria-label={words.coverage.which}>
      {names.map((one) => <Link key={one} class="btn small" to={coveragePath(id, one)} current={one === name}>{nameOf(one)}</Link>)}
      {drafts.refused ? null : <Link class="btn small quiet" to={casePath(id, 'draft')}>{words.coverage.paste}</Link>}
    </nav>
  );
}

function Summary({ parts }: { readonly parts: readonly ChainedPart[] }) {
  const { words } = useSpeech();
  return (
    <div class="row end cov-summary">
      <p class="legend">{countChains(parts).map(([chain, n]) => <span key={chain} class={`state ${chain}`} data-count={chain}><Icon name={chain} />{words.coverage.counts[chain]} {n}</span>)}</p>
      <button type="button" class="btn small no-print" onClick={() => { window.print(); }}><Icon name="file" />{words.coverage.print}</button>
    </div>
  );
}

const formats: readonly ExportFormat[] = ['pdf', 'docx', 'html', 'md', 'txt'];

function SaveSheet({ id, draft }: { readonly id: string; readonly draft: DraftName }) {
  const { words } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <details class="more no-print" onToggle={(event) => { if (event.currentTarget.open) setOpen(true); }}><summary><Icon name="chev" />{words.coverage.saveTitle}</summary>
      <div>{(['ja', 'en'] as const).map((language) => (
        <p class="row save-sheet" key={language}><span>{words.coverage.save(words.languages[language])}</span>
          {formats.map((format) => <a key={format} class="btn small" href={coverageAddress(id, draft, { language, format })} download>{words.coverage.formats[format]}<span class="vh">{words.of(words.coverage.save(words.languages[language]))}</span></a>)}
        </p>
      ))}{open ? <LackingSigns of={(['ja', 'en'] as const).map((language) => coverageAddress(id, draft, { language, format: 'pdf' }))} /> : null}</div>
    </details>
  );
}

/** To the first demand that nothing answers; where there is none, onward. */
function GoOn({ room, parts }: { readonly room: CaseRoom; readonly parts: readonly ChainedPart[] }) {
  const { words } = useSpeech();
  const { id } = room.view.case;
  const next = parts.flatMap(({ chains }) => chains).find(({ chain, question }) => chain === 'missing' && question !== undefined)?.question;
  return (
    <div class="acts dock">
      {next === undefined ? <Link class="btn primary" to={casePath(id, 'check')}>{words.coverage.goOn}</Link> : <Link class="btn primary" to={questionPath(id, next)}>{words.coverage.go}</Link>}
      <Link class="btn quiet" to={casePath(id, 'letter')}>{words.coverage.back}</Link>
    </div>
  );
}
