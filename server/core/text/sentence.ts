// What one sentence of any text looks like to the rules. Places are [start, end) in UTF-16 units of the text as stored.
import type { TextLanguage } from '../../../rules/schema/words.ts';
import type { Analysis } from './analysis.ts';

export interface Place { readonly start: number; readonly end: number }

/** How a verb stands: carried out, under way or in force, planned, a standing habit; `none` where no verb carries the hit. */
export type Aspect = 'done' | 'running' | 'planned' | 'habit' | 'none';

export interface Hit extends Place { readonly concept: string; readonly aspect: Aspect; readonly negated: boolean }

/** Concrete details that lift a sentence. `rhythm`: every day, weekly; `person`: a role or a name with a role; `file`: a file or attachment named. */
export const specificKinds = ['date', 'period', 'time', 'count', 'percent', 'money', 'duration', 'rhythm', 'person', 'order-id', 'asin', 'file', 'threshold', 'example'] as const;
export type SpecificKind = (typeof specificKinds)[number];
export interface Specific extends Place { readonly kind: SpecificKind }

/** Features a pattern may ask for with `~`. `japanese`: Japanese characters in a sentence of another language. */
export const features = ['done', 'running', 'planned', 'habit', 'negated', 'condition', 'question', 'heading', 'item', 'we', 'others', 'concrete', 'japanese', 'shouting', 'blank'] as const;
export type Feature = (typeof features)[number];

export type SentenceKind = 'heading' | 'item' | 'sentence';

/** What its words show, at the place it stands at. Hits and specifics are moved there only when they are asked for. */
export class Sentence implements Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: SentenceKind;
  readonly language: TextLanguage;
  readonly analysis: Analysis;
  #place: Place | undefined;
  #hits: readonly Hit[] | undefined;
  #specifics: readonly Specific[] | undefined;

  constructor({ start, kind, analysis, language = analysis.language, text = analysis.text }: { readonly start: number; readonly kind: SentenceKind; readonly analysis: Analysis; readonly language?: TextLanguage; readonly text?: string }) {
    this.start = start;
    this.end = start + text.length;
    this.text = text;
    this.kind = kind;
    this.language = language;
    this.analysis = analysis;
  }

  /** Its place alone, as one object however often it is shown. */
  get place(): Place { return (this.#place ??= { start: this.start, end: this.end }); }
  /** Not a part of what was analysed, nor read in another way. */
  get isWhole(): boolean { return this.text.length === this.analysis.text.length && this.kind === this.analysis.kind && this.language === this.analysis.language; }
  get features(): ReadonlySet<Feature> { return this.analysis.features; }
  get hits(): readonly Hit[] { return (this.#hits ??= this.#hitsWhere(() => true)); }
  get specifics(): readonly Specific[] {
    return (this.#specifics ??= this.analysis.specifics.flatMap(({ kind, start, end }) => (end > this.text.length ? [] : [{ kind, start: start + this.start, end: end + this.start }])));
  }

  /** Whether a concept or phrase is in it, however it stands. */
  has(concept: string): boolean {
    const number = this.analysis.vocabulary.concepts.find(concept);
    if (number === undefined) return false;
    for (let i = 0; i < this.analysis.size; i += 1) if (this.analysis.concept(i) === number && this.analysis.end(i) <= this.text.length) return true;
    return false;
  }

  /** The hits of one concept, or of several, in the order of the text. */
  hitsOf(...concepts: readonly string[]): readonly Hit[] {
    const numbers = concepts.map((concept) => this.analysis.vocabulary.concepts.find(concept));
    return this.#hitsWhere((other) => numbers.includes(other));
  }

  /** The hits of those concepts that `of` knows something about, each with what that is. */
  hitsAmong<T>(of: ReadonlyMap<string, T>): readonly { readonly hit: Hit; readonly about: T }[] {
    const names = this.analysis.vocabulary.concepts.list;
    return this.#hitsWhere((number) => of.has(names[number] ?? '')).flatMap((hit) => { const about = of.get(hit.concept); return about === undefined ? [] : [{ hit, about }]; });
  }

  /** The same words read by the rules of another language. */
  inLanguage(language: TextLanguage): Sentence { return new Sentence({ start: this.start, kind: this.kind, analysis: this.analysis, language, text: this.text }); }
  /** The words before a place in it, as a heading of its own. */
  headingUpTo(length: number): Sentence { return new Sentence({ start: this.start, kind: 'heading', analysis: this.analysis, language: this.language, text: this.text.slice(0, length) }); }

  #hitsWhere(wanted: (concept: number) => boolean): readonly Hit[] {
    const { analysis } = this;
    const hits: Hit[] = [];
    for (let i = 0; i < analysis.size; i += 1) {
      const concept = analysis.concept(i);
      if (!wanted(concept) || analysis.end(i) > this.text.length) continue;
      const { aspect, negated } = analysis.standing(i);
      hits.push({ concept: analysis.vocabulary.concepts.list[concept] ?? '', start: analysis.start(i) + this.start, end: analysis.end(i) + this.start, aspect, negated });
    }
    return hits;
  }
}
