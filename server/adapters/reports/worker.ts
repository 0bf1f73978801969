// The worker that reads one report and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { importReport, type ReportRules } from './import-report.ts';

const { bytes, rules } = workerData as { readonly bytes: Uint8Array; readonly rules: ReportRules };
parentPort?.postMessage({ done: importReport(bytes, rules, (told) => { parentPort?.postMessage({ told }); }) });
