#!/usr/bin/env node
// The command line as a program: ties the commands to this process.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { packageRoot } from '../adapters/package-root.ts';
import { runCommandLine } from './run.ts';

const root = packageRoot();

async function readStandardInput(most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Buffer);
    chunks.push(bytes);
    size += bytes.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}

async function askSecret(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => { done(); } });
  const line = createInterface({ input: process.stdin, output: silent, terminal: true });
  line.once('SIGINT', () => process.exit(130));
  const typed = await line.question('');
  line.close();
  process.stderr.write('\n');
  return typed;
}

// What is written is for the user alone.
process.umask(0o077);
// A reader that stops early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(); else throw error; });

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => { process.stdout.write(text); },
  err: (text) => { process.stderr.write(text); },
  readStandardInput,
  askSecret,
  env: process.env,
}, {
  root,
  rulebook: async () => (await import('../adapters/rule-files.ts')).loadRulebook(root),
  exporting: () => import('../adapters/export/export-letter.ts'),
});
