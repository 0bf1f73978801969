// Reads files in workers with bounded memory and time, so that no file can take the program with it.
import { limits, unread, type DocumentRead } from '../../core/intake/document-read.ts';
import { runWithin } from '../worker-within.ts';

export type ReadDocument = (bytes: Uint8Array, name: string) => Promise<DocumentRead>;
export interface ReaderOptions {
  /** The built worker. */
  readonly worker: URL;
  /** Milliseconds after which reading is given up; recognising a large picture takes most. */
  readonly patience?: number;
}

/** One file at a time: the rest wait their turn. */
export function openReader({ worker, patience = 90_000 }: ReaderOptions): ReadDocument {
  let turn: Promise<unknown> = Promise.resolve();
  return (bytes, name) => {
    if (bytes.length > limits.size) return Promise.resolve(unread('too-large'));
    const read = turn.then(() => readIn(worker, patience, bytes, name));
    turn = read;
    return read;
  };
}

async function readIn(file: URL, patience: number, bytes: Uint8Array, name: string): Promise<DocumentRead> {
  const read = await runWithin<DocumentRead>(file, { bytes, name }, patience);
  return read.ok ? read.value : unread(read.why);
}
