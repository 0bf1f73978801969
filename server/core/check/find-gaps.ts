// Findings for what a draft does not say: one per missing or weak element, and one more where a whole section tells nothing for a reason.
import { sections } from '../../../rules/schema/ids.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { findingKey } from './finding-key.ts';
import type { ElementVerdict, Finding, SectionVerdict } from './verdict.ts';

/** `earlier`: issues that stand before this one; what they ask for in common is reported there. */
interface Judged { readonly text: string; readonly reason: string; readonly earlier: readonly string[]; readonly elements: readonly ElementVerdict[]; readonly sections: readonly SectionVerdict[] }

export function findGaps(rulebook: Rulebook, { text, reason, earlier, elements, sections: verdicts }: Judged): readonly Finding[] {
  const reported = new Set(earlier.flatMap((id) => rulebook.requirements(id)).map(({ asked }) => asked));
  return sections.flatMap((section) => {
    const own = elements.filter((element) => element.reason === reason && element.section === section);
    const empty = verdicts.some((verdict) => verdict.reason === reason && verdict.section === section && verdict.verdict === 'missing') && own.every((element) => element.verdict !== 'present');
    const rule = rulebook.sections.find((candidate) => candidate.id === section);
    // Of a section with a single element, the element says it all.
    const whole: readonly Finding[] = !empty || own.length === 1 || rule === undefined ? [] : [{ key: findingKey({ rule: `section/${section}`, reason, sentences: [] }), rule: `section/${section}`, severity: 'error', reason, section, places: [], message: rule.absent.message, do: rule.absent.do, sources: [], facts: [] }];
    return [...whole, ...own.filter((element) => element.verdict !== 'present').flatMap((element) => elementFinding(rulebook, { text, reason, verdict: element }, reported))];
  });
}

function elementFinding(rulebook: Rulebook, { text, reason, verdict }: { readonly text: string; readonly reason: string; readonly verdict: ElementVerdict }, reported: ReadonlySet<string>): readonly Finding[] {
  const requirement = rulebook.requirements(reason).find((candidate) => candidate.key === verdict.key);
  if (requirement === undefined || reported.has(requirement.asked)) return [];
  const missing = verdict.verdict === 'missing';
  const rule = `element/${verdict.element}`;
  return [{
    key: findingKey({ rule, reason, sentences: verdict.evidence.map(({ start, end }) => text.slice(start, end)) }), rule, severity: missing ? 'error' : 'warning', reason, section: requirement.section, element: verdict.element,
    places: verdict.evidence, message: requirement.title, do: missing || verdict.unclear === true ? requirement.must : requirement.lift, why: requirement.why, sources: requirement.sources, facts: [],
  }];
}
