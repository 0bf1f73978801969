// What a style rule sees of a draft: its sentences with their places, and what is known of the case.
import type { JudgementId, StyleRule } from '../../../rules/schema/element.ts';
import type { Bilingual } from '../../../rules/schema/words.ts';
import type { ResponseId } from '../../../rules/schema/ids.ts';
import type { Reading } from '../notice/reading.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { ofWords } from '../text/of-words.ts';
import type { Place } from '../text/sentence.ts';
import type { Look, Show } from './look.ts';
import type { PlacedSentence } from './place-sentences.ts';
import type { ElementVerdict, Fix } from './verdict.ts';

/** What the case knows beside the draft itself. */
export interface Beside {
  /** The text that Amazon refused, if there is one. */
  readonly refused?: string;
  /** Names of the files that prove what the case says; undefined: not known. */
  readonly papers?: readonly string[];
  /** The letter in the other language, where both are edited by hand. */
  readonly other?: string;
  /** What the notice says. */
  readonly reading?: Reading;
  /** What the answers say. */
  readonly told?: readonly ToldSentence[];
}

/** A sentence that an answer makes in the letter. */
export interface ToldSentence { readonly question: string; readonly text: Bilingual }

export interface StyleDraft extends Beside {
  readonly rulebook: Rulebook;
  readonly text: string;
  readonly sentences: readonly PlacedSentence[];
  /** Where patterns show in these sentences. */
  readonly look: Look;
  readonly reasons: readonly string[];
  readonly response: ResponseId;
  readonly elements: readonly ElementVerdict[];
}

/** A finding with words of its own: `fill` stands in the `{slots}` of the rule's message; `about`: what of it sets the finding apart, where that is not all. */
export interface Remark { readonly places: readonly Place[]; readonly fill?: Readonly<Record<string, Bilingual>>; readonly about?: string; readonly fix?: Fix }

/** Each group of places is one finding; a group without a place is a finding about the whole draft. */
export type Judge = (rule: StyleRule, draft: StyleDraft) => readonly (readonly Place[] | Remark)[];
export type Judges = Readonly<Record<JudgementId, Judge>>;

/** One finding about the whole draft, or none. */
export const wholeDraft = (found: boolean): readonly (readonly Place[])[] => (found ? [[]] : []);
export const placeOf = ({ sentence }: PlacedSentence): Place => sentence.place;
/** Whether it names one of the concepts; asked of every sentence by many rules. */
export const names = ofWords((concepts: readonly string[], sentence) => concepts.some((concept) => sentence.has(concept)));
/** "It corrects our statement …" quotes what is told no longer. */
export const takesBack = ({ sentence }: Pick<PlacedSentence, 'sentence'>): boolean => names(takenBack, sentence);
const takenBack = ['taken-back'];
/** "Our plan of 12 March said “…”, and this was not done" tells a cause, and of no measure. */
export const breaksPromise = ({ sentence }: Pick<PlacedSentence, 'sentence'>): boolean => names(brokenPromise, sentence);
const brokenPromise = ['broken-promise'];
export const isTold = ({ sentence }: PlacedSentence): boolean => sentence.kind !== 'heading';
/** The words that show a pattern. One of features alone shows none; then the whole sentence is the place. */
export const shownPlaces = ({ placed, words }: Show): readonly Place[] => (words.length > 0 ? words : [placeOf(placed)]);
