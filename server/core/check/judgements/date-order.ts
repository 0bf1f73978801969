// Days in an order that cannot be: a plan for a day that lies before something told as done or before the day of the letter itself, or a span that ends before it begins.
import type { Place } from '../../text/sentence.ts';
import { breaksPromise, isTold } from '../style-draft.ts';
import type { Judge, StyleDraft } from '../style-draft.ts';
import type { PlacedSentence } from '../place-sentences.ts';
import { dayOf, daysAfter, daysIn } from '../../text/days.ts';
import type { Day, NamedDay } from '../../text/days.ts';

export const dateOrder: Judge = (rule, draft) => {
  const planned = draft.look(rule.when).map(({ placed }) => placed).filter((placed) => isTold(placed) && !breaksPromise(placed));
  return [...(planned.length === 0 ? [] : late(draft, planned)), ...turnedSpans(draft)];
};

/** Each plan for a day before the last thing done, or before the letter was written, with that later day. */
function late({ text, sentences }: StyleDraft, planned: readonly PlacedSentence[]): readonly (readonly Place[])[] {
  // Each issue has a course of its own. Where a plan does not stand alone, the day may be that of a paper: “their statement of 14 May confirms this; they agreed to be asked”.
  const named = (list: readonly PlacedSentence[]): readonly (NamedDay & { readonly issue: string; readonly alone: boolean })[] => list.flatMap(({ sentence, reasons = [] }) => daysIn(text, sentence).map((one) => ({ ...one, issue: reasons.join(), alone: !sentence.features.has('habit') })));
  const plans = named(planned);
  if (plans.length === 0) return [];
  const finished = named(sentences.filter(isTold).filter(({ sentence }) => sentence.features.has('done') && !sentence.features.has('planned')));
  const written = dayOfLetter(text, sentences);
  return plans.flatMap((plan) => {
    const after = finished.find((one) => one.issue === plan.issue && (daysAfter(one.day, plan.day) ?? 0) > 0) ?? (written !== undefined && plan.alone && (daysAfter(asExact(written.day, plan.day), plan.day) ?? 0) > 0 ? written : undefined);
    return after === undefined ? [] : [[plan.place, after.place].map(({ start, end }) => ({ start, end }))];
  });
}

/** The one day in the title, or in a line that holds little else ("Osaka, 26 June 2026"). A draft of several such lines tells a course of days. */
function dayOfLetter(text: string, sentences: readonly PlacedSentence[]): NamedDay | undefined {
  const [first] = sentences;
  const inTitle = first?.sentence.kind === 'heading' ? daysIn(text, first.sentence) : [];
  const found = inTitle.length > 0 ? inTitle : sentences.flatMap(({ sentence }) => daysIn(text, sentence).filter(({ place }) => sentence.end - sentence.start - (place.end - place.start) <= beside));
  return found.length === 1 ? found[0] : undefined;
}
/** Letters beside the day of such a line. */
const beside = 12;

/** A plan is often told without the year that the day of the letter has. */
const asExact = ({ year, ...day }: Day, like: Day): Day => (year === undefined || like.year === undefined ? day : { ...day, year });

/** The year of a span often stands at its end alone. */
const endsEarly = (first: Day, last: Day): boolean => (daysAfter(last, first.year === undefined && last.year !== undefined ? { ...first, year: last.year } : first) ?? 0) < 0 && !(first.year === undefined && first.month > last.month + turnOfYear);
const turnOfYear = 6;

/** "from 10 June to 3 June" */
function turnedSpans({ text, sentences }: StyleDraft): readonly (readonly Place[])[] {
  return sentences.filter(({ sentence }) => sentence.analysis.specifics.some(({ kind }) => kind === 'period')).flatMap(({ sentence }) => sentence.specifics.flatMap(({ kind, start, end }) => {
    if (kind !== 'period') return [];
    const [from, to] = text.slice(start, end).split(/(?:から|[〜～–]| to | until | through | and )/u);
    const first = from === undefined ? undefined : dayOf(from);
    const last = to === undefined ? undefined : dayOf(to);
    return first !== undefined && last !== undefined && endsEarly(first, last) ? [[{ start, end }]] : [];
  }));
}
