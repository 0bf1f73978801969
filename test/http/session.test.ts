// Signing in, staying and being signed out; pages of other sites; guessing passwords; invitations; and the program with one user, which knows nothing of all this.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../server/http/slow.ts';
import { runningApp } from '../support/app.ts';
import { ask, caseOf, cookieIn, password, people, person, type Person, type Who } from '../support/team.ts';

describe('a session', () => {
  const app = runningApp({ forTeam: {} });
  let all: Readonly<Record<Who, Person>>;
  beforeAll(async () => { all = await people(app); });

  it('says who is signed in, and ends at once for the cookie that was signed out', async () => {
    const one = await person(app, 'signing-out', true);
    expect((await ask(app, one, 'get', '/api/session').expect(200)).body).toEqual({ id: one.id, name: 'signing-out', address: one.address, mayOpen: true });
    const { headers } = await ask(app, one, 'delete', '/api/session').expect(204);
    expect(String(headers['set-cookie'])).toContain('Max-Age=0');
    expect((await ask(app, one, 'get', '/api/session').expect(401)).body.code).toBe('signed-out');
  });

  it('is kept from scripts and other sites', async () => {
    const { headers } = await ask(app, all.guest, 'post', '/api/session').send({ address: all.owner.address, password }).expect(200);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(String(headers['set-cookie'])).toContain(part);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is listed with its device and ended from another one', async () => {
    const one = await person(app, 'two-devices', true);
    const { headers } = await ask(app, all.guest, 'post', '/api/session').set('user-agent', 'Phone').send({ address: one.address, password }).expect(200);
    const phone = { cookie: cookieIn(headers) };
    const { body } = await ask(app, one, 'get', '/api/sessions').expect(200);
    expect(body.map(({ device, here }: { device: string; here: boolean }) => [device === 'Phone', here]).sort()).toEqual([[false, true], [true, false]]);
    // A token would let whoever reads it sign in.
    expect(Object.keys(body[0]).sort()).toEqual(['device', 'here', 'id', 'seen', 'since']);
    const id = body.find(({ device }: { device: string }) => device === 'Phone').id;
    await ask(app, all.owner, 'delete', `/api/sessions/${id}`).expect(404);
    await ask(app, one, 'delete', `/api/sessions/${id}`).expect(204);
    await ask(app, phone, 'get', '/api/session').expect(401);
  });

  it('gets a new password by the old one, and all others end', async () => {
    const one = await person(app, 'new-password', true);
    const other = { cookie: cookieIn((await ask(app, all.guest, 'post', '/api/session').send({ address: one.address, password })).headers) };
    expect((await ask(app, one, 'put', '/api/session/password').send({ before: 'not the password', after: 'another long password' }).expect(403)).body.code).toBe('wrong-password');
    expect((await ask(app, one, 'put', '/api/session/password').send({ before: password, after: 'too short' }).expect(400)).body.errors[0]).toMatchObject({ pointer: '/after', code: 'too-short' });
    await ask(app, one, 'put', '/api/session/password').send({ before: password, after: 'another long password' }).expect(204);
    await ask(app, one, 'get', '/api/session').expect(200);
    await ask(app, other, 'get', '/api/session').expect(401);
    await ask(app, all.guest, 'post', '/api/session').send({ address: one.address, password }).expect(401);
  });

  it('is nobody’s with any other cookie', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: fc.constantFrom(...'abcXYZ019=;.,%"\\ _-') , maxLength: 200 }), fc.nat({ max: all.owner.cookie.length - 1 }).map((i) => all.owner.cookie.slice(0, i) + (all.owner.cookie[i] === 'A' ? 'B' : 'A') + all.owner.cookie.slice(i + 1))), async (cookie) => {
      const { status } = await ask(app, { cookie: cookie.trim() }, 'get', '/api/cases');
      expect([401, 200]).toContain(status);
      // The last sign of a base64 signature carries bits that nobody reads.
      if (status === 200) expect(cookie.slice(0, -4)).toBe(all.owner.cookie.slice(0, -4));
    }), { numRuns: 150 });
  });

  it('does not let pages of other sites write, or programs that do not say where they come from', async () => {
    const id = await caseOf(app, all);
    const write = (origin: string | undefined, site?: string) => {
      const asked = app.agent().patch(`/api/cases/${id}`).set('cookie', all.owner.cookie);
      if (origin !== undefined) void asked.set('origin', origin);
      if (site !== undefined) void asked.set('sec-fetch-site', site);
      return asked.send({ title: 'Taken over' });
    };
    for (const refused of [write(undefined), write('null'), write('https://evil.example'), write(app.origin(), 'cross-site'), write(app.origin(), 'same-site'), write(app.origin().replace('http:', 'https:'))]) expect((await refused.expect(403)).body.code).toBe('foreign-origin');
    expect((await app.store().get(id))?.title).toBe('Matrix');
    // A form of another site can send no JSON.
    expect((await ask(app, all.owner, 'patch', `/api/cases/${id}`).set('content-type', 'text/plain').send('{"title":"x"}').expect(415)).body.code).toBe('wrong-media-type');
    await write(app.origin(), 'same-origin').expect(200);
  });

  it('is asked for by every spelling and method of an address', async () => {
    const id = await caseOf(app, all);
    for (const path of [`/api/cases/${id}/`, `/API/Cases/${id}`, `//api/cases/${id}`, `/api/./cases/${id}`, `/api/cases/${id}?x=1`]) {
      const { status, text } = await ask(app, all.guest, 'get', path);
      expect([400, 401, 404], path).toContain(status);
      expect(text).not.toContain('Matrix');
    }
    expect((await app.agent().head(`/api/cases/${id}`)).status).toBe(401);
  });
});

