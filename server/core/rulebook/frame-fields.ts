// What the fixed words of a letter (templates/letter/frame.*.hbs) may print: facts of the case and the place in the letter.
import type { Field } from '../../../rules/schema/question.ts';

const label = { en: 'letter', ja: '書面' };
export const frameFields: readonly Field[] = [
  { id: 'letter-date', kind: 'date', required: true, label: { en: 'date of the letter', ja: '書面の日付' } },
  { id: 'signer', kind: 'name', required: true, label: { en: 'who signs', ja: '署名する人' } },
  { id: 'signer-role', kind: 'name', required: false, label },
  { id: 'issue-number', kind: 'count', required: true, label },
  { id: 'issue-heading', kind: 'text', required: true, label },
  { id: 'told-points', kind: 'text', required: true, label },
  { id: 'statement', kind: 'text', required: true, label },
  { id: 'sources', kind: 'name', required: true, label },
  { id: 'source-title', kind: 'name', required: true, label },
  { id: 'source-place', kind: 'name', required: true, label },
  { id: 'source-seen', kind: 'name', required: true, label },
  { id: 'checked', kind: 'date', required: true, label },
  { id: 'issues', kind: 'count', required: true, label },
  { id: 'section-number', kind: 'count', required: true, label },
];

/** What every paper may print beside the answers to its own questions. */
export const caseFields: readonly Field[] = [
  ...frameFields.filter(({ id }) => id === 'letter-date' || id === 'signer' || id === 'signer-role'),
  { id: 'shop', kind: 'name', required: true, label: { en: 'shop name', ja: 'ショップ名' } },
  { id: 'amazon-case-id', kind: 'name', required: false, label },
];
