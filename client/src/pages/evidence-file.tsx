// One evidence file: what it is, which document of the case, what was read in it and how that compares.
import type { ComponentChildren } from 'preact';
import { evidenceAddress } from '../file-addresses.ts';
import { speechWith } from '../language.tsx';
import type { EvidenceDoor } from '../state/evidence-files.ts';
import { Icon } from '../ui/icon.tsx';
import { PaperStateTag } from '../ui/paper-state.tsx';
import { AtRest, Writes } from '../ui/writes.tsx';
import type { AskId, EvidenceView, FileView, PaperCheck, PaperRef, PaperState, PaperWords } from '../wire.ts';
import { evidenceFilesWords } from '../words/evidence-files.ts';
import { readingWords } from '../words/reading.ts';
import { useFileSize } from './file-size.ts';

const useSpeech = speechWith(evidenceFilesWords, readingWords);

/** A document of the case that a file can be. */
export interface PaperChoice { readonly ref: PaperRef; readonly part: 'demanded' | 'named' | 'lacking'; readonly title: string }

interface LineProps { readonly door: EvidenceDoor; readonly id: string; readonly view: EvidenceView; readonly file: FileView; readonly choices: readonly PaperChoice[] }

export function EvidenceFileLine(props: LineProps) {
  const { words: { evidenceFiles: words } } = useSpeech();
  const sizeOf = useFileSize();
  const { door, id, file } = props;
  if (door.leaving.includes(file.id)) return <li class="leaving"><p role="status">{words.removed(file.name)}</p><button type="button" class="btn small" onClick={() => { door.undo(file.id); }}>{words.undo}<span class="vh"> {file.name}</span></button></li>;
  return (
    <li data-file={file.name}>
      <div class="file-head">
        <p class="file"><Icon name="file" /><span><a href={evidenceAddress(id, file.id)} download={file.name}>{file.name}</a> <span class="note">{sizeOf(file.size)}</span></span></p>
        <PaperStateTag state={file.state} byUser={file.byUser} />
        <Writes><button type="button" class="btn small quiet" onClick={() => { door.remove(file.id); }}>{words.remove}<span class="vh"> {file.name}</span></button></Writes>
      </div>
      <AtRest>
        <Choices {...props} />
        <WhatWasRead {...props} />
      </AtRest>
    </li>
  );
}

const parts = ['demanded', 'named', 'lacking'] as const;
const states: readonly PaperState[] = ['present', 'unclear', 'conflicting', 'missing', 'not-looked-at'];

function Choices({ door, file, choices }: LineProps) {
  const { words: { evidenceFiles: words } } = useSpeech();
  const named = file.paper?.startsWith('named:') === true ? file.paper.slice('named:'.length) : undefined;
  const change = (paper: string): void => { void door.change(file.id, { paper: paper === '' ? null : choices.find(({ ref }) => ref === paper)?.ref ?? 'none', version: file.version }); };
  const judge = (word: string): void => { void door.change(file.id, { word: states.find((state) => state === word) ?? null, version: file.version }); };
  return (
    <div class="file-choices">
      <div>
        <label for={`paper-${file.id}`}>{words.which}<span class="vh"> {file.name}</span></label>
        <select id={`paper-${file.id}`} class="x" value={file.paper ?? (file.isNone ? 'none' : '')} onChange={(event) => { change(event.currentTarget.value); }}>
          <option value="">{words.notChosen}</option>
          {parts.map((part) => { const own = choices.filter((choice) => choice.part === part); return own.length === 0 ? null : <optgroup key={part} label={words.parts[part]}>{own.map(({ ref, title }) => <option key={ref} value={ref}>{title}</option>)}</optgroup>; })}
          <option value="none">{words.noneOfThem}</option>
        </select>
        {file.byName ? <p class="note">{words.byName}</p> : named !== undefined && named !== file.name ? <p class="note">{words.otherName(named)}</p> : null}
      </div>
      <div>
        <label for={`word-${file.id}`}>{words.word}<span class="vh"> {file.name}</span></label>
        <select id={`word-${file.id}`} class="x" value={file.byUser ? file.state : ''} onChange={(event) => { judge(event.currentTarget.value); }}>
          <option value="">{words.wordOfProgram}</option>
          {states.map((state) => <option key={state} value={state}>{words.states[state]}</option>)}
        </select>
      </div>
    </div>
  );
}

