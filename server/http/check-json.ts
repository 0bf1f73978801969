// A check as JSON, in bytes. Most of it is what the rules say of a finding, the same in every answer: that is written once and copied.
import type { Bilingual } from '../../rules/schema/words.ts';
import type { CheckResult, Finding, FindingAside } from '../core/check/verdict.ts';

type Checked = Pick<CheckResult, 'findings' | 'aside'> & Partial<CheckResult>;

export const checkJson = (result: Checked): Buffer => asBytes(partsOf(result));

/** Its parts, the check first. */
export const besideCheck = (result: Checked, beside: Readonly<Record<string, unknown>>): Buffer => asBytes(['{"result":', ...partsOf(result), `,${JSON.stringify(beside).slice(1)}`]);

type Part = string | Buffer;

function partsOf({ findings, aside, ...rest }: Checked): readonly Part[] {
  const head = JSON.stringify(rest).slice(0, -1);
  return [`${head}${head === '{' ? '' : ','}"findings":[`, ...listed(findings), '],"aside":[', ...listed(aside), ']}'];
}

const listed = (findings: readonly FindingAside[]): readonly Part[] => findings.flatMap((finding, i): readonly Part[] => [`${i === 0 ? '' : ','}${ownWords(finding)},`, said(finding)]);

/** What is its own, as an object that is still open. */
const ownWords = ({ key, rule, severity, reason, section, element, places, fix, because }: FindingAside): string => JSON.stringify({ key, rule, severity, reason, section, element, places, fix, because }).slice(0, -1);

const mostBytesOfUnit = 3;
/** Written to first, as nobody knows how many bytes a text takes; nothing of it stays there. */
let draft = Buffer.alloc(65_536);

function asBytes(parts: readonly Part[]): Buffer {
  const most = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length * mostBytesOfUnit : part.length), 0);
  if (most > draft.length) draft = Buffer.alloc(most);
  let at = 0;
  for (const part of parts) at += typeof part === 'string' ? draft.write(part, at) : part.copy(draft, at);
  const bytes = Buffer.from(draft.subarray(0, at));
  draft.fill(0, 0, at);
  return bytes;
}

type Said = Pick<Finding, 'message' | 'do' | 'why' | 'sources' | 'facts' | 'flag' | 'stays'>;
interface Written { readonly of: Said; readonly json: Buffer }
/** By what is to be done; requirements of several issues may have that in common. */
const known = new WeakMap<Bilingual, Written[]>();
/** A message with slots is another one each time. */
const mostOfOne = 60;

function said(finding: Said): Buffer {
  const all = known.get(finding.do) ?? [];
  const before = all.find(({ of }) => isSame(of, finding));
  if (before !== undefined) return before.json;
  const { message, do: what, why, sources, facts, flag, stays } = finding;
  const json = Buffer.from(JSON.stringify({ message, do: what, why, sources, facts, flag, stays }).slice(1));
  known.set(what, [...all.slice(1 - mostOfOne), { of: { message, do: what, sources, facts, ...(why && { why }), ...(flag !== undefined && { flag }), ...(stays && { stays }) }, json }]);
  return json;
}

const isSame = (a: Said, b: Said): boolean => a.message === b.message && a.why === b.why && a.sources === b.sources && a.facts === b.facts && a.flag === b.flag && a.stays === b.stays;
