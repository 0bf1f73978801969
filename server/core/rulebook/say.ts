// One sentence of a template, ready to be rendered, and what it asks of its surroundings.
import type { Around } from './words-around.ts';

/** How a sentence stands in the letter: in the run of its paragraph, or as a block of its own. `head` and `row` make a table, cells divided by `|`. */
export const sayShapes = ['run', 'item', 'paragraph', 'line', 'title', 'heading', 'head', 'row', 'signature'] as const;
export type SayShape = (typeof sayShapes)[number];
export type SayStatus = 'answered' | 'planned' | 'unknown';
/** A condition: the field has a value, or one of these options; `not` turns it round. */
export interface Condition { readonly field: string; readonly options: readonly string[]; readonly not: boolean }
export interface Say {
  readonly id: string;
  readonly status: SayStatus;
  readonly conditions: readonly Condition[];
  readonly each?: string;
  /** The question whose answer it tells, in a paper; without it a fixed sentence. */
  readonly of?: string;
  /** The statement of a fact of rules/facts, with its source, stands here instead of words of the template's own. */
  readonly fact?: string;
  readonly as: SayShape;
  /** Cells of a table's line, divided by `|`. */
  readonly cells?: number;
  /** Fields that the sentence prints, sorted. */
  readonly fields: readonly string[];
  /** The words directly around each field it prints. */
  readonly around: Readonly<Record<string, Around>>;
  readonly render: (scope: SayScope) => string;
}
/** What a compiled sentence asks of its surroundings while it is rendered. */
export interface SayScope {
  value(field: string): string;
  units(field: string): string;
  isOne(field: string): boolean;
  isZero(field: string): boolean;
  isSame(field: string, other: string): boolean;
  has(field: string): boolean;
  hasOption(field: string, option: string): boolean;
  join(field: string, each: (scope: SayScope) => string): string;
}
