// Addresses of the files the program makes, for links that save them.
import type { DraftName, Language, PaperLanguage } from './wire.ts';

/** The address of a case, or of something in it, behind `/api`. */
export const at = (id: string, ...rest: readonly string[]): string => ['/cases', id, ...rest].map((part, i) => (i === 0 ? part : encodeURIComponent(part))).join('/');

export type ExportFormat = 'docx' | 'pdf' | 'txt' | 'html' | 'md';
/** A file of the answer itself, or of another paper of it. */
export interface ExportChoice { readonly language: PaperLanguage; readonly format: ExportFormat; readonly paper?: string }
export const exportAddress = (id: string, { language, format, paper }: ExportChoice): string => `/api${at(id, 'export')}?language=${language}&format=${format}${paper === undefined ? '' : `&paper=${encodeURIComponent(paper)}`}`;
export const evidenceAddress = (id: string, file: string): string => `/api${at(id, 'files', file, 'content')}`;
export const planCalendarAddress = (id: string): string => `/api${at(id, 'plan.ics')}`;
export const reminderAddress = (id: string, on: string): string => `/api${at(id, 'reminder.ics')}?on=${on}`;
export const annexAddress = (id: string, language: Language, format: 'csv' | 'xlsx' | 'docx' | 'pdf'): string => `/api${at(id, 'annex', 'file')}?language=${language}&format=${format}`;
/** A sheet about the letter, for the seller alone. */
export const sheetAddress = (id: string, sheet: 'side-by-side' | 'ledger', language: Language): string => `/api${at(id, 'sheets', sheet)}?language=${language}&format=pdf`;
/** Everything of the case in one archive. */
export const packetAddress = (id: string, language: Language): string => `/api${at(id, 'packet')}?language=${language}`;
/** The coverage sheet of a draft. */
export const coverageAddress = (id: string, draft: DraftName, { language, format }: { readonly language: Language; readonly format: ExportFormat }): string => `/api${at(id, 'coverage', draft)}?language=${language}&format=${format}`;
/** The letter, an index and the exhibits as one PDF. */
export const bundleAddress = (id: string, language: PaperLanguage): string => `/api${at(id, 'bundle')}?language=${language}`;
/** The whole case as one file. */
export const caseFileAddress = (id: string): string => `/api${at(id, 'case-file')}`;