describe('guessing a password', () => {
  const app = runningApp({ forTeam: { front: 'https://team.example' } });
  const through = (place: string, address: string, secret: string) => app.agent().post('/api/session').set({ host: 'team.example', origin: 'https://team.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': place }).send({ address, password: secret });

  it('is shut out for the account, from wherever it is tried, and says so; the right one does not help until then', async () => {
    for (const name of ['target', 'colleague']) await app.team().accounts.add({ name, address: `${name}@team.example`, password, mayOpen: true });
    const tries = await Promise.all(Array.from({ length: limits.login.ofAddress }, (_, i) => through(`198.51.100.${String(i)}`, 'Target@team.example ', 'a wrong password')));
    expect(tries.map(({ status }) => status)).toEqual(tries.map(() => 401));
    const shut = await through('203.0.113.9', 'target@team.example', password).expect(429);
    expect(shut.body.code).toBe('locked-out');
    expect(Number(shut.headers['retry-after'])).toBeGreaterThan(60);
    await through('203.0.113.9', 'colleague@team.example', password).expect(200);
  });

  it('is shut out for a place that tries many accounts, and only there', async () => {
    const tries = await Promise.all(Array.from({ length: limits.login.ofPlace }, (_, i) => through('192.0.2.7', `nobody-${String(i)}@team.example`, 'a wrong password')));
    expect(new Set(tries.map(({ body }) => String(body.code)))).toEqual(new Set(['wrong-login']));
    expect((await through('192.0.2.7', 'colleague@team.example', password).expect(429)).body.code).toBe('locked-out');
    await through('192.0.2.8', 'colleague@team.example', password).expect(200);
  });
});

