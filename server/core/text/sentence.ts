// What one sentence of any text looks like to the rules. Places are [start, end) in UTF-16 units of the text as stored.
import type { TextLanguage } from '../../../rules/schema/words.ts';

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

export interface Sentence extends Place {
  readonly text: string;
  readonly language: TextLanguage;
  readonly kind: 'heading' | 'item' | 'sentence';
  readonly hits: readonly Hit[];
  readonly specifics: readonly Specific[];
  readonly features: ReadonlySet<Feature>;
}
