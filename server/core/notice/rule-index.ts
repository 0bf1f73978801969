// All rules that read a notice, found by the words they need: a sentence only tries the rules that one of its hits calls up.
import type { Pattern, PatternsByLanguage, TextLanguage } from '../../../rules/schema/words.ts';
import type { AskRule, FollowUp, KindRule, Metric, NotANotice, ScopeRule, Marketplace } from '../../../rules/schema/notice.ts';
import type { Sign, Zone } from '../../../rules/schema/element.ts';
import type { z } from 'zod';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { matchPatterns } from '../text/pattern.ts';
import type { Place, Sentence } from '../text/sentence.ts';

export type NoticeRule =
  | { readonly family: 'zone'; readonly how: 'opens' | 'is'; readonly zone: Zone }
  | { readonly family: 'kind'; readonly kind: z.infer<typeof KindRule> }
  | { readonly family: 'ask'; readonly ask: z.infer<typeof AskRule> }
  | { readonly family: 'scope'; readonly scope: z.infer<typeof ScopeRule> }
  | { readonly family: 'not-a-notice'; readonly how: 'when' | 'unless'; readonly none: z.infer<typeof NotANotice> }
  | { readonly family: 'follow-up'; readonly followUp: z.infer<typeof FollowUp> }
  | { readonly family: 'sign'; readonly reason: string; readonly sign: Sign };

export interface Match { readonly rule: NoticeRule; readonly places: readonly Place[] }

interface Entry { readonly rule: NoticeRule; readonly patterns: PatternsByLanguage }
interface Triggers { readonly byWord: Map<string, number[]>; readonly always: number[] }

export interface NoticeIndex {
  readonly entries: readonly Entry[];
  readonly triggers: ReadonlyMap<TextLanguage, Triggers>;
  readonly metrics: ReadonlyMap<string, z.infer<typeof Metric>>;
  readonly marketplaces: ReadonlyMap<string, z.infer<typeof Marketplace>>;
}

const indexes = new WeakMap<Rulebook, NoticeIndex>();

/** The index of a rulebook; made once, as a rulebook never changes. */
export function noticeIndex(rulebook: Rulebook): NoticeIndex {
  const known = indexes.get(rulebook);
  if (known !== undefined) return known;
  const entries = entriesOf(rulebook);
  const index: NoticeIndex = {
    entries, triggers: triggersOf(entries),
    metrics: new Map(rulebook.notice.metrics.flatMap((metric) => metric.phrases.map((phrase) => [phrase, metric] as const))),
    marketplaces: new Map(rulebook.notice.marketplaces.flatMap((place) => place.signs.map((sign) => [sign, place] as const))),
  };
  indexes.set(rulebook, index);
  return index;
}

function entriesOf({ notice, reasons }: Rulebook): Entry[] {
  const entries: Entry[] = [];
  const add = (rule: NoticeRule, patterns: PatternsByLanguage | undefined): void => { if (patterns !== undefined) entries.push({ rule, patterns }); };
  for (const { zone, opens, is } of notice.zones) {
    add({ family: 'zone', how: 'opens', zone }, opens);
    add({ family: 'zone', how: 'is', zone }, is);
  }
  for (const kind of notice.kinds) add({ family: 'kind', kind }, kind.when);
  for (const ask of notice.asks) add({ family: 'ask', ask }, ask.when);
  for (const scope of notice.scopes) add({ family: 'scope', scope }, scope.when);
  for (const none of notice['not-a-notice']) {
    add({ family: 'not-a-notice', how: 'when', none }, none.when);
    add({ family: 'not-a-notice', how: 'unless', none }, none.unless);
  }
  for (const followUp of notice['follow-ups']) add({ family: 'follow-up', followUp }, followUp.when);
  for (const reason of reasons.values()) for (const sign of reason.signs) add({ family: 'sign', reason: reason.id, sign }, sign.when);
  return entries;
}

function triggersOf(entries: readonly Entry[]): ReadonlyMap<TextLanguage, Triggers> {
  const triggers = new Map<TextLanguage, Triggers>();
  entries.forEach(({ patterns }, at) => {
    for (const language of ['en', 'ja', 'de', 'fr', 'it', 'es'] as const) {
      for (const pattern of patterns[language] ?? []) addTrigger(triggerFor(triggers, language), pattern, at);
    }
  });
  return triggers;
}

function triggerFor(triggers: Map<TextLanguage, Triggers>, language: TextLanguage): Triggers {
  const known = triggers.get(language) ?? { byWord: new Map<string, number[]>(), always: [] };
  triggers.set(language, known);
  return known;
}

/** A pattern is called up by the words of one of its groups, as one of them must be there. */
function addTrigger(triggers: Triggers, pattern: Pattern, at: number): void {
  const groups = [...(pattern.all ?? []).map((item) => (typeof item === 'string' ? [item] : item)), ...(pattern.any === undefined ? [] : [pattern.any])];
  const words = groups.find((group) => group.every((item) => !item.startsWith('~') && (!item.startsWith('#') || item.startsWith('# '))));
  if (words === undefined) { triggers.always.push(at); return; }
  for (const item of words) {
    const word = item.startsWith('@') ? (item.slice(1).split(':')[0] ?? '') : item;
    const called = triggers.byWord.get(word) ?? [];
    if (called.at(-1) !== at) called.push(at);
    triggers.byWord.set(word, called);
  }
}

/** Every rule that holds in this sentence, in the order of the rules. */
export function matchRules(index: NoticeIndex, sentence: Sentence): readonly Match[] {
  const triggers = index.triggers.get(sentence.language);
  if (triggers === undefined) return [];
  const called = new Set(triggers.always);
  for (const hit of sentence.hits) for (const at of triggers.byWord.get(hit.concept) ?? []) called.add(at);
  const matches: Match[] = [];
  for (const at of [...called].sort((a, b) => a - b)) {
    const entry = index.entries[at];
    const places = entry === undefined ? undefined : matchPatterns(entry.patterns, sentence);
    if (entry !== undefined && places !== undefined) matches.push({ rule: entry.rule, places });
  }
  return matches;
}
