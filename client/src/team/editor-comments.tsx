// Beside the editor: comments on the sentence at the cursor, and every open one of this letter with the way to its sentence.
import { useEffect } from 'preact/hooks';
import { entryOf } from '../editor/comment-marks.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { reviewWords } from '../words/review.ts';
import type { AlignedRow } from '../wire.ts';
import { Comments, Said } from './comments.tsx';
import { useCommentMarks, type CommentMarksOptions } from './use-comment-marks.ts';
import { commentsOn, openOnes } from './use-comments.ts';

const useSpeech = speechWith(reviewWords);

interface EditorCommentsProps extends CommentMarksOptions {
  /** Of the letter as it is stored. */
  readonly version: number | undefined;
  readonly row: AlignedRow | undefined;
  /** The sentence at the cursor as it stands. */
  readonly words: string;
  readonly onShow: (words: string) => void;
}

export function EditorComments({ version, row, words: sentence, onShow, ...marked }: EditorCommentsProps) {
  const { talk, language } = marked;
  const { words } = useSpeech();
  useCommentMarks(marked, words.comments);
  useEffect(() => { if (version !== undefined) talk.reload(); }, [version]);
  const draft = `letter-${language}` as const;
  const open = openOnes((talk.view?.comments ?? []).filter(({ round, about }) => round === talk.view?.round && about.kind === 'sentence' && about.draft === draft));
  return (
    <>
      {row === undefined || sentence === '' ? null : <Comments talk={talk} title={words.comments.onSentence} comments={commentsOn(talk.view, { sentence: row.sentence, words: { [language]: sentence } })} about={{ kind: 'sentence', draft, words: sentence, ...(row.sentence === undefined ? {} : { sentence: row.sentence }) }} name="editor" />}
      {open.length === 0 ? null : (
        <details class="more comments" open>
          <summary><Icon name="chev" />{words.comments.openTitle} <span class="count">{open.length}</span></summary>
          <p class="note only-d">{words.comments.keys}</p>
          <ul class="threads">{open.map((one) => {
            const now = one.standing?.kind === 'changed' ? one.standing.now : one.about.kind === 'sentence' && one.standing?.kind === 'there' ? one.about.words : undefined;
            return <li class="thread" key={one.number} id={entryOf(one.number)} tabIndex={-1}><Said {...one} />{now === undefined ? <p class="note">{words.comments.gone}</p> : <p class="row deciding"><button type="button" class="btn small quiet" onClick={() => { onShow(now); }}>{words.comments.show}<span class="vh">{words.of(now.slice(0, 60))}</span></button></p>}</li>;
          })}</ul>
        </details>
      )}
    </>
  );
}
