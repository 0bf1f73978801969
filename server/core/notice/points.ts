// What a refusal points at, in the order of its words: the one list that the page of a draft, the tasks, the questions and the history go by.
import type { SectionId } from '../../../rules/schema/element.ts';
import { sections as parts, type AskId } from '../../../rules/schema/ids.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Because, Reading } from './reading.ts';

interface Pointing { readonly sections: readonly SectionId[]; readonly because: readonly Because[]; /** Keys of the requirements of the case that it is about; none where it is about something outside the letter. */ readonly requirements: readonly string[] }
/** A sentence that says what was missing, or something the refusal asks for once more. */
export type Point = Pointing & ({ readonly followUp: string } | { readonly ask: AskId });

/** Demands that are met by documents. */
export const paperAsks: ReadonlySet<AskId> = new Set(['invoices', 'tracking-proof', 'identity-documents', 'rights-evidence', 'compliance-documents', 'tax-documents', 'evidence-of-compliance']);

type Named = Omit<Pointing, 'requirements'> & { readonly elements: readonly string[] } & ({ readonly followUp: string } | { readonly ask: AskId });

/** What names something in particular comes first; what finds the whole wanting ends the list. */
export function pointsOf(rulebook: Rulebook, reading: Reading, reasons: readonly string[]): readonly Point[] {
  if (reading.kind.id !== 'rejection') return [];
  const named: readonly Named[] = [...reading.followUps.map(({ id, ...rest }) => ({ followUp: id, ...rest })), ...asked(reading)];
  return [...named].sort((one, other) => Number(isGeneral(one)) - Number(isGeneral(other)) || byPlace(one, other))
    .map(({ elements, ...point }) => ({ ...point, requirements: reasons.flatMap((reason) => touched(rulebook, reason, { ...point, elements })) }));
}

/** It finds the plan as a whole wanting, and points at no part of it. */
export const isGeneral = ({ sections, elements = [] }: { readonly sections: readonly SectionId[]; readonly elements?: readonly string[] }): boolean => sections.length === parts.length && elements.length === 0;

/** Sentences that say of several things together what is wrong with them share their first words. What the seller added stands nowhere in the text. */
function byPlace(one: Named, other: Named): number {
  const [places, others] = [placesOf(one), placesOf(other)];
  const at = places.findIndex((place, i) => place !== others[i]);
  return (places[at] ?? 0) - (others[at] ?? 0);
}
const placesOf = ({ because }: Named): readonly number[] => [...because.map(({ start }) => start), Number.MAX_SAFE_INTEGER];

/** Parts of a plan that it asks for by themselves, and papers. One that asks for all parts asks for the plan anew and points at nothing. */
function asked({ asks, followUps }: Reading): readonly Named[] {
  const stated = asks.filter(({ certainty }) => certainty === 'stated');
  const isAnew = stated.filter(({ id }) => isPart(id)).length === parts.length;
  return stated.flatMap(({ id, because }): readonly Named[] => {
    if (isPart(id)) return isAnew || followUps.some(({ sections, elements }) => sections.includes(id) && !isGeneral({ sections, elements })) ? [] : [{ ask: id, sections: [id], elements: [], because }];
    return paperAsks.has(id) ? [{ ask: id, sections: [], elements: [], because }] : [];
  });
}

const isPart = (ask: AskId): ask is SectionId => parts.some((part) => part === ask);

/** The elements that are named, and where the reason has none of them all of the sections. */
function touched(rulebook: Rulebook, reason: string, { sections, elements }: Pick<Named, 'sections' | 'elements'>): readonly string[] {
  const own = rulebook.requirements(reason);
  const exact = own.filter(({ element }) => elements.includes(element));
  return (exact.length > 0 ? exact : own.filter(({ section }) => sections.includes(section))).map(({ key }) => key);
}
