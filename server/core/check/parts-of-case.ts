// The parts of a plan: each section for each reason, with what it is asked for and what is said where that is not there. Made once for each sort of case.
import { sections } from '../../../rules/schema/ids.ts';
import type { SectionId } from '../../../rules/schema/element.ts';
import type { Requirement, Rulebook } from '../rulebook/rulebook.ts';
import { findingKey } from './finding-key.ts';
import type { NameOfRule } from './sentence-at.ts';
import type { Finding } from './verdict.ts';

/** One requirement of the part: its number in the case, and what is said where it is not there; nothing where an issue before asks for the same. */
export interface AskedOfPart { readonly at: number; readonly gap?: Gap }
/** Where it is weak or unclear, key and places are those of the draft. */
interface Gap { readonly name: NameOfRule; readonly missing: Finding; readonly weak: Finding; readonly unclear: Finding }
/** `reason` is '' where the issue is not known; `empty`: said where the whole part tells nothing, in place of its single requirement. */
export interface PartOfCase { readonly reason: string; readonly section: SectionId; readonly asked: readonly AskedOfPart[]; readonly empty?: Finding }

export function partsOfCase(rulebook: Rulebook, reasons: readonly string[], requirements: readonly Requirement[]): readonly PartOfCase[] {
  return (reasons.length > 0 ? reasons : ['']).flatMap((reason, i) => {
    const reported = new Set(reasons.slice(0, i).flatMap((id) => rulebook.requirements(id)).map(({ asked }) => asked));
    return sections.map((section): PartOfCase => {
      const asked = requirements.flatMap((requirement, at): readonly AskedOfPart[] => (requirement.reason === reason && requirement.section === section ? [{ at, ...(reported.has(requirement.asked) ? {} : { gap: gapOf(requirement) }) }] : []));
      const rule = reason === '' ? undefined : rulebook.sections.find(({ id }) => id === section);
      // Of a section with a single element, the element says it all.
      if (rule === undefined || asked.length === 1) return { reason, section, asked };
      const id = `section/${section}`;
      return { reason, section, asked, empty: { key: findingKey({ rule: id, reason, words: [] }), rule: id, severity: 'error', reason, section, places: none, message: rule.absent.message, do: rule.absent.do, sources: none, facts: none } };
    });
  });
}

function gapOf({ element, reason, section, title, must, lift, why, sources }: Requirement): Gap {
  const name = { rule: `element/${element}`, reason };
  const missing: Finding = { key: findingKey({ ...name, words: [] }), rule: name.rule, severity: 'error', reason, section, element, places: none, message: title, do: must, why, sources, facts: none };
  return { name, missing, weak: { ...missing, severity: 'warning', do: lift }, unclear: { ...missing, severity: 'warning' } };
}

const none: readonly never[] = [];
