// Who may do what: every address of the program x every role x foreign cases, and what leaves only once it is approved; through the real app.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../server/http/route.ts';
import { runningApp } from '../support/app.ts';
import { sampleCase } from '../support/cases.ts';
import { realRulebook } from '../support/rulebook.ts';
import { ask, caseOf, everyone, invited, people, type Method, type Person, type Who } from '../support/team.ts';

const app = runningApp({ forTeam: {} });
let all: Readonly<Record<Who, Person>>;
beforeAll(async () => { all = await people(app); });

const [readers, writers] = [['owner', 'editor', 'reviewer'], ['owner', 'editor']] as const;
/** Written by hand, beside what the routes themselves say: who gets past the guard. */
const matrix: readonly (readonly [who: readonly Who[], ...addresses: string[]])[] = [
  [[], 'get /api/kept', 'post /api/kept/erase', 'post /api/kept/plain-copies', 'post /api/lock', 'post /api/passphrase', 'put /api/passphrase', 'post /api/passphrase/remove'],
  [everyone, 'get /healthz', 'post /api/unlock', 'post /api/session', 'post /api/invitation', 'post /api/join'],
  [['owner', 'editor', 'reviewer', 'helper', 'stranger'], 'get /api/session', 'delete /api/session', 'get /api/session/kept', 'get /api/sessions', 'delete /api/sessions/:session', 'put /api/session/password', 'post /api/session/join',
    'get /api/cases', 'get /api/deleted-cases', 'post /api/read', 'post /api/text', 'post /api/check', 'get /api/rules', 'get /api/glossary', 'get /api/rules/reasons/:reason', 'post /api/annex/paste'],
  [['owner', 'editor', 'reviewer', 'stranger'], 'post /api/cases', 'post /api/case-files', 'post /api/invitations'],
  [readers, ...['annex/file', 'bundle', 'coverage/:name', 'export', 'packet', 'sheets/:sheet'].map((file) => `get /api/cases/:id/${file}/lacking-signs`), 'get /api/cases/:id', 'get /api/cases/:id/annex', 'get /api/cases/:id/annex/file', 'post /api/cases/:id/preview/:question', 'get /api/cases/:id/check/:name', 'post /api/cases/:id/check/:name', 'get /api/cases/:id/must-mend', 'get /api/cases/:id/coverage/:name',
    'get /api/cases/:id/declaration', 'get /api/cases/:id/answers', 'get /api/cases/:id/files', 'get /api/cases/:id/deleted', 'get /api/cases/:id/files/:file/content', 'get /api/cases/:id/export', 'get /api/cases/:id/letter', 'get /api/cases/:id/papers', 'get /api/cases/:id/days', 'get /api/cases/:id/reminder.ics',
    'get /api/cases/:id/reports/:report/groups', 'get /api/cases/:id/reports/:report/rows', 'get /api/cases/:id/sheets/:sheet', 'get /api/cases/:id/packet', 'get /api/cases/:id/bundle', 'get /api/cases/:id/members',
    'get /api/cases/:id/rounds', 'get /api/cases/:id/rounds/:round', 'get /api/cases/:id/changes', 'get /api/cases/:id/promises', 'get /api/cases/:id/plan.ics',
    'get /api/cases/:id/history/drafts/:name', 'get /api/cases/:id/history/drafts/:name/:version', 'get /api/cases/:id/history/answers/:question',
    'get /api/cases/:id/review', 'get /api/cases/:id/comments', 'post /api/cases/:id/comments', 'post /api/cases/:id/comments/:comment/replies', 'patch /api/cases/:id/comments/:comment'],
  [writers, 'get /api/cases/:id/case-file', 'patch /api/cases/:id', 'put /api/cases/:id/annex', 'put /api/cases/:id/answers/:question', 'delete /api/cases/:id/answers/:question', 'put /api/cases/:id/declaration', 'put /api/cases/:id/drafts/:name', 'post /api/cases/:id/files', 'patch /api/cases/:id/files/:file',
    'post /api/cases/:id/deleted/:part/bring-back', 'delete /api/cases/:id/files/:file', 'post /api/cases/:id/files/:file/read', 'post /api/cases/:id/reports', 'patch /api/cases/:id/reports/:report', 'delete /api/cases/:id/reports/:report',
    'post /api/cases/:id/rounds', 'delete /api/cases/:id/rounds/:round', 'put /api/cases/:id/rounds/:round/day', 'put /api/cases/:id/earlier-suspension', 'delete /api/cases/:id/earlier-suspension', 'put /api/cases/:id/promises/:submission/:question', 'post /api/cases/:id/review/ask', 'post /api/cases/:id/review/take-back'],
  [['reviewer'], 'post /api/cases/:id/review/approve', 'post /api/cases/:id/review/send-back', 'post /api/cases/:id/review/withdraw'],
  [['owner'], 'delete /api/cases/:id', 'delete /api/cases/:id/deleted/:part', 'post /api/deleted-cases/:id/bring-back', 'delete /api/deleted-cases/:id', 'put /api/cases/:id/members/:account', 'delete /api/cases/:id/members/:account', 'post /api/cases/:id/invitations', 'delete /api/cases/:id/invitations/:invitation', 'get /api/cases/:id/trail'],
];
const addresses = matrix.flatMap(([who, ...these]) => these.map((address) => ({ address, who })));

