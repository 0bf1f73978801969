// What was taken out of a case: out of sight at once, to be brought back for as long as a deleted case, then gone for good.
export const partKinds = ['file', 'report'] as const;
/** `name`: of the evidence file, or of the file the report was read from. */
export interface DeletedPart { readonly id: string; readonly kind: (typeof partKinds)[number]; readonly name: string; readonly deletedAt: string }
/** `days`: so long they can be brought back. */
export interface DeletedPartsView { readonly parts: readonly DeletedPart[]; readonly days: number }

export interface DeletedParts {
  /** Those deleted last first. */
  list(caseId: string): Promise<readonly DeletedPart[]>;
  /** As it was, under its id. `case-full`: its files would be too large together. */
  bringBack(caseId: string, id: string): Promise<'done' | 'not-found' | 'case-full'>;
  /** For good, with its content. */
  erase(caseId: string, id: string): Promise<boolean>;
}
