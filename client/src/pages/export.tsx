// The letter on its way out: the text to paste first, then files, then what happens next. Nothing leaves before it is declared.
import { useEffect, useState } from 'preact/hooks';
import { getChanges, getDeclaration, getEvidence, getLetter, getMustMend, type Problem } from '../api.ts';
import { bundleAddress, packetAddress, sheetAddress } from '../file-addresses.ts';
import { showDay } from '../dates.ts';
import { ofSuspension } from '../is-over.ts';
import { speechWith } from '../language.tsx';
import { casePath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { ReviewBlock, WaitsForReview } from '../team/parts-of-pages.ts';
import { mayLeave, useReview, type ReviewDesk } from '../team/use-review.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import type { ChangesView, DeclarationView, LetterView, MustMend } from '../wire.ts';
import { exportWords } from '../words/export.ts';
import { letterWords } from '../words/letter.ts';
import { AfterSending } from './after-sending.tsx';
import { useFileSize } from './file-size.ts';
import { LackingSigns } from './lacking-signs.tsx';
import { LeftToMend } from './left-to-mend.tsx';
import { Outputs } from './outputs.tsx';
import { WhatChanged, type Seen } from './what-changed.tsx';

const useSpeech = speechWith(exportWords, letterWords);

interface Loaded { readonly letter: LetterView; readonly declaration: DeclarationView; readonly mend: readonly MustMend[]; /** Missing where no letter was sent before. */ readonly changes: ChangesView | undefined }

export function Export() {
  const { words } = useSpeech();
  const room = useRoom();
  const caseId = room.view.case.id;
  const [loaded, setLoaded] = useState<Loaded>();
  const [problem, setProblem] = useState<Problem>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void Promise.all([getLetter(caseId), getDeclaration(caseId), getMustMend(caseId), hasEarlier(room) ? getChanges(caseId) : undefined]).then(([letter, declaration, mend, changes]) => {
      if (!letter.ok) setProblem(letter.problem);
      else if (!declaration.ok) setProblem(declaration.problem);
      else setLoaded({ letter: letter.value, declaration: declaration.value, mend: mend.ok ? mend.value : [], changes: changes?.ok === true ? changes.value : undefined });
    });
  }, [caseId]);
  const [seen, setSeen] = useState(false);
  const desk = useReview(room);
  const free = loaded !== undefined && isFree(loaded.declaration);
  const isSame = loaded?.changes?.verdict === 'nothing';
  /** True when the letter may leave; else says what comes first. */
  const allowed = (): boolean => {
    setRefused(!free || (isSame && !seen));
    if (!free) focusOn('declare');
    else if (isSame && !seen) focusOn('same-seen');
    return free && (!isSame || seen);
  };
  return (
    <main id="main">
      <PageTitle>{words.export.title}</PageTitle>
      <p class="lead">{words.export.lead}</p>
      <ProblemNote problem={problem} />
      {loaded ? <Ready room={room} loaded={loaded} refused={refused && !free} allowed={allowed} desk={desk} ask={{ seen, asked: refused, onSeen: setSeen }} /> : problem ? null : <Loading />}
    </main>
  );
}

/** A letter was sent in an earlier round of this suspension. */
const hasEarlier = ({ view: { case: found } }: CaseRoom): boolean => ofSuspension(found).some(({ sentOn }) => sentOn !== undefined);

/** Declared as it is now, or nothing to declare. */
const isFree = ({ claims, declared, changed }: DeclarationView): boolean => claims.length === 0 || (declared !== undefined && changed === undefined);

interface ReadyProps { readonly room: CaseRoom; readonly loaded: Loaded; readonly refused: boolean; readonly allowed: () => boolean; readonly desk: ReviewDesk | undefined; readonly ask: Seen }

function Ready({ room, loaded: { letter, declaration, mend, changes }, refused, allowed, desk, ask }: ReadyProps) {
  const { words } = useSpeech();
  const isLetter = letter.to !== 'seller' && letter.stops.length === 0;
  return (
    <>
      <Declared room={room} declaration={declaration} refused={refused} />
      {isLetter ? <><LeftToMend room={room} words={words.export} mend={mend} /><Edited room={room} /></> : null}
      {isLetter && changes !== undefined ? <WhatChanged room={room} changes={changes} ask={ask} /> : null}
      {desk === undefined ? null : <ReviewBlock room={room} desk={desk} />}
      <div class="out">
        <div>
          {mayLeave(desk) ? null : <WaitsForReview room={room} />}
          {!mayLeave(desk) ? null : <Outputs room={room} letter={letter} free={isFree(declaration) && (changes?.verdict !== 'nothing' || ask.seen)} allowed={allowed} />}
          {letter.attachments.length > 0 ? <section class="files"><h2>{words.export.attachments}</h2><ul class="bul">{letter.attachments.map((name) => <li key={name}>{name}</li>)}</ul></section> : null}
          {isLetter && mayLeave(desk) ? <Packet id={room.view.case.id} letter={letter} allowed={allowed} /> : null}
          {isLetter && desk?.review?.held === true && !mayLeave(desk) ? <Sheets id={room.view.case.id} /> : null}
        </div>
        <AfterSending room={room} />
      </div>
    </>
  );
}

