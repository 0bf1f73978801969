// For whom the program runs, by its settings: one user on this machine, or several people who sign in. What would open it without a login or without https is refused.
import { isIP } from 'node:net';

/** `front`: the https address under which a proxy offers the program. */
export type Mode = { readonly kind: 'alone' } | { readonly kind: 'team'; /** Signs the cookies; else one lies beside the cases. */ readonly secret?: string; readonly front?: { readonly origin: string; readonly proxies: string } };
export type ModeFault = 'bad-team' | 'bad-origin' | 'bad-proxy' | 'origin-without-team' | 'open-without-team' | 'open-without-origin' | 'bad-secret' | 'no-secret' | 'passphrase-on-database';
export type ModeChoice = { readonly ok: true; readonly mode: Mode } | { readonly ok: false; readonly why: ModeFault; readonly value: string };

/** In signs. */
const leastSecret = 32;

/** Settings REINSTATE_TEAM, REINSTATE_ORIGIN, REINSTATE_PROXY, REINSTATE_SECRET, REINSTATE_PASSPHRASE; `host`: where it is to listen. */
export function chooseMode(env: NodeJS.ProcessEnv, host: string): ModeChoice {
  const [team = '', given = '', proxies = ''] = [env['REINSTATE_TEAM'], env['REINSTATE_ORIGIN'], env['REINSTATE_PROXY']];
  const refuse = (why: ModeFault, value: string): ModeChoice => ({ ok: false, why, value });
  // What it was is never told back.
  if (env['REINSTATE_PASSPHRASE'] && env['DATABASE_URL']) return refuse('passphrase-on-database', '');
  if (!['', '0', '1'].includes(team)) return refuse('bad-team', team);
  if (team !== '1') {
    if (given !== '') return refuse('origin-without-team', given);
    return isLoopback(host) ? { ok: true, mode: { kind: 'alone' } } : refuse('open-without-team', host);
  }
  const secret = env['REINSTATE_SECRET'];
  // Never told back.
  if (secret !== undefined && secret.length < leastSecret) return refuse('bad-secret', '');
  if (secret === undefined && env['DATABASE_URL']) return refuse('no-secret', '');
  const signed = secret === undefined ? {} : { secret };
  if (given === '') return isLoopback(host) ? { ok: true, mode: { kind: 'team', ...signed } } : refuse('open-without-origin', host);
  const origin = httpsOrigin(given);
  if (origin === undefined) return refuse('bad-origin', given);
  const trusted = proxies === '' ? ['loopback'] : proxies.split(',').map((one) => one.trim());
  const wrong = trusted.find((one) => one !== 'loopback' && !isNetwork(one));
  return wrong === undefined ? { ok: true, mode: { kind: 'team', ...signed, front: { origin, proxies: trusted.join(',') } } } : refuse('bad-proxy', wrong);
}

/** An address of 127.0.0.0/8, ::1, or the name that stands for them. */
export const isLoopback = (host: string): boolean => host.toLowerCase() === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

function httpsOrigin(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url?.protocol === 'https:' && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '' ? url.origin : undefined;
}

/** An address, or one with the number of bits that count; all addresses at once are no proxy. */
function isNetwork(value: string): boolean {
  const [address = '', bits, more] = value.split('/');
  const kind = isIP(address);
  if (kind === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 8 && Number(bits) <= (kind === 4 ? 32 : 128));
}
