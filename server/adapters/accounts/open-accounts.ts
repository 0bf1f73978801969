// Accounts, passwords (scrypt) and sessions by better-auth, on the tables of the case file. Only its functions are called: it opens no address of its own and speaks to nobody.
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { passwordLength, type Account, type Accounts, type Caller } from '../../core/team/accounts.ts';
import type { Door } from '../sqlite/engine.ts';

/** `origin`: under which browsers reach the program; over https cookies are Secure. `secret` signs the cookies. */
export interface AccountOptions { readonly origin: string; readonly secret: string }

/** Days without a visit, after which a session ends. */
const sessionLasts = 7;

/** On the store's own connection. */
export async function openAccounts(door: Door, options: AccountOptions): Promise<Accounts> {
  silence(process.env);
  const auth = createAuth(door, options);
  const { internalAdapter, password: passwords, authCookies } = await auth.$context;
  const signedIn = async (caller: Caller): Promise<{ readonly account: Account; readonly session: { readonly id: string; readonly token: string }; readonly cookies: readonly string[] } | undefined> => {
    if (caller.cookie?.includes(authCookies.sessionToken.name) !== true) return undefined;
    const { headers, response } = await auth.api.getSession({ headers: headersOf(caller), returnHeaders: true });
    return response === null ? undefined : { account: accountFrom(response.user), session: response.session, cookies: headers.getSetCookie() };
  };
  const sessionsOf = async (caller: Caller) => { const here = await signedIn(caller); return here === undefined ? [] : (await internalAdapter.listSessions(here.account.id, { onlyActiveSessions: true })).map((session) => ({ session, here: session.id === here.session.id })); };
  const setPassword = async (id: string, password: string): Promise<void> => {
    await internalAdapter.updatePassword(id, await passwords.hash(password));
    await internalAdapter.deleteUserSessions(id);
  };
  return {
    signIn: async (address, password, caller) => {
      const done = await auth.api.signInEmail({ body: { email: address, password }, headers: headersOf({ ...caller, cookie: undefined }), returnHeaders: true }).catch(refused);
      return done === undefined ? undefined : { account: accountFrom(done.response.user), cookies: done.headers.getSetCookie() };
    },
    signOut: async (caller) => (await auth.api.signOut({ headers: headersOf(caller), returnHeaders: true })).headers.getSetCookie(),
    who: signedIn,
    sessions: async (caller) => (await sessionsOf(caller)).map(({ session: { id, createdAt, updatedAt, userAgent }, here }) => ({ id, since: createdAt.toISOString(), seen: updatedAt.toISOString(), device: userAgent ?? '', here })),
    endSession: async (caller, id) => {
      const found = (await sessionsOf(caller)).find(({ session }) => session.id === id);
      if (found !== undefined) await internalAdapter.deleteSession(found.session.token);
      return found !== undefined;
    },
    changePassword: async (caller, before, after) => {
      const here = await signedIn(caller);
      if (here === undefined || await auth.api.verifyPassword({ body: { password: before }, headers: headersOf(caller) }).catch(refused) === undefined) return false;
      await internalAdapter.updatePassword(here.account.id, await passwords.hash(after));
      for (const { session, here: kept } of await sessionsOf(caller)) if (!kept) await internalAdapter.deleteSession(session.token);
      return true;
    },
    add: async ({ name, address, password, mayOpen }) => {
      const email = address.toLowerCase();
      if (await internalAdapter.findUserByEmail(email) !== null) return undefined;
      const user = await internalAdapter.createUser({ name, email, emailVerified: true, mayOpen }, { method: 'sign-up' });
      await internalAdapter.linkAccount({ userId: user.id, accountId: user.id, providerId: 'credential', password: await passwords.hash(password) });
      return accountFrom(user as UserRow);
    },
    letOpen: async (id) => { await internalAdapter.updateUser(id, { mayOpen: true }); },
    list: async () => (await internalAdapter.listUsers(undefined, undefined, { field: 'email', direction: 'asc' })).map((user) => accountFrom(user as UserRow)),
    setPassword: async (address, password) => {
      const found = await internalAdapter.findUserByEmail(address.toLowerCase());
      if (found !== null) await setPassword(found.user.id, password);
      return found !== null;
    },
    remove: (id) => internalAdapter.deleteUser(id),
  };
}

/** Columns for logins of other houses, which the library wants to find; nothing is ever written there. */
const unused = { accessToken: 'access_token', refreshToken: 'refresh_token', idToken: 'id_token', accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at' } as const;

/** The environment could switch its telemetry on over our heads, and change its secret and address. */
function silence(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) if (name.startsWith('BETTER_AUTH_')) Reflect.deleteProperty(env, name);
}

function createAuth({ db, engine }: Door, { origin, secret }: AccountOptions) {
  return betterAuth({
    database: { db, type: engine.kind },
    baseURL: origin, secret, trustedOrigins: [origin],
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLength.least, maxPasswordLength: passwordLength.most },
    user: {
      modelName: 'accounts', fields: { email: 'address', emailVerified: 'verified', image: 'picture', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { mayOpen: { type: 'boolean', required: true, input: false, fieldName: 'may_open' } },
    },
    account: { modelName: 'logins', fields: { userId: 'account_id', accountId: 'login', providerId: 'provider', createdAt: 'created_at', updatedAt: 'updated_at', ...unused } },
    verification: { modelName: 'verifications', fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    session: {
      modelName: 'sessions', fields: { userId: 'account_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'device', createdAt: 'created_at', updatedAt: 'updated_at' },
      expiresIn: sessionLasts * 86_400, updateAge: 3600, freshAge: 0,
    },
    advanced: {
      cookiePrefix: 'reinstate', useSecureCookies: origin.startsWith('https:'), defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      // Where somebody sits is nobody's business here; a session is told by its device.
      ipAddress: { disableIpTracking: true },
    },
  });
}

interface UserRow { readonly id: string; readonly name: string; readonly email: string; readonly mayOpen?: boolean | null | undefined }
const accountFrom = ({ id, name, email, mayOpen }: UserRow): Account => ({ id, name, address: email, mayOpen: mayOpen === true });

const headersOf = ({ cookie, device }: Caller): Headers => new Headers({ ...(cookie === undefined ? {} : { cookie }), ...(device === undefined ? {} : { 'user-agent': device.slice(0, 300) }) });

/** For `catch`: what the library refuses is undefined, anything else stays a bug. */
function refused(error: unknown): undefined {
  if (isAPIError(error) && error.statusCode < 500) return undefined;
  throw error;
}
