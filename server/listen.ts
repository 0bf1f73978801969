// Binds the server: to the port that was asked for, or to the first free one from the default on.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const defaultPort = 4860;
export const portsTried = 10;

export type Bound = { readonly ok: true; readonly port: number } | { readonly ok: false; readonly why: 'in-use' | 'not-allowed' | 'no-such-host'; readonly port: number };

/** `port` undefined: the default or one of the next. Throws what is no matter of address. */
export async function listen(server: Server, host: string, port: number | undefined): Promise<Bound> {
  const wanted = port === undefined ? Array.from({ length: portsTried }, (_, i) => defaultPort + i) : [port];
  for (const [i, each] of wanted.entries()) {
    const bound = await bind(server, host, each);
    if (bound.ok || bound.why !== 'in-use' || i === wanted.length - 1) return bound;
  }
  return { ok: false, why: 'in-use', port: defaultPort };
}

const reasons: Readonly<Record<string, 'in-use' | 'not-allowed' | 'no-such-host'>> = { EADDRINUSE: 'in-use', EACCES: 'not-allowed', EADDRNOTAVAIL: 'no-such-host', ENOTFOUND: 'no-such-host', EAI_AGAIN: 'no-such-host' };

function bind(server: Server, host: string, port: number): Promise<Bound> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      const why = reasons[error.code ?? ''];
      if (why === undefined) reject(error);
      else resolve({ ok: false, why, port });
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve({ ok: true, port: (server.address() as AddressInfo).port });
    });
  });
}
