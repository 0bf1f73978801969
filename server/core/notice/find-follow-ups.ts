// Sentences of a rejection that say what was missing, and the sections and elements they point at.
import { becauseOf, gather } from './line.ts';
import type { Found, Line } from './line.ts';
import type { FollowUpRead } from './reading.ts';
import type { NoticeRule } from './rule-index.ts';

type FollowUpFound = Found<Extract<NoticeRule, { family: 'follow-up' }>>;

export function findFollowUps(text: string, lines: readonly Line[]): readonly FollowUpRead[] {
  const found = new Map<string, FollowUpFound[]>();
  for (const line of lines) {
    for (const match of line.matches) {
      const { rule } = match;
      if (rule.family === 'follow-up' && line.zone !== 'funds') found.set(rule.followUp.id, [...(found.get(rule.followUp.id) ?? []), { rule, line, because: becauseOf(text, line, match) }]);
    }
  }
  return [...found].map(([id, list]) => ({ id, sections: list[0]?.rule.followUp.sections ?? [], elements: list[0]?.rule.followUp.elements ?? [], because: gather(list) }));
}
