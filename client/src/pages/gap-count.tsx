// How many places of the letter are marked as missing: one count, and the way to the first of them.
import { speechWith } from '../language.tsx';
import { changePath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';

const useSpeech = speechWith();

export interface GapWords { readonly gaps: (n: number) => string; readonly gapsMore: string; readonly firstGap: string; readonly noGaps?: string }

export function GapCount({ room, words }: { readonly room: CaseRoom; readonly words: GapWords }) {
  const { words: common, say } = useSpeech();
  const { gaps, questions, case: { id } } = room.view;
  const first = questions.find((question) => question.id === gaps[0]);
  if (first === undefined) return words.noGaps === undefined ? null : <p class="tip">{words.noGaps}</p>;
  return <p class="tip warn gap-count"><b>{words.gaps(gaps.length)}</b> {words.gapsMore}{room.mayWrite ? <> <Link to={changePath(id, first.id)}>{words.firstGap}<span class="vh">{common.of(say(first.title))}</span></Link></> : null}</p>;
}
