// npm start: installs and builds what is missing or stale, then runs the program. `--watch` rebuilds and restarts on every change.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, checkNode, inLanguage, install, needsBuild, needsInstall, root } from './prepare.mjs';

checkNode();
const step = (en, ja, done) => {
  console.log(inLanguage(en, ja));
  if (!done()) process.exit(1);
};
if (needsInstall()) step('Installing the packages (a few minutes the first time) …', 'パッケージをインストールしています（初回は数分かかります）…', () => install());
if (needsBuild('server')) step('Building the program …', 'プログラムを作成しています…', () => build('server'));
if (needsBuild('client')) step('Building the page …', '画面を作成しています…', () => build('client'));

const main = path.join(root, 'dist', 'server', 'main.js');
const bin = (...parts) => path.join(root, 'node_modules', ...parts);
const watch = process.argv.includes('--watch');
const helpers = watch
  ? [[bin('typescript', 'bin', 'tsc'), '-p', 'server', '--watch', '--preserveWatchOutput'], [bin('vite', 'bin', 'vite.js'), 'build', 'client', '--watch', '--logLevel', 'warn']].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }))
  : [];
const program = spawn(process.execPath, [...(watch ? ['--watch'] : []), main], { stdio: 'inherit' });
// Ctrl+C reaches the program by itself; a signal to this process is passed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { program.kill(signal); });
program.on('exit', (code, signal) => {
  for (const helper of helpers) helper.kill();
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
});
