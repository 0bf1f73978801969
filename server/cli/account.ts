// account add, list, password, remove, take-over, trail: the people who sign in where the program runs for several.
import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { z } from 'zod';
import type { OpenStore } from '../adapters/sqlite/store.ts';
import { caseFile, dataFolder } from '../adapters/sqlite/data-folder.ts';
import { passwordLength, type Account, type Accounts } from '../core/team/accounts.ts';
import { keysOf } from './ask-passphrase.ts';
import { checkPrinting, withPrinting, type Printing } from './options.ts';
import { BadInput, printJson, type Context } from './terminal.ts';

interface Opened { readonly store: OpenStore; readonly accounts: Accounts }

export function accountCommand(context: Context): Command {
  const { words: { help } } = context;
  const all = new Command('account').description(help.account);
  const sub = (name: string, says: string): Command => withPrinting(new Command(name).description(says), context);
  const of = (name: string, says: string): Command => sub(name, says).argument('<address>', help.address);
  for (const command of [
    of('add', help.accountAdd).requiredOption('--name <name>', help.personName).action((address: string, options: Printing & { readonly name: string }) => add(context, address, options)),
    sub('list', help.accountList).action((options: Printing) => within(context, options, ({ accounts }) => list(context, options, accounts))),
    of('password', help.accountPassword).action((address: string, options: Printing) => within(context, options, ({ accounts }) => changePassword(context, accounts, address))),
    of('remove', help.accountRemove).option('--heir <address>', help.heir).action((address: string, options: Printing & { readonly heir?: string }) => within(context, options, (opened) => remove(context, opened, { address, heir: options.heir }))),
    of('take-over', help.accountTakeOver).action((address: string, options: Printing) => within(context, options, async ({ store, accounts }) => {
      const count = await store.team.takeOver((await known(context, accounts, address)).id);
      context.terminal.out(`${context.words.account.tookOver(count, address)}\n`);
    })),
    sub('trail', help.accountTrail).action((options: Printing) => within(context, options, ({ store }) => trail(context, options, store))),
  ]) all.addCommand(command);
  return all;
}

async function within(context: Context, options: Printing, work: (opened: Opened) => Promise<void>): Promise<void> {
  checkPrinting(context, options);
  const store = await openStore(context);
  // No cookie is made here, so any secret will do.
  try { await work({ store, accounts: await store.openAccounts({ origin: 'http://localhost', secret: randomUUID() }) }); }
  finally { await store.close(); }
}

async function openStore(context: Context): Promise<OpenStore> {
  const { terminal: { env } } = context;
  const url = env['DATABASE_URL'];
  if (url) return (await (await import('../adapters/postgres/store.ts')).openPostgresStore(url)).store;
  const file = caseFile(dataFolder(env));
  return (await import('../adapters/sqlite/store.ts')).openSqliteStore(file, undefined, await keysOf(context, file));
}

const isAddress = (value: string): boolean => z.email().max(200).safeParse(value).success;

async function add(context: Context, address: string, options: Printing & { readonly name: string }): Promise<void> {
  const { words: { account: words }, terminal } = context;
  if (!isAddress(address)) throw new BadInput(words.badAddress(address));
  await within(context, options, async ({ store, accounts }) => {
    if (await find(accounts, address) !== undefined) throw new BadInput(words.taken(address));
    const made = await accounts.add({ name: options.name.trim().slice(0, 100), address, password: await askPassword(context, address), mayOpen: true });
    if (made === undefined) throw new BadInput(words.taken(address));
    if (options.json) { printJson(context, made); return; }
    const ownerless = await store.team.ownerless();
    terminal.out(`${[words.added(made.name, made.address), ...(ownerless === 0 ? [] : [words.ownerless(ownerless)])].join('\n')}\n`);
  });
}

async function list(context: Context, { json }: Printing, accounts: Accounts): Promise<void> {
  const { words: { account: words }, terminal } = context;
  const all = await accounts.list();
  if (json) printJson(context, all);
  else terminal.out(`${all.length === 0 ? words.none : all.map(({ name, address, mayOpen }) => `${address}  ${name}  ${mayOpen ? words.mayOpen : words.invited}`).join('\n')}\n`);
}

async function changePassword(context: Context, accounts: Accounts, address: string): Promise<void> {
  await known(context, accounts, address);
  await accounts.setPassword(address, await askPassword(context, address));
  context.terminal.out(`${context.words.account.changed(address)}\n`);
}

async function remove(context: Context, { store, accounts }: Opened, { address, heir }: { readonly address: string; readonly heir: string | undefined }): Promise<void> {
  const { words: { account: words }, terminal } = context;
  const leaving = await known(context, accounts, address);
  if (heir !== undefined) await store.team.handOver(leaving.id, (await known(context, accounts, heir)).id);
  const alone = await store.team.soleOwned(leaving.id);
  if (alone > 0) throw new BadInput(words.lastOwner(alone));
  await accounts.remove(leaving.id);
  terminal.out(`${words.removed(leaving.address)}\n`);
}

async function trail(context: Context, { json }: Printing, { team }: OpenStore): Promise<void> {
  const lines = await team.trail(undefined, 500);
  if (json) printJson(context, lines);
  else context.terminal.out(lines.map(({ at, by, act, times }) => `${at.slice(0, 16).replace('T', ' ')} UTC  ${act}${times > 1 ? ` x${String(times)}` : ''}  ${by}\n`).join(''));
}

const find = async (accounts: Accounts, address: string): Promise<Account | undefined> => (await accounts.list()).find((one) => one.address === address.toLowerCase());

async function known({ words }: Context, accounts: Accounts, address: string): Promise<Account> {
  const found = await find(accounts, address);
  if (found === undefined) throw new BadInput(words.account.unknown(address));
  return found;
}

/** Twice on a terminal, once from standard input. */
async function askPassword({ words: { account: words }, terminal }: Context, address: string): Promise<string> {
  const typed = await terminal.askSecret?.(words.asks(address));
  if (typed !== undefined && typed !== await terminal.askSecret?.(words.again)) throw new BadInput(words.differ);
  const password = typed ?? new TextDecoder().decode(await terminal.readStandardInput(1000)).split(/\r?\n/)[0] ?? '';
  if (password === '') throw new BadInput(words.notATerminal);
  if (password.length < passwordLength.least || password.length > passwordLength.most) throw new BadInput(words.short);
  return password;
}
