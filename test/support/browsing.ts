// The built program and a browser for the tests of a block. One browser serves all files of a worker, and so does one program, for blocks that touch no case but their own.
import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { browserPath, launch } from '../e2e/browser.ts';
import { startProgram, type Program, type ProgramOptions } from '../e2e/server.ts';
import { openWalk, type Walk, type WalkOptions } from '../e2e/walk.ts';

/** Left out where there is no browser. */
export const inBrowser = describe.skipIf(browserPath === undefined);

export interface Browsing extends Omit<Program, 'end'> {
  /** A page of its own, closed with the block at the latest. */
  readonly open: (options: WalkOptions) => Promise<Walk>;
  readonly browser: () => Browser;
}

let browserOfWorker: Promise<Browser> | undefined;
let programOfWorker: Promise<Program> | undefined;

/** Ends with the worker, which is told to stop by a signal. One that did not start is no reason for the next block to fail. */
async function startOfWorker(): Promise<Program> {
  const program = await startProgram().catch((error: unknown) => { programOfWorker = undefined; throw error; });
  process.once('SIGTERM', () => { const pid = program.pid(); if (pid !== undefined) process.kill(pid, 'SIGKILL'); rmSync(program.data, { recursive: true, force: true }); });
  return program;
}

/** `own`: a program for this block alone, as one that is stopped, emptied or counted; settings ask for one too. */
export function browsing({ own = false, ...options }: ProgramOptions & { readonly own?: boolean } = {}): Browsing {
  const isOwn = own || Object.keys(options).length > 0;
  const walks: Walk[] = [];
  let found: { readonly program: Program; readonly browser: Browser } | undefined;
  const running = (): { readonly program: Program; readonly browser: Browser } => { if (found === undefined) throw new Error('The program runs within tests alone'); return found; };
  beforeAll(async () => {
    const [program, browser] = await Promise.all([isOwn ? startProgram(options) : programOfWorker ??= startOfWorker(), browserOfWorker ??= launch()]);
    found = { program, browser };
  });
  afterAll(async () => {
    for (const { context } of walks) await context.close();
    if (isOwn) await found?.program.end();
  });
  return {
    get url() { return running().program.url; }, get data() { return running().program.data; },
    said: () => running().program.said(), pid: () => running().program.pid(), stop: () => running().program.stop(), start: () => running().program.start(), kill: () => running().program.kill(),
    browser: () => running().browser,
    open: async (asked) => { const walk = await openWalk(running().browser, running().program.url, asked); walks.push(walk); return walk; },
  };
}
