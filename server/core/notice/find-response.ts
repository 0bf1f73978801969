// Which kind of answer fits what the notice demands, and why.
import type { NoticeKind } from '../../../rules/schema/notice.ts';
import type { AskId, ResponseId } from '../../../rules/schema/ids.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { gather } from './line.ts';
import type { FollowUpRead, Read } from './reading.ts';

interface Known { readonly kind: Read<NoticeKind>; readonly asks: readonly Read<AskId>[]; readonly reasons: readonly Read<string>[]; readonly followUps: readonly FollowUpRead[] }

/** Where several asks stand in one notice, the answer that the others fit into comes first. */
const precedence: readonly AskId[] = [
  'interview', 'related-account-resolution', 'proof-documents-genuine', 'root-cause', 'corrective-actions', 'preventive-measures', 'rights-owner-retraction', 'invoices', 'rights-evidence', 'compliance-documents',
  'identity-documents', 'sales-channel-or-supplier-info', 'approval-request', 'error-explanation', 'evidence-of-compliance', 'tracking-proof', 'tax-documents', 'payment-update', 'acknowledgement',
];

export function findResponse(rulebook: Rulebook, { kind, asks, reasons, followUps }: Known): Read<ResponseId> {
  if (kind.id === 'reinstatement') return { id: 'none', certainty: kind.certainty, because: kind.because };
  for (const wanted of precedence) {
    const ask = asks.find((candidate) => candidate.id === wanted);
    if (ask !== undefined) return { id: responseTo(rulebook, ask.id, reasons), certainty: ask.certainty, because: ask.because };
  }
  const final = followUps.find((followUp) => followUp.id === 'final-decision');
  if (final !== undefined) return { id: 'none', certainty: 'likely', because: final.because };
  if (kind.id === 'warning' || kind.id === 'funds' || kind.id === 'other') return { id: 'none', certainty: 'likely', because: kind.because };
  const reason = reasons.map((read) => rulebook.reasons.get(read.id)).find((known) => known !== undefined);
  return { id: reason?.response ?? 'plan', certainty: reasons.length > 0 ? 'likely' : 'possible', because: reasons.length > 0 ? gather(reasons) : kind.because };
}

/** A reason may want another answer to an ask than notices in general; the first reason that says so decides. */
function responseTo(rulebook: Rulebook, ask: AskId, reasons: readonly Read<string>[]): ResponseId {
  const own = reasons.flatMap(({ id }) => rulebook.reasons.get(id)?.['other-answers'] ?? []).find(({ asks }) => asks.includes(ask));
  return own?.response ?? rulebook.notice.asks.find((rule) => rule.ask === ask)?.response ?? 'plan';
}
