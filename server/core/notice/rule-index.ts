// All rules that read a notice, found by the words they need: a sentence only tries the rules that one of its hits calls up.
import type { Pattern, PatternsByLanguage, TextLanguage } from '../../../rules/schema/words.ts';
import type { AskRule, FakeSign, FollowUp, KindRule, Metric, NotANotice, ScopeRule, Marketplace } from '../../../rules/schema/notice.ts';
import type { Sign } from '../../../rules/schema/element.ts';
import type { Zone } from '../../../rules/schema/ids.ts';
import type { z } from 'zod';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { matchPattern } from '../text/pattern.ts';
import type { Place, Sentence } from '../text/sentence.ts';

export type NoticeRule =
  | { readonly family: 'zone'; readonly how: 'opens' | 'is'; readonly zone: Zone }
  | { readonly family: 'kind'; readonly kind: z.infer<typeof KindRule> }
  | { readonly family: 'ask'; readonly ask: z.infer<typeof AskRule> }
  | { readonly family: 'scope'; readonly scope: z.infer<typeof ScopeRule> }
  | { readonly family: 'not-a-notice'; readonly how: 'when' | 'unless' | 'hint'; readonly none: z.infer<typeof NotANotice> }
  | { readonly family: 'follow-up'; readonly followUp: z.infer<typeof FollowUp> }
  | { readonly family: 'fake-sign'; readonly fakeSign: z.infer<typeof FakeSign> }
  | { readonly family: 'sign'; readonly reason: string; readonly sign: Sign };

export interface Match { readonly rule: NoticeRule; readonly places: readonly Place[] }

interface Entry { readonly rule: NoticeRule; readonly patterns: PatternsByLanguage }
/** One pattern of one rule; `at` is the place of its rule among all. */
interface Trial { readonly at: number; readonly order: number; readonly rule: NoticeRule; readonly pattern: Pattern }
interface Triggers { readonly byWord: Map<string, Trial[]>; readonly always: Trial[] }

export interface NoticeIndex {
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
    triggers: triggersOf(entries),
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
    add({ family: 'not-a-notice', how: 'hint', none }, none.hints?.when);
  }
  for (const followUp of notice['follow-ups']) add({ family: 'follow-up', followUp }, followUp.when);
  for (const fakeSign of notice['fake-signs']) add({ family: 'fake-sign', fakeSign }, fakeSign.when);
  for (const reason of reasons.values()) for (const sign of reason.signs) add({ family: 'sign', reason: reason.id, sign }, sign.when);
  return entries;
}

function triggersOf(entries: readonly Entry[]): ReadonlyMap<TextLanguage, Triggers> {
  const triggers = new Map<TextLanguage, Triggers>();
  let order = 0;
  entries.forEach(({ rule, patterns }, at) => {
    for (const language of ['en', 'ja', 'de', 'fr', 'it', 'es'] as const) {
      for (const pattern of patterns[language] ?? []) addTrigger(triggersFor(triggers, language), { at, order: order++, rule, pattern });
    }
  });
  return triggers;
}

function triggersFor(triggers: Map<TextLanguage, Triggers>, language: TextLanguage): Triggers {
  const known = triggers.get(language) ?? { byWord: new Map<string, Trial[]>(), always: [] };
  triggers.set(language, known);
  return known;
}

/** A pattern is called up by the words of one of its groups, as one of them must be there. */
function addTrigger(triggers: Triggers, trial: Trial): void {
  const { all, any } = trial.pattern;
  const groups = [...(all ?? []).map((item) => (typeof item === 'string' ? [item] : item)), ...(any === undefined ? [] : [any])];
  const words = groups.filter((group) => group.every((item) => !item.startsWith('~') && (!item.startsWith('#') || item.startsWith('# ')))).sort((a, b) => a.length - b.length)[0];
  if (words === undefined) { triggers.always.push(trial); return; }
  for (const word of new Set(words.map((item) => (item.startsWith('@') ? (item.slice(1).split(':')[0] ?? '') : item)))) {
    const called = triggers.byWord.get(word) ?? [];
    called.push(trial);
    triggers.byWord.set(word, called);
  }
}

/** Every rule that holds in this sentence, in the order of the rules; the first pattern of a rule that holds shows it. */
export function matchRules(index: NoticeIndex, sentence: Sentence): readonly Match[] {
  const triggers = index.triggers.get(sentence.language);
  if (triggers === undefined) return [];
  const trials = new Set(triggers.always);
  for (const hit of sentence.hits) for (const trial of triggers.byWord.get(hit.concept) ?? []) trials.add(trial);
  const matches: Match[] = [];
  let done = -1;
  for (const { at, rule, pattern } of [...trials].sort((a, b) => a.order - b.order)) {
    if (at === done) continue;
    const places = matchPattern(pattern, sentence);
    if (places === undefined) continue;
    matches.push({ rule, places });
    done = at;
  }
  return matches;
}
