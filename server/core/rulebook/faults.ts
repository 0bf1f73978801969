// A fault in a rule or template file: collected, all shown at once, and the program does not start.
export interface RuleFault {
  /** Path relative to the project, with forward slashes. */
  readonly file: string;
  /** Where in the data (keys and indexes), for the adapter to turn into line and column. */
  readonly path: readonly (string | number)[];
  /** Known position (1-based), for templates and files that cannot be parsed. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}
