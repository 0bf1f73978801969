// Rounds of a case: the next notice, what was sent and answered so far, and what is new since.
import { z } from 'zod';
import type { NoticeKind } from '../../rules/schema/notice.ts';
import { changesSince } from '../core/case/changes-since.ts';
import type { Case } from '../core/case/case.ts';
import { hasUnmarked, lastSubmission, sinceReinstated, type Follows, type Round } from '../core/case/round.ts';
import type { ChangesView, RoundLine, RoundsView, RoundView, SubmissionLine } from '../core/case/rounds-view.ts';
import { contentOf, letterOf, type SentContent, type Submission } from '../core/case/submission.ts';
import { readNotice } from '../core/notice/read-notice.ts';
import { isSameReply, replyWords } from '../core/notice/reply-words.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import type { Asker } from './access.ts';
import { caseView, composing, openCase, readRound, reinstatementDay, timeZone, type OpenCase } from './case-view.ts';
import { checkOfDraft, checkOfText } from './checking.ts';
import { conflict, problem, type Problem } from './problem.ts';
import { created, ok, route, type Reply, type Route } from './route.ts';
import { CaseId, Day, FilledText, Version } from './shapes.ts';

const NewRound = z.strictObject({ notice: FilledText, receivedOn: Day.exactOptional(), sentOn: Day.exactOptional(), version: Version.exactOptional() });
const CaseRound = CaseId.extend({ round: z.coerce.number().int().min(1) });
/** One of the two. */
const ForgottenDay = z.union([z.strictObject({ sentOn: Day, version: Version.exactOptional() }), z.strictObject({ reinstatedOn: Day, version: Version.exactOptional() })]);
const Since = z.strictObject({ from: z.coerce.number().int().min(1).exactOptional(), to: z.coerce.number().int().min(1).exactOptional() });

export const roundRoutes = ({ rulebook, store }: Services): readonly Route[] => [
  route({
    method: 'post', path: '/api/cases/:id/rounds', access: 'write', act: 'round-opened', params: CaseId, body: NewRound,
    handle: ({ params, body, asker }) => openRound({ rulebook, store }, params.id, { ...body, asker }),
  }),
  route({
    method: 'get', path: '/api/cases/:id/rounds', access: 'read', params: CaseId,
    handle: ({ params }) => withRounds({ rulebook, store }, params.id, (opened, rounds) => ok(roundsView(rulebook, opened, rounds))),
  }),
  route({
    method: 'get', path: '/api/cases/:id/rounds/:round', access: 'read', params: CaseRound,
    handle: ({ params: { id, round } }) => withRounds({ rulebook, store }, id, (_opened, rounds) => {
      const found = rounds.find(({ number }) => number === round);
      if (found === undefined) return problem('not-found');
      const submission = found.submissions.at(-1);
      return ok({ number: found.number, notice: found.notice, unsent: found.unsent, ...(submission === undefined ? {} : { submission }) } satisfies RoundView);
    }),
  }),
  route({
    method: 'delete', path: '/api/cases/:id/rounds/:round', access: 'write', act: 'round-taken-back', params: CaseRound,
    handle: async ({ params: { id, round }, asker }) => {
      const saved = await store.takeBackRound(id, round);
      const opened = saved.ok ? openCase(rulebook, saved.value) : undefined;
      return opened === undefined ? (!saved.ok && saved.why === 'conflict' ? conflict(saved.value) : problem('unknown-case')) : ok(caseView(rulebook, opened, asker));
    },
  }),
  route({
    method: 'put', path: '/api/cases/:id/rounds/:round/day', access: 'write', act: 'case-changed', params: CaseRound, body: ForgottenDay,
    handle: ({ params: { id, round }, body, asker }) => tellBefore({ rulebook, store }, { id, round, ...body, asker }),
  }),
  route({
    method: 'get', path: '/api/cases/:id/changes', access: 'read', params: CaseId, query: Since,
    handle: ({ params: { id }, query: { from, to } }) => withRounds({ rulebook, store }, id, async (opened, rounds) => {
      const all = rounds.flatMap(({ submissions }) => submissions);
      const before = from === undefined ? lastSubmission(sinceReinstated(rounds.slice(0, -1))) : all.find(({ number }) => number === from);
      const after = to === undefined ? undefined : all.find(({ number }) => number === to);
      if (before?.content === undefined || (to !== undefined && after?.content === undefined)) return problem('no-submission');
      const now = after?.content ?? contentOf(rulebook, opened.facts, { found: opened.found, files: await store.files.list(id), annex: (await store.orders.annex(id))?.rows ?? [] });
      return ok(changesView(rulebook, opened, { before: { ...before, content: before.content }, after, now }));
    }),
  }),
];

