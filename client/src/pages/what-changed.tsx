// What is new since the last letter, before it is exported: how much, with the words that show it; the same letter again must be seen first.
import { showDay } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { casePath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { FieldError } from '../ui/notes.tsx';
import type { ChangedDemand, ChangesView, HowMuch } from '../wire.ts';
import { historyWords } from '../words/history.ts';
import { readingWords } from '../words/reading.ts';
import { DiffRow, LetterDiff } from './letter-diff.tsx';

const useSpeech = speechWith(historyWords, readingWords);
const looks: Readonly<Record<HowMuch, readonly [tone: string, icon: IconName]>> = { nothing: ['missing', 'warn'], little: ['weak', 'weak'], much: ['present', 'present'] };

/** `seen`: the seller said so of the same letter. `asked`: the export was tried before. */
export interface Seen { readonly seen: boolean; readonly asked: boolean; readonly onSeen: (seen: boolean) => void }
interface WhatChangedProps { readonly room: CaseRoom; readonly changes: ChangesView; readonly ask?: Seen }

export function WhatChanged({ room, changes, ask }: WhatChangedProps) {
  const { words, language } = useSpeech();
  const [tone, icon] = looks[changes.verdict];
  const { from, counts, verdict, facts, files, annex } = changes;
  const fresh = changes.rows.en.filter((row) => row.frame === undefined && (row.kind === 'added' || row.kind === 'changed'));
  return (
    <section class={`sheet what-changed at-${verdict}`} aria-labelledby="changed-title">
      <h2 id="changed-title">{words.changed.title}</h2>
      <p class="note">{words.changed.against(showDay(from.on, language, { short: true }), from.round)}</p>
      <p class={`state ${tone} verdict-line`} data-verdict={verdict}><Icon name={icon} />{words.changed.verdicts[verdict]}</p>
      {verdict === 'nothing' ? <SameLetter room={room} ask={ask} /> : (
        <>
          <p class="sub">{words.changed.counts(counts.added, counts.changed, counts.removed)}</p>
          {facts.length > 0 ? <><h3>{words.changed.facts}</h3><ul class="facts">{facts.map(({ kind, text }) => <li key={`${kind} ${text}`}><span class="note">{words.changed.factKinds[kind]}</span> <b lang="en">{text}</b></li>)}</ul></> : null}
          {files.length > 0 ? <><h3>{words.changed.files}</h3><ul class="bul names">{files.map((name) => <li key={name}>{name}</li>)}</ul></> : null}
          {annex > 0 ? <p>{words.changed.annex(annex)}</p> : null}
          {fresh.length > 0 ? <details class="more"><summary><Icon name="chev" />{words.changed.sentences}</summary><ol class="diff-rows">{fresh.map((row, i) => <DiffRow key={i} row={row} language="en" />)}</ol></details> : null}
        </>
      )}
      <Demands room={room} title={words.changed.closed} demands={changes.closed} look={['present', 'present']} />
      <Demands room={room} title={words.changed.part} demands={changes.part} look={['weak', 'weak']} />
      <Demands room={room} title={words.changed.open} demands={changes.open} look={['missing', 'must']} />
      <details class="more"><summary><Icon name="chev" />{words.changed.whole}</summary><LetterDiff id="changed" changes={changes} /></details>
      <p class="note">{words.changed.noOdds}</p>
    </section>
  );
}

/** Told, and told again where the export is tried; never a wall. */
function SameLetter({ room, ask }: { readonly room: CaseRoom; readonly ask: Seen | undefined }) {
  const { words } = useSpeech();
  return (
    <>
      <p>{words.changed.nothing}</p>
      <p class="row"><Link class="btn" to={casePath(room.view.case.id, 'tasks')}>{words.changed.add}</Link></p>
      {ask === undefined ? null : (
        <div class="seen-same">
          <div role="alert"><FieldError id="same-error" text={ask.asked && !ask.seen ? words.changed.seenFirst : undefined} /></div>
          <label class="tick" for="same-seen"><input type="checkbox" id="same-seen" checked={ask.seen} aria-describedby="same-error" onChange={(event) => { ask.onSeen(event.currentTarget.checked); }} /> {words.changed.seen}</label>
        </div>
      )}
    </>
  );
}

interface DemandsProps { readonly room: CaseRoom; readonly title: string; readonly demands: readonly ChangedDemand[]; readonly look: readonly [tone: string, icon: IconName] }

function Demands({ room, title, demands, look: [tone, icon] }: DemandsProps) {
  const { words, say } = useSpeech();
  if (demands.length === 0) return null;
  const nameOf = ({ ask, reason, response }: ChangedDemand): string => {
    const short = room.rules.reasons.find(({ id }) => id === reason)?.short;
    const form = room.rules.responses.find(({ id }) => id === response)?.title;
    return `${ask === undefined ? (form === undefined ? '' : say(form)) : words.asks[ask]}${short === undefined ? '' : words.of(say(short))}`;
  };
  return <><h3>{title}</h3><ul class="demands">{demands.map((one) => <li key={nameOf(one)} class={`state ${tone}`}><Icon name={icon} />{nameOf(one)}</li>)}</ul></>;
}
