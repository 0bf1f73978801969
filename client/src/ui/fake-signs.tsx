// What makes a text look forged, each with its words: a reason to look twice, never a verdict.
import { speechWith } from '../language.tsx';
import { SourceLine } from './source-line.tsx';
import type { CaseRoom } from '../state/case-room.tsx';
import { noticeWords } from '../words/notice.ts';

const useSpeech = speechWith(noticeWords);

export function FakeSigns({ room }: { readonly room: CaseRoom }) {
  const { words, say } = useSpeech();
  const { fakeSigns } = room.view.reading;
  if (fakeSigns.length === 0) return null;
  return (
    <section class="tip warn fake" aria-labelledby="fake-title">
      <h2 id="fake-title">{words.fake.title}</h2>
      <ul>{fakeSigns.map(({ id, because }) => {
        const rule = room.rules.fakeSigns.find((one) => one.id === id);
        return <li key={id}>{rule ? say(rule.says) : words.fake.address} <span class="quote">{because.map((b) => <q key={b.start}>{b.text}</q>)}</span>{rule ? <SourceLine keys={rule.sources} /> : null}</li>;
      })}</ul>
      <p>{words.fake.what}</p>
    </section>
  );
}