describe('behind a proxy', () => {
  const app = runningApp({ forTeam: { front: 'https://team.example' } });
  it('answers under its one name, through https alone, with cookies that never go over plain http', async () => {
    const get = (headers: Record<string, string>) => app.agent().get('/healthz').set(headers);
    expect((await get({ host: 'other.example', 'x-forwarded-proto': 'https' }).expect(403)).body.code).toBe('foreign-host');
    expect((await get({}).expect(403)).body.code).toBe('foreign-host');
    expect((await get({ host: 'team.example' }).expect(403)).body.code).toBe('not-https');
    expect((await get({ host: 'team.example', 'x-forwarded-proto': 'http' }).expect(403)).body.code).toBe('not-https');
    expect((await get({ host: 'team.example', 'x-forwarded-proto': 'https, http' }).expect(403)).body.code).toBe('not-https');
    await get({ host: 'team.example', 'x-forwarded-proto': 'https, https' }).expect(200);
    // A name that the proxy hands on beside the real one counts for nothing.
    expect((await get({ host: 'other.example', 'x-forwarded-host': 'team.example', 'x-forwarded-proto': 'https' }).expect(403)).body.code).toBe('foreign-host');
    const { headers } = await get({ host: 'team.example', 'x-forwarded-proto': 'https' }).expect(200);
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    await app.team().accounts.add({ name: 'Aoki', address: 'aoki@team.example', password, mayOpen: true });
    const signedIn = await app.agent().post('/api/session').set({ host: 'team.example', origin: 'https://team.example', 'x-forwarded-proto': 'https' }).send({ address: 'aoki@team.example', password }).expect(200);
    expect(String(signedIn.headers['set-cookie'])).toMatch(/^__Secure-reinstate.*Secure/);
    await app.agent().post('/api/session').set({ host: 'team.example', origin: 'http://team.example', 'x-forwarded-proto': 'https' }).send({ address: 'aoki@team.example', password }).expect(403);
  });
});

