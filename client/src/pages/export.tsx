// Before the letter leaves: what is still missing, the declaration, the files, and what happens next.
import { useEffect, useState } from 'preact/hooks';
import { exportAddress, exportText, getLetter, type ExportChoice, type ExportFormat, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { casePath, questionPath } from '../router.ts';
import { useRoom, type CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { FieldError, focusOn, ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import type { Gap, LetterView } from '../wire.ts';
import { LetterCoverage } from './coverage-sheet.tsx';
import { exportWords } from '../words/export.ts';
import { letterWords } from '../words/letter.ts';

const useSpeech = speechWith(exportWords, letterWords);

export function Export() {
  const { words } = useSpeech();
  const room = useRoom();
  const caseId = room.view.case.id;
  const [letter, setLetter] = useState<LetterView>();
  const [problem, setProblem] = useState<Problem>();
  const [declared, setDeclared] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void getLetter(caseId).then((result) => {
      if (result.ok) setLetter(result.value);
      else setProblem(result.problem);
    });
  }, [caseId]);
  /** True when the declaration is made; else says what is missing. */
  const allowed = (): boolean => {
    setRefused(!declared);
    if (!declared) focusOn('declare');
    return declared;
  };
  return (
    <main id="main">
      <PageTitle>{words.export.title}</PageTitle>
      <p class="lead">{words.export.lead}</p>
      <ProblemNote problem={problem} />
      {letter ? <Missing room={room} gaps={letter.gaps} /> : problem ? null : <p role="status" class="loading">{words.loading}</p>}
      {letter && letter.stops.length === 0 && letter.to !== 'seller' ? <LetterCoverage room={room} /> : null}
      <section class="sheet declare">
        <h2>{words.export.declareTitle}</h2>
        <p class="sub">{words.export.declareLead}</p>
        <FieldError id="declare-error" text={refused && !declared ? words.export.declareFirst : undefined} />
        <p class="line"><input type="checkbox" id="declare" checked={declared} aria-describedby="declare-error" onChange={(event) => { setDeclared(event.currentTarget.checked); }} /><label for="declare">{words.export.declare}</label></p>
      </section>
      <div class="out">
        <div>{letter ? <Outputs room={room} letter={letter} allowed={allowed} /> : null}
          {letter && letter.attachments.length > 0 ? <section><h2>{words.export.attachments}</h2><ul class="bul">{letter.attachments.map((name) => <li key={name}>{name}</li>)}</ul></section> : null}
        </div>
        <section><h2>{words.export.afterTitle}</h2><ol class="after">{words.export.after.map((step) => <li key={step.title}><b>{step.title}</b><p class="sub">{step.text}</p></li>)}</ol></section>
      </div>
    </main>
  );
}

function Missing({ room, gaps }: { readonly room: CaseRoom; readonly gaps: readonly Gap[] }) {
  const { words, say } = useSpeech();
  const { id, drafts } = room.view.case;
  const thin = room.view.questions.filter((q) => q.progress === 'thin' || q.progress === 'open');
  const reasonOf = (gap: Gap): string | undefined => room.view.questions.find((q) => q.id === gap.question)?.reason;
  const titleOf = (reason: string): string => { const rule = room.rules.reasons.find((r) => r.id === reason); return rule ? say(rule.title) : reason; };
  const groups: readonly (readonly [string | undefined, string])[] = [...room.view.case.confirmed.map((reason) => [reason, titleOf(reason)] as const), [undefined, words.wholeCase]];
  const edited = (['en', 'ja'] as const).filter((language) => drafts[`letter-${language}`]);
  return (
    <section>
      <h2>{words.export.missingTitle(gaps.length)}</h2>
      {gaps.length === 0 ? <p class="sub">{thin.length === 0 ? words.export.nothingMissing : words.export.someOpen(thin.length)}</p> : <p class="sub">{words.export.missingLead}</p>}
      {groups.map(([reason, title]) => {
        const mine = gaps.filter((gap) => reasonOf(gap) === reason);
        return mine.length === 0 ? null : (
          <div class="missing-list" key={reason ?? ''}><h3>{title}</h3>
            <ul>{mine.map((gap, i) => <li key={`${gap.question} ${gap.field ?? ''} ${String(i)}`}><Icon name="missing" tone="missing" /><Link to={questionPath(id, gap.question)}>{say(gap.label)}</Link></li>)}</ul>
          </div>
        );
      })}
      {edited.length > 0 ? <p class="tip">{words.export.edited(edited.map((language) => words.languages[language]).join(words.listJoin))} <Link to={casePath(id, 'letter')}>{words.letter.title}</Link></p> : null}
    </section>
  );
}

const formats: readonly ExportFormat[] = ['txt', 'md', 'html'];

/** Every paper in every language it is written in; none of the answer itself while an answer stands against it. */
function Outputs({ room, letter, allowed }: { readonly room: CaseRoom; readonly letter: LetterView; readonly allowed: () => boolean }) {
  const { words, say } = useSpeech();
  const papers = [letter, ...letter.papers].filter((paper) => paper.blocks.length > 0);
  if (papers.length === 0) return <p class="tip">{letter.stops.length > 0 ? words.letter.stopTitle : words.letter.noPaper}</p>;
  return <>{papers.flatMap((paper) => paper.languages.map((language) => {
    const title = paper === letter && paper.to !== 'seller' && (language === 'en' || language === 'ja') ? words.export.letterIn[language] : `${say(paper.title)} (${words.paperLanguages[language]})`;
    return <Output key={`${paper.paper} ${language}`} room={room} title={title} choice={{ language, ...(paper === letter ? {} : { paper: paper.paper }) }} allowed={allowed} />;
  }))}</>;
}

interface OutputProps { readonly room: CaseRoom; readonly title: string; readonly choice: Omit<ExportChoice, 'format'>; readonly allowed: () => boolean }

function Output({ room, title, choice, allowed }: OutputProps) {
  const { language } = choice;
  const { words } = useSpeech();
  const { id } = room.view.case;
  const [copied, setCopied] = useState('');
  const copy = async (): Promise<void> => {
    if (!allowed()) return;
    const text = await exportText(id, choice);
    if (!text.ok) { setCopied(words.problem(text.problem.code)); return; }
    try {
      await navigator.clipboard.writeText(text.value);
      setCopied(words.export.copied);
    } catch {
      setCopied(words.export.cannotCopy);
    }
  };
  return (
    <section class="sheet output">
      <h2>{title}</h2>
      <p class="row"><button type="button" class={language === 'en' ? 'btn primary' : 'btn'} onClick={() => { void copy(); }}>{words.export.copy}<span class="vh">{words.of(title)}</span></button><span class="note" role="status">{copied}</span></p>
      <ul class="dls">{formats.map((format) => (
        <li key={format}><Icon name="file" /><span><b>{words.export.formats[format].name}</b><span class="note">{words.export.formats[format].use}</span></span>
          <a class="btn small" href={exportAddress(id, { ...choice, format })} download onClick={(event) => { if (!allowed()) event.preventDefault(); }}>{words.export.save}<span class="vh">{words.of(`${title} ${format}`)}</span></a></li>
      ))}</ul>
    </section>
  );
}
