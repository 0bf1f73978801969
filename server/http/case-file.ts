// A case as one file: out to be kept or carried to another machine, and in again as a new case.
import { z } from 'zod';
import type { FileContent } from '../core/case/evidence-files.ts';
import type { Services } from '../services.ts';
import { memberOf } from './access.ts';
import { problem } from './problem.ts';
import { created, route, type Route } from './route.ts';
import { CaseId } from './shapes.ts';

/** Bytes; as many evidence files as a case may have, and its texts. */
const caseFileLimit = 260_000_000;

export const caseFileRoutes = ({ store, caseFiles }: Services): readonly Route[] => [
  route({
    method: 'get', path: '/api/cases/:id/case-file', access: 'carry', act: 'case-file-taken', params: CaseId,
    handle: async ({ params: { id } }) => {
      const whole = await store.whole(id);
      if (whole === undefined) return problem('unknown-case');
      const files = new Map((await store.files.list(id)).map((file) => [file.hash, file]));
      const read = async (hash: string): Promise<FileContent> => store.files.content(id, files.get(hash)?.id ?? '');
      // Said before anything is sent: half a case file would be worse than none.
      for (const { hash, name } of whole.content.files) {
        const content = await read(hash);
        if (!content.ok) return problem(content.why === 'altered' ? 'file-altered' : 'file-missing', { errors: [{ pointer: name, code: content.why }] });
      }
      const contentOf = async (hash: string): Promise<Uint8Array> => { const content = await read(hash); if (!content.ok) throw new Error('An evidence file was lost while its case was packed'); return content.bytes; };
      return { kind: 'pieces', pieces: caseFiles.pack({ whole, contentOf }), headers: caseFiles.headers(whole.content) };
    },
  }),
  route({
    method: 'post', path: '/api/case-files', access: 'opener', media: 'application/octet-stream', limit: caseFileLimit, body: z.instanceof(Uint8Array),
    handle: async ({ body, asker, note }) => {
      const read = caseFiles.open(body);
      if (!read.ok) return problem(`case-file-${read.why}`, read.why === 'damaged' ? { errors: read.faults.map(({ part, code }) => ({ pointer: part, code })) } : {});
      const id = await store.bringIn(read.whole, read.contentOf, memberOf(asker));
      await note({ act: 'case-opened', caseId: id });
      return created({ id, title: read.whole.content.title });
    },
  }),
];
