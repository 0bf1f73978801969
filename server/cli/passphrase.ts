// passphrase set, change, remove, copies: what is kept on this machine sealed by a passphrase.
import { Command } from 'commander';
import type { SealStep } from '../core/case/lock.ts';
import { askNewPassphrase, askPassphrase, keysOf } from './ask-passphrase.ts';
import { fileOf, refuseDatabase } from './keeping.ts';
import { checkPrinting, withPrinting, type Printing } from './options.ts';
import { BadInput, exitCodes, printJson, type Context } from './terminal.ts';

export function passphraseCommand(context: Context): Command {
  const { words: { help } } = context;
  const all = new Command('passphrase').description(help.passphrase);
  const sub = (name: string, says: string): Command => withPrinting(new Command(name).description(says), context);
  for (const command of [
    sub('set', help.passphraseSet).action((options: Printing) => within(context, options, set)),
    sub('change', help.passphraseChange).action((options: Printing) => within(context, options, change)),
    sub('remove', help.passphraseRemove).action((options: Printing) => within(context, options, remove)),
    sub('copies', help.passphraseCopies).option('--seal', help.sealCopies).option('--erase', help.eraseCopies).action((options: Printing & CopiesOptions) => within(context, options, (file) => copies(context, file, options))),
  ]) all.addCommand(command);
  return all;
}

async function within(context: Context, options: Printing, work: (file: string, context: Context) => Promise<unknown>): Promise<void> {
  checkPrinting(context, options);
  await refuseDatabase(context, context.words.passphrase.database);
  const said = await work(fileOf(context), context);
  if (options.json) printJson(context, said ?? {});
}

async function set(file: string, context: Context): Promise<void> {
  const { words: { passphrase: words }, terminal } = context;
  const [{ isSealed }, { setPassphrase }, { openSqliteStore }, { refuseInUse }] = [await import('../adapters/lock/key-file.ts'), await import('../adapters/lock/change-lock.ts'), await import('../adapters/sqlite/store.ts'), await import('../adapters/safekeeping/hold-alone.ts')];
  if (isSealed(file)) throw new BadInput(words.alreadySet);
  // So that there is something to seal, of the newest schema.
  await (await openSqliteStore(file)).close();
  await refuseInUse(file);
  terminal.err(`${words.warning}\n`);
  await setPassphrase(file, await askNewPassphrase(context), { tell: told(context) });
  terminal.err(`${words.set}\n`);
  await tellCopies(file, context);
}

async function change(file: string, context: Context): Promise<void> {
  const { words: { passphrase: words }, terminal } = context;
  const { changePassphrase } = await import('../adapters/lock/change-lock.ts');
  await refuseUnsealed(file, context);
  const before = await askPassphrase(context, 'present');
  // A wrong one is told before a new one is asked for.
  await (await import('../adapters/lock/key-file.ts')).unlock(file, before);
  await changePassphrase(file, before, await askNewPassphrase(context));
  terminal.err(`${words.changed}\n`);
}

async function remove(file: string, context: Context): Promise<void> {
  const [{ removePassphrase }, { refuseInUse }] = [await import('../adapters/lock/change-lock.ts'), await import('../adapters/safekeeping/hold-alone.ts')];
  await refuseUnsealed(file, context);
  await refuseInUse(file);
  await removePassphrase(file, await askPassphrase(context, 'present'), told(context));
  context.terminal.err(`${context.words.passphrase.removed}\n`);
}

interface CopiesOptions { readonly seal?: true; readonly erase?: true }

/** Those that are not sealed. */
async function copies(context: Context, file: string, { seal, erase }: CopiesOptions): Promise<{ readonly copies: readonly string[] }> {
  const { words: { passphrase: words }, terminal } = context;
  const { erasePlainCopies, plainCopies, sealPlainCopies } = await import('../adapters/safekeeping/plain-copies.ts');
  await refuseUnsealed(file, context);
  const found = await plainCopies(file);
  if (found.length > 0 && erase) { await erasePlainCopies(file); terminal.err(`${words.copiesErased(found.length)}\n`); }
  else if (found.length > 0 && seal) { const keys = await keysOf(context, file); if (keys !== undefined) await sealPlainCopies(file, keys); terminal.err(`${words.copiesSealed(found.length)}\n`); }
  else await tellCopies(file, context, words.noCopies);
  const left = await plainCopies(file);
  context.end(left.length === 0 ? exitCodes.fine : exitCodes.findings);
  return { copies: left };
}

async function tellCopies(file: string, { words: { passphrase: words }, terminal }: Context, none = ''): Promise<void> {
  const { plainCopies } = await import('../adapters/safekeeping/plain-copies.ts');
  const found = await plainCopies(file);
  const said = found.length === 0 ? none : `${words.copies(found.length)}\n${found.map((each) => `  ${each}`).join('\n')}\n${words.copiesAdvice}`;
  if (said !== '') terminal.err(`${said}\n`);
}

async function refuseUnsealed(file: string, { words }: Context): Promise<void> {
  const { isSealed } = await import('../adapters/lock/key-file.ts');
  if (!isSealed(file)) throw new BadInput(words.passphrase.notSet);
}

/** A line for each part of the work. */
function told({ words: { passphrase: words }, terminal }: Context): (step: SealStep) => void {
  let last: SealStep['part'] | undefined;
  return ({ part, of }) => {
    if (part !== last) terminal.err(`${words.steps[part](of)}\n`);
    last = part;
  };
}