describe('an invitation', () => {
  const app = runningApp({ forTeam: {} });
  let all: Readonly<Record<Who, Person>>;
  beforeAll(async () => { all = await people(app); });
  const tokenOf = (body: { link: string }): string => body.link.split('#')[1] ?? '';
  const join = (token: string, name: string) => ask(app, all.guest, 'post', '/api/join').send({ token, name, address: `${name}@team.example`, password });

  it('makes one account with one role in one case, once, whoever is faster', async () => {
    const id = await caseOf(app, all);
    const { body } = await ask(app, all.owner, 'post', `/api/cases/${id}/invitations`).send({ role: 'reviewer' }).expect(201);
    expect(body.link).toMatch(new RegExp(`^${app.origin()}/join#.{43}$`));
    expect((await ask(app, all.guest, 'post', '/api/invitation').send({ token: tokenOf(body) }).expect(200)).body).toEqual({ byName: 'owner', role: 'reviewer', toCase: true });
    const both = await Promise.all(['first', 'second'].map((name) => join(tokenOf(body), name)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await app.team().accounts.list()).filter(({ name }) => name === 'first' || name === 'second')).toHaveLength(1);
    const joined = { cookie: cookieIn(both.find(({ status }) => status === 200)?.headers ?? {}) };
    await ask(app, joined, 'get', `/api/cases/${id}`).expect(200);
    expect((await ask(app, joined, 'post', '/api/cases').send({}).expect(403)).body.code).toBe('not-permitted');
    expect((await join(tokenOf(body), 'third').expect(404)).body.code).toBe('unknown-invitation');
    // The token is nowhere in the store and nowhere in the log.
    expect(JSON.stringify(await app.store().team.trail(id, 100))).not.toContain(tokenOf(body));
    expect(app.logged.join('\n')).not.toContain(tokenOf(body));
  });

  it('is taken by an account that is there already, and leaves the role of a member as it is', async () => {
    const id = await caseOf(app, all);
    const invite = async (role: string): Promise<string> => tokenOf((await ask(app, all.owner, 'post', `/api/cases/${id}/invitations`).send({ role }).expect(201)).body);
    expect((await ask(app, all.stranger, 'post', '/api/session/join').send({ token: await invite('editor') }).expect(200)).body.caseId).toBe(id);
    await ask(app, all.stranger, 'patch', `/api/cases/${id}`).send({ title: 'By an editor' }).expect(200);
    await ask(app, all.owner, 'post', '/api/session/join').send({ token: await invite('reviewer') }).expect(200);
    await ask(app, all.owner, 'get', `/api/cases/${id}/trail`).expect(200);
  });

  it('to the program lets open cases, and ends with a withdrawal or with the membership of who made it', async () => {
    const program = tokenOf((await ask(app, all.owner, 'post', '/api/invitations').send({}).expect(201)).body);
    await ask(app, all.helper, 'post', '/api/session/join').send({ token: program }).expect(200);
    expect((await ask(app, all.helper, 'get', '/api/session').expect(200)).body.mayOpen).toBe(true);
    const id = await caseOf(app, all);
    const withdrawn = (await ask(app, all.owner, 'post', `/api/cases/${id}/invitations`).send({ role: 'editor' }).expect(201)).body;
    expect((await ask(app, all.owner, 'get', `/api/cases/${id}/members`).expect(200)).body.invitations).toMatchObject([{ id: withdrawn.id, role: 'editor', byName: 'owner' }]);
    expect((await ask(app, all.editor, 'get', `/api/cases/${id}/members`).expect(200)).body.invitations).toEqual([]);
    await ask(app, all.owner, 'delete', `/api/cases/${id}/invitations/${withdrawn.id}`).expect(204);
    await join(tokenOf(withdrawn), 'too-late').expect(404);
    await ask(app, all.owner, 'put', `/api/cases/${id}/members/${all.editor.id}`).send({ role: 'owner' }).expect(204);
    const left = tokenOf((await ask(app, all.editor, 'post', `/api/cases/${id}/invitations`).send({ role: 'owner' }).expect(201)).body);
    await ask(app, all.owner, 'delete', `/api/cases/${id}/members/${all.editor.id}`).expect(204);
    await join(left, 'back-door').expect(404);
  });

  it('is told to the trail of the case, who did what to whom, and no text', async () => {
    const { body: { case: { id } } } = await ask(app, all.owner, 'post', '/api/cases').send({ notice: 'Your account has been deactivated. Zyxwvut. Please send a plan of action.', language: 'en' }).expect(201);
    const token = tokenOf((await ask(app, all.owner, 'post', `/api/cases/${id}/invitations`).send({ role: 'editor' }).expect(201)).body);
    await ask(app, all.editor, 'post', '/api/session/join').send({ token }).expect(200);
    for (const text of ['Zyxwvut one', 'Zyxwvut two']) await ask(app, all.editor, 'put', `/api/cases/${id}/drafts/letter-en`).send({ text }).expect(200);
    await ask(app, all.owner, 'put', `/api/cases/${id}/members/${all.editor.id}`).send({ role: 'reviewer' }).expect(204);
    await ask(app, all.owner, 'delete', `/api/cases/${id}/members/${all.editor.id}`).expect(204);
    const { body } = await ask(app, all.owner, 'get', `/api/cases/${id}/trail`).expect(200);
    expect(body.map(({ by, act, times, whom }: Record<string, unknown>) => [by, act, times, whom])).toEqual([
      ['owner', 'member-removed', 1, 'editor'], ['owner', 'role-changed', 1, 'editor'], ['editor', 'draft-changed', 2, undefined], ['editor', 'joined', 1, undefined], ['owner', 'invited', 1, undefined], ['owner', 'case-opened', 1, undefined],
    ]);
    expect(JSON.stringify(body)).not.toContain('Zyxwvut');
    await ask(app, all.owner, 'delete', `/api/cases/${id}`).expect(204);
    expect((await app.store().team.trail(id, 1))[0]).toMatchObject({ act: 'case-deleted', by: 'owner' });
  });
});

describe('the program with one user', () => {
  const app = runningApp();
  it('has no accounts and asks nobody', async () => {
    expect(app.routes().some(({ path }) => /session|join|invitation|members|trail/.test(path))).toBe(false);
    expect((await app.agent().get('/api/session').expect(404)).body.code).toBe('not-found');
    const { body } = await app.agent().post('/api/cases').send({ notice: 'Your account has been deactivated. Please send a plan of action.', language: 'en' }).expect(201);
    await app.agent().get(`/api/cases/${body.case.id}`).expect(200);
    expect(await app.store().team.trail(body.case.id, 10)).toEqual([]);
  });
});
