// What a thread judges by: the rules and the program as they lie on the disk. Either may be replaced while the program runs.
import { statSync } from 'node:fs';

/** `stamp`: of the rules. A build writes every file of the program anew, so the worker's own tells. */
export const judgedBy = (stamp: string, worker: URL): string => `${stamp} ${String(statSync(worker, { throwIfNoEntry: false })?.mtimeMs)}`;
