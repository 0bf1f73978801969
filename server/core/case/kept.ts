// What the program keeps on this machine, and where: for the page that says so, and for deleting all of it.

/** A folder beside the cases that holds a copy of them. `name`: as it is called on the disk. */
export interface KeptCopy { readonly name: string; readonly kind: 'backup' | 'replaced'; readonly madeAt?: string; /** In bytes. */ readonly size: number; readonly sealed: boolean }
export interface Kept {
  /** The folder, or the name of the database and where it is. */
  readonly folder: string;
  /** On PostgreSQL; its backups are made by whoever runs it. */
  readonly database?: true;
  /** By a passphrase. */
  readonly sealed: boolean;
  readonly cases: number; readonly deleted: number;
  /** Of the case file with its log, in bytes. */
  readonly caseBytes: number;
  readonly files: number; readonly fileBytes: number;
  readonly copies: readonly KeptCopy[];
}

export interface Keeping {
  look(): Promise<Kept>;
  /** Erases every case and every evidence file for good, and with `copies` the backups beside them as well. What was copied elsewhere is out of reach. */
  eraseAll(options: { readonly copies: boolean }): Promise<void>;
  /** Copies beside a sealed store that are not sealed themselves. */
  treatPlainCopies(how: 'seal' | 'erase'): Promise<void>;
}
