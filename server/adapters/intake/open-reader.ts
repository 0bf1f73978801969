// Reads files in workers with bounded memory and time, so that no file can take the program with it.
import { Worker } from 'node:worker_threads';
import { limits, unread, type DocumentRead } from '../../core/intake/document-read.ts';

export type ReadDocument = (bytes: Uint8Array, name: string) => Promise<DocumentRead>;
export interface ReaderOptions {
  /** The built worker. */
  readonly worker: URL;
  /** Milliseconds after which reading is given up; recognising a large picture takes most. */
  readonly patience?: number;
}

/** Megabytes of a worker's own memory. */
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 };

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

function readIn(file: URL, patience: number, bytes: Uint8Array, name: string): Promise<DocumentRead> {
  return new Promise((done) => {
    const worker = new Worker(file, { workerData: { bytes, name }, resourceLimits: memory, stdout: true, stderr: true });
    const end = (read: DocumentRead): void => { clearTimeout(timer); done(read); void worker.terminate(); };
    const timer = setTimeout(() => { end(unread('too-slow')); }, patience);
    worker.once('message', end);
    // Out of memory, or a fault of a library that went past every catch.
    worker.once('error', (error: NodeJS.ErrnoException) => { end(unread(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken')); });
    worker.once('exit', () => { end(unread('broken')); });
  });
}
