// The evidence files of a case: added, looked at, given to a paper, taken out. An original leaves as it came, as an attachment.
import { z } from 'zod';
import { cleanFileName, type PaperRef } from '../core/case/evidence-files.ts';
import { evidenceStanding, refsOf, type EvidenceStanding } from '../core/case/evidence-standing.ts';
import { viewOf, type EvidenceView, type FileAdded } from '../core/case/evidence-view.ts';
import { papersOf } from '../core/case/papers-of.ts';
import { paperStates } from '../core/evidence/paper-state.ts';
import { limits } from '../core/intake/document-read.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import { openCase, type OpenCase } from './case-view.ts';
import { conflict, problem, type Problem } from './problem.ts';
import { created, none, ok, route, type Route } from './route.ts';
import { CaseFile, CaseId, Version } from './shapes.ts';

/** `paper`: how a paper of the case is called in `papers`; null takes the choice back. */
const Change = z.strictObject({ paper: z.string().max(600).nullable().exactOptional(), word: z.enum(paperStates).nullable().exactOptional(), version: Version.exactOptional() });

export const evidenceFileRoutes = (services: Services): readonly Route[] => [
  route({ method: 'get', path: '/api/cases/:id/files', access: 'read', params: CaseId, handle: ({ params }) => withCase(services, params.id, async (opened) => ok(await evidenceView(services, opened))) }),
  route({
    method: 'post', path: '/api/cases/:id/files', access: 'write', act: 'file-added', params: CaseId, query: z.strictObject({ name: z.string().max(1000).default('') }), media: 'application/octet-stream', body: z.instanceof(Uint8Array),
    handle: ({ params, query, body }) => withCase(services, params.id, async (opened) => {
      if (body.length > limits.size) return problem('file-too-large');
      const taken = services.evidenceKind(body);
      if (!taken.ok) return problem(taken.why === 'empty' ? 'file-empty' : 'file-kind');
      const name = cleanFileName(query.name);
      const added = await services.store.files.add(params.id, { name, kind: taken.kind, bytes: body });
      if (!added.ok) return problem(added.why === 'case-full' ? 'case-full' : 'unknown-case');
      const { value: { id, read }, again } = added;
      // Kept first, read then: whatever its text does to a reader, the file is there.
      if (read === undefined) await services.store.files.saveRead(params.id, id, await services.readDocument(body, name));
      return created({ ...await evidenceView(services, opened), added: id, again } satisfies FileAdded);
    }),
  }),
  route({
    method: 'patch', path: '/api/cases/:id/files/:file', access: 'write', act: 'file-changed', params: CaseFile, body: Change,
    handle: ({ params, body: { paper, word, version } }) => withCase(services, params.id, async (opened) => {
      const known: readonly PaperRef[] = ['none', ...refsOf(papersIn(services.rulebook, opened))];
      const chosen = paper === undefined || paper === null ? paper : known.find((ref) => ref === paper);
      if (paper !== undefined && chosen === undefined) return problem('invalid', { errors: [{ pointer: '/paper', code: 'not-an-option' }] });
      const saved = await services.store.files.change(params.id, params.file, { ...(chosen === undefined ? {} : { paper: chosen }), ...(word === undefined ? {} : { word }) }, version);
      if (saved.ok) return ok(await evidenceView(services, opened));
      return saved.why === 'conflict' ? conflict(await evidenceView(services, opened)) : problem('unknown-file');
    }),
  }),
  route({ method: 'delete', path: '/api/cases/:id/files/:file', access: 'write', act: 'file-deleted', params: CaseFile, handle: async ({ params }) => (await services.store.files.delete(params.id, params.file) ? none : problem('unknown-file')) }),
  route({
    method: 'post', path: '/api/cases/:id/files/:file/read', access: 'write', act: 'file-changed', params: CaseFile,
    handle: ({ params }) => withCase(services, params.id, async (opened) => {
      const found = await services.store.files.content(params.id, params.file);
      if (!found.ok) return problem(contentProblem[found.why]);
      await services.store.files.saveRead(params.id, params.file, await services.readDocument(found.bytes, found.file.name));
      return ok(await evidenceView(services, opened));
    }),
  }),
  route({
    method: 'get', path: '/api/cases/:id/files/:file/content', access: 'read', act: 'file-taken', params: CaseFile,
    handle: async ({ params }) => {
      const found = await services.store.files.content(params.id, params.file);
      return found.ok ? { kind: 'file', content: found.bytes, headers: services.attachmentHeaders(found.file.name, found.file.kind) } : problem(contentProblem[found.why]);
    },
  }),
];

const contentProblem = { 'not-found': 'unknown-file', missing: 'file-missing', altered: 'file-altered' } as const;

async function withCase<T>({ rulebook, store }: Services, id: string, work: (opened: OpenCase) => Promise<T>): Promise<T | Problem> {
  const opened = openCase(rulebook, await store.get(id));
  return opened === undefined ? problem('unknown-case') : work(opened);
}

const papersIn = (rulebook: Rulebook, { facts, reading }: OpenCase) => papersOf(rulebook, facts, reading.asks.map(({ id }) => id));

export async function standingOfCase({ rulebook, store }: Pick<Services, 'rulebook' | 'store'>, opened: OpenCase): Promise<EvidenceStanding> {
  const { found, facts, reading } = opened;
  return evidenceStanding(rulebook, { facts, reading, papers: papersIn(rulebook, opened), files: await store.files.list(found.id), notice: found.notice, ...(found.receivedOn === undefined ? {} : { received: found.receivedOn }) });
}

const evidenceView = async (services: Services, opened: OpenCase): Promise<EvidenceView> => viewOf(services.rulebook, await standingOfCase(services, opened));
