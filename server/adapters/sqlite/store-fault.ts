// Why the case file cannot be opened. The words for people are made by whoever shows them.
export type StoreFaultCode = 'driver-missing' | 'newer-schema' | 'not-a-database' | 'no-access' | 'no-cases' | 'disk-full' | 'in-use';

export class StoreFault extends Error {
  readonly code: StoreFaultCode;
  readonly file: string;
  constructor(code: StoreFaultCode, file: string, cause?: unknown) {
    super(`${code}: ${file}`, { cause });
    this.name = 'StoreFault';
    this.code = code;
    this.file = file;
  }
}
