// Which application answers: the open one, or while the cases are locked, or sealed, the one that serves nothing of them.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Express } from 'express';
import { stampFor } from './adapters/compiled-rules.ts';
import { changePassphrase, removePassphrase, setPassphrase } from './adapters/lock/change-lock.ts';
import { isSealed, unlock } from './adapters/lock/key-file.ts';
import type { Keys } from './adapters/lock/keys.ts';
import { StoreFault } from './adapters/sqlite/store-fault.ts';
import type { Lock } from './core/case/lock.ts';
import { keepHouse } from './housekeeping.ts';
import { openServices, readRules, type OpenServices, type ServiceOptions } from './services.ts';

export interface Closed {
  readonly unlock: (passphrase: string) => Promise<boolean>;
  /** The passphrase is being set or taken away. */
  readonly isChanging: () => boolean;
}
export interface GatehouseOptions {
  readonly service: Omit<ServiceOptions, 'keys' | 'rules'>;
  /** Opens sealed cases at once. */
  readonly passphrase: string | undefined;
  readonly openApp: (services: OpenServices) => Express;
  readonly closedApp: (closed: Closed) => Express;
  /** The rules on the disk are others than those the program was started with, and goes on with, for its code is of that time. */
  readonly onUpdated?: () => void;
}
export interface Gatehouse {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** None while it is locked. */
  readonly services: () => OpenServices | undefined;
  readonly close: () => Promise<void>;
}

/** Milliseconds that requests under way may take before the cases are closed under them. */
const patience = 10_000;

interface Within { readonly services: OpenServices; readonly keys: Keys | undefined; readonly rest: () => void }

/** Throws RuleFaults or StoreFault, `wrong-passphrase` among them. */
export async function openGatehouse({ service, passphrase, openApp, closedApp, onUpdated = () => undefined }: GatehouseOptions): Promise<Gatehouse> {
  const file = service.caseFile;
  // Once: what an update put in their place meanwhile may not fit the code that runs.
  const rules = await readRules(service.root);
  const underWay = new Set<ServerResponse>();
  let within: Within | undefined;
  let changing = false;
  let turns: Promise<unknown> = Promise.resolve();
  /** One after the other, whatever becomes of those before. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => { const done = turns.then(work); turns = done.catch(() => undefined); return done; };

  const enter = async (keys: Keys | undefined): Promise<void> => {
    if (stampFor(service.root) !== rules.stamp) onUpdated();
    const services = await openServices({ ...service, rules, keys });
    within = { services, keys, rest: keepHouse(services.store) };
    app = openApp(service.databaseUrl ? services : { ...services, lock });
  };
  const leave = async (): Promise<void> => {
    app = closed;
    // The request that wants it is under way itself.
    for (const until = Date.now() + patience; underWay.size > 1 && Date.now() < until;) await new Promise((done) => { setTimeout(done, 20); });
    const left = within;
    within = undefined;
    left?.rest();
    await left?.services.close();
  };
  /** The cases are closed, the work is done on them, and they are opened again: as they are then, or as they were. */
  const turn = async (work: () => Promise<Keys | undefined>): Promise<void> => {
    if (changing) throw new StoreFault('in-use', file);
    changing = true;
    const before = within?.keys;
    try {
      await leave();
      let after: Keys | undefined;
      try { after = await work(); } catch (error) { await enter(isSealed(file) ? before : undefined); throw error; }
      await enter(after);
    } finally { changing = false; }
  };
  const lock: Lock = {
    isSet: () => isSealed(file),
    set: (given, tell) => turn(() => setPassphrase(file, given, { tell })),
    change: (before, after) => changePassphrase(file, before, after).then(() => true, isWrong),
    remove: async (given, tell) => {
      if (!await unlock(file, given).then(() => true, isWrong)) return false;
      await turn(async () => { await removePassphrase(file, given, tell); return undefined; });
      return true;
    },
    lock: () => inTurn(leave),
  };
  const closed = closedApp({
    isChanging: () => changing,
    // Each takes its memory and its time. While it was locked, a restore may have put cases in place that no passphrase seals.
    unlock: (given) => inTurn(async () => { if (within === undefined) await enter(isSealed(file) ? await unlock(file, given) : undefined); return true; }).catch(isWrong),
  });
  let app = closed;
  if (service.databaseUrl || !isSealed(file)) await enter(undefined);
  else if (passphrase !== undefined) await enter(await unlock(file, passphrase));
  return {
    answer: (request, response) => {
      if (app !== closed) {
        underWay.add(response);
        response.on('close', () => { underWay.delete(response); });
      }
      app(request, response);
    },
    services: () => within?.services,
    close: async () => { await within?.services.close(); },
  };
}

/** For `catch`. */
function isWrong(error: unknown): false {
  if (error instanceof StoreFault && error.code === 'wrong-passphrase') return false;
  throw error;
}
