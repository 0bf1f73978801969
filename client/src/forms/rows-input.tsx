// A group of fields that can be repeated (one order, one carrier, one supplier a row).
import { useRef } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import type { AroundWords, Bilingual, RowsField } from '../wire.ts';
import { FieldInput } from './field-input.tsx';
import { blank, isShown, type RawRow } from './raw.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

interface RowsProps {
  readonly field: RowsField;
  readonly id: string;
  readonly rows: readonly RawRow[];
  readonly outer: RawRow;
  readonly onChange: (rows: readonly RawRow[]) => void;
  /** The error of a field, by the name the server uses: `rows.0.field`. */
  readonly errorOf: (name: string) => string | undefined;
  readonly thinOf: (name: string) => string | undefined;
  readonly around: Readonly<Record<string, AroundWords>>;
  readonly units: Readonly<Record<string, Bilingual>>;
  readonly people: string;
}

export function RowsInput({ field, id, rows, outer, onChange, errorOf, thinOf, around, units, people }: RowsProps) {
  const { words, say } = useSpeech();
  const box = useRef<HTMLFieldSetElement>(null);
  const shown: readonly RawRow[] = rows.length === 0 ? [{}] : rows;
  const change = (at: number, row: RawRow): void => { onChange(shown.map((old, i) => (i === at ? row : old))); };
  const remove = (at: number): void => {
    onChange(shown.filter((_row, i) => i !== at));
    box.current?.focus();
  };
  return (
    <fieldset class={thinOf(field.id) === undefined ? 'f rows' : 'f rows thin'} id={id} ref={box} tabIndex={-1}>
      <legend class="l">{say(field.label)}{field.required ? null : <span class="optional">{words.field.optional}</span>}</legend>
      {field.hint ? <p class="help">{say(field.hint)}</p> : null}
      {shown.map((row, i) => (
        <div class="rowbox form" key={i} role="group" aria-label={words.field.row(i + 1)}>
          <p class="rowno">{words.field.row(i + 1)}</p>
          {field.fields.filter((inner) => isShown(inner, row, outer)).map((inner) => (
            <FieldInput key={inner.id} field={inner} id={`${id}.${String(i)}.${inner.id}`} raw={row[inner.id] ?? blank} people={people} units={units} around={around[`${field.id}.${inner.id}`]}
              thin={thinOf(`${field.id}.${String(i)}.${inner.id}`)} error={errorOf(`${field.id}.${String(i)}.${inner.id}`)} onChange={(raw) => { change(i, { ...row, [inner.id]: raw }); }} />
          ))}
          {shown.length > 1 ? <p><button type="button" class="btn small quiet" onClick={() => { remove(i); }}>{words.field.removeRow(i + 1)}</button></p> : null}
        </div>
      ))}
      {shown.length < field.most ? <p><button type="button" class="btn small" onClick={() => { onChange([...shown, {}]); }}><Icon name="plus" />{words.field.addRow}</button></p> : null}
    </fieldset>
  );
}
