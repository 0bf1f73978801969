// The passphrase of sealed cases: from the environment for machines, else asked without being shown. It is never an argument.
import type { Keys } from '../adapters/lock/keys.ts';
import { passphraseLength } from '../core/case/lock.ts';
import { BadInput, type Context } from './terminal.ts';

/** Whose passphrase: of the cases as they are, of a backup, or the one to come. */
const names = { present: 'REINSTATE_PASSPHRASE', backup: 'REINSTATE_BACKUP_PASSPHRASE', new: 'REINSTATE_NEW_PASSPHRASE' } as const;

export async function askPassphrase({ terminal, words: { passphrase: words } }: Context, whose: 'present' | 'backup'): Promise<string> {
  const given = terminal.env[names[whose]] ?? await terminal.askSecret?.(words.asks[whose]);
  if (given === undefined || given === '') throw new BadInput(words.notATerminal(names[whose]));
  return given;
}

/** Twice on a terminal. */
export async function askNewPassphrase({ terminal, words: { passphrase: words } }: Context): Promise<string> {
  const given = terminal.env[names.new];
  const typed = given ?? await terminal.askSecret?.(words.asks.new);
  if (typed === undefined || typed === '') throw new BadInput(words.notATerminal(names.new));
  const { length } = typed.normalize('NFKC');
  if (length < passphraseLength.least || length > passphraseLength.most) throw new BadInput(words.short(passphraseLength.least));
  if (given === undefined && typed !== await terminal.askSecret?.(words.again)) throw new BadInput(words.differ);
  return typed;
}

/** Undefined where the cases are not sealed. Throws StoreFault `wrong-passphrase`. */
export async function keysOf(context: Context, file: string): Promise<Keys | undefined> {
  const { isSealed, unlock } = await import('../adapters/lock/key-file.ts');
  return isSealed(file) ? unlock(file, await askPassphrase(context, 'present')) : undefined;
}
