// For which cases a rule of style is made: some kinds of answer, some issues.
import type { StyleRule } from '../../../rules/schema/element.ts';
import type { StyleDraft } from './style-draft.ts';

/** Whether the rule is made for such a case at all, whatever its draft says. */
export function concernsCase(rule: StyleRule, { reasons, response }: Pick<StyleDraft, 'reasons' | 'response'>): boolean {
  if (rule.responses !== undefined && !rule.responses.includes(response)) return false;
  if (rule.reasons !== undefined && !rule.reasons.some((reason) => reasons.includes(reason))) return false;
  return !(rule['unless-reasons']?.some((reason) => reasons.includes(reason)) === true || (rule['issue-known'] && reasons.length === 0));
}
