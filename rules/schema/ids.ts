// Closed lists of ids that several shapes share: zones of a notice, what a notice asks for, kinds of answer.
export const zones = ['subject', 'status', 'why', 'ask', 'how', 'consequence', 'funds', 'legal', 'examples', 'other'] as const;
export type Zone = (typeof zones)[number];

export const asks = [
  'root-cause', 'corrective-actions', 'preventive-measures', 'invoices', 'identity-documents', 'tracking-proof', 'rights-evidence', 'rights-owner-retraction',
  'compliance-documents', 'sales-channel-or-supplier-info', 'acknowledgement', 'evidence-of-compliance', 'error-explanation', 'payment-update',
  'proof-documents-genuine', 'related-account-resolution', 'tax-documents', 'interview', 'approval-request',
] as const;
export type AskId = (typeof asks)[number];

export const responses = [
  'plan', 'documents', 'delivery-proof', 'dispute', 'retraction-request', 'counter-notice', 'related-account', 'explain-or-prove',
  'acknowledgement', 'fix-and-reactivate', 'pay-or-update', 'funds-request', 'interview', 'none',
] as const;
export type ResponseId = (typeof responses)[number];

export const sections = ['root-cause', 'corrective-actions', 'preventive-measures'] as const;
export type SectionId = (typeof sections)[number];
