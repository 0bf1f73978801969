// What to say when rules or cases cannot be opened: for people, with what to do.
import { RuleFaults } from '../adapters/rule-files.ts';
import { StoreFault } from '../adapters/sqlite/store-fault.ts';
import type { Words } from './words/en.ts';

/** Undefined: it is neither, but a bug. */
export function openFault(error: unknown, words: Words): string | undefined {
  if (error instanceof RuleFaults) return `${words.start.ruleFaults(error.faults.length)}\n${error.message}`;
  if (error instanceof StoreFault) return words.store[error.code](error.file);
  return undefined;
}
