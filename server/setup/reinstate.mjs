#!/usr/bin/env node
// The command line: builds the server quietly if needed, then runs the command in this process.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, checkNode, inLanguage, install, needsBuild, needsInstall, root } from './prepare.mjs';

checkNode();
if (needsInstall()) {
  console.error(inLanguage('Installing the packages (once) …', 'パッケージをインストールしています（初回のみ）…'));
  if (!install(true)) process.exit(2);
}
if (needsBuild('server') && !build('server', true)) process.exit(2);
await import(pathToFileURL(path.join(root, 'dist', 'server', 'cli', 'main.js')).href);
