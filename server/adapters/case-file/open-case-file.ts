// The bytes of a case file -> the case in it, or why there is none. Everything is looked at before anything is kept.
import { deflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { CaseContentShape, type CaseContent, type WholeCase } from '../../core/case/case-content.ts';
import { limits as fileLimits } from '../../core/intake/document-read.ts';
import { orderStates } from '../../../rules/schema/report-parts.ts';
import { limits as reportLimits } from '../../core/orders/order-line.ts';
import { hashOf } from '../files/content-store.ts';
import { evidenceKind } from '../files/evidence-kind.ts';
import { openArchive, type ArchiveEntry } from '../files/open-archive.ts';
import { formats, Head, limits, Manifest, names } from './layout.ts';

/** `unknown`: no case file. `newer`: of a later format. `too-large`: would unpack to more than a case can hold. The others name the part they are about. */
export type CaseFileFault = { readonly why: 'unknown' | 'newer' | 'too-large' } | { readonly why: 'damaged'; readonly faults: readonly PartFault[] };
/** `outside`: a name that leaves the archive; `unexpected`: listed nowhere; `lacks`, `differs`: not there, or not as listed; `shape`: not of the form it must have; `kind`: a program or an archive among the evidence. */
export interface PartFault { readonly part: string; readonly code: 'outside' | 'unexpected' | 'lacks' | 'differs' | 'shape' | 'kind' }
export type CaseFileRead = { readonly ok: true; readonly whole: WholeCase; readonly contentOf: (hash: string) => Uint8Array } | ({ readonly ok: false } & CaseFileFault);

const fail = (why: 'unknown' | 'newer' | 'too-large'): CaseFileRead => ({ ok: false, why });
const damaged = (...faults: readonly PartFault[]): CaseFileRead => ({ ok: false, why: 'damaged', faults: faults.slice(0, 20) });

export function openCaseFile(bytes: Uint8Array): CaseFileRead {
  const entries = openArchive(bytes);
  const listed = entries?.find(({ name }) => name === names.manifest);
  if (entries === undefined || listed === undefined) return fail('unknown');
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.whole || entries.some((entry) => entry.size > limitOf(entry.name))) return fail('too-large');
  const head = jsonOf(listed);
  const known = Head.safeParse(head);
  if (!known.success) return fail('unknown');
  if (known.data.format > Math.max(...formats)) return fail('newer');
  const manifest = Manifest.safeParse(head);
  if (!manifest.success) return damaged({ part: names.manifest, code: 'shape' });
  const faults = namesAmiss(entries, manifest.data);
  if (faults.length > 0) return damaged(...faults);
  const parts = new Map(entries.map((entry) => [entry.name, entry]));
  const altered = manifest.data.files.filter((one) => !isAsListed(parts.get(one.name), one));
  if (altered.length > 0) return damaged(...altered.map(({ name }): PartFault => ({ part: name, code: 'differs' })));
  return readParts(parts, manifest.data);
}

const limitOf = (name: string): number => (name === names.manifest ? limits.manifest : name === names.content ? limits.content : name.startsWith('reports/') ? limits.report : fileLimits.size);

function namesAmiss(entries: readonly ArchiveEntry[], { files }: Manifest): readonly PartFault[] {
  const there = new Map<string, number>();
  for (const { name } of entries) there.set(name, (there.get(name) ?? 0) + 1);
  const listed = new Set([names.manifest, ...files.map(({ name }) => name)]);
  const faults = [...there].flatMap(([name, count]): readonly PartFault[] => (leaves(name) ? [{ part: name, code: 'outside' }] : !listed.has(name) || count > 1 ? [{ part: name, code: 'unexpected' }] : []));
  return [...faults, ...[...listed].filter((name) => !there.has(name)).map((part): PartFault => ({ part, code: 'lacks' }))];
}

const leaves = (name: string): boolean => /^[/\\]|^[a-z]:|\\|\0/iu.test(name) || name.split('/').includes('..');

/** Unpacked once, by itself, and let go again. */
function isAsListed(entry: ArchiveEntry | undefined, { size, hash }: Manifest['files'][number]): boolean {
  if (entry?.size !== size) return false;
  try { return hashOf(entry.read()) === hash; } catch { return false; }
}

function readParts(parts: ReadonlyMap<string, ArchiveEntry>, { changedAt }: Manifest): CaseFileRead {
  const found = jsonOf(parts.get(names.content));
  const shape = CaseContentShape.safeParse(found);
  if (!shape.success) return damaged(...shape.error.issues.map(({ path }): PartFault => ({ part: [names.content, ...path.map(String)].join('/'), code: 'shape' })));
  // As it was written: the order of keys decides whether a declaration still holds.
  const content = found as CaseContent;
  const wanted = new Set([names.manifest, names.content, ...content.files.map(({ hash }) => names.evidence(hash)), ...content.reports.flatMap(({ lines }, i) => (lines ? [names.report(i)] : []))]);
  const faults = [
    ...[...wanted].filter((name) => !parts.has(name)).map((part): PartFault => ({ part, code: 'lacks' })), ...[...parts.keys()].filter((name) => !wanted.has(name)).map((part): PartFault => ({ part, code: 'unexpected' })),
    ...content.files.filter(({ hash }) => parts.has(names.evidence(hash))).flatMap(({ hash, kind, size }) => evidenceFault(parts.get(names.evidence(hash)), { hash, kind, size })),
  ];
  if (faults.length > 0) return damaged(...faults);
  const lines: (Uint8Array | undefined)[] = [];
  for (const [i, report] of content.reports.entries()) {
    const own = report.lines ? linesOf(parts.get(names.report(i))) : undefined;
    if (report.lines && own === undefined) return damaged({ part: names.report(i), code: 'shape' });
    lines.push(own);
  }
  return { ok: true, whole: { content, lines, changedAt }, contentOf: (hash) => parts.get(names.evidence(hash))?.read() ?? new Uint8Array() };
}

function evidenceFault(entry: ArchiveEntry | undefined, { hash, kind, size }: Pick<CaseContent['files'][number], 'hash' | 'kind' | 'size'>): readonly PartFault[] {
  const bytes = entry?.read() ?? new Uint8Array();
  if (bytes.length !== size || hashOf(bytes) !== hash) return [{ part: names.evidence(hash), code: 'differs' }];
  const taken = evidenceKind(bytes);
  return taken.ok && taken.kind === kind ? [] : [{ part: names.evidence(hash), code: 'kind' }];
}

const column = (each: z.ZodType) => z.array(each.nullable()).exactOptional();
const [Word, True] = [z.string().max(1000), z.literal(true)];
const Lines = z.strictObject({
  count: z.int().min(0).max(reportLimits.lines),
  columns: z.strictObject({
    line: column(z.int()), order: column(Word), day: column(Word), bought: column(Word), due: column(Word), asin: column(Word), sku: column(Word), quantity: column(z.number()), state: column(z.enum(orderStates)), itemState: column(z.enum(orderStates)),
    overdue: column(True), returned: column(True), refunded: column(True), claimed: column(True), rated: column(True), negative: column(True),
  }),
}).refine(({ count, columns }) => Object.values(columns).every((one) => one.length === count));

function linesOf(entry: ArchiveEntry | undefined): Uint8Array | undefined {
  const found = jsonOf(entry);
  return entry !== undefined && Lines.safeParse(found).success ? deflateRawSync(entry.read(), { level: 1 }) : undefined;
}

function jsonOf(entry: ArchiveEntry | undefined): unknown {
  try { return entry === undefined ? undefined : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(entry.read())) as unknown; } catch { return undefined; }
}
