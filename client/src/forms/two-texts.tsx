// Free text in two languages, and the small label over a part of a field.
import type { ComponentChildren } from 'preact';
import { speechWith } from '../language.tsx';
import type { Raw } from './raw.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

export function Labelled({ id, label, children }: { readonly id: string; readonly label: string; readonly children: ComponentChildren }) {
  return <div class="part"><label class="help" for={id}>{label}</label>{children}</div>;
}

/** Free text in Japanese and in English; the page's language first. */
export function TwoTexts({ id, raw, onChange }: { readonly id: string; readonly raw: Raw; readonly onChange: (raw: Raw) => void }) {
  const { words, language } = useSpeech();
  const ja = <Labelled key="ja" id={`${id}-ja`} label={words.field.inJapanese}><textarea id={`${id}-ja`} class="x" rows={2} lang="ja" value={raw.more} onInput={(event) => { onChange({ ...raw, more: event.currentTarget.value }); }} /></Labelled>;
  const en = <Labelled key="en" id={`${id}-en`} label={words.field.inEnglish}><textarea id={`${id}-en`} class="x" rows={2} lang="en" value={raw.text} onInput={(event) => { onChange({ ...raw, text: event.currentTarget.value }); }} /></Labelled>;
  return <div class="two">{language === 'ja' ? [ja, en] : [en, ja]}</div>;
}
