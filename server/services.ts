// The composition root: the rulebook, the store and the exports, opened once and handed to whoever serves them.
import { coverageSheet } from './adapters/export/coverage-sheet.ts';
import { exportFile, exportFormats } from './adapters/export/export-letter.ts';
import { reminderFile } from './adapters/export/reminder.ts';
import { openReader, type ReadDocument } from './adapters/intake/open-reader.ts';
import { loadRulebook } from './adapters/rule-files.ts';
import { openSqliteStore } from './adapters/sqlite/store.ts';
import type { CaseStore } from './core/case/case.ts';
import type { Rulebook } from './core/rulebook/rulebook.ts';

export interface Services { readonly rulebook: Rulebook; readonly store: CaseStore; readonly exportFile: typeof exportFile; readonly exportFormats: typeof exportFormats; readonly readDocument: ReadDocument; readonly coverageSheet: typeof coverageSheet; readonly reminderFile: typeof reminderFile }
export interface ServiceOptions {
  /** The project's folder, with rules/ and templates/. */
  readonly root: string;
  /** The file of the cases; ":memory:" keeps nothing. */
  readonly caseFile: string;
}

/** Throws RuleFaults or StoreFault; both are to be shown to people. */
export async function openServices({ root, caseFile }: ServiceOptions): Promise<Services> {
  const rulebook = await loadRulebook(root);
  return { rulebook, store: await openSqliteStore(caseFile), exportFile, exportFormats, readDocument: openReader({ worker: new URL('./adapters/intake/worker.js', import.meta.url) }), coverageSheet, reminderFile };
}
