// The values of one answer in words, each with the label of its field; what was typed in two languages stands in both.
import { speechWith } from '../language.tsx';
import { checkWords } from '../words/check.ts';
import { Clip } from './clip.tsx';
import type { Language, ValueInWords } from '../wire.ts';

const useSpeech = speechWith(checkWords);

export function AnswerValues({ values }: { readonly values: readonly ValueInWords[] }) {
  const { say } = useSpeech();
  if (values.length === 0) return null;
  return (
    <ul class="values">{values.map((value) => (
      <li key={value.field}><span class="label">{say(value.label)}</span>
        {'rows' in value ? <ol class="value-rows">{value.rows.map((row, i) => <li key={i}><Clip lines={1}><Row row={row} /></Clip></li>)}</ol> : <div class="value"><Said value={value} /></div>}
      </li>
    ))}</ul>
  );
}

function Row({ row }: { readonly row: readonly ValueInWords[] }) {
  const { words, say } = useSpeech();
  return <>{row.map((value) => <span key={value.field} class="cell"><span class="label">{say(value.label)}{words.colon}</span><Said value={value} whole /></span>)}</>;
}

/** `whole`: inside a line that is cut as one. */
function Said({ value, whole = false }: { readonly value: ValueInWords; readonly whole?: boolean }) {
  const { words, say, language } = useSpeech();
  if ('text' in value) return whole ? <>{say(value.text)}</> : <Clip lines={1}>{say(value.text)}</Clip>;
  if ('yes' in value) return <>{value.yes ? words.check.yes : words.check.no}</>;
  if ('written' in value) {
    const own: readonly Language[] = language === 'ja' ? ['ja', 'en'] : ['en', 'ja'];
    return <>{own.flatMap((tongue) => (value.written[tongue] === undefined ? [] : [whole ? <span key={tongue} lang={tongue} class="written">{value.written[tongue]}</span> : <div key={tongue} lang={tongue} class="written"><Clip lines={1}>{value.written[tongue]}</Clip></div>]))}</>;
  }
  return null;
}
