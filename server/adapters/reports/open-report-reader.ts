// Reads reports in workers with bounded memory and time, one after another, and says how far each is.
import { Worker } from 'node:worker_threads';
import { limits, type Refusal } from '../../core/orders/order-line.ts';
import type { ReportImport, ReportRules } from './import-report.ts';
import type { Tell, Told } from './read-report.ts';

export type ImportReport = (bytes: Uint8Array, tell: Tell) => Promise<ReportImport>;
/** `worker`: the built one; `patience`: milliseconds after which reading is given up. */
export interface ReportReaderOptions { readonly worker: URL; readonly rules: ReportRules; readonly patience?: number }

/** Megabytes of a worker's own memory. */
const memory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };
const refused = (why: Refusal): ReportImport => ({ ok: false, why });

export function openReportReader({ worker, rules, patience = 60_000 }: ReportReaderOptions): ImportReport {
  let turn: Promise<unknown> = Promise.resolve();
  return (bytes, tell) => {
    if (bytes.length > limits.size) return Promise.resolve(refused('too-large'));
    const read = turn.then(() => readIn(worker, patience, { bytes, rules }, tell));
    turn = read;
    return read;
  };
}

function readIn(file: URL, patience: number, data: { readonly bytes: Uint8Array; readonly rules: ReportRules }, tell: Tell): Promise<ReportImport> {
  return new Promise((done) => {
    const worker = new Worker(file, { workerData: data, resourceLimits: memory, stdout: true, stderr: true });
    const end = (read: ReportImport): void => { clearTimeout(timer); done(read); void worker.terminate(); };
    const timer = setTimeout(() => { end(refused('too-slow')); }, patience);
    worker.on('message', (message: { readonly told: Told } | { readonly done: ReportImport }) => { if ('told' in message) tell(message.told); else end(message.done); });
    worker.once('error', (error: NodeJS.ErrnoException) => { end(refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken')); });
    worker.once('exit', () => { end(refused('broken')); });
  });
}
