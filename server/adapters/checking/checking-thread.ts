// A worker that checks. Drafts go to it and verdicts come back in lists, as a message costs more than what it carries.
import { Worker } from 'node:worker_threads';
import type { DraftToCheck } from '../../core/check/check-draft.ts';

export interface Asked { readonly draft: DraftToCheck; readonly done: (text: string) => void; readonly failed: (error: unknown) => void }
/** `by`: what it has to judge by (`judgedBy`). */
export interface ThreadData { readonly root: string; readonly by: string }
/** What it says: that it is ready, or what came out for the oldest drafts under way, in their order. */
export type FromThread = 'ready' | Checked;
/** Nothing for a draft at which the check failed. `took`: milliseconds. */
export interface Checked { readonly texts: readonly (string | undefined)[]; readonly took: number }
interface Told {
  readonly checked: (asked: Asked, text: string | undefined) => void;
  readonly took: (milliseconds: number) => void;
  /** Once, unless it was told to end. */
  readonly died: (error: unknown) => void;
}

/** Megabytes. */
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 };

export class CheckingThread {
  readonly #worker: Worker;
  readonly #told: Told;
  /** Those that were not sent yet come last. */
  #underWay: Asked[] = [];
  #unsent = 0;
  #ready = false;

  constructor(file: URL, data: ThreadData, told: Told) {
    this.#told = told;
    this.#worker = new Worker(file, { workerData: data, resourceLimits: memory, stdout: true, stderr: true });
    this.#worker.on('message', (message: FromThread) => { if (message === 'ready') this.#ready = true; else this.#take(message); });
    this.#worker.once('error', told.died).once('exit', (code) => { told.died(new Error(`ended with ${String(code)}`)); });
    this.#worker.unref();
  }

  get isReady(): boolean { return this.#ready; }
  get underWay(): number { return this.#underWay.length; }

  /** What is asked within one turn of the event loop goes as one message. */
  check(asked: Asked): void {
    this.#underWay.push(asked);
    this.#unsent += 1;
    if (this.#unsent === 1) setImmediate(() => { this.#send(); });
  }

  /** What is under way is the caller's again. Resolves when nothing of it is in memory any more. */
  end(): { readonly left: readonly Asked[]; readonly ended: Promise<unknown> } {
    const left = this.#underWay;
    this.#underWay = [];
    this.#unsent = 0;
    this.#worker.removeAllListeners();
    // An error after all is nobody's any more.
    this.#worker.on('error', () => undefined);
    return { left, ended: this.#worker.terminate() };
  }

  #send(): void {
    if (this.#unsent === 0) return;
    const drafts = this.#underWay.slice(-this.#unsent).map(({ draft }) => draft);
    this.#unsent = 0;
    try { this.#worker.postMessage(drafts); } catch (error) { this.#told.died(error); }
  }

  #take({ texts, took }: Checked): void {
    this.#told.took(took);
    for (const [i, asked] of this.#underWay.splice(0, texts.length).entries()) this.#told.checked(asked, texts[i]);
  }
}
