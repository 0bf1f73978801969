// What the notice and earlier answers give for several fields of this question, taken by one press; each can be changed afterwards.
import { showDay } from '../dates.ts';
import { speechWith } from '../language.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Bilingual, Field, Language, SimpleValue } from '../wire.ts';
import type { Offered } from './offered.ts';
import { rawOf } from './raw.ts';
import { questionWords } from '../words/question.ts';

const useSpeech = speechWith(questionWords);

interface OffersPanelProps { readonly offered: readonly Offered[]; readonly units: Readonly<Record<string, Bilingual>>; readonly onTake: () => void }

export function OffersPanel({ offered, units, onTake }: OffersPanelProps) {
  const { words, say, language } = useSpeech();
  const shown = ({ field, value }: Offered): string => {
    const unit = field.kind === 'count' ? units[field.unit ?? ''] : undefined;
    const text = showOffer(field, value, { say, language, yes: words.field.yes, no: words.field.no });
    return unit === undefined ? text : `${text}${language === 'en' ? ' ' : ''}${say(unit)}`;
  };
  return (
    <section class="panel offers f" aria-labelledby="offers-title">
      <h2 id="offers-title">{words.question.offers.title}</h2>
      <dl>{offered.map((each) => <div key={each.field.id}><dt>{say(each.field.label)}</dt><dd>{shown(each)}</dd></div>)}</dl>
      <p class="row"><button type="button" class="btn small" onClick={onTake}><Icon name="plus" />{words.question.offers.take(offered.length)}</button><span class="note">{words.question.offers.note}</span></p>
    </section>
  );
}

interface Telling { readonly say: (text: Bilingual) => string; readonly language: Language; readonly yes: string; readonly no: string }

/** A value in words: days as they are read, choices by their labels, a text in the language of the page where it is there in both. */
export function showOffer(field: Field, value: SimpleValue, { say, language, yes, no }: Telling): string {
  if (typeof value === 'boolean') return value ? yes : no;
  const raw = rawOf(value);
  const chosen = (field.kind === 'rows' ? [] : field.options ?? []).filter(({ id }) => raw.picks.includes(id)).map(({ label }) => say(label));
  const text = (part: string): string => (/^\d{4}-\d\d-\d\d$/.test(part) ? showDay(part, language) : part.replaceAll('\n', ', '));
  const parts = (field.kind === 'text' && raw.text !== '' && raw.more !== '' ? [say({ en: raw.text, ja: raw.more })] : [raw.text, raw.more]).filter((part) => part !== '');
  return [...chosen, ...parts.map(text)].join(' – ');
}
