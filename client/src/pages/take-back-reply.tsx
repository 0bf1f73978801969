// A reply that was pasted by mistake is taken back: its text returns to the box it was pasted into, and the round before goes on.
import { useState } from 'preact/hooks';
import { takeBackRound, type Problem } from '../api.ts';
import { speechWith } from '../language.tsx';
import { casePath, navigate } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { keep } from '../state/kept.ts';
import { ProblemNote } from '../ui/notes.tsx';
import { Writes } from '../ui/writes.tsx';
import { historyWords } from '../words/history.ts';
import { keptReply } from './reply-box.tsx';

const useSpeech = speechWith(historyWords);

export function TakeBackReply({ room }: { readonly room: CaseRoom }) {
  const { words } = useSpeech();
  const { id, round, notice, sentOn, earlierRounds } = room.view.case;
  const [problem, setProblem] = useState<Problem>();
  const before = earlierRounds.at(-1);
  if (before === undefined || before.told || sentOn !== undefined) return null;
  const back = async (): Promise<void> => {
    const result = await takeBackRound(id, round);
    setProblem(result.ok ? undefined : result.problem);
    if (!result.ok) return;
    keep(keptReply(id), notice);
    room.tookView(result.value);
    navigate(casePath(id, 'history'));
  };
  return (
    <Writes>
      <ProblemNote problem={problem} />
      <p class="row take-back"><button type="button" class="btn small quiet" onClick={() => { void back(); }}>{words.reply.back}</button><span class="note">{words.reply.backNote}</span></p>
    </Writes>
  );
}
