// The card below a choice that would do harm: what follows from it, and the way back.
import { speechWith } from '../language.tsx';
import { casePath } from '../router.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { focusOn } from '../ui/notes.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { questionWords } from '../words/question.ts';
import type { Caution } from './cautions.ts';

const useSpeech = speechWith(questionWords);

export const cautionId = (caution: Caution): string => `caution.${caution.key}`;

interface CautionCardProps { readonly caution: Caution; readonly caseId: string; /** Tells it as planned instead. */ readonly plan: () => void }

export function CautionCard({ caution, caseId, plan }: CautionCardProps) {
  const { words, say } = useSpeech();
  const text = words.question.caution[caution.kind];
  const id = cautionId(caution);
  return (
    <section class="panel interrupt f" id={id} tabIndex={-1} role="alert" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}><Icon name="warn" tone="weak" />{text.title}</h2>
      <p>{'text' in caution ? say(caution.text) : words.question.caution[caution.kind].text}</p>
      {caution.kind === 'mistake' ? <SourceLine keys={caution.sources} /> : null}
      <p class="row">
        {caution.kind === 'not-come' ? <button type="button" class="btn small" onClick={plan}>{words.question.caution['not-come'].plan}</button> : null}
        <button type="button" class="btn small" onClick={() => { focusOn(`f.${caution.field}`); }}>{text.back}</button>
        {caution.kind === 'stop' && caution.instead !== undefined ? <Link class="btn small quiet" to={casePath(caseId, 'notice')}>{words.question.caution.stop.instead}</Link> : null}
      </p>
    </section>
  );
}
