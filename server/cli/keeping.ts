// backup, restore FOLDER, doctor: the cases kept safe.
import { statSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import type { Finding } from '../adapters/safekeeping/doctor.ts';
import { caseFile, dataFolder } from '../adapters/sqlite/data-folder.ts';
import { askPassphrase, keysOf } from './ask-passphrase.ts';
import { checkPrinting, withPrinting, type Printing } from './options.ts';
import { BadInput, exitCodes, printJson, type Context } from './terminal.ts';

export function backupCommand(context: Context): Command {
  const { words: { help } } = context;
  return withPrinting(new Command('backup').description(help.backup).option('--to <folder>', help.backupTo), context)
    .action((options: Printing & { readonly to?: string }) => makeBackup(context, options));
}

async function makeBackup(context: Context, options: Printing & { readonly to?: string }): Promise<void> {
  checkPrinting(context, options);
  const { words: { keeping }, terminal } = context;
  await refuseDatabase(context);
  const { backUp } = await import('../adapters/safekeeping/backup.ts');
  const file = fileOf(context);
  const keys = await keysOf(context, file);
  const made = await backUp(file, { keys, ...(options.to === undefined ? {} : { into: path.resolve(options.to) }) });
  if (options.json) printJson(context, made);
  else {
    const lines = [keeping.backedUp(made.folder, made.cases, made.files.length), ...(made.lacking.length === 0 ? [] : [keeping.lacking(made.lacking.length)]), ...(onOneDisk(file, made.folder) ? [keeping.sameDisk] : []), keys === undefined ? keeping.private : keeping.sealed];
    terminal.out(`${lines.join('\n')}\n`);
  }
  context.end(made.lacking.length === 0 ? exitCodes.fine : exitCodes.findings);
}

export function restoreCommand(context: Context): Command {
  const { words: { help } } = context;
  return withPrinting(new Command('restore').description(help.restore).argument('<folder>', help.restoreFrom).option('--forgotten', help.forgotten), context)
    .action((folder: string, options: RestoreChoice) => putBack(context, path.resolve(folder), options));
}

type RestoreChoice = Printing & { readonly forgotten?: true };

async function putBack(context: Context, folder: string, options: RestoreChoice): Promise<void> {
  checkPrinting(context, options);
  const { words: { keeping }, terminal } = context;
  await refuseDatabase(context);
  const [{ restore }, { refuseInUse }, { isSealed }] = [await import('../adapters/safekeeping/restore.ts'), await import('../adapters/safekeeping/hold-alone.ts'), await import('../adapters/lock/key-file.ts')];
  const file = fileOf(context);
  await refuseInUse(file);
  const wasSealed = isSealed(file);
  await tryPassphraseOf(folder, file, context);
  const done = await restore(folder, file, { keys: options.forgotten ? undefined : await keysOf(context, file) });
  if (!done.ok) throw new BadInput([keeping[done.why](folder), ...(done.why === 'no-backup' ? await newestIn(folder, context) : [])].join('\n'));
  if (options.json) { printJson(context, done); return; }
  const { backup: { cases, files, madeAt }, replaced, passphrase } = done;
  terminal.out(`${[keeping.restored(cases, files.length, `${madeAt.slice(0, 16).replace('T', ' ')} UTC`), ...(passphrase === 'none' && !wasSealed ? [] : [keeping.opensWith[passphrase]]), ...(replaced === undefined ? [] : [keeping.replaced(replaced)])].join('\n')}\n`);
}

/** Where the folder was named that holds the backups. */
async function newestIn(folder: string, { words: { keeping } }: Context): Promise<readonly string[]> {
  const [newest] = await (await import('../adapters/safekeeping/backup.ts')).listBackups(folder);
  return newest === undefined ? [] : [keeping.newestIn(newest.folder)];
}

/** Before anything is moved: cases that come with a passphrase of their own are of no use without it. */
async function tryPassphraseOf(folder: string, file: string, context: Context): Promise<void> {
  const [{ readBackup }, { bringsPassphrase }, { steps }] = [await import('../adapters/safekeeping/backup.ts'), await import('../adapters/safekeeping/restore.ts'), await import('../adapters/sqlite/migrations/steps.ts')];
  const read = await readBackup(folder, Object.keys(steps));
  if (!read.ok || !await bringsPassphrase(read.backup, file)) return;
  const { unlock } = await import('../adapters/lock/key-file.ts');
  await unlock(caseFile(folder), await askPassphrase(context, 'backup'));
}

export function doctorCommand(context: Context): Command {
  const { words: { help } } = context;
  return withPrinting(new Command('doctor').description(help.doctor), context).action((options: Printing) => lookOver(context, options));
}

async function lookOver(context: Context, options: Printing): Promise<void> {
  checkPrinting(context, options);
  const { words, terminal } = context;
  const url = terminal.env['DATABASE_URL'];
  const { file, fault, findings, database = false } = url ? await (await import('../adapters/safekeeping/doctor-postgres.ts')).examineDatabase(url) : await (await import('../adapters/safekeeping/doctor.ts')).examine(fileOf(context), undefined, await keysOf(context, fileOf(context)));
  const bad = fault !== undefined || findings.some(({ state }) => state === 'fault');
  if (options.json) printJson(context, { file, ...(fault === undefined ? {} : { fault }), findings });
  else {
    const lines = [words.keeping.looked(file), ...(fault === undefined ? [] : [words.store[fault](file)]), ...findings.flatMap((each) => findingLines(context, each, database)), ...(database ? [words.keeping.databaseBackup] : [])];
    terminal.out(`${[...lines, ...(fault === undefined && findings.every(({ state }) => state === 'fine') ? [words.keeping.fine] : [])].join('\n')}\n`);
  }
  context.end(bad ? exitCodes.findings : exitCodes.fine);
}

function findingLines({ words: { keeping } }: Context, { check, state, detail, count = 0 }: Finding, database: boolean): readonly string[] {
  const said = check === 'cases' || check === 'room' ? keeping.counted[check](count) : state === 'fine' ? detail.join(', ') : String(detail.length === 0 ? '' : count);
  return [`  ${keeping.checks[check]}: ${[keeping.states[state], said].filter((part) => part !== '').join(', ')}`, ...(state === 'fine' ? [] : [`      ${database && check === 'cases' ? keeping.databaseCases : keeping.advice[check]}`, ...detail.map((each) => `      ${check === 'rows' ? rowsInWords(each, keeping) : each}`)])];
}

/** A kind of rows, and of which case. */
function rowsInWords(each: string, { rows, ofCase }: Context['words']['keeping']): string {
  const [kind = '', caseId] = each.split(' ');
  return `${rows[kind] ?? kind}${caseId === undefined ? '' : ofCase(caseId)}`;
}

/** What lies in a database is copied by the tools of that database, whole and while it is used. */
export async function refuseDatabase({ terminal, words }: Context, says = words.keeping.database): Promise<void> {
  const url = terminal.env['DATABASE_URL'];
  if (!url) return;
  const { openPool } = await import('../adapters/postgres/connect.ts');
  const { place, pool } = await openPool(url);
  await pool.end();
  throw new BadInput(says(place));
}

export const fileOf = ({ terminal }: Context): string => caseFile(dataFolder(terminal.env));

/** Of one device number; where that cannot be told, the warning is given. */
function onOneDisk(one: string, other: string): boolean {
  try { return statSync(one).dev === statSync(other).dev; } catch { return true; }
}
