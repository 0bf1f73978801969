// An element whose matter a draft only names: the sentences, and the reader's choice between "this answers it" and leaving it open.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import type { CheckView, ElementVerdict, Mark, Place } from '../wire.ts';
import { draftWords } from '../words/draft.ts';

const useSpeech = speechWith(draftWords);

interface EvidenceProps { readonly check: CheckView; readonly element: ElementVerdict; readonly most?: number; readonly onMark: (mark: Mark) => void; readonly onShow: (place: Place) => void }

/** The sentences of a verdict. Where it is unclear, the program says so and leaves the decision to the reader. */
export function Evidence({ check, element, most = element.evidence.length, onMark, onShow }: EvidenceProps) {
  const { words } = useSpeech();
  const [left, setLeft] = useState(false);
  const unclear = element.unclear === true;
  const mark = (place: Place): void => { onMark({ key: element.key, sentence: sentenceAt(check, place) }); };
  return (
    <>
      {unclear ? <p class="note">{left ? words.unclear.left : words.unclear.lead}</p> : null}
      {element.evidence.slice(0, most).map((place, i, all) => (
        <div key={place.start}>
          <button type="button" class="place" onClick={() => { onShow(place); }}><q class="paper">{check.text.slice(place.start, place.end)}</q></button>
          {unclear && !left ? (
            <p class="row deciding">
              <button type="button" class="btn small" onClick={() => { mark(place); }}>{words.draft.markIt}</button>
              {i === all.length - 1 ? <button type="button" class="btn small quiet" onClick={() => { setLeft(true); }}>{words.unclear.leave}</button> : null}
            </p>
          ) : null}
        </div>
      ))}
    </>
  );
}

/** A mark is kept by the words of the whole sentence. */
function sentenceAt({ text, result }: CheckView, { start, end }: Place): string {
  return result.sentences.find((sentence) => sentence.start <= start && sentence.end >= end)?.text ?? text.slice(start, end);
}
