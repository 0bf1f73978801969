// What kind of notice it is, and what it switched off.
import type { NoticeKind, ScopeId } from '../../../rules/schema/notice.ts';
import type { Zone } from '../../../rules/schema/ids.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { becauseOf, gather } from './line.ts';
import type { Found, Line } from './line.ts';
import type { Read } from './reading.ts';
import type { NoticeRule } from './rule-index.ts';

type Family<F extends NoticeRule['family']> = Extract<NoticeRule, { family: F }>;

/** A kind shows in what Amazon did and found; what would happen next is asked only where nothing else says it. */
export const stateZones: readonly Zone[] = ['subject', 'status', 'why', 'other', 'examples', 'legal'];
const laterZones: readonly Zone[] = ['consequence', 'how'];

export function findKind(rulebook: Rulebook, text: string, lines: readonly Line[]): Read<NoticeKind> | undefined {
  const found = lines.flatMap((line) => line.matches.flatMap((match): Found<Family<'kind'>>[] => (match.rule.family === 'kind' ? [{ rule: match.rule, line, because: becauseOf(text, line, match) }] : [])));
  for (const later of [false, true]) {
    for (const kind of rulebook.notice.kinds) {
      const here = found.filter(({ rule, line }) => rule.kind === kind && (later ? laterZones : kind.zones ?? stateZones).includes(line.zone));
      if (here.length > 0) return { id: kind.kind, certainty: later ? 'likely' : 'stated', because: gather(here) };
    }
  }
  return undefined;
}

export function findScope(rulebook: Rulebook, text: string, { lines, kind }: { readonly lines: readonly Line[]; readonly kind: NoticeKind }): Read<ScopeId> {
  const found = lines.flatMap((line) => line.matches.flatMap((match): Found<Family<'scope'>>[] => (match.rule.family === 'scope' ? [{ rule: match.rule, line, because: becauseOf(text, line, match) }] : [])));
  const stated = found.filter(({ line }) => line.zone === 'subject' || line.zone === 'status' || line.zone === 'why' || line.zone === 'other');
  const fixed = rulebook.notice.kinds.find((rule) => rule.kind === kind && rule.scope !== undefined)?.scope;
  const order: readonly ScopeId[] = ['programme', 'seller-fulfilled', ...(fixed === undefined ? [] : [fixed]), ...rulebook.notice.scopes.map((rule) => rule.scope)];
  for (const [among, certainty] of [[stated, 'stated'], [found.filter(({ line }) => line.zone !== 'how' && line.zone !== 'funds'), 'likely']] as const) {
    for (const scope of order) {
      const here = among.filter(({ rule }) => rule.scope.scope === scope);
      if (here.length > 0) return { id: scope, certainty, because: gather(here) };
    }
  }
  return { id: fixed ?? 'unknown', certainty: 'possible', because: [] };
}
