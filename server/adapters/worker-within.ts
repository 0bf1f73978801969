// A worker with bounded memory and time: whatever its library does with a hostile file, the program goes on.
import { Worker } from 'node:worker_threads';

export type WorkerEnd<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: 'too-large' | 'too-slow' | 'broken' };

/** Megabytes of a worker's own memory; buffers lie outside of it and are watched by the growth of the whole program. */
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 };
const mostGrowth = 1_500_000_000;
/** Milliseconds. */
const watchEvery = 100;

/** `patience`: milliseconds after which it is given up. The value is its first message. */
export function runWithin<T>(file: URL, workerData: unknown, patience: number): Promise<WorkerEnd<T>> {
  return new Promise((done) => {
    const before = process.memoryUsage.rss();
    const worker = new Worker(file, { workerData, resourceLimits: memory, stdout: true, stderr: true });
    const end = (result: WorkerEnd<T>): void => { clearTimeout(timer); clearInterval(watch); done(result); void worker.terminate(); };
    const timer = setTimeout(() => { end({ ok: false, why: 'too-slow' }); }, patience);
    const watch = setInterval(() => { if (process.memoryUsage.rss() - before > mostGrowth) end({ ok: false, why: 'too-large' }); }, watchEvery);
    worker.once('message', (value: T) => { end({ ok: true, value }); });
    // Out of memory, or a fault of a library that went past every catch.
    worker.once('error', (error: NodeJS.ErrnoException) => { end({ ok: false, why: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken' }); });
    worker.once('exit', () => { end({ ok: false, why: 'broken' }); });
  });
}
