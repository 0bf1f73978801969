// A text that is no notice: what it seems to be and by which words, and how to go on. The text stays, and can be replaced or kept as a notice.
import { useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { FakeSigns } from '../ui/fake-signs.tsx';
import { textLanguage } from '../text-language.ts';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { AtRest, Writes } from '../ui/writes.tsx';
import { startWords } from '../words/start.ts';
import { TakeBackReply } from './take-back-reply.tsx';

const useSpeech = speechWith(startWords);

export function NotANotice({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const { view, rules, change } = room;
  const [text, setText] = useState(view.case.notice);
  const [problem, setProblem] = useState<Problem>();
  const { insteadOf, language } = view.reading;
  const known = rules.notANotice.find((one) => one.id === insteadOf?.id);
  const because = [...new Set(insteadOf?.because.map((one) => one.text))];
  const send = (change_: Parameters<typeof change>[0]): void => { void change(change_).then((result) => { setProblem(result.ok ? undefined : result.problem); }); };
  const readAgain = (event: Event): void => {
    event.preventDefault();
    if (text.trim() !== '') send({ notice: text });
  };
  return (
    <main id="main" class="narrow">
      <div class="panel nothing">
        <PageTitle>{words.notNotice.title}</PageTitle>
        <p><b>{known ? say(known.title) : words.notNotice.unclear}</b></p>
        {because.length > 0 ? <p class="because">{words.notNotice.because}<span lang={textLanguage(language)}>{because.map((one) => <mark class="mk paper" key={one}>{one}</mark>)}</span></p> : null}
        <p class="sub">{known ? say(known.explain) : words.notNotice.unclearMore}</p>
        <Writes><p class="row"><button type="button" class="btn" onClick={() => { send({ correction: { ...view.case.correction, isNotice: true } }); }}>{words.notNotice.isNotice}</button></p></Writes>
        <TakeBackReply room={room} />
      </div>
      <FakeSigns room={room} />
      <ProblemNote problem={problem} />
      <AtRest><form class="after-acts" onSubmit={readAgain}>
        <label class="l" for="other-notice">{words.notNotice.replace}</label>
        <textarea id="other-notice" class="x paper" rows={10} value={text} spellcheck={false} onInput={(event) => { setText(event.currentTarget.value); }} />
        <p class="row"><button class="btn primary">{words.start.go}</button></p>
      </form></AtRest>
    </main>
  );
}
