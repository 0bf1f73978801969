// Style rules over a draft: what makes a reader stop, whatever the reason.
import type { SectionId, StyleRule } from '../../../rules/schema/element.ts';
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { Place } from '../text/sentence.ts';
import { breaksOff } from './judgements/breaks-off.ts';
import { judges } from './judgements/index.ts';
import { concernsCase } from './concerns-case.ts';
import type { Show } from './look.ts';
import type { PlacedSentence } from './place-sentences.ts';
import { keyAt, sentenceAt } from './sentence-at.ts';
import type { NameOfRule } from './sentence-at.ts';
import { breaksPromise, placeOf, shownPlaces, takesBack } from './style-draft.ts';
import type { Remark, StyleDraft } from './style-draft.ts';
import type { Finding, Fix } from './verdict.ts';

/** Findings of one rule; none where the rule is made for other reasons, kinds of answer or lengths. */
export const findStyle = (rule: StyleRule, draft: StyleDraft): readonly Finding[] => (concernsCase(rule, draft) ? findInDraft(rule, draft) : none);

/** Of a rule that concerns the case. */
export function findInDraft(rule: StyleRule, draft: StyleDraft): readonly Finding[] {
  if (!concerns(rule, draft)) return none;
  const groups = rule.judge === undefined ? bySentences(rule, draft) : judges[rule.judge](rule, draft);
  if (groups.length === 0 || (rule.whole && breaksOff(draft.rulebook, draft.sentences))) return none;
  return groups.map((group) => findingOf(rule, 'places' in group ? group : { places: group }, draft));
}

function concerns(rule: StyleRule, draft: StyleDraft): boolean {
  const { reasons, elements } = draft;
  const { part } = rule;
  if (rule.lacking > 1 && reasons.length > 0 && elements.filter(({ section, verdict }) => section === part && verdict !== 'present').length < rule.lacking) return false;
  return fitsLength(rule, draft);
}

/** What of a draft its length hangs on. */
export type Lengthy = Pick<StyleDraft, 'text' | 'sentences' | 'reasons'>;
export const hasLength = (rule: StyleRule): boolean => rule['longer-than'] !== undefined || rule['shorter-than'] !== undefined;

export function fitsLength(rule: StyleRule, draft: Lengthy): boolean {
  if (!hasLength(rule)) return true;
  const more = rule['longer-than'];
  const less = rule['shorter-than'];
  const { language, length } = lengthOf(draft);
  const issues = Math.max(draft.reasons.length, 1);
  return (more === undefined || length > more[language] * issues) && (less === undefined || length < less[language]);
}

interface Length { readonly language: 'en' | 'ja'; readonly length: number }
/** Several rules ask for it. */
const lengths = new WeakMap<readonly PlacedSentence[], Length>();

/** Words, or characters of a Japanese draft. */
function lengthOf({ text, sentences }: Lengthy): Length {
  const known = lengths.get(sentences);
  if (known !== undefined) return known;
  const language = sentences.filter(({ sentence }) => sentence.language === 'ja').length * 2 > sentences.length ? 'ja' : 'en';
  const made: Length = { language, length: language === 'ja' ? charactersOf(text) : wordsOf(text) };
  lengths.set(sentences, made);
  return made;
}

const isSpace = (unit: number): boolean => unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029;

/** Counted without making a list of them. */
function wordsOf(text: string): number {
  let words = 0;
  for (let i = 0; i < text.length; i += 1) if (!isSpace(text.charCodeAt(i)) && (i === 0 || isSpace(text.charCodeAt(i - 1)))) words += 1;
  return words;
}

function charactersOf(text: string): number {
  let characters = 0;
  for (let i = 0; i < text.length; i += 1) if (!isSpace(text.charCodeAt(i))) characters += 1;
  return characters;
}

