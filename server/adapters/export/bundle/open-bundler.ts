// Makes bundles in a worker, one at a time; where an exhibit takes the worker with it, the bundle is made without their pages.
import { runWithin } from '../../worker-within.ts';
import { contentDisposition } from '../file-name.ts';
import type { ExportedFile } from '../export-letter.ts';
import type { Bundle, BundleSource } from './bundle.ts';

export type MakeBundle = (source: BundleSource & { readonly caseTitle: string }) => Promise<ExportedFile>;

/** Milliseconds; two hundred megabytes of scans take a few seconds. */
const patience = 60_000;

export function openBundler({ worker }: { readonly worker: URL }): MakeBundle {
  let turn: Promise<unknown> = Promise.resolve();
  return ({ caseTitle, ...source }) => {
    const made = turn.then(() => makeWithin(worker, source));
    turn = made.catch(() => undefined);
    return made.then(({ bytes }) => ({ content: bytes, headers: { 'content-type': 'application/pdf', 'content-disposition': contentDisposition({ title: caseTitle, language: source.options.language, format: 'pdf', name: 'bundle' }) } }));
  };
}

async function makeWithin(worker: URL, source: BundleSource): Promise<Bundle> {
  const made = await runWithin<Bundle>(worker, source, patience);
  if (made.ok) return made.value;
  const apart = await runWithin<Bundle>(worker, { ...source, exhibits: source.exhibits.map(({ bytes: _bytes, ...exhibit }) => ({ ...exhibit, why: made.why === 'broken' ? 'broken' : 'too-large' })) }, patience);
  if (!apart.ok) throw new Error(`The bundle cannot be made: ${apart.why}`);
  return apart.value;
}
