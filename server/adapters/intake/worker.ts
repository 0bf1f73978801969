// The worker that reads one file and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { readBytes } from './read-bytes.ts';

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string };
parentPort?.postMessage(await readBytes(bytes, name));
