// What the rules say of the documents of a case: what proves, what is refused, and where that comes from.
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { evidenceWords } from '../words/evidence.ts';
import type { PaperAdvice } from '../wire.ts';

const useSpeech = speechWith(evidenceWords);

export function PaperAdviceList({ room, advice }: { readonly room: CaseRoom; readonly advice: readonly PaperAdvice[] }) {
  const { words, say } = useSpeech();
  if (advice.length === 0) return null;
  const titleOf = ({ reason }: PaperAdvice): string => {
    const rule = reason === undefined ? room.rules.responses.find(({ id }) => id === room.view.reading.response.id) : room.rules.reasons.find(({ id }) => id === reason);
    return rule ? say(rule.title) : reason ?? '';
  };
  return (
    <section class="advice">
      <h2>{words.evidence.adviceTitle}</h2>
      {advice.map((one) => <details class="more" key={one.reason ?? ''} open={advice.length === 1}><summary><Icon name="chev" />{titleOf(one)}</summary><Advice advice={one} /></details>)}
    </section>
  );
}

function Advice({ advice: { good, remarks, facts, sources } }: { readonly advice: PaperAdvice }) {
  const { words, say } = useSpeech();
  const { adviceOf } = words.evidence;
  return (
    <div>
      {good.length > 0 ? <><h3>{adviceOf.good}</h3><ul class="bul">{good.map((item) => { const worthless = item['worthless-if']; return <li key={item.id}>{say(item.name)}{worthless ? <span class="note">{words.evidence.worthless(say(worthless))}</span> : null}</li>; })}</ul><SourceLine keys={sources} /></> : null}
      {remarks.length > 0 ? <><h3>{adviceOf.refused}</h3>{remarks.map(({ text, sources: own }) => <div key={text.en}><p>{say(text)}</p><SourceLine keys={own} /></div>)}</> : null}
      {facts.length > 0 ? <><h3>{adviceOf.facts}</h3>{facts.map((fact) => <div key={fact.id}><p>{say(fact.statement)}<span class="note">{words.evidence.checked(fact.checked)}{fact.verified ? '' : words.unverified}</span></p><SourceLine keys={fact.source} /></div>)}</> : null}
    </div>
  );
}
