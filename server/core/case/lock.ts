// The passphrase that seals what is kept on this machine: set, changed, taken away, and the store locked while the program runs.

/** In signs. */
export const passphraseLength = { least: 12, most: 500 } as const;

/** What is being done: the cases, then each evidence file, then all of it held against what it was made of. */
export interface SealStep { readonly part: 'cases' | 'files' | 'check'; readonly done: number; readonly of: number }

export interface Lock {
  readonly isSet: () => boolean;
  /** What is kept is sealed in place; everything else waits meanwhile. */
  readonly set: (passphrase: string, tell: (step: SealStep) => void) => Promise<void>;
  /** False: that is not the present passphrase. */
  readonly change: (before: string, after: string) => Promise<boolean>;
  readonly remove: (passphrase: string, tell: (step: SealStep) => void) => Promise<boolean>;
  /** Nothing is served until it is unlocked again. */
  readonly lock: () => Promise<void>;
}
