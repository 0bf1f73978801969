// Free text in two languages, between the words of the letter it must fit, and the small label over a part of a field.
import type { ComponentChildren } from 'preact';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import { focusOn } from '../ui/notes.tsx';
import type { AroundWords, Bilingual, Language } from '../wire.ts';
import type { Raw } from './raw.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

export function Labelled({ id, label, children }: { readonly id: string; readonly label: string; readonly children: ComponentChildren }) {
  return <div class="part"><label class="help" for={id}>{label}</label>{children}</div>;
}

/** The earlier plan is quoted word for word, in its own language: what Amazon has is what is corrected. */
function Quotes({ sentences, onTake }: { readonly sentences: readonly string[]; readonly onTake: (sentence: string) => void }) {
  const { words } = useSpeech();
  return (
    <details class="more quotes">
      <summary><Icon name="chev" />{words.field.quotes}</summary>
      <ul>{sentences.map((sentence) => <li key={sentence}><button type="button" class="place" onClick={() => { onTake(sentence); }}><span class="vh">{words.field.quote}</span><q class="paper" lang={/[\u3040-\u9fff]/.test(sentence) ? 'ja' : 'en'}>{sentence}</q></button></li>)}</ul>
    </details>
  );
}

interface TwoTextsProps { readonly id: string; readonly raw: Raw; readonly onChange: (raw: Raw) => void; readonly around?: AroundWords | undefined; /** Words of the same kind. */ readonly example?: Bilingual | undefined; /** Sentences that can be taken as they stand. */ readonly quotable?: readonly string[] | undefined }

/** Free text in Japanese and in English; the page's language first. */
export function TwoTexts({ id, raw, onChange, around, example, quotable = [] }: TwoTextsProps) {
  const { words, language } = useSpeech();
  const untold = raw.more.trim() !== '' && raw.text.trim() === '';
  const one = (tongue: Language, label: string, value: string, put: (text: string) => void) => {
    const [before, after] = [around?.before[tongue] ?? '', around?.after[tongue] ?? ''];
    const name = `${id}-${tongue}`;
    const described = [before === '' ? '' : `${name}-before`, after === '' ? '' : `${name}-after`, example === undefined ? '' : `${name}-example`, tongue === 'en' && untold ? `${name}-untold` : ''].filter((part) => part !== '').join(' ');
    return (
      <Labelled key={tongue} id={name} label={label}>
        {example === undefined ? null : <span class="around" id={`${name}-example`} lang={tongue}>{words.field.example(example[tongue])}</span>}
        {before === '' ? null : <span class="around" id={`${name}-before`} lang={tongue}>{before} …</span>}
        <textarea id={name} class="x" rows={2} lang={tongue} value={value} aria-describedby={described || undefined} onInput={(event) => { put(event.currentTarget.value); }} />
        {after === '' ? null : <span class="around" id={`${name}-after`} lang={tongue}>… {after}</span>}
        {tongue === 'en' && untold ? <p class="err w" id={`${name}-untold`}><Icon name="weak" />{example === undefined ? words.field.untold : words.field.untoldChoice}</p> : null}
      </Labelled>
    );
  };
  const ja = one('ja', words.field.inJapanese, raw.more, (more) => { onChange({ ...raw, more }); });
  const en = one('en', words.field.inEnglish, raw.text, (text) => { onChange({ ...raw, text }); });
  return (
    <>
      {quotable.length === 0 || raw.text !== '' || raw.more !== '' ? null : <Quotes sentences={quotable} onTake={(sentence) => { onChange({ ...raw, text: sentence, more: sentence }); focusOn(`${id}-${language}`); }} />}
      <div class="two">{language === 'ja' ? [ja, en] : [en, ja]}</div>
    </>
  );
}
