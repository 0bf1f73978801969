// All rules that read a notice, found by the words they need: a sentence only tries the rules that one of its hits calls up.
import type { PatternsByLanguage } from '../../../rules/schema/words.ts';
import type { AskRule, FakeSign, FollowUp, KindRule, Metric, NotANotice, ScopeRule, Marketplace } from '../../../rules/schema/notice.ts';
import type { Sign } from '../../../rules/schema/element.ts';
import type { Zone } from '../../../rules/schema/ids.ts';
import type { z } from 'zod';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { PatternIndex } from '../text/pattern-index.ts';
import type { Place, Sentence } from '../text/sentence.ts';

export type NoticeRule =
  | { readonly family: 'zone'; readonly how: 'opens' | 'is'; readonly zone: Zone }
  | { readonly family: 'kind'; readonly kind: z.infer<typeof KindRule> }
  | { readonly family: 'ask'; readonly ask: z.infer<typeof AskRule> }
  | { readonly family: 'scope'; readonly scope: z.infer<typeof ScopeRule> }
  | { readonly family: 'not-a-notice'; readonly how: 'when' | 'unless' | 'hint'; readonly none: z.infer<typeof NotANotice> }
  | { readonly family: 'follow-up'; readonly followUp: z.infer<typeof FollowUp> }
  | { readonly family: 'fake-sign'; readonly fakeSign: z.infer<typeof FakeSign> }
  | { readonly family: 'standing'; readonly matter: string; readonly state: string }
  | { readonly family: 'sign'; readonly reason: string; readonly sign: Sign };

export interface Match { readonly rule: NoticeRule; readonly places: readonly Place[] }

interface Entry { readonly rule: NoticeRule; readonly patterns: PatternsByLanguage }
export interface NoticeIndex {
  readonly patterns: PatternIndex;
  /** In the order of the entries of the index. */
  readonly rules: readonly NoticeRule[];
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
    patterns: new PatternIndex(rulebook.vocabulary, entries.map(({ patterns }) => patterns)),
    rules: entries.map(({ rule }) => rule),
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
  for (const matter of notice.standing) for (const state of matter.states) add({ family: 'standing', matter: matter.id, state: state.id }, state.when);
  for (const reason of reasons.values()) for (const sign of reason.signs) add({ family: 'sign', reason: reason.id, sign }, sign.when);
  return entries;
}

/** Every rule that holds in this sentence, in the order of the rules; the first pattern of a rule that holds shows it. */
export function matchRules({ patterns, rules }: NoticeIndex, sentence: Sentence): readonly Match[] {
  return patterns.match(sentence).flatMap(({ entry, places }): Match[] => {
    const rule = rules[entry];
    return rule === undefined ? [] : [{ rule, places: places.map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start })) }];
  });
}
