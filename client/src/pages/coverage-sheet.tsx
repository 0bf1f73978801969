// The coverage sheet: each demand beside the sentences that answer it and the papers that prove them; an empty place is a dashed box with what to do.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { forgetElement, tell } from '../marks.ts';
import { casePath, questionPath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { VerdictState } from '../ui/state.tsx';
import type { DraftName, FindingAside, Language, Mark, LetterView, Place, ProvingPaper } from '../wire.ts';
import type { Chain, ChainedPart } from './chains.ts';
import { isAbout, titleOfElement } from './draft-elements.tsx';
import { draftWords } from '../words/draft.ts';
import { readingWords } from '../words/reading.ts';

const useSpeech = speechWith(draftWords, readingWords);

interface SheetProps { readonly room: CaseRoom; readonly parts: readonly ChainedPart[]; readonly name: DraftName; readonly letter: LetterView | undefined; readonly aside: readonly FindingAside[];
  /** Takes the reader's own word on a sentence; only of a text that is kept. */
  readonly onMarks?: (edit: (marks: readonly Mark[]) => readonly Mark[]) => void;
}

/** A table for each issue, with its sections in it; one for another kind of answer, and one for what else the notice asks. */
export function CoverageSheet({ parts, ...props }: SheetProps) {
  const { words, say } = useSpeech();
  const { room } = props;
  const tables = [...new Set(parts.map(({ kind, reason }) => `${kind} ${reason ?? ''}`))].map((id) => parts.filter(({ kind, reason }) => `${kind} ${reason ?? ''}` === id));
  const titleOf = ({ kind, reason }: ChainedPart): string => {
    if (kind !== 'plan') return kind === 'answer' ? words.coverage.whole : words.coverage.others;
    const rule = room.rules.reasons.find(({ id }) => id === reason);
    return `${String(room.view.case.confirmed.indexOf(reason ?? '') + 1)} ${rule ? say(rule.title) : reason ?? ''}`;
  };
  return <>{tables.map((own) => own[0] ? <section key={titleOf(own[0])}><h2 class="issue">{titleOf(own[0])}</h2><Table {...props} parts={own} /></section> : null)}</>;
}

function Table({ parts, ...props }: SheetProps) {
  const { words } = useSpeech();
  const heads = [words.coverage.demand, words.coverage.sentence[props.name === 'refused' ? 'refused' : 'letter'], words.coverage.paper];
  return (
    <table class="cov">
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      {parts.map(({ section, asked, chains }) => (
        <tbody key={section ?? ''}>
          {section === undefined ? null : <tr class="cov-part"><th scope="rowgroup" colSpan={3}>{words.sections[section]}{asked ? null : <span class="note">{words.coverage.notAsked}</span>}</th></tr>}
          {chains.map((chain) => <Row key={chain.key} {...props} chain={chain} heads={heads} />)}
        </tbody>
      ))}
    </table>
  );
}

interface RowProps extends Omit<SheetProps, 'parts'> { readonly chain: Chain; readonly heads: readonly string[] }

function Row({ heads, ...props }: RowProps) {
  const { words, say } = useSpeech();
  const [judging, setJudging] = useState(false);
  const { room, aside, chain: { key, element, reason, ask, line, chain, wantsPaper } } = props;
  const title = ask === undefined ? say(titleOfElement(room, props.chain)) : words.asks[ask];
  const judged = props.onMarks !== undefined && ask === undefined && (line.sentences.length > 0 || line.byUser === true);
  const tag = line.byUser === true ? words.draft.byYou : ask === undefined && aside.some((one) => isAbout(one, { element, ...(reason === undefined ? {} : { reason }) })) ? words.aside.tag : undefined;
  const empty = line.papers.length === 0 && (!wantsPaper || line.sentences.length === 0);
  return (
    <tr data-covered={key} data-verdict={chain}>
      <th scope="row"><Icon name={chain} tone={chain} /><span class="vh">{words.coverage.counts[chain]}{words.colon}</span>{title}{tag === undefined ? null : <> <span class="tag">{tag}</span></>}{judged ? <button type="button" class="btn small quiet cov-word no-print" aria-expanded={judging} onClick={() => { setJudging(!judging); }}>{words.coverage.judge}<span class="vh">{words.of(title)}</span></button> : null}</th>
      <td class="a" data-h={heads[1]}><Answer {...props} judging={judged && judging} /></td>
      <td class={empty ? 'p empty' : 'p'} data-h={heads[2]}><Papers {...props} /></td>
    </tr>
  );
}

type CellProps = Omit<RowProps, 'heads'>;

function Answer({ room, name, letter, onMarks, judging, chain: { key, element, reason, line, question } }: CellProps & { readonly judging: boolean }) {
  const { words, say, language } = useSpeech();
  const { id } = room.view.case;
  const ask = question === undefined ? undefined : questionPath(id, question);
  const unmark = judging && line.byUser === true ? <p class="row no-print"><button type="button" class="btn small" onClick={() => { onMarks?.((marks) => forgetElement(marks, key)); }}>{words.draft.unmark}</button></p> : null;
  if (line.sentences.length === 0) return <><div class="none"><VerdictState verdict="missing" />{ask === undefined ? null : <Link to={ask}>{words.coverage.answer}</Link>}</div>{unmark}</>;
  const lift = room.view.reasons.find((one) => one.id === reason)?.elements.find((one) => one.id === element)?.lift;
  const written = name === 'refused' ? undefined : name === 'letter-en' ? 'en' : 'ja';
  return (
    <>
      {line.sentences.map((quote) => {
        const other = written === undefined || written === language ? undefined : besideIt(letter, quote, written);
        return <p key={quote.start} class="cov-said"><q lang={written}>{withoutMark(quote.text)}</q>{other === undefined ? null : <span class="other" lang={language}>{other}</span>}{judging && line.byUser !== true ? <button type="button" class="btn small no-print" onClick={() => { onMarks?.((marks) => tell(marks, { key, sentence: quote.text }, false)); }}>{words.draft.notIt}</button> : null}</p>;
      })}
      {line.unclear === true ? <p class="cov-weak"><VerdictState verdict="unclear" /> {words.unclear.lead} {name === 'refused' ? <Link to={`${casePath(id, 'draft')}#${key}`}>{words.coverage.inDraft}</Link> : ask === undefined ? null : <Link to={ask}>{words.coverage.strengthen}</Link>}</p> : null}
      {line.verdict === 'weak' && line.unclear !== true ? <p class="cov-weak"><VerdictState verdict="weak" /> {lift ? say(lift) : null} {ask === undefined ? null : <Link to={ask}>{words.coverage.strengthen}</Link>}</p> : null}
      {unmark}
    </>
  );
}

/** Without the mark of a list, which the letter as text has. */
const withoutMark = (text: string): string => text.replace(/^(?:[-*•・]|\d{1,3}[.)])[ \t　]+/u, '');

