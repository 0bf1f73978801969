// A file of a case that is a PDF or holds some; at the same address with `/lacking-signs`, what they cannot show as it was typed.
import type { z } from 'zod';
import type { CaseDeed } from '../core/team/roles.ts';
import type { Act } from '../core/team/trail.ts';
import type { Names } from '../core/letter/find-signs.ts';
import { cleanLine } from '../core/letter/user-text.ts';
import type { ExportedFile } from '../adapters/export/export-letter.ts';
import type { Drawn } from '../adapters/export/pdf/signs.ts';
import type { Services } from '../services.ts';
import type { OpenCase } from './case-view.ts';
import type { Problem } from './problem.ts';
import { ok, route, type Route, type Values } from './route.ts';

/** `drawn`: what is drawn as PDF, in this file or in the PDF of it; the file itself is made only when it is asked for. */
export interface PaperFile { readonly opened: OpenCase; readonly drawn: readonly Drawn[]; readonly file: () => Promise<ExportedFile> }

interface Definition<P extends z.ZodType, Q extends z.ZodType> {
  readonly path: `/api/cases/:id/${string}`; readonly access: CaseDeed; readonly act: Act; readonly params: P; readonly query: Q;
  readonly make: (input: { readonly params: Values<P>; readonly query: Values<Q> }) => Promise<PaperFile | Problem>;
}

export function paperFile<P extends z.ZodType, Q extends z.ZodType>({ lackingSigns }: Services, { path, access, act, params, query, make }: Definition<P, Q>): readonly Route[] {
  return [
    route({
      method: 'get', path, access, act, params, query,
      handle: async (input) => { const made = await make(input); return 'kind' in made ? made : { kind: 'file', ...await made.file() }; },
    }),
    route({
      method: 'get', path: `${path}/lacking-signs`, access: 'read', params, query,
      handle: async (input) => { const made = await make(input); return 'kind' in made ? made : ok({ signs: lackingSigns(made.drawn, namesIn(made.opened)) }); },
    }),
  ];
}

/** Names that may hold a sign that is rare, as a letter prints them. */
const namesIn = ({ facts }: OpenCase): Names => {
  const { shop, signer } = facts.answers['case.about']?.values ?? {};
  return { ...(typeof shop === 'string' ? { shop: cleanLine(shop) } : {}), ...(typeof signer === 'string' ? { signer: cleanLine(signer) } : {}) };
};
