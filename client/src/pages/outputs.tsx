// Every paper in every language it is written in: the text for the box in full, everything else folded below it.
import { useEffect, useState } from 'preact/hooks';
import { exportText } from '../api.ts';
import { exportAddress, type ExportChoice, type ExportFormat } from '../file-addresses.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import type { LetterView } from '../wire.ts';
import { exportWords } from '../words/export.ts';
import { letterWords } from '../words/letter.ts';
import { LackingSigns } from './lacking-signs.tsx';

const useSpeech = speechWith(exportWords, letterWords);

const formats: readonly ExportFormat[] = ['docx', 'pdf', 'txt'];
/** Seldom wanted. */
const moreFormats: readonly ExportFormat[] = ['html', 'md'];

interface OutputsProps { readonly room: CaseRoom; readonly letter: LetterView; /** It is declared, or nothing is to be. */ readonly free: boolean; readonly allowed: () => boolean }

/** None of the answer itself while an answer stands against it. */
export function Outputs({ room, letter, free, allowed }: OutputsProps) {
  const { words, say } = useSpeech();
  const papers = [letter, ...letter.papers].filter((paper) => paper.blocks.length > 0);
  if (papers.length === 0) return <p class="tip">{letter.stops.length > 0 ? words.letter.stopTitle : words.letter.noPaper}</p>;
  const outputs = papers.flatMap((paper) => paper.languages.map((language) => {
    const isLetter = paper === letter && paper.to !== 'seller';
    const title = isLetter && (language === 'en' || language === 'ja') ? words.export.letterIn[language] : `${say(paper.title)} (${words.paperLanguages[language]})`;
    return { title, box: isLetter && paper.to === 'amazon', choice: { language, ...(paper === letter ? {} : { paper: paper.paper }) } };
  }));
  const [first, ...others] = outputs;
  return (
    <>
      {first ? <Output id={room.view.case.id} {...first} free={free} allowed={allowed} /> : null}
      {others.length > 0 ? <h2 class="others">{words.export.others}</h2> : null}
      {others.map((output) => (
        <details class="more output-fold" key={`${output.choice.paper ?? ''} ${output.choice.language}`}>
          <summary><Icon name="chev" />{output.title}</summary>
          <Output id={room.view.case.id} {...output} box={false} free={false} allowed={allowed} />
        </details>
      ))}
    </>
  );
}

interface OutputProps { readonly id: string; readonly title: string; /** It goes into Amazon's box. */ readonly box: boolean; readonly choice: Omit<ExportChoice, 'format'>; readonly free: boolean; readonly allowed: () => boolean }

function Output({ id, title, box, choice, free, allowed }: OutputProps) {
  const { words } = useSpeech();
  const [text, setText] = useState<string>();
  const [told, setTold] = useState<{ readonly text: string; readonly done: boolean }>();
  useEffect(() => { void exportText(id, choice).then((result) => { if (result.ok) setText(result.value); else setTold({ text: words.problem(result.problem.code), done: false }); }); }, [id, choice.language, choice.paper]);
  const copy = async (): Promise<void> => {
    if (!allowed() || text === undefined) return;
    try {
      await navigator.clipboard.writeText(text);
      setTold({ text: words.export.copied, done: true });
    } catch {
      setTold({ text: words.export.cannotCopy, done: false });
    }
  };
  const line = (format: ExportFormat) => (
    <li key={format}><Icon name="file" /><span><b>{words.export.formats[format].name}</b><span class="note">{words.export.formats[format].use}</span>{format === 'pdf' ? <LackingSigns of={[exportAddress(id, { ...choice, format })]} /> : null}</span>
      <a class="btn small" href={exportAddress(id, { ...choice, format })} download onClick={(event) => { if (!allowed()) event.preventDefault(); }}>{words.export.save}<span class="vh">{words.of(`${title} ${format}`)}</span></a></li>
  );
  return (
    <>
      <section class="sheet output">
        <div class="row end box-head"><h2>{box ? words.export.box : title}</h2>{text === undefined ? null : <span class="note">{words.export.length(words.paperLanguages[choice.language], [...text.trim()].length)}</span>}</div>
        <div class="box" lang={choice.language} tabIndex={0} role="region" aria-label={title}>{text ?? words.loading}</div>
        <div class="box-foot">
          <p class="row"><button type="button" class={free ? 'btn primary' : 'btn'} aria-disabled={text === undefined} onClick={() => { void copy(); }}>{words.export.copy}<span class="vh">{words.of(title)}</span></button><span class={told?.done === true ? 'saved' : 'note'} role="status">{told?.done === true ? <Icon name="check" /> : null}{told?.text ?? ''}</span></p>
          {box ? <p class="note">{words.export.limit}</p> : null}
        </div>
      </section>
      <section class="files">
        <h3>{words.export.files}</h3>
        <ul class="dls">{formats.map(line)}</ul>
        <details class="more"><summary><Icon name="chev" />{words.export.moreFormats}</summary><ul class="dls">{moreFormats.map(line)}</ul></details>
      </section>
    </>
  );
}
