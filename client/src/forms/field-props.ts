// What a field of a question needs to be drawn.
import type { ComponentChildren } from 'preact';
import type { AroundWords, Bilingual, SimpleField } from '../wire.ts';
import type { Said } from '../state/earlier-values.ts';
import type { Raw } from './raw.ts';

export interface FieldProps {
  readonly field: SimpleField;
  /** Id of the control; unique on the page. */
  readonly id: string;
  readonly raw: Raw;
  readonly onChange: (raw: Raw) => void;
  readonly error: string | undefined;
  /** It is lacking: what it would change, or nothing to say beside the mark. */
  readonly thin: string | undefined;
  /** The letter's words around the seller's own. */
  readonly around: AroundWords | undefined;
  readonly units: Readonly<Record<string, Bilingual>>;
  readonly people: string;
  /** The people, days and figures named so far: chosen by a press where such a thing is asked. */
  readonly said: Said;
  /** Sentences of the plan that was refused, where the field quotes it. */
  readonly quotable?: readonly string[] | undefined;
  /** The options that stand open, where the list is shortened. */
  readonly open: readonly string[] | undefined;
  /** Draws the count that stands beside an option. */
  readonly beside?: ((option: string) => ComponentChildren) | undefined;
  /** Fills in what the notice or an earlier answer says, when it says it. */
  readonly onOffer?: (() => void) | undefined;
  readonly offerText?: string;
}
