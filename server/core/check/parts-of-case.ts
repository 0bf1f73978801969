// The parts of a plan: each section for each reason, with what it is asked for and what is said where that is not there. Made once for each sort of case.
import { sections } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Requirement, Rulebook } from '../rulebook/rulebook.ts';
import { findingKey } from './finding-key.ts';
import type { Finding } from './verdict.ts';

/** One requirement of the part: its number in the case, and what is said where it is missing; nothing where an issue before asks for the same. */
export interface AskedOfPart { readonly at: number; readonly missing?: Finding; readonly requirement: Requirement }
/** `reason` is '' where the issue is not known; `empty`: said where the whole part tells nothing, in place of its single requirement. */
export interface PartOfCase { readonly reason: string; readonly section: SectionId; readonly asked: readonly AskedOfPart[]; readonly empty?: Finding }

export function partsOfCase(rulebook: Rulebook, reasons: readonly string[], requirements: readonly Requirement[]): readonly PartOfCase[] {
  return (reasons.length > 0 ? reasons : ['']).flatMap((reason, i) => {
    const reported = new Set(reasons.slice(0, i).flatMap((id) => rulebook.requirements(id)).map(({ asked }) => asked));
    return sections.map((section): PartOfCase => {
      const asked = requirements.flatMap((requirement, at): readonly AskedOfPart[] => (requirement.reason === reason && requirement.section === section ? [{ at, requirement, ...(reported.has(requirement.asked) ? {} : { missing: missingOf(requirement) }) }] : []));
      const rule = reason === '' ? undefined : rulebook.sections.find(({ id }) => id === section);
      // Of a section with a single element, the element says it all.
      if (rule === undefined || asked.length === 1) return { reason, section, asked };
      const id = `section/${section}`;
      return { reason, section, asked, empty: { key: findingKey({ rule: id, reason, words: [] }), rule: id, severity: 'error', reason, section, places: none, message: rule.absent.message, do: rule.absent.do, sources: none, facts: none } };
    });
  });
}

function missingOf({ element, reason, section, title, must, why, sources }: Requirement): Finding {
  const rule = `element/${element}`;
  return { key: findingKey({ rule, reason, words: [] }), rule, severity: 'error', reason, section, element, places: none, message: title, do: must, why, sources, facts: none };
}

const none: readonly never[] = [];
