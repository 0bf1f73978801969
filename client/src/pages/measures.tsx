// What is done, in force and planned, in one table: with day, person and proof, or the empty place where one is lacking.
import { speechWith } from '../language.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { checkWords } from '../words/check.ts';
import type { AnswerInWords, CaseView, Measure } from '../wire.ts';
import { numberedTitle } from './numbered-title.ts';

const useSpeech = speechWith(checkWords);

const looks: Readonly<Record<Measure['state'], readonly [tone: string, icon: IconName]>> = { done: ['present', 'present'], running: ['present', 'present'], planned: ['planned', 'planned'] };
const order: readonly Measure['state'][] = ['done', 'running', 'planned'];

export function Measures({ view, answers }: { readonly view: CaseView; readonly answers: readonly AnswerInWords[] }) {
  const { words, say } = useSpeech();
  const { what, state, day, person, proof } = words.check.measure;
  const found = view.questions.flatMap((question) => { const measure = answers.find((one) => one.question === question.id)?.measure; return measure === undefined || question.progress === 'open' ? [] : [{ question, measure }]; });
  if (found.length === 0) return null;
  const rows = order.flatMap((wanted) => found.filter(({ measure }) => measure.state === wanted));
  return (
    <details class="measures">
      <summary><h2>{words.check.measures}</h2><span class="sum">{words.check.measured(rows.length)}</span><Icon name="chev" /></summary>
      <table class="grid">
        <thead><tr>{[what, state, day, person, proof].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{rows.map(({ question, measure }) => {
          const [tone, icon] = looks[measure.state];
          return (
            <tr key={question.id} data-measure={measure.state}>
              <th scope="row">{numberedTitle(view, question, say)}</th>
              <td data-h={state}><span class={`state ${tone}`}><Icon name={icon} />{words.check.states[measure.state]}</span></td>
              <td data-h={day}><Cell items={measure.days.map(say)} /></td>
              <td data-h={person}><Cell items={measure.people} /></td>
              <td data-h={proof}><Cell items={measure.files} /></td>
            </tr>
          );
        })}</tbody>
      </table>
    </details>
  );
}

function Cell({ items }: { readonly items: readonly string[] }) {
  const { words } = useSpeech();
  return items.length === 0 ? <span class="note">{words.check.blank}</span> : <>{items.map((item) => <span key={item} class="line">{item}</span>)}</>;
}
