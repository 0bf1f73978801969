// Comments on a case: on its letter, a sentence of it, a question; answered and marked as done.
import { z } from 'zod';
import { commentedDrafts, isOpen, placeComment } from '../core/case/comments.ts';
import type { CommentsView } from '../core/case/review-view.ts';
import { alignLetter } from '../core/letter/align.ts';
import { writePapers } from '../core/letter/write-letter.ts';
import type { Services } from '../services.ts';
import { openCase } from './case-view.ts';
import { lettersNow } from './letter.ts';
import { conflict, problem, type Problem } from './problem.ts';
import { doerOf } from './review.ts';
import { created, ok, route, type Reply, type Route } from './route.ts';
import { CaseId, CommentText, Version } from './shapes.ts';

const CaseComment = CaseId.extend({ comment: z.coerce.number().int().min(1) });
const About = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letter') }), z.strictObject({ kind: z.literal('question'), question: z.string().max(200) }),
  z.strictObject({ kind: z.literal('sentence'), draft: z.enum(commentedDrafts), words: z.string().trim().min(1).max(10_000), sentence: z.string().max(300).exactOptional() }),
]);

export function commentRoutes({ rulebook, store }: Pick<Services, 'rulebook' | 'store'>): readonly Route[] {
  const view = async (id: string, reply: (body: unknown) => Reply = ok): Promise<Reply | Problem> => {
    const opened = openCase(rulebook, await store.get(id));
    if (opened === undefined) return problem('unknown-case');
    const comments = await store.reviews.comments(id);
    const [letter] = writePapers(rulebook, opened.facts);
    const texts = letter === undefined ? undefined : lettersNow(letter, opened.found);
    const rows = letter === undefined || texts === undefined ? [] : alignLetter(letter, texts, rulebook.units);
    const { round } = opened.found;
    return reply({
      round, open: comments.filter((one) => isOpen(one, round)).length,
      comments: comments.map((one) => { const standing = texts === undefined ? undefined : placeComment(one.about, rows, texts); return { ...one, ...(standing === undefined ? {} : { standing }) }; }),
    } satisfies CommentsView);
  };
  return [
    route({ method: 'get', path: '/api/cases/:id/comments', access: 'read', params: CaseId, handle: ({ params: { id } }) => view(id) }),
    route({
      method: 'post', path: '/api/cases/:id/comments', access: 'comment', act: 'commented', params: CaseId, body: z.strictObject({ about: About, text: CommentText }),
      handle: async ({ params: { id }, body: { about, text }, asker }) => {
        if (about.kind === 'question' && rulebook.question(about.question) === undefined) return problem('unknown-question');
        return await store.reviews.comment(id, { about, text, by: doerOf(asker) }) === undefined ? problem('unknown-case') : view(id, created);
      },
    }),
    route({
      method: 'post', path: '/api/cases/:id/comments/:comment/replies', access: 'comment', act: 'commented', params: CaseComment, body: z.strictObject({ text: CommentText }),
      handle: async ({ params: { id, comment }, body: { text }, asker }) => (await store.reviews.reply(id, comment, { text, by: doerOf(asker) }) ? view(id, created) : problem('unknown-comment')),
    }),
    route({
      method: 'patch', path: '/api/cases/:id/comments/:comment', access: 'comment', act: 'comment-settled', params: CaseComment, body: z.strictObject({ done: z.boolean(), version: Version.exactOptional() }),
      handle: async ({ params: { id, comment }, body: { done, version }, asker }) => {
        const saved = await store.reviews.settle(id, comment, done ? doerOf(asker) : undefined, version);
        if (saved.ok) return view(id);
        return saved.why === 'conflict' ? conflict(saved.value) : problem('unknown-comment');
      },
    }),
  ];
}