/** An address with values that are well-formed and name nothing. */
const filled = (path: string, caseId: string): string => path.replace('cases/:id', `cases/${caseId}`).replace(':name', 'letter-en').replace(':question', 'case.about').replace(':sheet', 'ledger').replace(/:\w+/g, 'nothing');

describe('the matrix', () => {
  it('lacks no address of the program, and has none that is not there', () => {
    expect(addresses.map(({ address }) => address).sort()).toEqual(app.routes().map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('is noted in the trail wherever a case is changed or something is taken out of it', () => {
    const silent = app.routes().filter(({ method, path, access, act }) => act === undefined && path.includes('cases/:id') && method !== 'get' && access !== 'read').map(({ method, path }) => `${method} ${path}`);
    // These tell themselves whom it was done to.
    expect(silent.sort()).toEqual(['delete /api/cases/:id/members/:account', 'put /api/cases/:id/members/:account']);
  });

  let standing = '';
  /** A case as it was made: the last one, unless somebody was let change it. */
  const untouched = async (): Promise<string> => {
    const { version } = await app.store().get(standing) ?? {};
    return version === 1 && (await app.store().team.members(standing)).length === 3 ? standing : (standing = await caseOf(app, all));
  };

  it.each(addresses)('$address', async ({ address, who }) => {
    const [method = '', path = ''] = address.split(' ');
    for (const one of everyone) {
      const isDeleted = path.startsWith('/api/deleted-cases/:id');
      const caseId = isDeleted ? await caseOf(app, all) : await untouched();
      if (isDeleted) await app.store().delete(caseId);
      // Signing out is for a session of its own.
      const asker = path === '/api/session' && method === 'delete' && one !== 'guest' ? await again(all[one]) : all[one];
      const { status, body } = await ask(app, asker, method as Method, filled(path, caseId)).set('content-type', 'application/json').send(method === 'get' ? undefined : '{"torn');
      const code = String(body?.code ?? '');
      const told = `${one} ${String(status)} ${code}`;
      if (who.includes(one)) expect(['signed-out', 'not-permitted', 'unknown-case'], told).not.toContain(code);
      // What is refused is refused before its body is read, and a foreign case is as one that is not there.
      else expect(told).toBe(`${one} ${one === 'guest' ? '401 signed-out' : path.includes('cases/:id') && (one === 'stranger' || one === 'helper') ? '404 unknown-case' : '403 not-permitted'}`);
      if (isDeleted && !who.includes(one)) expect((await app.store().deleted()).some(({ id }) => id === caseId), told).toBe(true);
      else if (!who.includes(one)) expect(await app.store().get(caseId), told).toMatchObject({ version: 1, title: 'Matrix' });
    }
  });

  const again = async ({ address }: Person): Promise<Person> => ({ id: '', address, cookie: (await app.team().accounts.signIn(address, 'a long enough password', { cookie: undefined, device: 'x' }))?.cookies.map((one) => one.split(';')[0]).join('; ') ?? '' });
});

describe('a member of one case', () => {
  it('sees and finds in the list nothing of another', async () => {
    const mine = await ask(app, all.stranger, 'post', '/api/cases').send({ notice: 'Your account has been deactivated. Please send a plan of action.', language: 'en' }).expect(201);
    const theirs = await caseOf(app, all);
    const ids = async (one: Who, query = ''): Promise<string[]> => ((await ask(app, all[one], 'get', `/api/cases${query}`).expect(200)).body.lines as { id: string }[]).map(({ id }) => id);
    expect(await ids('stranger')).toEqual([mine.body.case.id]);
    expect(await ids('helper')).toEqual([]);
    for (const one of ['owner', 'editor', 'reviewer'] as const) expect(await ids(one)).toContain(theirs);
    for (const query of ['?most=1', '?order=newest', '?find=deactivated', '?find=account']) expect((await ids('stranger', query)).filter((id) => id !== mine.body.case.id), query).toEqual([]);
    expect((await ask(app, all.stranger, 'get', '/api/cases').expect(200)).body).toMatchObject({ matched: 1, total: 1, left: 0 });
    const found = async (one: Who): Promise<number> => Number((await ask(app, all[one], 'get', '/api/cases?find=Findable').expect(200)).body.matched);
    await ask(app, all.editor, 'patch', `/api/cases/${theirs}`).send({ title: 'Findable' }).expect(200);
    expect([await found('reviewer'), await found('stranger'), await found('helper')]).toEqual([1, 0, 0]);
    await ask(app, all.owner, 'delete', `/api/cases/${theirs}`).expect(204);
    const gone = async (one: Who): Promise<boolean> => ((await ask(app, all[one], 'get', '/api/deleted-cases').expect(200)).body.cases as { id: string }[]).some(({ id }) => id === theirs);
    expect([await gone('owner'), await gone('editor'), await gone('stranger')]).toEqual([true, false, false]);
  });

  it('reaches nothing of another through his own', async () => {
    const { body: { case: { id: mine } } } = await ask(app, all.stranger, 'post', '/api/cases').send({ notice: 'Your account has been deactivated. Please send a plan of action.', language: 'en' }).expect(201);
    const theirs = await caseOf(app, all);
    const added = await app.store().files.add(theirs, { name: 'a.txt', kind: 'text', bytes: new TextEncoder().encode('of another case') });
    const file = added.ok ? added.value.id : '';
    const { body: { id: invitation } } = await ask(app, all.owner, 'post', `/api/cases/${theirs}/invitations`).send({ role: 'editor' }).expect(201);
    for (const [method, path] of [['get', `files/${file}/content`], ['post', `files/${file}/read`], ['delete', `files/${file}`], ['delete', `invitations/${invitation}`], ['delete', `members/${all.editor.id}`], ['put', `members/${all.editor.id}`]] as const) {
      expect((await ask(app, all.stranger, method, `/api/cases/${mine}/${path}`).send({ role: 'reviewer' })).status, path).toBe(404);
    }
    expect(await app.store().files.list(theirs)).toHaveLength(1);
    expect(await app.store().team.members(theirs)).toHaveLength(3);
    expect(await app.store().team.invitations(theirs)).toHaveLength(1);
  });

  it('loses it with his membership, at once', async () => {
    const id = await caseOf(app, all);
    await ask(app, all.editor, 'get', `/api/cases/${id}`).expect(200);
    await ask(app, all.owner, 'put', `/api/cases/${id}/members/${all.editor.id}`).send({ role: 'reviewer' }).expect(204);
    expect((await ask(app, all.editor, 'patch', `/api/cases/${id}`).send({ title: 'Changed' }).expect(403)).body.code).toBe('not-permitted');
    await ask(app, all.owner, 'delete', `/api/cases/${id}/members/${all.editor.id}`).expect(204);
    await ask(app, all.editor, 'get', `/api/cases/${id}`).expect(404);
    expect((await ask(app, all.owner, 'delete', `/api/cases/${id}/members/${all.owner.id}`).expect(409)).body.code).toBe('last-owner');
    expect((await ask(app, all.owner, 'put', `/api/cases/${id}/members/${all.owner.id}`).send({ role: 'editor' }).expect(409)).body.code).toBe('last-owner');
  });
});

describe('what leaves a case that has a reviewer', () => {
  /** With a letter, an evidence file and a table. */
  const ready = async (): Promise<string> => {
    const id = await caseOf(app, all);
    const store = app.store();
    const facts = sampleCase(await realRulebook(), 'out-of-stock');
    await store.change(id, { confirmed: facts.reasons });
    for (const [question, answer] of Object.entries(facts.answers).slice(0, 4)) await store.saveAnswer(id, question, answer);
    await store.files.add(id, { name: 'a.txt', kind: 'text', bytes: new TextEncoder().encode('a paper') });
    await store.orders.saveAnnex(id, [{ order: '111-1234567-1234567' }]);
    return id;
  };
  const step = async (who: Who, id: string, kind: string, rest: object = {}) => {
    const { body: { version, seal } } = await ask(app, all.owner, 'get', `/api/cases/${id}/review`).expect(200);
    return ask(app, all[who], 'post', `/api/cases/${id}/review/${kind}`).send({ version, seal, ...rest });
  };
  const look = async (id: string, who: Who = 'editor') => (await ask(app, all[who], 'get', `/api/cases/${id}/review`).expect(200)).body as { free: boolean; held: boolean; mayReview: boolean; reviewers: string[]; now?: { kind: string; by: string; remark?: string }; seen?: { changed?: { questions: string[]; files: object; annex: boolean; texts: unknown[]; rows: { en: { kind: string }[] } } } };
  const takeLetter = async (id: string): Promise<string> => { const { status, body } = await ask(app, all.editor, 'get', `/api/cases/${id}/export?language=en&format=txt`); return `${String(status)} ${String((body as { code?: string }).code ?? '')}`.trim(); };

  /** Every address of a case that gives a file, with parameters under which it does. */
  const filesOf = async (id: string): Promise<readonly { readonly route: Route; readonly path: string }[]> => {
    const [file] = await app.store().files.list(id);
    const found: { route: Route; path: string }[] = [];
    for (const route of app.routes().filter(({ method, path }) => method === 'get' && path.startsWith('/api/cases/:id/'))) {
      const path = filled(route.path.replace(':file', file?.id ?? ''), id);
      for (const query of ['', '?language=en', '?language=en&format=txt', '?on=2026-03-20']) {
        const { headers } = await ask(app, all.owner, 'get', `${path}${query}`);
        if (String(headers['content-disposition']).startsWith('attachment')) { found.push({ route, path: `${path}${query}` }); break; }
      }
    }
    return found;
  };
  /** For whoever works on the case, and for looking it over; a route that is new here is to be thought about. */
  const forReading = ['/api/cases/:id/coverage/:name', '/api/cases/:id/files/:file/content', '/api/cases/:id/plan.ics', '/api/cases/:id/reminder.ics', '/api/cases/:id/sheets/:sheet'];

  it('waits for the approval of the state that is there, whatever the route', { timeout: 60_000 }, async () => {
    const id = await ready();
    await app.store().change(id, { sentOn: '2026-03-01', reinstatedOn: '2026-03-02' });
    const waiting = (await filesOf(id)).map(({ route }) => route.path);
    expect(waiting.filter((path) => !forReading.includes(path))).toEqual([]);
    await step('reviewer', id, 'approve').then(({ status }) => { expect(status).toBe(200); });
    const approved = await filesOf(id);
    const leaving = approved.filter(({ route }) => !waiting.includes(route.path));
    expect(leaving.map(({ route }) => route.path).sort()).toEqual(['/api/cases/:id/annex/file', '/api/cases/:id/bundle', '/api/cases/:id/case-file', '/api/cases/:id/export', '/api/cases/:id/packet']);
    await app.store().saveDraft(id, 'letter-en', 'Written anew.', []);
    for (const { path } of leaving) expect([path, (await ask(app, all.owner, 'get', path)).body]).toMatchObject([path, { code: 'not-approved' }]);
  });

  it('waits again after any change, says what has changed, and is free again with a new approval or with what was there before', async () => {
    const id = await ready();
    const store = app.store();
    await step('reviewer', id, 'approve', { remark: 'Fine.' });
    expect(await look(id)).toMatchObject({ free: true, held: true, now: { kind: 'approved', by: 'reviewer', remark: 'Fine.' } });
    const [question = ''] = Object.entries((await store.get(id))?.answers ?? {}).find(([, { answer }]) => answer.state === 'answered') ?? [];
    const [file] = await store.files.list(id);
    const changes: readonly (readonly [() => Promise<unknown>, object])[] = [
      [() => store.saveAnswer(id, question, undefined), { questions: [question] }],
      [() => store.saveDraft(id, 'letter-en', 'We did nothing.', []), { rows: { en: expect.arrayContaining([expect.objectContaining({ kind: 'removed' })]) as unknown } }],
      [() => store.saveDraft(id, 'letter-ja', '何もしていません。', []), { texts: [expect.anything()] }],
      [() => store.files.add(id, { name: 'b.txt', kind: 'text', bytes: new TextEncoder().encode('another') }), { files: { added: ['b.txt'] } }],
      [() => store.files.change(id, file?.id ?? '', { paper: 'none' }), { files: { assigned: ['a.txt'] } }],
      [() => store.files.delete(id, file?.id ?? ''), { files: { gone: ['a.txt'] } }],
      [() => store.orders.saveAnnex(id, [{ order: '111-7654321-7654321' }]), { annex: true }],
    ];
    for (const [change, told] of changes) {
      expect(await takeLetter(id)).toBe('200');
      await change();
      expect(await takeLetter(id), JSON.stringify(told)).toBe('409 not-approved');
      const { free, seen } = await look(id);
      expect(free).toBe(false);
      expect(seen?.changed).toMatchObject(told);
      await step('reviewer', id, 'approve');
    }
    await store.saveAnswer(id, question, { state: 'unknown', values: {} });
    expect(await takeLetter(id)).toBe('409 not-approved');
    await store.saveAnswer(id, question, undefined);
    expect(await takeLetter(id)).toBe('200');
    // Of what is no part of it.
    await store.change(id, { title: 'Another', sentOn: '2026-03-01' });
    await store.saveDraft(id, 'refused', 'x', []);
    expect(await takeLetter(id)).toBe('200');
    await store.openRound(id, { notice: 'Not enough.', follows: 'refusal' });
    expect(await takeLetter(id)).toBe('409 not-approved');
  });

  it('is not free while it is asked for, sent back or withdrawn, and each step is of the state that was seen', async () => {
    const id = await ready();
    const { body: before } = await ask(app, all.reviewer, 'get', `/api/cases/${id}/review`).expect(200);
    expect(before).toMatchObject({ mayReview: true, held: true, free: false, reviewers: ['reviewer'], steps: [] });
    expect((await look(id, 'owner')).mayReview).toBe(false);
    expect((await step('editor', id, 'ask', { remark: 'Please look.' })).body).toMatchObject({ now: { kind: 'asked', by: 'editor', remark: 'Please look.' } });
    expect((await step('editor', id, 'ask')).body).toMatchObject({ code: 'conflict', current: { now: { kind: 'asked' } } });
    expect(await takeLetter(id)).toBe('409 not-approved');
    await app.store().orders.saveAnnex(id, []);
    expect((await ask(app, all.reviewer, 'post', `/api/cases/${id}/review/approve`).send({ version: 1, seal: before.seal })).body).toMatchObject({ code: 'conflict' });
    expect((await step('reviewer', id, 'send-back', { remark: '  ' })).body).toMatchObject({ code: 'empty-text' });
    expect((await step('reviewer', id, 'send-back', { remark: 'x'.repeat(5001) })).body).toMatchObject({ code: 'too-long' });
    expect((await step('reviewer', id, 'send-back', { remark: 'Not yet.' })).body).toMatchObject({ now: { kind: 'sent-back', remark: 'Not yet.' }, free: false });
    expect(await takeLetter(id)).toBe('409 not-approved');
    expect((await step('editor', id, 'take-back')).body).toMatchObject({ code: 'conflict' });
    await step('editor', id, 'ask');
    await step('editor', id, 'take-back');
    await step('reviewer', id, 'approve');
    expect((await step('reviewer', id, 'withdraw')).body).toMatchObject({ now: { kind: 'withdrawn' }, free: false });
    expect(await takeLetter(id)).toBe('409 not-approved');
    expect((await ask(app, all.owner, 'get', `/api/cases/${id}/trail`)).body.map(({ act, by }: { act: string; by: string }) => `${by} ${act}`)).toEqual(['reviewer approval-withdrawn', 'reviewer approved', 'editor review-taken-back', 'editor review-asked', 'reviewer sent-back', 'editor review-asked']);
  });

  it('waits for nobody where there is no reviewer: then an owner may say his word, and nothing hangs on it', async () => {
    const id = await ready();
    await ask(app, all.owner, 'delete', `/api/cases/${id}/members/${all.reviewer.id}`).expect(204);
    expect(await takeLetter(id)).toBe('200');
    expect(await look(id, 'owner')).toMatchObject({ held: false, free: true, mayReview: true, reviewers: ['owner'] });
    expect((await step('editor', id, 'approve')).status).toBe(403);
    expect((await step('owner', id, 'send-back', { remark: 'Not yet.' })).status).toBe(200);
    expect(await takeLetter(id)).toBe('200');
  });

  it('is not set free by an approval that came in with a case file', { timeout: 30_000 }, async () => {
    const id = await ready();
    await step('reviewer', id, 'approve');
    const { body: file } = await ask(app, all.owner, 'get', `/api/cases/${id}/case-file`).buffer(true).parse((response, done) => { const parts: Buffer[] = []; response.on('data', (part: Buffer) => { parts.push(part); }); response.on('end', () => { done(null, Buffer.concat(parts)); }); }).expect(200);
    const { body: { id: copy } } = await ask(app, all.owner, 'post', '/api/case-files').set('content-type', 'application/octet-stream').send(file as Buffer).expect(201);
    await invited(app, { caseId: copy, by: all.owner.id, account: all.reviewer.id, role: 'reviewer' });
    await invited(app, { caseId: copy, by: all.owner.id, account: all.editor.id, role: 'editor' });
    expect(await look(copy)).toMatchObject({ free: false, seen: { step: { kind: 'approved' } } });
    expect(await takeLetter(copy)).toBe('409 not-approved');
    await step('reviewer', copy, 'approve');
    expect(await takeLetter(copy)).toBe('200');
  });
});

describe('comments', () => {
  it('stand beside the sentence they were made on, or say that it has changed or gone, and are settled once', async () => {
    const id = await caseOf(app, all);
    const store = app.store();
    const facts = sampleCase(await realRulebook(), 'out-of-stock');
    await store.change(id, { confirmed: facts.reasons });
    for (const [question, answer] of Object.entries(facts.answers).slice(0, 4)) await store.saveAnswer(id, question, answer);
    const { body: letter } = await ask(app, all.reviewer, 'get', `/api/cases/${id}/letter`).expect(200);
    const rows = (letter.rows as { sentence?: string; question?: string; kind: string; en?: { start: number; end: number } }[]).filter(({ kind, question, en }) => en !== undefined && question !== undefined && kind !== 'heading');
    const wordsOf = (row: (typeof rows)[number] | undefined): string => String(letter.now.en).slice(row?.en?.start, row?.en?.end);
    const [one, two] = [rows[0], rows.at(-1)];
    const say = (about: object, text = 'Is that so? <script>') => ask(app, all.reviewer, 'post', `/api/cases/${id}/comments`).send({ about, text });
    for (const row of [one, two]) await say({ kind: 'sentence', draft: 'letter-en', words: wordsOf(row), ...(row?.sentence === undefined ? {} : { sentence: row.sentence }) }).expect(201);
    await say({ kind: 'letter' }).expect(201);
    await say({ kind: 'question', question: 'case.about' }).expect(201);
    expect((await say({ kind: 'question', question: 'nothing' })).body.code).toBe('unknown-question');
    expect((await say({ kind: 'letter' }, ' \n')).body.code).toBe('empty-text');
    expect((await say({ kind: 'letter', more: 1 })).body.code).toBe('invalid');
    const look = async () => (await ask(app, all.editor, 'get', `/api/cases/${id}/comments`).expect(200)).body as { open: number; comments: { number: number; standing?: object; by: string; text: string; version: number; done?: object }[] };
    expect((await look()).comments.map(({ standing }) => standing)).toEqual([{ kind: 'there' }, { kind: 'there' }, undefined, undefined]);
    const edited = String(letter.now.en).replace(wordsOf(one), `${wordsOf(one).slice(0, -1)}, as we now know.`).replace(wordsOf(two), '');
    await ask(app, all.editor, 'put', `/api/cases/${id}/drafts/letter-en`).send({ text: edited }).expect(200);
    expect((await look()).comments.map(({ standing }) => standing)).toMatchObject([{ kind: 'changed', now: expect.stringContaining('as we now know') as unknown }, { kind: 'gone' }, undefined, undefined]);
    await ask(app, all.editor, 'post', `/api/cases/${id}/comments/1/replies`).send({ text: 'Mended.' }).expect(201);
    await ask(app, all.editor, 'patch', `/api/cases/${id}/comments/1`).send({ done: true, version: 1 }).expect(200);
    expect((await ask(app, all.reviewer, 'patch', `/api/cases/${id}/comments/1`).send({ done: false, version: 1 })).body).toMatchObject({ code: 'conflict', current: { version: 2 } });
    expect((await ask(app, all.editor, 'patch', `/api/cases/${id}/comments/99`).send({ done: true })).body.code).toBe('unknown-comment');
    expect(await look()).toMatchObject({ open: 3, comments: [{ by: 'reviewer', text: 'Is that so? <script>', version: 2, done: { by: 'editor' }, replies: [{ by: 'editor', text: 'Mended.' }] }, {}, {}, {}] });
    const { body: { lines } } = await ask(app, all.reviewer, 'get', '/api/cases?find=Matrix').expect(200);
    expect((lines as { id: string }[]).find((line) => line.id === id)).toMatchObject({ openComments: 3, role: 'reviewer', reviewed: true });
  });
});
