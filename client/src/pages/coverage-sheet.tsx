// The coverage sheet: each demand beside the sentences that answer it and the papers that prove them; to look at and to save.
import { useEffect, useState } from 'preact/hooks';
import { coverageAddress, getCheck, type ExportFormat } from '../api.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { standingOf, VerdictState } from '../ui/state.tsx';
import type { CoverageLine, CoveredDemand, DraftName, Place, ProvingPaper } from '../wire.ts';
import { draftWords } from '../words/draft.ts';
import { exportWords } from '../words/export.ts';

const useSpeech = speechWith(draftWords, exportWords);

interface SheetProps { readonly room: CaseRoom; readonly coverage: readonly CoveredDemand[]; readonly draft: DraftName; readonly onShow?: (place: Place) => void }

export function CoverageSheet(props: SheetProps) {
  const { words } = useSpeech();
  const { room, coverage, draft } = props;
  if (coverage.length === 0) return null;
  return (
    <section aria-labelledby="sheet-title">
      <h2 id="sheet-title" class="gap-above">{words.coverage.title}</h2>
      <p class="note">{words.coverage.lead}</p>
      <details class="more sheet-table"><summary><Icon name="chev" />{words.coverage.open}</summary><div><Tables {...props} /></div></details>
      <SaveSheet id={room.view.case.id} draft={draft} />
    </section>
  );
}

/** The sheet of the letter in the language of the page, once it is checked. */
export function LetterCoverage({ room }: { readonly room: CaseRoom }) {
  const { language } = useSpeech();
  const { id } = room.view.case;
  const [coverage, setCoverage] = useState<readonly CoveredDemand[]>([]);
  useEffect(() => {
    let here = true;
    void getCheck(id, `letter-${language}`).then((check) => { if (here && check.ok) setCoverage(check.value.result.coverage); });
    return () => { here = false; };
  }, [id, language]);
  return <CoverageSheet room={room} coverage={coverage} draft={`letter-${language}`} />;
}

const formats: readonly ExportFormat[] = ['html', 'md', 'txt'];

function SaveSheet({ id, draft }: { readonly id: string; readonly draft: DraftName }) {
  const { words } = useSpeech();
  return <>{(['ja', 'en'] as const).map((language) => (
    <p class="row save-sheet" key={language}><span>{words.coverage.save(words.languages[language])}</span>
      {formats.map((format) => <a key={format} class="btn small" href={coverageAddress(id, draft, { language, format })} download>{words.export.formats[format].name}<span class="vh">{words.of(words.coverage.save(words.languages[language]))}</span></a>)}
    </p>
  ))}</>;
}

function Tables({ room, coverage, onShow }: SheetProps) {
  const { words, say } = useSpeech();
  const others = coverage.filter((one) => one.section === undefined && one.response === undefined);
  const titleOf = (key: string, reason: string | undefined, element: string): string => {
    const title = room.rules.reasons.find((one) => one.id === reason)?.elements.find((one) => one.id === element)?.title ?? room.view.questions.find((one) => one.id === key)?.title;
    return title ? say(title) : element;
  };
  const reasonTitle = (reason: string | undefined): string => { const rule = room.rules.reasons.find((one) => one.id === reason); return rule ? say(rule.title) : ''; };
  return (
    <>
      {coverage.filter((one) => one.elements.length > 0).map((one) => (
        <div class="section-tasks" key={`${one.reason ?? ''} ${one.section ?? ''}`}>
          <h3>{[reasonTitle(one.reason), one.section ? words.sections[one.section] : words.coverage.answer].filter((part) => part !== '').join(words.colon)}</h3>
          {one.section === undefined || one.asked ? null : <p class="note">{words.coverage.notAsked}</p>}
          <Table lines={one.elements.map((line) => ({ id: line.key, title: titleOf(line.key, one.reason, line.element), line }))} onShow={onShow} />
        </div>
      ))}
      {others.length === 0 ? null : <div class="section-tasks"><h3>{words.coverage.others}</h3><Table lines={others.flatMap((line) => (line.ask ? [{ id: line.ask, title: words.asks[line.ask], line }] : []))} onShow={onShow} /></div>}
    </>
  );
}

interface TableProps { readonly lines: readonly { readonly id: string; readonly title: string; readonly line: CoverageLine }[]; readonly onShow: ((place: Place) => void) | undefined }

function Table({ lines, onShow }: TableProps) {
  const { words } = useSpeech();
  const { demand, result, sentence, paper } = words.coverage;
  return (
    <table class="grid covered">
      <thead><tr>{[demand, result, sentence, paper].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>{lines.map(({ id, title, line }) => (
        <tr key={id} data-covered={id} data-verdict={standingOf(line)}>
          <th scope="row">{title}</th>
          <td data-h={result}><VerdictState verdict={standingOf(line)} />{line.byUser === true ? <span class="note">{words.draft.byYou}</span> : null}</td>
          <td data-h={sentence} class={line.sentences.length === 0 ? 'none' : undefined}>{line.sentences.length === 0 ? <span class="note">{words.verdict.missing}</span> : line.sentences.map((quote) => (onShow === undefined ? <q class="paper" key={quote.start}>{quote.text}</q> : <button key={quote.start} type="button" class="place" onClick={() => { onShow(quote); }}><q class="paper">{quote.text}</q></button>))}</td>
          <td data-h={paper} class={line.sentences.length + line.papers.length === 0 ? 'none' : undefined}><Papers papers={line.papers} /></td>
        </tr>
      ))}</tbody>
    </table>
  );
}

export function Papers({ papers }: { readonly papers: readonly ProvingPaper[] }) {
  const { words } = useSpeech();
  if (papers.length === 0) return <span class="note">{words.coverage.noPaper}</span>;
  return <ul class="papers">{papers.map(({ name, named }) => <li key={name}><Icon name="file" /><span>{name}{named === 'sentence' ? null : <span class="note">{words.coverage.named[named]}</span>}</span></li>)}</ul>;
}
