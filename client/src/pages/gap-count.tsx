// How many places of the letter are marked as missing: one count, and the way to the first of them.
import { speechWith } from '../language.tsx';
import { changePath, type BackPage } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';

const useSpeech = speechWith();

export interface GapWords { readonly gaps: (n: number) => string; readonly gapsMore: string; readonly firstGap: string; readonly noGaps?: string }

/** `back`: the page that is shown again once the gap is filled. */
export function GapCount({ room, words, back }: { readonly room: CaseRoom; readonly words: GapWords; readonly back: BackPage }) {
  const { words: common, say } = useSpeech();
  const { gaps, questions, case: { id } } = room.view;
  const first = questions.find((question) => question.id === gaps[0]);
  if (first === undefined) return words.noGaps === undefined ? null : <p class="tip">{words.noGaps}</p>;
  return <p class="tip warn gap-count"><b>{words.gaps(gaps.length)}</b> {words.gapsMore}{room.mayWrite ? <> <Link to={changePath(id, first.id, back)}>{words.firstGap}<span class="vh">{common.of(say(first.title))}</span></Link></> : null}</p>;
}
