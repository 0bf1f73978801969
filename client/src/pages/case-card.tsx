// One saved case: what tells it from the others, how far it is, its deadline, and the way on.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { caseFileAddress } from '../file-addresses.ts';
import { lineAbout, nameOf } from '../case-names.ts';
import { daysBetween, showMoment, showDay, timeLeft, todayIso } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { casePath, type CasePage } from '../router.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { ProgressState } from '../ui/progress-state.tsx';
import type { CaseLine, Progress } from '../wire.ts';
import { casesWords } from '../words/cases.ts';

const useSpeech = speechWith(casesWords);

interface CaseCardProps { readonly line: CaseLine; readonly level: 2 | 3; readonly onDelete?: () => void; readonly children?: ComponentChildren }

export function CaseCard({ line, level, onDelete, children }: CaseCardProps) {
  const speech = useSpeech();
  const named = { ...line, noticeOn: line.days.noticeOn };
  const name = nameOf(named, speech);
  const Name = level === 2 ? 'h2' : 'h3';
  if (line.unreadable === true) return <li class="sheet case"><Name>{line.title}</Name><p class="tip warn">{speech.words.cases.unreadable}</p></li>;
  return (
    <li class="sheet case">
      <div class="case-top">
        <div>
          <p class="note">{lineAbout(named, speech).join(speech.words.listJoin)}</p>
          <Name><Link to={casePath(line.id, pageOf(line))}>{name}</Link></Name>
          <Standing line={line} />
          <TeamLine line={line} />
        </div>
        <Due line={line} />
      </div>
      {children}
      {onDelete === undefined ? null : <CaseFoot line={line} name={name} onDelete={onDelete} />}
    </li>
  );
}

const pageOf = ({ kind, confirmed, days }: CaseLine): CasePage => (isOver({ kind, days }) || (days.rounds.length > 0 && days.sentOn !== undefined) ? 'history' : days.sentOn !== undefined ? 'export' : confirmed.length > 0 ? 'tasks' : 'notice');
/** Selling is possible again. */
const isOver = ({ kind, days }: Pick<CaseLine, 'kind' | 'days'>): boolean => kind === 'reinstatement' || days.reinstatedOn !== undefined;
const shown: readonly Progress[] = ['answered', 'thin', 'planned', 'set-aside', 'open'];

function Standing({ line: { kind, confirmed, progress, days } }: { readonly line: CaseLine }) {
  const { words, language } = useSpeech();
  if (days.reinstatedOn !== undefined) return <p class="sub">{words.cases.sellingAgain(showDay(days.reinstatedOn, language, { short: true }))}</p>;
  if (kind === 'reinstatement') return <p class="sub">{words.cases.again}</p>;
  if (days.sentOn !== undefined) return <p class="sub">{words.cases.waiting(daysBetween(days.sentOn, todayIso()))}</p>;
  if (confirmed.length === 0) return <p class="sub">{words.cases.toConfirm}</p>;
  return <p class="row standing">{shown.map((one) => (progress[one] === undefined ? null : <ProgressState key={one} progress={one} count={progress[one]} />))}</p>;
}

/** What waits for somebody: a review, comments. */
function TeamLine({ line: { role, review, openComments = 0 } }: { readonly line: CaseLine }) {
  const { words } = useSpeech();
  const waits = review === 'asked' || review === 'sent-back' ? words.cases.review[review] : undefined;
  if (role === undefined || (waits === undefined && openComments === 0)) return null;
  return <p class="row standing">{waits === undefined ? null : <span class="state weak"><Icon name="clock" />{waits}</span>}{openComments === 0 ? null : <span class="state open"><Icon name="comment" />{words.cases.comments(openComments)}</span>}</p>;
}

/** Once the answer is sent, or selling is possible again, no day is left to keep. */
function Due({ line: { kind, days } }: { readonly line: CaseLine }) {
  const { words, language } = useSpeech();
  if (isOver({ kind, days }) || days.sentOn !== undefined) return null;
  if (days.due === undefined) return <p class="note case-due">{words.cases.noDue}</p>;
  return <p class="case-due"><b><Icon name="clock" />{words.cases.due(showDay(days.due, language, { weekday: true }))}</b><span>{timeLeft({ due: days.due, closes: days.closes }, words)}</span></p>;
}

/** What the role of who looks allows. The file of a case that has a reviewer waits for the approval, which no list knows. */
function CaseFoot({ line, name, onDelete }: { readonly line: CaseLine; readonly name: string; readonly onDelete: () => void }) {
  const { words, language } = useSpeech();
  const [asking, setAsking] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (asking) stay.current?.focus(); }, [asking]);
  const which = <span class="vh">{words.of(name)}</span>;
  if (asking) return <div class="tip warn"><p>{words.cases.ask}</p><p class="row"><button type="button" class="btn small" ref={stay} onClick={() => { setAsking(false); }}>{words.cases.keep}</button><button type="button" class="btn small" onClick={onDelete}>{words.cases.delete}{which}</button></p></div>;
  return <p class="row end case-foot"><span class="note">{words.cases.changed(showMoment(line.updatedAt, language))}{line.broughtInAt === undefined ? null : <span class="brought-in"><br />{words.cases.file.broughtIn(showDay(todayIso(new Date(line.broughtInAt)), language))}</span>}</span><span class="row">{line.role === undefined || (line.role !== 'reviewer' && line.reviewed !== true) ? <a class="btn small quiet" href={caseFileAddress(line.id)} download>{words.cases.file.save}{which}</a> : null}{line.role === undefined || line.role === 'owner' ? <button type="button" class="btn small quiet" onClick={() => { setAsking(true); }}>{words.cases.delete}{which}</button> : null}</span></p>;
}
