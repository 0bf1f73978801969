// One sentence of a template, ready to be rendered, and what it asks of its surroundings.
export type SayStatus = 'answered' | 'planned' | 'unknown';
/** A condition: the field has a value, or one of these options; `not` turns it round. */
export interface Condition { readonly field: string; readonly options: readonly string[]; readonly not: boolean }
export interface Say {
  readonly id: string;
  readonly status: SayStatus;
  readonly conditions: readonly Condition[];
  readonly each?: string;
  readonly item: boolean;
  /** Fields that the sentence prints, sorted. */
  readonly fields: readonly string[];
  readonly render: (scope: SayScope) => string;
}
/** What a compiled sentence asks of its surroundings while it is rendered. */
export interface SayScope {
  value(field: string): string;
  units(field: string): string;
  isOne(field: string): boolean;
  isZero(field: string): boolean;
  has(field: string): boolean;
  hasOption(field: string, option: string): boolean;
  join(field: string, each: (scope: SayScope) => string): string;
}
