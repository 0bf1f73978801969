// What a finding offers to do: one button that changes the draft as it says, or the way to the question that is missing.
import { speechWith } from '../language.tsx';
import { questionPath } from '../router.ts';
import { useRoom } from '../state/case-room.tsx';
import { numberedTitle } from '../pages/numbered-title.ts';
import type { Fix, QuestionView } from '../wire.ts';
import { Link } from './link.tsx';
import { draftWords } from '../words/draft.ts';

const useSpeech = speechWith(draftWords);

/** `onFix` changes the text; without it only questions are offered. */
export function FixOffer({ fix, onFix }: { readonly fix: Fix; readonly onFix: ((fix: Fix) => void) | undefined }) {
  const { words, say } = useSpeech();
  const { view, mayWrite } = useRoom();
  if (!mayWrite) return null;
  if (fix.do === 'ask') {
    const asked = [fix.question, fix.also].flatMap((id) => view.questions.find((question) => question.id === id) ?? []);
    const named = (question: QuestionView): string => (asked.length < 2 ? '' : words.of(numberedTitle(view, question, say)));
    return asked.length > 0 ? <p class="row deciding">{asked.map((question) => <Link key={question.id} class="btn small" to={questionPath(view.case.id, question.id)}>{question.answer ? words.fix.again : words.fix.ask}{named(question)}</Link>)}</p> : null;
  }
  // Without a heading to move it under there is no place for it.
  if (onFix === undefined || (fix.do === 'move' && fix.after === undefined)) return null;
  const label = (offer: Exclude<Fix, { readonly do: 'ask' }>): string => (offer.do === 'delete' ? words.fix.delete(offer.places.length) : offer.do === 'replace' ? words.fix.replace(offer.text.trim()) : words.fix.move(words.sections[offer.section]));
  return <p class="row deciding"><button type="button" class="btn small" onClick={() => { onFix(fix); }}>{label(fix)}</button></p>;
}
