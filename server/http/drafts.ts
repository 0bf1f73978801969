// Drafts of a case: the one that was refused, and letters edited by hand.
import { z } from 'zod';
import type { Services } from '../services.ts';
import { conflict, problem } from './problem.ts';
import { ok, route, type Route } from './route.ts';
import { CaseDraft, Marks, Text, Version } from './shapes.ts';

const Body = z.strictObject({ text: Text, marks: Marks.exactOptional(), version: Version.exactOptional() });

export const draftRoutes = ({ store }: Services): readonly Route[] => [
  route({
    method: 'put', path: '/api/cases/:id/drafts/:name', access: 'write', act: 'draft-changed', params: CaseDraft, body: Body,
    handle: async ({ params: { id, name }, body: { text, marks, version } }) => {
      const saved = await store.saveDraft(id, name, text, marks, version);
      if (saved.ok) return ok(saved.value);
      return saved.why === 'conflict' ? conflict(saved.value) : problem('unknown-case');
    },
  }),
];
