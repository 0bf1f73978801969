// What stands where in a case file, and its list of contents.
import { z } from 'zod';
import { Sha256, type CaseContent } from '../../core/case/case-content.ts';

/** Raised when a program of before could not read the file any more; a case that holds nothing new is written in the first. */
export const formats = [1, 2] as const;
export const formatOf = ({ comments, reviewSteps }: CaseContent): (typeof formats)[number] => (comments === undefined && reviewSteps === undefined ? 1 : 2);
export const names = { manifest: 'manifest.json', content: 'case.json', report: (at: number): string => `reports/${String(at + 1)}.json`, evidence: (hash: string): string => `evidence/${hash}` } as const;

/** What every format has: enough to say that it is a newer one. */
export const Head = z.looseObject({ kind: z.literal('reinstate-case'), format: z.int().min(1), program: z.string().max(100) });
export const Manifest = z.strictObject({
  kind: z.literal('reinstate-case'), format: z.literal(formats), program: z.string().max(100), savedAt: z.string().max(40), changedAt: z.string().max(40),
  files: z.array(z.strictObject({ name: z.string().max(200), size: z.int().min(0), hash: Sha256 })).max(20_000),
});
export type Manifest = z.output<typeof Manifest>;

/** Bytes once unpacked: the list, the case, the lines of a report, and all together. */
export const limits = { manifest: 5_000_000, content: 60_000_000, report: 100_000_000, whole: 500_000_000 } as const;
