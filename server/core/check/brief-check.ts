// A check in few bytes, for who has the words of the rules from an earlier answer, as an editor has while one types: a finding only names them (`says`).
import type { Bilingual } from '../../../rules/schema/words.ts';
import { saysOwnWords } from './find-style.ts';
import { fingerprint } from './finding-key.ts';
import type { CheckResult, Finding, FindingAside } from './verdict.ts';

/** `says`: a fingerprint of what the rules say, so it is the same in every process and another one once a rule is changed. */
export type Told<F extends Finding = Finding> = F & { readonly says: string };
/** What is its own; `message` where the rule leaves room for the words of the draft. */
export type BriefFinding = Pick<FindingAside, 'key' | 'places' | 'fix' | 'because'> & Partial<Pick<Finding, 'message'>> & { readonly says: string };
export interface BriefCheck extends Pick<CheckResult, 'elements'> { readonly findings: readonly BriefFinding[]; readonly aside: readonly BriefFinding[] }

type Checked = Pick<CheckResult, 'findings' | 'aside' | 'elements'>;

export const briefly = ({ findings, aside, elements }: Checked): BriefCheck => ({ findings: findings.map(briefFinding), aside: aside.map(briefFinding), elements });

/** What is missing is said in the same words each time. */
const lasting = new WeakMap<Finding, BriefFinding>();
function briefFinding(finding: FindingAside): BriefFinding {
  if (finding.places.length > 0) return inBrief(finding);
  const known = lasting.get(finding) ?? inBrief(finding);
  lasting.set(finding, known);
  return known;
}

function inBrief(finding: FindingAside): BriefFinding {
  const { key, places, fix, because } = finding;
  return { key, says: saysOf(finding), places, ...(saysOwnWords(finding) ? { message: finding.message } : {}), ...(fix === undefined ? {} : { fix }), ...(because === undefined ? {} : { because }) };
}

/** The whole of it, by which the words are learnt. */
export const told = <Result extends Pick<CheckResult, 'findings' | 'aside'>>(result: Result): Result & { readonly findings: readonly Told[]; readonly aside: readonly Told<FindingAside>[] } =>
  ({ ...result, findings: result.findings.map((finding) => ({ ...finding, says: saysOf(finding) })), aside: result.aside.map((finding) => ({ ...finding, says: saysOf(finding) })) });

/** What the rules say with it; the message only where it holds no words of the draft. */
type WordsOfRule = Omit<Finding, 'key' | 'places' | 'fix' | 'message'> & Partial<Pick<Finding, 'message'>>;
interface Named { readonly words: WordsOfRule; readonly says: string }
/** By what is to be done, then by issue and severity: issues may have words in common. */
const known = new WeakMap<Bilingual, Map<string, Named>>();

function saysOf(finding: FindingAside): string {
  const ofRule = known.get(finding.do) ?? new Map<string, Named>();
  known.set(finding.do, ofRule);
  const under = `${finding.severity} ${finding.reason ?? ''}`;
  const before = ofRule.get(under);
  if (before !== undefined && isSame(before.words, finding)) return before.says;
  const words = wordsOf(finding);
  const says = fingerprint(JSON.stringify(words));
  ofRule.set(under, { words, says });
  return says;
}

/** Nothing of the draft. */
function wordsOf(finding: FindingAside): WordsOfRule {
  const { key: _key, places: _places, fix: _fix, because: _because, message, ...words } = finding;
  return saysOwnWords(finding) ? words : { ...words, message };
}

const isSame = (a: WordsOfRule, b: Finding): boolean => (a.message === b.message || (a.message === undefined && saysOwnWords(b))) && a.rule === b.rule && a.section === b.section && a.element === b.element && a.why === b.why && a.sources === b.sources && a.facts === b.facts && a.flag === b.flag && a.stays === b.stays;
