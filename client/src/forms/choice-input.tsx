// One of several, some of several, or yes and no; "other" opens a free text in both languages.
import { speechWith } from '../language.tsx';
import type { FieldProps } from './field-props.ts';
import { TwoTexts } from './two-texts.tsx';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

export function ChoiceInput({ field, id, raw, onChange, around }: FieldProps) {
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
  return (
    <>
      <div class="checks">
        {options.map((option) => (
          <label class="chk" key={option.id}>
            <input type={many ? 'checkbox' : 'radio'} name={id} value={option.id} checked={raw.picks.includes(option.id)} onChange={(event) => { pick(option.id, event.currentTarget.checked); }} />{option.label}
          </label>
        ))}
      </div>
      {openOther ? <div class="other"><TwoTexts id={`${id}-other`} raw={raw} onChange={onChange} around={around} example={example} /></div> : null}
    </>
  );
}