function WhatWasRead({ door, file, view }: LineProps) {
  const { words: { evidenceFiles: words }, say } = useSpeech();
  const { read, facts, checks } = file;
  if (read?.ok !== true) {
    return (
      <div class="tip">
        <p>{words.nameOnly} {read === undefined ? words.notYetRead : words.unread[read.why]}</p>
        {read === undefined ? <button type="button" class="btn small" onClick={() => { void door.readAgain(file.id); }}>{words.readAgain}<span class="vh"> {file.name}</span></button> : null}
      </div>
    );
  }
  const kinds = (facts?.kinds ?? []).flatMap(({ id }) => { const title = view.kinds[id]; return title === undefined ? [] : [say(title)]; });
  const rest = facts === undefined ? [] : [['kind', facts.kinds.map(({ because }) => because)], ['addressee', facts.addressees], ['age', facts.issued === undefined ? [] : [facts.issued.because]], ['asins', facts.asins], ['orders', facts.orderIds]] as const;
  const uncompared = rest.filter(([id, found]) => found.length > 0 && !checks.some((check) => check.id === id));
  return (
    <>
      {read.doubts.map((doubt) => <p key={doubt} class="tip warn">{words.doubts[doubt]}</p>)}
      <details class="more" open={file.state === 'conflicting'}>
        <summary><Icon name="chev" />{words.found}<span class="vh"> {file.name}</span>{kinds.length > 0 ? <span class="note"> {kinds.join('・')}</span> : null}</summary>
        <dl class="read-in">
          {checks.map((check) => <Check key={check.id} check={check} />)}
          {uncompared.map(([id, found]) => <Entry key={id} title={words.checks[id]}><Quotes found={found} /></Entry>)}
          {facts?.number === undefined ? null : <Entry title={words.number}><Quotes found={[facts.number]} /></Entry>}
          {facts === undefined || facts.quantities.length === 0 ? null : <Entry title={words.quantity}><Quotes found={facts.quantities.map(({ because }) => because)} /></Entry>}
        </dl>
      </details>
    </>
  );
}

const Entry = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => <div><dt>{title}</dt><dd>{children}</dd></div>;

const tones: Readonly<Record<PaperCheck['outcome'], string>> = { agrees: 'present', differs: 'missing', 'not-found': 'weak', 'not-comparable': 'weak', 'nothing-to-compare': 'open' };

function Check({ check: { id, outcome, found, expected } }: { readonly check: PaperCheck }) {
  const { words } = useSpeech();
  const { evidenceFiles: own } = words;
  const names: Readonly<Partial<Record<string, string>>> = words.asks satisfies Readonly<Record<AskId, string>>;
  const wanted = expected.map((one) => (id === 'kind' ? names[one] ?? one : one)).slice(0, mostNamed).join(words.listJoin);
  return <Entry title={own.checks[id]}><span class={`said ${tones[outcome]}`} data-check={id} data-outcome={outcome}>{own.outcomes[outcome]}</span><Quotes found={found} />{outcome === 'agrees' || wanted === '' ? null : <span class="note">{own.expected[id](wanted)}</span>}</Entry>;
}

const mostNamed = 6;
const mostQuoted = 5;

/** Words of the file with what stands around them. */
function Quotes({ found }: { readonly found: readonly PaperWords[] }) {
  return <>{found.slice(0, mostQuoted).map(({ start, before, text, after }) => <q key={start}>{before}<mark>{text}</mark>{after}</q>)}</>;
}
