// Cases: list, create, look at, change, delete.
import { z } from 'zod';
import { daysKept, type Case, type CaseChange } from '../core/case/case.ts';
import { issueTitles } from '../core/case/issue-titles.ts';
import { readNotice } from '../core/notice/read-notice.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import { soughtTerms } from '../core/text/search-terms.ts';
import type { Services } from '../services.ts';
import { memberOf, type Asker } from './access.ts';
import { findLines } from './case-lines.ts';
import { caseView, composing, openCase, openFound, reinstatementDay } from './case-view.ts';
import { unknownReasons } from './known-reasons.ts';
import { conflict, problem, type Problem } from './problem.ts';
import { created, none, ok, route, type Reply, type Route } from './route.ts';
import { CaseId, Correction, Day, FilledText, Language, Reasons, Text, Title, Version } from './shapes.ts';

const NewCase = z.strictObject({ notice: FilledText, language: Language, receivedOn: Day.exactOptional(), refused: Text.exactOptional() });
const Change = z.strictObject({
  notice: FilledText.exactOptional(), receivedOn: Day.nullable().exactOptional(), sentOn: Day.nullable().exactOptional(), reinstatedOn: Day.nullable().exactOptional(), correction: Correction.exactOptional(), confirmed: Reasons.exactOptional(),
  title: Title.exactOptional(), language: Language.exactOptional(), version: Version.exactOptional(),
});

/** `find`: words in either language; `order`: what is most urgent first, or what was changed last. */
const ListQuery = z.strictObject({
  order: z.enum(['urgent', 'newest']).default('urgent'), find: z.string().max(200).default(''),
  most: z.coerce.number().int().min(1).max(200).default(50), skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export const caseRoutes = ({ rulebook, store, stamp, forget }: Services): readonly Route[] => [
  route({ method: 'get', path: '/api/cases', access: 'account', query: ListQuery, handle: async ({ query: { find, ...asked }, asker }) => {
    const member = memberOf(asker);
    const found = await findLines({ rulebook, store, stamp }, { ...asked, sought: soughtTerms(find), member });
    if (member === undefined) return ok(found);
    const roles = await store.team.rolesIn(found.lines.map(({ id }) => id), member);
    return ok({ ...found, lines: found.lines.map((line) => ({ ...line, ...roles[line.id] })) });
  } }),
  route({ method: 'get', path: '/api/deleted-cases', access: 'account', handle: async ({ asker }) => ok({ cases: await store.deleted(memberOf(asker)), days: daysKept }) }),
  route({
    method: 'post', path: '/api/cases', access: 'opener', body: NewCase,
    handle: async ({ body: { refused, ...start }, asker, note }) => {
      const draft = refused === undefined || refused.trim() === '' ? {} : { refused };
      const owner = memberOf(asker);
      const made = await store.create({ ...start, ...draft, title: titleOf(rulebook, start), ...(owner === undefined ? {} : { owner }) });
      await note({ act: 'case-opened', caseId: made.id });
      return view({ rulebook, asker }, made, created);
    },
  }),
  route({ method: 'get', path: '/api/cases/:id', access: 'read', params: CaseId, handle: async ({ params, asker }) => view({ rulebook, asker }, await store.get(params.id)) }),
  route({
    method: 'patch', path: '/api/cases/:id', access: 'write', act: 'case-changed', params: CaseId, body: Change,
    handle: async ({ params, body: { version, ...asked }, asker }) => {
      const unknown = unknownIn(rulebook, asked);
      if (unknown) return unknown;
      const seen = asked.correction === undefined ? undefined : await store.get(params.id);
      const change = { ...(seen === undefined ? {} : reinstatedBy(rulebook, seen, asked)), ...asked };
      const saved = await store.change(params.id, typeof change.sentOn === 'string' ? { ...change, compose: composing(rulebook) } : change, version);
      if (saved.ok) return view({ rulebook, asker }, saved.value);
      return saved.why === 'conflict' ? conflict(saved.value) : problem('unknown-case');
    },
  }),
  route({ method: 'post', path: '/api/deleted-cases/:id/bring-back', access: 'manage', act: 'case-brought-back', params: CaseId, handle: async ({ params }) => (await store.bringBack(params.id) ? none : problem('unknown-case')) }),
  route({ method: 'delete', path: '/api/cases/:id', access: 'manage', act: 'case-deleted', params: CaseId, handle: async ({ params }) => {
    if (!await store.delete(params.id)) return problem('unknown-case');
    await forget();
    return none;
  } }),
  route({ method: 'delete', path: '/api/deleted-cases/:id', access: 'manage', act: 'case-erased', params: CaseId, handle: async ({ params }) => {
    if (!await store.erase(params.id)) return problem('unknown-case');
    // What was kept of its texts to read them faster goes with it.
    await forget();
    return none;
  } }),
];

/** A notice that is corrected into one of a reinstatement says from when selling was possible again; one that turns out to be none does not. */
function reinstatedBy(rulebook: Rulebook, found: Case, { correction = {} }: Pick<CaseChange, 'correction'>): Pick<CaseChange, 'reinstatedOn'> {
  const now = openFound(rulebook, { ...found, correction }).reading;
  const [was, is] = [openFound(rulebook, found).reading, now].map(({ kind }) => kind.id === 'reinstatement');
  if (was === is) return {};
  return is === true ? { reinstatedOn: found.reinstatedOn ?? reinstatementDay(found, now) } : { reinstatedOn: null };
}

interface Asked { readonly rulebook: Rulebook; readonly asker: Asker }

function view({ rulebook, asker }: Asked, found: Parameters<typeof openCase>[1], reply: (body: unknown) => Reply = ok): Reply | Problem {
  const opened = openCase(rulebook, found);
  return opened === undefined ? problem('unknown-case') : reply(caseView(rulebook, opened, asker));
}

const unknownIn = (rulebook: Rulebook, change: CaseChange): Problem | undefined =>
  unknownReasons(rulebook, '/confirmed', change.confirmed) ?? unknownReasons(rulebook, '/correction/reasons', change.correction?.reasons);

const subjectLine = /^(?:Subject|Betreff|Objet|Oggetto|Asunto|件名)\s?[:：]\s?(.*)$/iu;
const headLine = /^(?:From|To|Date|Sent|Subject|Von|An|Datum|De|À|Da|A|Para|差出人|宛先|日時|送信日時|件名)\s?[:：]/iu;

/** A new case is called after the reasons its notice names, else after its subject or the first line that is no mail head. */
function titleOf(rulebook: Rulebook, { notice, language }: { readonly notice: string; readonly language: 'en' | 'ja' }): string {
  const issues = issueTitles(rulebook, readNotice(rulebook, notice, {}).reasons.map(({ id }) => id), language);
  if (issues !== '') return issues;
  const lines = notice.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const subject = lines.map((line) => subjectLine.exec(line)?.[1]).find((words) => words !== undefined && words !== '');
  return [...(subject ?? lines.find((line) => !headLine.test(line)) ?? '')].slice(0, 60).join('');
}
