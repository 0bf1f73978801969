// The box of a count beside its option; the option's words say what is counted.
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { FieldError } from '../ui/notes.tsx';
import { questionWords } from '../words/question.ts';
import { Control, OfferRow } from './field-input.tsx';
import type { FieldProps } from './field-props.ts';

const useSpeech = speechWith(questionWords);

export function BesideBox(props: FieldProps) {
  const { say } = useSpeech();
  const { field, id, error, thin } = props;
  const describe = [error === undefined ? '' : `${id}-error`, thin ? `${id}-thin` : ''].filter((part) => part !== '').join(' ');
  return (
    <div class={thin === undefined ? 'beside-box' : 'beside-box thin'}>
      <Control {...props} describe={describe} label={say(field.label)} />
      {props.onOffer ? <OfferRow {...props} /> : null}
      <FieldError id={`${id}-error`} text={error} />
      {thin ? <p class="err w" id={`${id}-thin`}><Icon name="weak" />{thin}</p> : null}
    </div>
  );
}