export async function withRounds({ rulebook, store }: Pick<Services, 'rulebook' | 'store'>, id: string, work: (opened: OpenCase, rounds: readonly Round[]) => Promise<Reply | Problem> | Reply | Problem): Promise<Reply | Problem> {
  const opened = openCase(rulebook, await store.get(id));
  const rounds = await store.rounds(id);
  return opened === undefined || rounds === undefined ? problem('unknown-case') : work(opened, rounds);
}

/** The letter that was answered is written down first, where the seller says only now that it was sent. */
async function openRound({ rulebook, store }: Pick<Services, 'rulebook' | 'store'>, id: string, { notice, receivedOn, sentOn, version, asker }: z.output<typeof NewRound> & { readonly asker: Asker }): Promise<Reply | Problem> {
  const found = await store.get(id);
  if (found === undefined) return problem('unknown-case');
  if (version !== undefined && version !== found.version) return conflict(found);
  let seen = found;
  if (sentOn !== undefined && found.sentOn === undefined) {
    const sent = await store.change(id, { sentOn, compose: composing(rulebook) }, found.version);
    if (!sent.ok) return sent.why === 'conflict' ? conflict(sent.value) : problem('unknown-case');
    seen = sent.value;
  }
  const reading = readNotice(rulebook, notice, { timeZone, ...(receivedOn === undefined ? {} : { receivedOn }) });
  const follows = followsBy(seen, reading.kind.id);
  const saved = await store.openRound(id, { notice, follows, ...(receivedOn === undefined ? {} : { receivedOn }), ...(follows === 'reinstatement' ? { reinstatedOn: reinstatementDay(receivedOn === undefined ? {} : { receivedOn }, reading) } : {}) }, seen.version);
  if (!saved.ok) return saved.why === 'conflict' ? conflict(saved.value) : problem('unknown-case');
  const opened = openCase(rulebook, saved.value);
  return opened === undefined ? problem('unknown-case') : created(caseView(rulebook, opened, asker));
}

/** Only of the round before the newest: what follows it follows anew. */
async function tellBefore({ rulebook, store }: Pick<Services, 'rulebook' | 'store'>, { id, round, version, asker, ...day }: z.output<typeof ForgottenDay> & { readonly id: string; readonly round: number; readonly asker: Asker }): Promise<Reply | Problem> {
  const opened = openCase(rulebook, await store.get(id));
  if (opened === undefined) return problem('unknown-case');
  const { found, reading } = opened;
  const before = found.earlierRounds.at(-1);
  if (before === undefined || before.number !== round || ('sentOn' in day ? before.sentOn : before.reinstatedOn) !== undefined) return conflict(found);
  const saved = await store.tellBefore(id, { ...day, compose: composing(rulebook), follows: followsBy({ ...before, ...day }, reading.kind.id) }, version ?? found.version);
  if (!saved.ok) return saved.why === 'conflict' ? conflict(saved.value) : problem('unknown-case');
  const told = openCase(rulebook, saved.value);
  return told === undefined ? problem('unknown-case') : ok(caseView(rulebook, told, asker));
}

const followsBy = ({ reinstatedOn }: Pick<Case, 'reinstatedOn'>, kind: NoticeKind): Follows => (kind === 'reinstatement' ? 'reinstatement' : reinstatedOn !== undefined && kind !== 'rejection' ? 'new-suspension' : 'refusal');

