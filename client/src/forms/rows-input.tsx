// A group of fields that can be repeated (one order, one carrier, one supplier a row).
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import type { AroundWords, Bilingual, RowsField, SimpleField } from '../wire.ts';
import type { Said } from '../state/earlier-values.ts';
import { FieldInput } from './field-input.tsx';
import { orderFields } from './order-fields.ts';
import { blank, isBlank, isShown, type RawRow } from './raw.ts';
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
  readonly said: Said;
  /** Open options by `rows.field`. */
  readonly open: Readonly<Record<string, readonly string[]>>;
}

export function RowsInput({ field, id, rows, outer, onChange, errorOf, thinOf, around, units, people, said, open }: RowsProps) {
  const { words, say } = useSpeech();
  const box = useRef<HTMLFieldSetElement>(null);
  const shown: readonly RawRow[] = rows.length === 0 ? [{}] : rows;
  const { needed, extra } = orderFields(field.fields);
  const draw = (inner: SimpleField, row: RawRow, i: number) => (
    <FieldInput key={inner.id} field={inner} id={`${id}.${String(i)}.${inner.id}`} raw={row[inner.id] ?? blank} people={people} said={said} units={units} open={open[`${field.id}.${inner.id}`]} around={around[`${field.id}.${inner.id}`]}
      thin={thinOf(`${field.id}.${String(i)}.${inner.id}`)} error={errorOf(`${field.id}.${String(i)}.${inner.id}`)} onChange={(raw) => { change(i, { ...row, [inner.id]: raw }); }} />
  );
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
          {needed.filter((inner) => isShown(inner, row, outer)).map((inner) => draw(inner, row, i))}
          <RowExtra name={`${field.id}.${String(i)}`} fields={extra.filter((inner) => isShown(inner, row, outer))} row={row} errorOf={errorOf}>{(inner) => draw(inner, row, i)}</RowExtra>
          {shown.length > 1 ? <p><button type="button" class="btn small quiet" aria-label={words.field.removeRow(i + 1)} onClick={() => { remove(i); }}>{words.field.remove}</button></p> : null}
        </div>
      ))}
      {shown.length < field.most ? <p><button type="button" class="btn small" onClick={() => { onChange([...shown, {}]); }}><Icon name="plus" />{words.field.addRow}</button></p> : null}
    </fieldset>
  );
}

interface RowExtraProps { /** The path of its row. */ readonly name: string; readonly fields: readonly SimpleField[]; readonly row: RawRow; readonly errorOf: RowsProps['errorOf']; readonly children: (field: SimpleField) => ComponentChildren }

/** What nobody must enter in a row, folded unless something stands there or is wrong there. */
function RowExtra({ name, fields, row, errorOf, children: draw }: RowExtraProps) {
  const { words } = useSpeech();
  const [open, setOpen] = useState(() => fields.some(({ id }) => !isBlank(row[id])));
  if (fields.length === 0) return null;
  const wrong = fields.some((field) => errorOf(`${name}.${field.id}`) !== undefined);
  return (
    <details class="f extra" open={open || wrong} onToggle={(event) => { setOpen(event.currentTarget.open); }}>
      <summary><Icon name="chev" />{words.question.extra(fields.length)}</summary>
      <div class="form">{fields.map(draw)}</div>
    </details>
  );
}
