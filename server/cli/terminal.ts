// What a command needs of the outside, so that tests can run it within their own process.
import type { exportFormats, exportLetter, lackingSigns } from '../adapters/export/export-letter.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import type { Language } from '../../rules/schema/words.ts';
import type { Words } from './words/en.ts';

export const exitCodes = { fine: 0, findings: 1, badInput: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readStandardInput: (most: number) => Promise<Uint8Array>;
  /** One line that is not shown while it is typed; undefined where nobody sits at a terminal. */
  readonly askSecret?: (question: string) => Promise<string | undefined>;
  readonly env: NodeJS.ProcessEnv;
}

/** Loaded when a command asks for it: most of the time of a command is loading. */
export interface Tools {
  readonly root: string;
  readonly rulebook: () => Promise<Rulebook>;
  readonly exporting: () => Promise<{ readonly exportFormats: typeof exportFormats; readonly exportLetter: typeof exportLetter; readonly lackingSigns: typeof lackingSigns }>;
}

export interface Context {
  readonly terminal: Terminal;
  readonly tools: Tools;
  readonly language: Language;
  readonly words: Words;
  /** The command that ran says how it ended. */
  readonly end: (code: ExitCode) => void;
}

/** Something the user can put right; shown as one line. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

export const printJson = ({ terminal }: Context, value: unknown): void => { terminal.out(`${JSON.stringify(value, undefined, 2)}\n`); };
