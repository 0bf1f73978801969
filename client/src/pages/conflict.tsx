// The answer was changed elsewhere meanwhile: both are shown, the user chooses.
import type { AnswerRoom } from '../forms/use-answer.ts';
import { todayIso } from '../dates.ts';
import { readEntry } from '../forms/read-entry.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import type { QuestionView, SimpleValue, Values } from '../wire.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

export function Conflict({ answer, question }: { readonly answer: AnswerRoom; readonly question: QuestionView }) {
  const { words } = useSpeech();
  const { conflict, written } = answer;
  if (conflict === undefined) return null;
  const mine = readEntry(question.question.fields, written.entry, todayIso()).values;
  return (
    <div class="tip warn conflict" role="alert">
      <h2><Icon name="warn" tone="weak" />{words.conflict.title}</h2>
      <p>{words.conflict.text}</p>
      <div class="samples">
        <div><h3>{words.conflict.mine}</h3><ValueList question={question} values={mine} /><button type="button" class="btn small" onClick={answer.keepMine}>{words.conflict.keepMine}</button></div>
        <div><h3>{words.conflict.theirs}</h3>{conflict ? <ValueList question={question} values={conflict.answer.values} /> : <p class="note">{words.conflict.removed}</p>}<button type="button" class="btn small" onClick={answer.takeTheirs}>{words.conflict.takeTheirs}</button></div>
      </div>
    </div>
  );
}

function ValueList({ question, values }: { readonly question: QuestionView; readonly values: Values }) {
  const { say } = useSpeech();
  const lines = question.question.fields.flatMap((field) => {
    const value = values[field.id];
    return value === undefined ? [] : [[say(field.label), showValue(value)] as const];
  });
  return <dl class="sl small">{lines.map(([label, text]) => <div key={label}><dt>{label}</dt><dd>{text}</dd></div>)}</dl>;
}

/** A stored value as plain text, good enough to compare two answers. */
export function showValue(value: Values[string] | SimpleValue): string {
  if (typeof value === 'object') return Object.values(value).map((part: unknown) => (typeof part === 'object' && part !== null ? Object.values(part).join(', ') : String(part))).join(', ');
  return String(value);
}
