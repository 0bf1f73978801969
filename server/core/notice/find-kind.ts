// What kind of notice it is, and what it switched off.
import type { NoticeKind, ScopeId } from '../../../rules/schema/notice.ts';
import type { Zone } from '../../../rules/schema/ids.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { becauseOf, gather, hasConcept } from './line.ts';
import type { Found, Line } from './line.ts';
import type { Read } from './reading.ts';
import type { NoticeRule } from './rule-index.ts';

type Family<F extends NoticeRule['family']> = Extract<NoticeRule, { family: F }>;

/** A kind shows in what Amazon did and found; what would happen next is asked only where nothing else says it. */
export const stateZones: readonly Zone[] = ['subject', 'status', 'why', 'other', 'examples', 'legal'];
const laterZones: readonly Zone[] = ['consequence', 'how'];

/** A letter says what was done in its first sentences; grounds, papers and conditions follow. */
const openingSentences = 4;
const shortest = 20;

/** `demands`: whether the notice asks for an answer. Who may sell again is asked for nothing, so words of going on are then of something else (FBA offers, what would follow). */
export function findKind(rulebook: Rulebook, text: string, lines: readonly Line[], demands = false): Read<NoticeKind> | undefined {
  const found = lines.filter((line) => !isOfUser(line)).flatMap((line) => line.matches.flatMap((match): Found<Family<'kind'>>[] => (match.rule.family === 'kind' ? [{ rule: match.rule, line, because: becauseOf(text, line, match) }] : [])));
  const opening = new Set(lines.filter(({ sentence }) => sentence.text.length >= shortest).slice(0, openingSentences).filter(({ zone }) => zone === 'subject' || zone === 'status'));
  const acts = found.some(({ rule, line }) => rule.kind.act === true && opening.has(line));
  for (const later of [false, true]) {
    for (const kind of rulebook.notice.kinds) {
      if (demands && kind.kind === 'reinstatement') continue;
      const here = found.filter(({ rule, line }) => rule.kind === kind && (later ? laterZones : kind.zones ?? stateZones).includes(line.zone));
      const yields = acts && kind.act !== true && !here.some(({ line }) => opening.has(line));
      if (here.length > 0 && !yields) return { id: kind.kind, certainty: later ? 'likely' : 'stated', because: gather(here) };
    }
  }
  return undefined;
}

/** "I was let back on Amazon once": the user's words pasted along; Amazon says "I" and "my" only in its headings. Italian "i" is an article. */
const isOfUser = ({ sentence }: Line): boolean => sentence.language === 'en' && hasConcept(sentence, 'notice-voice-first-person') && !sentence.features.has('question') && sentence.kind !== 'heading';

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