/** What the letter says there in the other language. */
function besideIt(letter: LetterView | undefined, place: Place, written: Language): string | undefined {
  const other: Language = written === 'en' ? 'ja' : 'en';
  const side = letter?.rows.find((row) => { const own = row[written]; return own !== undefined && own.start < place.end && own.end > place.start; })?.[other];
  return side && letter ? withoutMark(letter.now[other].slice(side.start, side.end)) : undefined;
}

function Papers({ room, chain: { line, wantsPaper, question } }: CellProps) {
  const { words } = useSpeech();
  if (line.papers.length > 0) return <>{line.papers.map((paper) => <Paper key={paper.name} paper={paper} />)}</>;
  // What is not said yet has nothing to be proved.
  if (line.sentences.length === 0) return null;
  if (!wantsPaper || question === undefined) return <p class="note">{words.coverage.needsNone}</p>;
  return <div class="none w"><span class="state weak"><Icon name="weak" />{words.coverage.noPaper}</span><Link to={questionPath(room.view.case.id, question)}>{words.coverage.addPaper}</Link></div>;
}

function Paper({ paper: { name, named } }: { readonly paper: ProvingPaper }) {
  const { words } = useSpeech();
  return <p class="file"><Icon name="file" /><span>{name}{named === 'sentence' ? null : <small>{words.coverage.named[named]}</small>}</span></p>;
}
