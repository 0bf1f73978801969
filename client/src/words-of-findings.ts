// What the rules say of findings, learnt from a check in full, so that those that follow while one types need not say it again. The name of the words changes with them.
import type { BriefCheck, BriefFinding, Finding, FindingAside, Told, TypedCheck } from './wire.ts';

type Words = Omit<Finding, 'key' | 'places' | 'fix'>;
const known = new Map<string, Words>();
/** More than all cases of a day have; names of earlier versions of the rules stand among them. */
const mostKnown = 2000;

export const knowsWords = (): boolean => known.size > 0;

export function learnWords({ result: { findings, aside } }: TypedCheck): void {
  if (known.size > mostKnown) known.clear();
  for (const finding of [...findings, ...aside]) if (isTold(finding)) known.set(finding.says, wordsOf(finding));
}

const isTold = (finding: Finding): finding is Told => 'says' in finding;
const wordsOf = ({ key: _key, places: _places, fix: _fix, because: _because, ...words }: FindingAside): Words => words;

/** Undefined where one of them says something that is not known yet. */
export function withWords({ result: { findings, aside, elements }, ...beside }: BriefCheck): TypedCheck | undefined {
  const inWords = (list: readonly BriefFinding[]): readonly FindingAside[] => list.flatMap((finding) => { const words = known.get(finding.says); return words === undefined ? [] : [{ ...words, ...finding }]; });
  const result = { findings: inWords(findings), aside: inWords(aside), elements };
  return result.findings.length + result.aside.length < findings.length + aside.length ? undefined : { result, ...beside };
}
