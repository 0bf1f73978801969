// One reason at full length: what it means, what the answer must say and why, evidence, mistakes, other answers, deadlines.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { getReason, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { reasonPath } from '../router.ts';
import { Icon } from '../ui/icon.tsx';
import { Link } from '../ui/link.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Sources } from '../ui/source-line.tsx';
import type { ReasonPageView, SectionId } from '../wire.ts';
import { NotFound } from './not-found.tsx';
import { noticeWords } from '../words/notice.ts';
import { questionWords } from '../words/question.ts';
import { reasonsWords } from '../words/reasons.ts';

const useSpeech = speechWith(noticeWords, questionWords, reasonsWords);

const sections: readonly SectionId[] = ['root-cause', 'corrective-actions', 'preventive-measures'];

export function ReasonPage({ id }: { readonly id: string }) {
  const { words, say } = useSpeech();
  const [reason, setReason] = useState<ReasonPageView>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    void getReason(id).then((result) => {
      if (result.ok) setReason(result.value);
      else setProblem(result.problem);
    });
  }, [id]);
  if (problem?.status === 404) return <NotFound />;
  if (reason === undefined) return <main id="main" class="narrow"><ProblemNote problem={problem} />{problem === undefined ? <Loading /> : null}</main>;
  return (
    <main id="main" class="narrow reason-page">
      <p class="eyebrow"><Link to={reasonPath()}>{words.reasons.title}</Link> › {words.groups[reason.group] ?? reason.group}</p>
      <PageTitle>{say(reason.title)}</PageTitle>
      <p class="lead">{say(reason.definition)}</p>
      {sections.map((section) => <SectionPart key={section} reason={reason} section={section} />)}
      <Evidence reason={reason} />
      <Points title={words.reasons.mistakes} points={reason.mistakes} reason={reason} />
      <Points title={words.notice.otherAnswers} points={reason.otherAnswers} reason={reason} />
      <Facts reason={reason} />
    </main>
  );
}

/** A heading that opens what is read once. */
function Folded({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ComponentChildren }) {
  const { words } = useSpeech();
  return <details class="folded"><summary><Icon name="chev" /><h2>{words.reasons.counted(title, count)}</h2></summary>{children}</details>;
}

interface PartProps { readonly reason: ReasonPageView }

function SectionPart({ reason, section }: PartProps & { readonly section: SectionId }) {
  const { words, say } = useSpeech();
  return (
    <section>
      <h2>{words.sections[section]}</h2>
      {reason.elements.filter((element) => element.section === section).map((element) => (
        <details class="element" key={element.id}>
          <summary><Icon name="chev" /><span><b>{say(element.title)}</b><span class="must">{say(element.must)}</span></span></summary>
          <p class="note">{say(element.why)}</p>
          {element.strong && element.weak ? <div class="samples"><div><span class="state weak">{words.question.weakSample}</span><q>{say(element.weak)}</q></div><div><span class="state present">{words.question.strongSample}</span><q>{say(element.strong)}</q></div></div> : null}
          <Sources keys={element.sources} known={reason.sources} />
        </details>
      ))}
    </section>
  );
}

function Evidence({ reason }: PartProps) {
  const { words, say } = useSpeech();
  if (reason.evidence.length === 0) return null;
  return (
    <section>
      <h2>{words.reasons.evidence}</h2>
      <ul class="bul">{reason.evidence.map((item) => <li key={item.id}>{say(item.name)}{item['worthless-if'] ? <span class="note">{words.reasons.worthless(say(item['worthless-if']))}</span> : null}</li>)}</ul>
    </section>
  );
}

function Points({ title, points, reason }: PartProps & { readonly title: string; readonly points: ReasonPageView['mistakes'] }) {
  const { say } = useSpeech();
  if (points.length === 0) return null;
  return <Folded title={title} count={points.length}>{points.map(({ text, sources }) => <div key={text.en}><p>{say(text)}</p><Sources keys={sources} known={reason.sources} /></div>)}</Folded>;
}

function Facts({ reason }: PartProps) {
  const { words, say } = useSpeech();
  if (reason.facts.length === 0) return null;
  return (
    <Folded title={words.reasons.facts} count={reason.facts.length}>
      {reason.facts.map((fact) => <div key={fact.id}><p>{say(fact.statement)}</p><p class="note">{words.reasons.checked(fact.checked)}{fact.verified ? '' : words.unverified}</p><Sources keys={fact.source} known={reason.sources} /></div>)}
    </Folded>
  );
}