function bySentences(rule: StyleRule, { sentences, look }: StyleDraft): readonly (readonly Place[])[] {
  const shown = look(rule.when).filter(({ placed }) => !takesBack(placed) && !breaksPromise(placed));
  // Most rules find nothing.
  if (rule.report !== 'absent' && shown.length < rule.least) return none;
  const part = partOf(rule, sentences);
  const among = part === sentences ? undefined : new Set(part);
  const inPart = (shows: readonly Show[]): readonly Show[] => (among === undefined ? shows : shows.filter(({ placed }) => among.has(placed)));
  if (rule.unless !== undefined && inPart(look(rule.unless)).length > 0) return none;
  const places = inPart(shown).map(shownPlaces);
  if (rule.report === 'absent') return places.length === 0 && part.length >= rule.least ? [none] : none;
  if (places.length < rule.least) return none;
  return rule.report === 'once' ? [places.flat()] : places;
}
const none: readonly never[] = [];

function partOf(rule: StyleRule, sentences: readonly PlacedSentence[]): readonly PlacedSentence[] {
  const wanted = rule.part;
  if (wanted !== undefined) return sentences.filter(({ part, sections, sentence }) => sentence.kind !== 'heading' && (part === undefined ? sections.includes(wanted) : part === wanted));
  if (!rule.opening) return sentences;
  const first = sentences.findIndex(({ part }) => part !== undefined);
  return first === -1 ? sentences : sentences.slice(0, first);
}

const names = new WeakMap<StyleRule, NameOfRule>();
function nameOf(rule: StyleRule): NameOfRule {
  const known = names.get(rule) ?? { rule: `style/${rule.id}` };
  names.set(rule, known);
  return known;
}

function findingOf(rule: StyleRule, remark: Remark, draft: StyleDraft): Finding {
  const { places, fill = {} } = remark;
  const fix = remark.fix ?? fixOf(rule, places, draft);
  const { rule: id } = nameOf(rule);
  const about = remark.about ?? Object.values(fill).map(({ en }) => en).join();
  return {
    key: keyAt(draft, about === '' ? nameOf(rule) : { rule: id, about }, places),
    rule: id, severity: rule.severity, places, message: filled(rule.message, fill), do: rule.do, sources: rule.sources, facts: rule.facts,
    ...(rule.part === undefined ? {} : { section: rule.part }), ...(rule.why === undefined ? {} : { why: rule.why }), ...(rule.flag === undefined ? {} : { flag: rule.flag }),
    ...(fix === undefined ? {} : { fix }), ...(rule.stays === undefined ? {} : { stays: rule.stays }),
  };
}

const ownWords = new WeakSet<Bilingual>();
/** Its message holds words of the draft, or of what is known beside it. */
export const saysOwnWords = ({ message }: Finding): boolean => ownWords.has(message);

/** `{slots}` of a message in the words of this finding. */
function filled(message: Bilingual, fill: NonNullable<Remark['fill']>): Bilingual {
  const slots = Object.entries(fill);
  if (slots.length === 0) return message;
  const made = slots.reduce(({ en, ja }, [slot, words]) => ({ en: en.replaceAll(`{${slot}}`, () => words.en), ja: ja.replaceAll(`{${slot}}`, () => words.ja) }), message);
  ownWords.add(made);
  return made;
}

/** What the finding offers to do, with the whole sentences it would do it to, or the question that this case asks. */
function fixOf({ fix }: StyleRule, places: readonly Place[], { sentences, rulebook, reasons }: StyleDraft): Fix | undefined {
  if (fix === undefined) return undefined;
  if (typeof fix === 'object' && 'ask' in fix) {
    const requirement = reasons.flatMap((reason) => rulebook.requirements(reason)).find(({ element, question }) => question !== undefined && fix.ask.includes(element));
    return requirement === undefined ? undefined : { do: 'ask', question: requirement.asked };
  }
  const whole = [...new Set(places.map((place) => sentenceAt(sentences, place)))].filter((placed) => placed !== undefined).map(placeOf).sort((a, b) => a.start - b.start);
  if (whole.length === 0) return undefined;
  if (fix === 'delete') return { do: 'delete', places: whole };
  const after = endOfPart(sentences, fix.move, whole[0]?.start ?? 0);
  return { do: 'move', places: whole, section: fix.move, ...(after === undefined ? {} : { after }) };
}

/** The end of the next part of that name, else of the last one before. */
function endOfPart(sentences: readonly PlacedSentence[], part: SectionId, from: number): number | undefined {
  const ends = sentences.flatMap((one, i) => (one.part === part && sentences[i + 1]?.part !== part ? [one.sentence.end] : []));
  return ends.find((end) => end > from) ?? ends.at(-1);
}