const stopping: readonly NoticeKind[] = ['deactivation', 'rejection'];
/** Selling was possible again, and the newest notice stops it, or refuses the plan that answered that. */
export const isAgain = ({ found, reading }: OpenCase): boolean => stopping.includes(reading.kind.id) && found.earlierRounds.some(({ reinstatedOn }) => reinstatedOn !== undefined);

const aboutRepeats = ['reply-lists-all-parts', 'same-text-again', 'many-contacts'];

function roundsView(rulebook: Rulebook, opened: OpenCase, rounds: readonly Round[]): RoundsView {
  const said = new Map(rounds.map(({ number, notice }) => [number, replyWords(rulebook, notice)]));
  const saysAs = (one: Round, other: Round): boolean => isSameReply(said.get(one.number) ?? [], said.get(other.number) ?? []);
  const lines = rounds.map((round, i) => roundLine(rulebook, round, sinceReinstated(rounds.slice(0, i)).filter((earlier) => saysAs(earlier, round)).map(({ number }) => number)));
  const repeats = (lines.at(-1)?.sameAs.length ?? 0) > 0;
  return { rounds: lines, again: isAgain(opened), toLookAt: isAgain(opened) && hasUnmarked(rounds), reinstated: opened.found.reinstatedOn !== undefined || opened.reading.kind.id === 'reinstatement', facts: repeats ? aboutRepeats.flatMap((id) => rulebook.facts.get(id) ?? []) : [] };
}

function roundLine(rulebook: Rulebook, round: Round, sameAs: readonly number[]): RoundLine {
  const reading = readRound(rulebook, round);
  const noticeOn = round.receivedOn ?? reading.entities.noticeDate?.date;
  const reasons = round.confirmed.length > 0 ? round.confirmed : reading.reasons.map(({ id }) => id);
  const submission = round.submissions.at(-1);
  return {
    number: round.number, kind: reading.kind.id, openedAt: round.createdAt,
    ...(noticeOn === undefined ? {} : { noticeOn }), ...(round.sentOn === undefined ? {} : { sentOn: round.sentOn }), ...(round.reinstatedOn === undefined ? {} : { reinstatedOn: round.reinstatedOn }),
    issues: reasons.flatMap((id) => rulebook.reasons.get(id)?.short ?? []), asks: reading.asks.map(({ id }) => id), sameAs,
    points: reading.followUps.flatMap(({ id, because }) => { const rule = rulebook.notice['follow-ups'].find((one) => one.id === id); return rule === undefined ? [] : [{ says: rule.says, quotes: because.map(({ text }) => text) }]; }),
    ...(submission === undefined ? {} : { sent: submissionLine(submission) }),
    unsent: (['letter-en', 'letter-ja'] as const).filter((name) => round.unsent[name] !== undefined), ...(round.told === undefined ? {} : { told: round.told }),
  };
}

const submissionLine = ({ number, on, madeAt, declared, content }: Submission): SubmissionLine => ({
  number, on, madeAt, ...(declared === undefined ? {} : { by: declared.by, declaredOn: declared.on }),
  texts: (content?.texts ?? []).filter(({ paper }) => paper === content?.texts[0]?.paper).map(({ language }) => language), named: content?.named ?? [], files: content?.files ?? [],
});

interface Compared { readonly before: Submission & { readonly content: SentContent }; readonly after: Submission | undefined; readonly now: SentContent }

/** The demands of the notice are laid only beside the letter as it stands. */
function changesView(rulebook: Rulebook, opened: OpenCase, { before, after, now }: Compared): ChangesView {
  const sent = letterOf(before.content);
  const check = after === undefined && sent !== undefined ? checkOfDraft(rulebook, opened, 'letter-en')?.result : undefined;
  const covered = check === undefined || sent === undefined ? {} : { covered: { before: checkOfText(rulebook, opened, sent).coverage, now: check.coverage } };
  const named = ({ number, round, on }: Submission): ChangesView['from'] => ({ number, round, on });
  return { ...changesSince(before.content, now, { units: rulebook.units, ...covered }), from: named(before), ...(after === undefined ? {} : { to: named(after) }) };
}
