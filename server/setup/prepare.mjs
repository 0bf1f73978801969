// What start, build and test share: is it installed, is it built, and doing either. Plain Node without dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const at = (...parts) => path.join(root, ...parts);
const japanese = (process.env.REINSTATE_LANG || process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale).toLowerCase().startsWith('ja');
/** @param {string} en @param {string} ja */
export const inLanguage = (en, ja) => (japanese ? ja : en);

const least = [20, 19];
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  console.error(inLanguage(`Reinstate needs Node ${least.join('.')} or newer (22 or 24 recommended); this is ${process.versions.node}.`, `Node ${least.join('.')}以上（推奨は22または24）が必要です。現在の版は${process.versions.node}です。`));
  process.exit(2);
}

const time = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
/** npm writes this file at the end of every install. */
const installed = () => time(at('node_modules', '.package-lock.json'));

export const needsPackages = () => !existsSync(at('node_modules', 'express')) || installed() < time(at('package-lock.json'));
/** The one package with a native part: fetched ready-made, or compiled where there is none for this Node. */
export const needsDriver = () => !existsSync(at('node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node'));
export const needsInstall = () => needsPackages() || needsDriver();

function newest(folder, ending) {
  let latest = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && ending.test(entry.name)) latest = Math.max(latest, time(path.join(entry.parentPath, entry.name)));
  }
  return latest;
}

/** Written when a build has ended well; newer sources make it stale. */
const stamp = (part) => at('dist', `.built-${part}`);
const sources = {
  server: () => Math.max(newest(at('server'), /\.ts$/), newest(at('rules', 'schema'), /\.ts$/), time(at('tsconfig.json')), time(at('server', 'tsconfig.json')), installed()),
  client: () => Math.max(newest(at('client'), /\.(tsx?|css|html|svg|json)$/), time(at('package.json')), installed()),
};
/** @param {'server' | 'client'} part */
export const needsBuild = (part) => time(stamp(part)) < sources[part]();

/** Runs a program of this project's node_modules, or npm. Quiet: its output is shown only when it fails. */
function run(command, args, quiet) {
  const result = spawnSync(command, args, { cwd: root, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'], encoding: 'utf8', shell: process.platform === 'win32' && command === 'npm' });
  if (result.status === 0) return true;
  if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return false;
}
const node = (script, args, quiet) => run(process.execPath, [at('node_modules', ...script.split('/')), ...args], quiet);

/** The packages without the driver, which takes a minute of its own. */
export function installPackages(quiet = false) {
  if (!run('npm', ['ci', '--ignore-scripts'], quiet)) return false;
  // A lock file that is newer than the install by its time alone must not install again and again.
  const record = at('node_modules', '.package-lock.json');
  if (existsSync(record)) utimesSync(record, new Date(), new Date());
  return true;
}

/** Npm tells nothing of what went well. */
export const makeDriver = (quiet = false) => run('npm', ['rebuild', 'better-sqlite3'], quiet) && !needsDriver();

export const install = (quiet = false) => (!needsPackages() || installPackages(quiet)) && (!needsDriver() || makeDriver(quiet));

/** @param {'server' | 'client'} part */
export function build(part, quiet = false) {
  const begun = new Date();
  const built = part === 'server' ? node('typescript/bin/tsc', ['-p', 'server'], quiet) : node('vite/bin/vite.js', ['build', 'client', '--logLevel', 'warn'], quiet);
  if (!built) return false;
  mkdirSync(at('dist'), { recursive: true });
  // Another program may read the rules otherwise than the one that wrote the copy.
  if (part === 'server') rmSync(at('dist/compiled-rules.bin'), { force: true });
  writeFileSync(stamp(part), '');
  // The time it began: what was saved meanwhile is built the next time.
  utimesSync(stamp(part), begun, begun);
  return true;
}
