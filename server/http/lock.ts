// The passphrase over HTTP: set, changed, taken away, the program locked, and the copies that are not sealed.
import { z } from 'zod';
import { StoreFault } from '../adapters/sqlite/store-fault.ts';
import { passphraseLength, type Lock, type SealStep } from '../core/case/lock.ts';
import type { Services } from '../services.ts';
import { problem, type Problem } from './problem.ts';
import { none, route, type Reply, type Route } from './route.ts';
import { failedUnlocks } from './slow.ts';

export const Passphrase = z.string().min(1).max(passphraseLength.most);
const NewPassphrase = z.string().max(passphraseLength.most).refine((text) => text.normalize('NFKC').length >= passphraseLength.least, { params: { code: 'too-short' } });

export const lockRoutes = ({ lock, keeping }: Services): readonly Route[] => {
  const sealed = <T>(wanted: boolean, work: (lock: Lock) => T): T | Problem => {
    if (lock === undefined) return problem('no-lock');
    return lock.isSet() === wanted ? work(lock) : problem(wanted ? 'no-passphrase' : 'passphrase-set');
  };
  return [
    // Of a page that was opened before the program was unlocked elsewhere.
    route({ method: 'post', path: '/api/unlock', access: 'anyone', handle: () => none }),
    route({ method: 'post', path: '/api/lock', access: 'host', handle: () => sealed(true, async (held) => { await held.lock(); return none; }) }),
    route({ method: 'post', path: '/api/passphrase', access: 'host', body: z.strictObject({ passphrase: NewPassphrase }), handle: ({ body }) => sealed(false, (held) => told(async (tell) => { await held.set(body.passphrase, tell); return true; })) }),
    route({
      method: 'put', path: '/api/passphrase', access: 'host', body: z.strictObject({ before: Passphrase, after: NewPassphrase }), slow: [failedUnlocks()],
      handle: ({ body: { before, after } }) => sealed(true, async (held) => (await held.change(before, after) ? none : problem('wrong-passphrase'))),
    }),
    route({ method: 'post', path: '/api/passphrase/remove', access: 'host', body: z.strictObject({ passphrase: Passphrase }), slow: [failedUnlocks()], handle: ({ body }) => sealed(true, (held) => told((tell) => held.remove(body.passphrase, tell))) }),
    route({ method: 'post', path: '/api/kept/plain-copies', access: 'host', body: z.strictObject({ do: z.enum(['seal', 'erase']) }), handle: ({ body }) => sealed(true, async () => { await keeping.treatPlainCopies(body.do); return none; }) }),
  ];
};

/** How far it is, then that it ended, or why not. */
const told = (work: (tell: (step: SealStep) => void) => Promise<boolean>): Reply => ({
  kind: 'told',
  run: async (tell) => {
    try { return await work(tell) ? { ended: true } : { refused: 'wrong-passphrase' }; }
    catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      return { refused: error.code === 'disk-full' ? 'not-written' : 'cannot-seal' };
    }
  },
});
