// Where selling is possible again there is no letter to answer for, write, check or export: what is to do stands with the promises.
import { speechWith } from '../language.tsx';
import { casePath } from '../router.ts';
import { useRoom } from '../state/case-room.tsx';
import { Link } from '../ui/link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { tasksWords } from '../words/tasks.ts';

const useSpeech = speechWith(tasksWords);

export function NothingToSend() {
  const { words } = useSpeech();
  const { id } = useRoom().view.case;
  return (
    <main id="main" class="narrow">
      <PageTitle>{words.tasks.over}</PageTitle>
      <p class="lead">{words.tasks.overWhy}</p>
      <p class="acts"><Link class="btn primary" to={casePath(id, 'history')}>{words.tasks.toPromises}</Link><Link class="btn quiet" to={casePath(id, 'notice')}>{words.tasks.toNotice}</Link></p>
    </main>
  );
}
