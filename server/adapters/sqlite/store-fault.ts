// Why the case file, or the database, cannot be opened. The words for people are made by whoever shows them.
export type StoreFaultCode = 'driver-missing' | 'newer-schema' | 'not-a-database' | 'no-access' | 'no-cases' | 'disk-full' | 'in-use' | 'locked' | 'wrong-passphrase' | 'key-damaged' | 'half-restored'
  | 'no-pg' | 'bad-url' | 'unreachable' | 'login-refused' | 'no-database' | 'no-rights' | 'newer-database' | 'not-utf8' | 'database-full';

export class StoreFault extends Error {
  readonly code: StoreFaultCode;
  /** The file, or the name of the database and where it is. */
  readonly file: string;
  constructor(code: StoreFaultCode, file: string, cause?: unknown) {
    super(`${code}: ${file}`, { cause });
    this.name = 'StoreFault';
    this.code = code;
    this.file = file;
  }
}
