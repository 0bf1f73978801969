// What the notice asks for, and the sentences of the draft that answer it.
import type { AskId } from '../../../rules/schema/ids.ts';
import { sections } from '../../../rules/schema/ids.ts';
import type { Reading } from '../notice/reading.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Demand, SectionVerdict } from './verdict.ts';

/** Concepts by which a draft names what was asked for; an ask without any can only be answered outside the draft. */
export const demandNames: Readonly<Partial<Record<AskId, readonly string[]>>> = {
  invoices: ['tax-invoice'], 'tracking-proof': ['tracking', 'tracking-number'], 'identity-documents': ['identity-paper'], 'rights-evidence': ['rights-paper'],
  'compliance-documents': ['compliance-paper'], 'sales-channel-or-supplier-info': ['supplier'], acknowledgement: ['acceptance', 'read-policy'], 'tax-documents': ['tax-paper'],
  'evidence-of-compliance': ['document'],
};

export function answerDemands(reading: Reading | undefined, sentences: readonly Sentence[], verdicts: readonly SectionVerdict[]): readonly Demand[] {
  return (reading?.asks ?? []).flatMap(({ id }): readonly Demand[] => {
    const section = sections.find((candidate) => candidate === id);
    if (section !== undefined) return verdicts.filter((verdict) => verdict.section === section).map((verdict) => ({ ask: id, ...(verdict.reason === '' ? {} : { reason: verdict.reason }), verdict: verdict.verdict, evidence: verdict.evidence }));
    return [named(id, sentences)];
  });
}

/** Present where a file or an attachment goes with the name, weak where it is only spoken of. */
function named(ask: AskId, sentences: readonly Sentence[]): Demand {
  const concepts = demandNames[ask] ?? [];
  const spoken = sentences.filter((sentence) => concepts.some((concept) => sentence.hitsOf(concept).some((hit) => !hit.negated)));
  const shown = spoken.filter((sentence) => sentence.specifics.some((specific) => specific.kind === 'file') || sentence.has('attach'));
  const evidence = (shown.length > 0 ? shown : spoken).map(({ start, end }) => ({ start, end }));
  return { ask, verdict: shown.length > 0 ? 'present' : spoken.length > 0 ? 'weak' : 'missing', evidence };
}
