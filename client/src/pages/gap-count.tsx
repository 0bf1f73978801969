// How many gaps the letter still has: one count, and the way to the first of them.
import { speechWith } from '../language.tsx';
import { changePath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';

const useSpeech = speechWith();

interface GapWords { readonly gaps: (n: number) => string; readonly gapsMore: string; readonly firstGap: string; readonly noGaps?: string }

export function GapCount({ room, words }: { readonly room: CaseRoom; readonly words: GapWords }) {
  const { words: common, say } = useSpeech();
  const lacking = room.view.questions.filter(({ progress }) => progress === 'open' || progress === 'thin' || progress === 'set-aside');
  const first = lacking.find(({ progress }) => progress !== 'set-aside') ?? lacking[0];
  if (first === undefined) return words.noGaps === undefined ? null : <p class="tip">{words.noGaps}</p>;
  return <p class="tip warn gap-count"><b>{words.gaps(lacking.length)}</b> {words.gapsMore} <Link to={changePath(room.view.case.id, first.id)}>{words.firstGap}<span class="vh">{common.of(say(first.title))}</span></Link></p>;
}
