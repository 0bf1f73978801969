// The worker that makes one bundle and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { makeBundle, type BundleSource } from './bundle.ts';

parentPort?.postMessage(await makeBundle(workerData as BundleSource));
