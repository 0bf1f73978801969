// What is left before the letter can leave, in one place and alike on the pages of the letter, the check and the export: gaps, then what must be put right.
import type { BackPage } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import type { MustMend } from '../wire.ts';
import { GapCount, type GapWords } from './gap-count.tsx';
import { MustMendList } from './must-mend.tsx';

/** `back`: the page that is shown again once an answer is changed. */
export function LeftToMend({ room, words, mend, back = 'check' }: { readonly room: CaseRoom; readonly words: GapWords; readonly mend: readonly MustMend[]; readonly back?: BackPage }) {
  return <div class="left-to-mend"><GapCount room={room} words={words} back={back} />{mend.length === 0 ? null : <MustMendList id={room.view.case.id} found={mend} back={back} />}</div>;
}
