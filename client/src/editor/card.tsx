// The card of a finding, under its sentence: what is meant, what to do, why and from where, and what can be done at once.
import { speechWith } from '../language.tsx';
import { questionPath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { looksOf, useWhere } from '../ui/finding-looks.tsx';
import { FixOffer } from '../ui/fix-offer.tsx';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { SetAsideOffer } from '../ui/set-aside.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import type { Finding, Fix } from '../wire.ts';
import { draftWords } from '../words/draft.ts';
import { letterWords } from '../words/letter.ts';

const useSpeech = speechWith(draftWords, letterWords);

/** The question whose answer would say what a finding misses. */
export function questionFor({ view }: CaseRoom, { element, reason, fix }: Finding): string | undefined {
  if (fix?.do === 'ask' || element === undefined) return undefined;
  return view.questions.find((one) => one.element === element && (one.reason === reason || one.id.startsWith('shared.')))?.id;
}

interface CardProps {
  readonly room: CaseRoom;
  readonly finding: Finding;
  readonly onFix: (fix: Fix) => void;
  readonly onMark: (() => void) | undefined;
  readonly onAside: (because: string) => void;
  readonly onClose: () => void;
  readonly onBack: () => void;
}

export function Card({ room, finding, onFix, onMark, onAside, onClose, onBack }: CardProps) {
  const { words, say } = useSpeech();
  const { tone, icon } = looksOf[finding.severity];
  const where = useWhere()(finding);
  const question = questionFor(room, finding);
  const back = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onBack();
  };
  return (
    <div class={`explain on-text is-${tone}`} role="region" aria-label={words.edit.card.label} onKeyDown={back}>
      <h2><Icon name={icon} tone={tone} /><span><span class="vh">{words.findings.severity[finding.severity]}{words.colon}</span>{say(finding.message)}</span></h2>
      {where === '' ? null : <p class="note">{where}</p>}
      <p><b>{words.findings.do}</b>{say(finding.do)}</p>
      {finding.why ? <p class="note">{say(finding.why)}</p> : null}
      <SourceLine keys={finding.sources} />
      <div class="row">
        {finding.fix ? <FixOffer fix={finding.fix} onFix={onFix} /> : null}
        {question === undefined ? null : <p class="row deciding"><Link class="btn small" to={questionPath(room.view.case.id, question)}>{words.edit.list.answer}</Link></p>}
        {onMark ? <p class="row deciding"><button type="button" class="btn small" onClick={onMark}>{words.edit.card.answersIt}</button></p> : null}
        <SetAsideOffer key={finding.key} finding={finding} onAside={onAside} />
        <p class="row deciding"><button type="button" class="btn small quiet" onClick={onClose}>{words.edit.card.close}</button></p>
      </div>
    </div>
  );
}
