// Who may do what: every address of the program x every role x foreign cases, through the real app.
import { beforeAll, describe, expect, it } from 'vitest';
import { runningApp } from '../support/app.ts';
import { ask, caseOf, everyone, people, type Method, type Person, type Who } from '../support/team.ts';

const app = runningApp({ forTeam: {} });
let all: Readonly<Record<Who, Person>>;
beforeAll(async () => { all = await people(app); });

const [readers, writers] = [['owner', 'editor', 'reviewer'], ['owner', 'editor']] as const;
/** Written by hand, beside what the routes themselves say: who gets past the guard. */
const matrix: readonly (readonly [who: readonly Who[], ...addresses: string[]])[] = [
  [[], 'get /api/kept', 'post /api/kept/erase'],
  [everyone, 'get /healthz', 'post /api/session', 'post /api/invitation', 'post /api/join'],
  [['owner', 'editor', 'reviewer', 'helper', 'stranger'], 'get /api/session', 'delete /api/session', 'get /api/sessions', 'delete /api/sessions/:session', 'put /api/session/password', 'post /api/session/join',
    'get /api/cases', 'get /api/deleted-cases', 'post /api/read', 'post /api/text', 'post /api/check', 'get /api/rules', 'get /api/glossary', 'get /api/rules/reasons/:reason', 'post /api/annex/paste'],
  [['owner', 'editor', 'reviewer', 'stranger'], 'post /api/cases', 'post /api/case-files', 'post /api/invitations'],
  [readers, 'get /api/cases/:id', 'get /api/cases/:id/annex', 'get /api/cases/:id/annex/file', 'post /api/cases/:id/preview/:question', 'get /api/cases/:id/check/:name', 'post /api/cases/:id/check/:name', 'get /api/cases/:id/must-mend', 'get /api/cases/:id/coverage/:name',
    'get /api/cases/:id/declaration', 'get /api/cases/:id/answers', 'get /api/cases/:id/files', 'get /api/cases/:id/files/:file/content', 'get /api/cases/:id/export', 'get /api/cases/:id/letter', 'get /api/cases/:id/papers', 'get /api/cases/:id/days', 'get /api/cases/:id/reminder.ics',
    'get /api/cases/:id/reports/:report/groups', 'get /api/cases/:id/reports/:report/rows', 'get /api/cases/:id/sheets/:sheet', 'get /api/cases/:id/packet', 'get /api/cases/:id/bundle', 'get /api/cases/:id/members',
    'get /api/cases/:id/rounds', 'get /api/cases/:id/rounds/:round', 'get /api/cases/:id/changes', 'get /api/cases/:id/promises', 'get /api/cases/:id/plan.ics',
    'get /api/cases/:id/history/drafts/:name', 'get /api/cases/:id/history/drafts/:name/:version', 'get /api/cases/:id/history/answers/:question'],
  [writers, 'get /api/cases/:id/case-file', 'patch /api/cases/:id', 'put /api/cases/:id/annex', 'put /api/cases/:id/answers/:question', 'delete /api/cases/:id/answers/:question', 'put /api/cases/:id/declaration', 'put /api/cases/:id/drafts/:name', 'post /api/cases/:id/files', 'patch /api/cases/:id/files/:file',
    'delete /api/cases/:id/files/:file', 'post /api/cases/:id/files/:file/read', 'post /api/cases/:id/reports', 'patch /api/cases/:id/reports/:report', 'delete /api/cases/:id/reports/:report',
    'post /api/cases/:id/rounds', 'put /api/cases/:id/promises/:submission/:question'],
  [['owner'], 'delete /api/cases/:id', 'post /api/deleted-cases/:id/bring-back', 'delete /api/deleted-cases/:id', 'put /api/cases/:id/members/:account', 'delete /api/cases/:id/members/:account', 'post /api/cases/:id/invitations', 'delete /api/cases/:id/invitations/:invitation', 'get /api/cases/:id/trail'],
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

  it.each(addresses)('$address', async ({ address, who }) => {
    const [method = '', path = ''] = address.split(' ');
    for (const one of everyone) {
      const caseId = await caseOf(app, all);
      const isDeleted = path.startsWith('/api/deleted-cases/:id');
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
