// What is left before the letter can leave, in one place and alike on the pages of the letter, the check and the export: gaps, then what must be put right.
import type { CaseRoom } from '../state/case-room.tsx';
import type { MustMend } from '../wire.ts';
import { GapCount, type GapWords } from './gap-count.tsx';
import { MustMendList } from './must-mend.tsx';

export function LeftToMend({ room, words, mend }: { readonly room: CaseRoom; readonly words: GapWords; readonly mend: readonly MustMend[] }) {
  return <div class="left-to-mend"><GapCount room={room} words={words} />{mend.length === 0 ? null : <MustMendList id={room.view.case.id} found={mend} />}</div>;
}
