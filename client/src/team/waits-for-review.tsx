// In the place of the files that leave, until they may.
import { speechWith } from '../language.tsx';
import { casePath } from '../router.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import { reviewWords } from '../words/review.ts';

const useSpeech = speechWith(reviewWords);

export function WaitsForReview({ room, table = false }: { readonly room: CaseRoom; readonly table?: boolean }) {
  const { words } = useSpeech();
  if (table) return <p class="tip">{words.review.annexWaits}</p>;
  return <div class="tip"><p>{words.review.waits}</p><p class="row"><Link class="btn small" to={casePath(room.view.case.id, 'letter')}>{words.review.toLetter}</Link></p></div>;
}
