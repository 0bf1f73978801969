// The composition root: the rulebook, the store and the exports, opened once and handed to whoever serves them.
import path from 'node:path';
import { caseFiles } from './adapters/case-file/case-files.ts';
import { judgedBy } from './adapters/checking/judged-by.ts';
import { openCheckers, type Checkers } from './adapters/checking/open-checkers.ts';
import { cookieSecret } from './adapters/accounts/secret-file.ts';
import { annexBlocks, annexTable } from './adapters/export/sheets/annex.ts';
import { coverageSheet } from './adapters/export/sheets/coverage.ts';
import { attachmentHeaders } from './adapters/export/file-name.ts';
import { exportFile, exportFormats, exportLetter, lackingSigns } from './adapters/export/export-letter.ts';
import { stampFor } from './adapters/compiled-rules.ts';
import { packetFile } from './adapters/export/packet.ts';
import { bundleTexts } from './adapters/export/bundle/bundle.ts';
import { openBundler, type MakeBundle } from './adapters/export/bundle/open-bundler.ts';
import { planCalendarFile } from './adapters/export/plan-calendar.ts';
import { reminderFile } from './adapters/export/reminder.ts';
import { spreadsheetFile, spreadsheetFormats } from './adapters/export/spreadsheet.ts';
import { sideBySideSheet } from './adapters/export/sheets/side-by-side.ts';
import { truthLedger } from './adapters/export/sheets/truth-ledger.ts';
import { evidenceKind } from './adapters/files/evidence-kind.ts';
import { openReader, type ReadDocument } from './adapters/intake/open-reader.ts';
import { readPaste } from './adapters/reports/read-paste.ts';
import { openReportReader, type ImportReport } from './adapters/reports/open-report-reader.ts';
import type { Keys } from './adapters/lock/keys.ts';
import { loadRulebook } from './adapters/rule-files.ts';
import { openPostgresStore } from './adapters/postgres/store.ts';
import { openKeeping } from './adapters/safekeeping/keeping.ts';
import { openSqliteStore, type OpenStore } from './adapters/sqlite/store.ts';
import type { CaseStore } from './core/case/case.ts';
import type { Keeping } from './core/case/kept.ts';
import type { Lock } from './core/case/lock.ts';
import type { Accounts } from './core/team/accounts.ts';
import type { Rulebook } from './core/rulebook/rulebook.ts';

/** How papers are drawn, files are made of them, and files that come in are told apart. */
export const exporting = { exportFile, exportFormats, exportLetter, lackingSigns, bundleTexts, coverageSheet, sideBySideSheet, truthLedger, packetFile, planCalendarFile, reminderFile, evidenceKind, attachmentHeaders, annexBlocks, annexTable, spreadsheetFile, spreadsheetFormats, readPaste, caseFiles } as const;

export type Services = typeof exporting & Pick<Checkers, 'checkBriefly' | 'forget'> & { readonly rulebook: Rulebook; readonly store: CaseStore; readonly keeping: Keeping; /** Of the rules: another one where they are others. */ readonly stamp: string; readonly readDocument: ReadDocument; readonly importReport: ImportReport; readonly makeBundle: MakeBundle; /** The database of the cases, for people; none where they lie in a file. */ readonly database?: string; /** Where the cases lie in a file. */ readonly lock?: Lock };
export interface ServiceOptions {
  /** The project's folder, with rules/ and templates/. */
  readonly root: string;
  /** Of that folder, where they were read before. */
  readonly rules?: Rules;
  /** The file of the cases; their evidence files lie in a folder beside it. */
  readonly caseFile: string;
  /** Of sealed cases. */
  readonly keys?: Keys | undefined;
  /** A PostgreSQL database that holds them instead. */
  readonly databaseUrl?: string | undefined;
  /** Where several people sign in: the address browsers know the program by, and what signs the cookies, unless it lies beside the cases. */
  readonly team?: { readonly origin: string; readonly secret: string | undefined };
  /** Is told where the backup lies before cases of an older version are upgraded. */
  readonly onUpgrade?: (backup: string) => void;
}

const checkingWorker = new URL('./adapters/checking/worker.js', import.meta.url);

/** The rules with the stamp they had when they were read; `by`: what a thread that helps has to find on the disk. */
export interface Rules { readonly rulebook: Rulebook; readonly stamp: string; readonly by: string }
/** Throws RuleFaults. */
export async function readRules(root: string): Promise<Rules> {
  const stamp = stampFor(root);
  const by = judgedBy(stamp, checkingWorker);
  return { rulebook: await loadRulebook(root), stamp, by };
}

export type OpenServices = Services & { readonly accounts?: Accounts; /** Nothing of the cases stays open or in memory. */ readonly close: () => Promise<void> };

/** Throws RuleFaults or StoreFault; both are to be shown to people. */
export async function openServices({ root, rules, caseFile, keys, databaseUrl, team, onUpgrade }: ServiceOptions): Promise<OpenServices> {
  const { rulebook, stamp, by } = rules ?? await readRules(root);
  const { checkBriefly, forget, close } = openCheckers({ worker: checkingWorker, root, rulebook, by });
  const kept = databaseUrl ? await openPostgresStore(databaseUrl, { onErased: () => { void forget(); } }) : await openFile(caseFile, keys, onUpgrade);
  return {
    ...exporting, rulebook, ...kept, stamp, checkBriefly, forget,
    close: async () => { try { await kept.store.close(); } finally { await close(); } },
    ...(team === undefined ? {} : { accounts: await kept.store.openAccounts({ origin: team.origin, secret: team.secret ?? cookieSecret(path.dirname(caseFile)) }) }),
    readDocument: openReader({ worker: new URL('./adapters/intake/worker.js', import.meta.url) }),
    makeBundle: openBundler({ worker: new URL('./adapters/export/bundle/worker.js', import.meta.url) }),
    importReport: openReportReader({ worker: new URL('./adapters/reports/worker.js', import.meta.url), rules: { formats: rulebook.reports, figures: rulebook.figures } }),
  };
}

async function openFile(caseFile: string, keys: Keys | undefined, onUpgrade?: (backup: string) => void): Promise<Pick<Services, 'keeping'> & { readonly store: OpenStore }> {
  const store = await openSqliteStore(caseFile, undefined, keys, onUpgrade);
  return { store, keeping: openKeeping(caseFile, store, keys) };
}
