// The bytes of a report -> its lines, with what could not be used by line number. Runs in a worker of its own; tells how far it is.
import Papa from 'papaparse';
import type { ReportFormat, TableReport } from '../../../rules/schema/report.ts';
import { findFormat, type FormatFound, type NearMiss } from '../../core/orders/find-format.ts';
import { limits, type LineFault, type LineFaultCode, type OrderLine, type Refused, type ReportMetrics, type ReportTable } from '../../core/orders/order-line.ts';
import { lineReader } from '../../core/orders/read-line.ts';
import { readMetrics } from '../../core/orders/read-metrics.ts';
import { decodeText } from '../intake/decode.ts';

/** `share`: from 0 to 1; `lines`: read so far. */
export interface Told { readonly share: number; readonly lines: number }
export type Tell = (told: Told) => void;
export type ReportContent = ({ readonly ok: true; readonly kind: 'table' } & ReportTable) | ({ readonly ok: true; readonly kind: 'metrics' } & ReportMetrics) | Refused;

export function readReport(bytes: Uint8Array, formats: readonly ReportFormat[], tell: Tell): ReportContent {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > limits.size) return refuse('too-large');
  const binary = binaryKind(bytes);
  if (binary !== undefined) return refuse(binary);
  const decoded = decodeText(bytes);
  if (decoded === undefined) return refuse('not-text');
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  const begin = text.slice(0, 2000).trimStart();
  if (begin === '' && text.trim() === '') return refuse('empty');
  if (begin.startsWith('{') || begin.startsWith('[')) return readJson(text, formats);
  return readTable(lineEnds(text), formats.filter((format) => format.kind === 'table'), tell);
}

const refuse = (why: Refused['why'], more: Omit<Refused, 'ok' | 'why'> = {}): Refused => ({ ok: false, why, ...more });

/** A workbook (.xlsx is an archive, .xls an old office file) is told by name; anything else that is no text, not. */
function binaryKind(bytes: Uint8Array): 'spreadsheet' | 'not-text' | undefined {
  const starts = (...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return hasName(bytes, 'xl/') ? 'spreadsheet' : 'not-text';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet';
  return starts(0x25, 0x50, 0x44, 0x46) || starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) ? 'not-text' : undefined;
}
const hasName = (bytes: Uint8Array, name: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);

/** LF alone. */
const lineEnds = (text: string): string => (text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text);

function readJson(text: string, formats: readonly ReportFormat[]): ReportContent {
  let value: unknown;
  try { value = JSON.parse(text); } catch { return refuse('broken'); }
  for (const format of formats) {
    const given = format.kind === 'metrics' ? readMetrics(format, value) : [];
    if (given.length > 0) return { ok: true, kind: 'metrics', format: format.id, given };
  }
  return refuse('no-metrics');
}

/** Some reports begin with lines of explanation. */
const mostBefore = 20;
const longestHead = 20_000;
/** In UTF-16 units: read between two words on how far it is. */
const portion = 1_000_000;

interface Head { readonly found: FormatFound & { readonly ok: true }; readonly line: number; readonly after: number; readonly delimiter: string; readonly quoted: boolean }

function findHead(text: string, formats: readonly TableReport[]): Head | Refused {
  let near: (NearMiss & { readonly line: number; readonly cells: readonly string[] }) | undefined;
  let first: readonly string[] | undefined;
  for (let line = 1, start = 0; line <= mostBefore && start < text.length; line++) {
    const end = text.indexOf('\n', start);
    const after = end === -1 ? text.length : end + 1;
    const row = text.slice(start, Math.min(end === -1 ? text.length : end, start + longestHead));
    start = after;
    if (row.trim() === '') continue;
    const delimiter = row.includes('\t') ? '\t' : ',';
    const quoted = delimiter === ',' || row.startsWith('"');
    const cells = quoted ? Papa.parse<string[]>(row, { delimiter, newline: '\n' }).data[0] ?? [] : row.split(delimiter);
    const found = findFormat(formats, cells);
    if (found.ok) return { found, line, after, delimiter, quoted };
    if (found.near !== undefined && (near === undefined || found.near.found > near.found)) near = { ...found.near, line, cells };
    first ??= cells;
  }
  const shown = (near?.cells ?? first ?? []).slice(0, 12).map((cell) => cell.trim().slice(0, 40)).filter((cell) => cell !== '');
  return refuse('headings', { line: near?.line ?? 1, headings: shown, ...(near === undefined ? {} : { like: near.format, lacking: near.lacking }) });
}

function readTable(text: string, formats: readonly TableReport[], tell: Tell): ReportContent {
  const head = findHead(text, formats);
  if ('ok' in head) return head;
  const { layout } = head.found;
  const read = lineReader(layout);
  const lines: OrderLine[] = [];
  const faults: LineFault[] = [];
  const faultCounts: Partial<Record<LineFaultCode, number>> = {};
  const note = (fault: LineFault): void => { faultCounts[fault.code] = (faultCounts[fault.code] ?? 0) + 1; if (faults.length < limits.faults) faults.push(fault); };
  let [line, all, aside, passed] = [head.line, 0, 0, 0];
  const take = (cells: readonly string[]): void => {
    line += 1;
    const at = line;
    // A quoted cell may hold ends of lines of its own.
    if (head.quoted) for (const cell of cells) for (let i = cell.indexOf('\n'); i !== -1; i = cell.indexOf('\n', i + 1)) line += 1;
    if (cells.every((cell) => cell.trim() === '')) return;
    all += 1;
    const one = read(cells, at);
    if (one.kind === 'passed') passed += 1;
    else if (one.kind === 'aside') { aside += 1; note(one.fault); } else { lines.push(one.line); one.faults.forEach(note); }
  };
  const over = !eachRow(text, head, take, (share) => { tell({ share, lines: all }); return all <= limits.lines; });
  if (over) return refuse('too-many');
  if (all === 0) return refuse('no-lines', { line: head.line });
  if (lines.length === 0) return refuse('no-orders', { faults });
  return { ok: true, kind: 'table', format: layout.format.id, lines, totals: { lines: all, counted: lines.length, aside, passed }, faults, faultCounts, heads: layout.heads };
}

/** Row by row from behind the headings; `goOn` is told how far it is, and false ends it. Amazon's tab-separated files quote nothing (a mark of inches at the start of a title is a sign like any other), so they are lines and tabs and no more. */
function eachRow(text: string, { after, delimiter, quoted }: Head, take: (cells: readonly string[]) => void, goOn: (share: number) => boolean): boolean {
  const whole = text.length - after;
  let going = true;
  if (!quoted) {
    let told = after;
    for (let start = after; start < text.length && going;) {
      const end = text.indexOf('\n', start);
      take(text.slice(start, end === -1 ? text.length : end).split(delimiter));
      start = end === -1 ? text.length : end + 1;
      if (start - told >= portion || start === text.length) { told = start; going = goOn((start - after) / whole); }
    }
    return going;
  }
  let cut = 0;
  if (whole > 0) Papa.parse<string[]>(text.slice(after), {
    worker: false, chunkSize: portion, delimiter, newline: '\n',
    chunk: ({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
      for (const cells of data) take(cells);
      cut += portion;
      going = goOn(Math.min(1, cut / whole));
      if (!going) parser.abort();
    },
    complete: () => undefined,
  });
  return going;
}
