// A text that is no notice: what it seems to be, and how to go on. The text stays, and can be replaced or kept as a notice.
import { useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { numberMarks } from '../notice-marks.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { FakeSigns } from '../ui/fake-signs.tsx';
import { NoticeText } from '../ui/notice-text.tsx';
import { ProblemNote } from '../ui/notes.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { noticeWords } from '../words/notice.ts';
import { startWords } from '../words/start.ts';

const useSpeech = speechWith(noticeWords, startWords);

export function NotANotice({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const { view, rules, change } = room;
  const [text, setText] = useState(view.case.notice);
  const [problem, setProblem] = useState<Problem>();
  const known = rules.notANotice.find((one) => one.id === view.reading.insteadOf?.id);
  const send = (change_: Parameters<typeof change>[0]): void => { void change(change_).then((result) => { setProblem(result.ok ? undefined : result.problem); }); };
  return (
    <main id="main" class="narrow">
      <PageTitle>{words.notNotice.title}</PageTitle>
      <p class="lead"><b>{known ? say(known.title) : words.notNotice.unclear}</b></p>
      <p class="sub">{known ? say(known.explain) : words.notNotice.unclearMore}</p>
      <FakeSigns room={room} />
      <ProblemNote problem={problem} />
      <NoticeText text={view.case.notice} marks={numberMarks(view.reading).marks} language={view.reading.language} label={words.notice.source} />
      <div class="acts"><button type="button" class="btn" onClick={() => { send({ correction: { ...view.case.correction, isNotice: true } }); }}>{words.notNotice.isNotice}</button></div>
      <section class="after-acts">
        <label class="l" for="other-notice">{words.notNotice.replace}</label>
        <textarea id="other-notice" class="x" rows={10} value={text} spellcheck={false} onInput={(event) => { setText(event.currentTarget.value); }} />
        <p class="row"><button type="button" class="btn primary" onClick={() => { if (text.trim() !== '') send({ notice: text }); }}>{words.start.go}</button></p>
      </section>
    </main>
  );
}
