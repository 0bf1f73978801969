// One of several, some of several, or yes and no; "other" opens a free text in both languages. Of a long list, what fits the case stands open.
import { useState } from 'preact/hooks';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import type { FieldProps } from './field-props.ts';
import { TwoTexts } from './two-texts.tsx';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

export function ChoiceInput({ field, id, raw, onChange, around, open, beside }: FieldProps) {
  const { words, say } = useSpeech();
  const many = field.kind === 'choices';
  const options = field.kind === 'yes-no'
    ? [{ id: 'yes', label: words.field.yes, other: false }, { id: 'no', label: words.field.no, other: false }]
    : (field.options ?? []).map((option) => ({ id: option.id, label: say(option.label), other: option.other === true }));
  const pick = (option: string, on: boolean): void => {
    if (!many) { onChange({ ...raw, picks: on ? [option] : [] }); return; }
    onChange({ ...raw, picks: on ? [...raw.picks, option] : raw.picks.filter((p) => p !== option) });
  };
  // The choices beside it show how it is told.
  const example = field.options?.find(({ other, words: told }) => other !== true && told !== undefined)?.words;
  const openOther = options.find((option) => option.other && raw.picks.includes(option.id));
  const [unfolded, setUnfolded] = useState(false);
  const fits = (option: string): boolean => open?.includes(option) !== false;
  // While the rest is folded, what was chosen there stands with the others; nothing moves under the pointer.
  const isNear = (option: string): boolean => fits(option) || (!unfolded && raw.picks.includes(option));
  const [near, rest] = [options.filter((option) => isNear(option.id)), options.filter((option) => !isNear(option.id))];
  const draw = (each: typeof options) => (
    <div class="checks">
      {each.map((option) => {
        const box = beside?.(option.id);
        const label = <label class="chk" key={option.id}><input type={many ? 'checkbox' : 'radio'} name={id} value={option.id} checked={raw.picks.includes(option.id)} onChange={(event) => { pick(option.id, event.currentTarget.checked); }} />{option.label}</label>;
        return box ? <div class="chk-with" key={option.id}>{label}{box}</div> : label;
      })}
    </div>
  );
  return (
    <>
      {draw(near)}
      {rest.length === 0 ? null : (
        <details class="rest" open={unfolded} onToggle={(event) => { setUnfolded(event.currentTarget.open); }}>
          <summary><Icon name="chev" />{words.field.otherOptions(rest.length)}</summary>
          {draw(rest)}
        </details>
      )}
      {openOther ? <div class="other"><TwoTexts id={`${id}-other`} raw={raw} onChange={onChange} around={around} example={example} /></div> : null}
    </>
  );
}
