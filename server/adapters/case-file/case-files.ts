// Case files as the program makes and opens them: under its own version, named after the case.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseContent } from '../../core/case/case-content.ts';
import { caseFileHeaders } from '../export/file-name.ts';
import { packageRoot } from '../package-root.ts';
import { openCaseFile } from './open-case-file.ts';
import { packCase, type CaseToPack } from './pack-case.ts';

const programVersion = (): string => (JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as { readonly version: string }).version;

export const caseFiles = {
  pack: (what: Pick<CaseToPack, 'whole' | 'contentOf'>): AsyncIterable<Uint8Array> => packCase({ ...what, program: programVersion(), savedAt: new Date().toISOString() }),
  open: openCaseFile,
  headers: ({ title }: CaseContent): Readonly<Record<string, string>> => caseFileHeaders(title),
} as const;