/** The letter with the sheets about it, together or one by one. */
function Packet({ id, letter, allowed }: { readonly id: string; readonly letter: LetterView; readonly allowed: () => boolean }) {
  const { words, language } = useSpeech();
  const showSize = useFileSize();
  const [putIn, setPutIn] = useState<number>();
  useEffect(() => { void getEvidence(id).then((result) => { if (result.ok) setPutIn(result.value.files.reduce((sum, one) => sum + (one.paper !== undefined && one.paper !== 'none' && joins(one) ? one.size : 0), 0)); }); }, [id]);
  const sent = letter.languages.find((one) => one !== 'ja') ?? letter.languages[0];
  const [open, setOpen] = useState(false);
  const hold = (event: Event): void => { if (!allowed()) event.preventDefault(); };
  return (
    <details class="more files packet" onToggle={(event) => { if (event.currentTarget.open) setOpen(true); }}>
      <summary><Icon name="chev" />{words.export.packet.title}</summary>
      <p class="sub">{words.export.packet.lead}</p>
      <p class="row">
        <a class="btn" href={packetAddress(id, language)} download onClick={hold}>{words.export.packet.save}</a>
        <SheetLinks id={id} />
      </p>
      {open ? <LackingSigns of={[packetAddress(id, language)]} /> : null}
      {sent === undefined ? null : (
        <details class="more">
          <summary><Icon name="chev" />{words.export.bundle.title}</summary>
          <p class="sub">{words.export.bundle.lead}</p>
          <p class="row"><a class="btn" href={bundleAddress(id, sent)} download onClick={hold}>{words.export.bundle.save(words.paperLanguages[sent])}</a>{putIn === undefined ? null : <span class="note">{putIn === 0 ? words.export.bundle.none : words.export.bundle.size(showSize(putIn))}</span>}</p>
          {open ? <LackingSigns of={[bundleAddress(id, sent)]} alone /> : null}
        </details>
      )}
    </details>
  );
}

/** To be read while nothing leaves yet. */
function Sheets({ id }: { readonly id: string }) {
  const { language } = useSpeech();
  return <section class="files packet"><p class="row"><SheetLinks id={id} /></p><LackingSigns of={sheets.map((sheet) => sheetAddress(id, sheet, language))} alone /></section>;
}

const sheets = ['side-by-side', 'ledger'] as const;

function SheetLinks({ id }: { readonly id: string }) {
  const { words, language } = useSpeech();
  return <>{sheets.map((sheet) => <a key={sheet} class="btn quiet" href={sheetAddress(id, sheet, language)} download>{words.export.packet[sheet]}</a>)}</>;
}

/** Kinds whose pages are put in. */
const joins = ({ kind, name }: { readonly kind: string; readonly name: string }): boolean => kind === 'pdf' || (kind === 'picture' && /\.(?:jpe?g|png)$/i.test(name));

function Declared({ room, declaration: { claims, declared, changed }, refused }: { readonly room: CaseRoom; readonly declaration: DeclarationView; readonly refused: boolean }) {
  const { words, language } = useSpeech();
  if (claims.length === 0) return null;
  if (declared && !changed) return <p class="declared"><Icon name="check" /> {words.export.declared(showDay(declared.on, language), declared.by)} <Link to={casePath(room.view.case.id, 'check')}>{words.export.toCheck}</Link></p>;
  return (
    <section class="sheet declare" id="declare" tabIndex={-1} aria-labelledby="declare-title">
      <h2 id="declare-title">{words.export.declareTitle}</h2>
      <p class="sub">{declared ? words.export.declareStale(showDay(declared.on, language)) : words.export.declareLead}</p>
      <div role="alert"><FieldError id="declare-error" text={refused ? words.export.declareFirst : undefined} /></div>
      <p class="row"><Link class="btn primary" to={casePath(room.view.case.id, 'check')}>{words.export.toCheck}</Link></p>
    </section>
  );
}

/** Which letters are exported as edited by hand. */
function Edited({ room }: { readonly room: CaseRoom }) {
  const { words } = useSpeech();
  const { drafts } = room.view.case;
  const edited = (['en', 'ja'] as const).filter((language) => drafts[`letter-${language}`]);
  return edited.length === 0 ? null : <p class="tip">{words.export.edited(edited.map((language) => words.languages[language]).join(words.listJoin))} <Link to={casePath(room.view.case.id, 'letter')}>{words.letter.title}</Link></p>;
}
