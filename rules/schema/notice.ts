// How a notice is read, apart from its reasons: zones, kinds, asks, texts that are none, marketplaces, metrics.
import { z } from 'zod';
import { asks, responses, zones } from './ids.ts';
import { Bilingual, Id, PatternsByLanguage, Proofs, SourceKey } from './words.ts';

export const kinds = ['deactivation', 'rejection', 'warning', 'listing-removal', 'funds', 'info-request', 'verification', 'reinstatement', 'other'] as const;
export type NoticeKind = (typeof kinds)[number];

export const scopes = ['account', 'seller-fulfilled', 'listing', 'programme', 'unknown'] as const;
export type ScopeId = (typeof scopes)[number];

/** `rules/notices/zones.yaml`: a line or sentence that opens (or is) a zone. */
export const ZoneRule = z.strictObject({ zone: z.enum(zones), opens: PatternsByLanguage.optional(), is: PatternsByLanguage.optional() });
/** `rules/notices/kinds.yaml`, in order of precedence; a kind may stand twice, with strong and with weak evidence. `zones`: where its words count (default: subject, status, why, legal, examples, other). `act`: it tells what Amazon did; said in the opening, it stands above kinds that are no acts and are only told further down. */
export const KindRule = z.strictObject({ kind: z.enum(kinds), when: PatternsByLanguage, scope: z.enum(scopes).optional(), zones: z.array(z.enum(zones)).optional(), act: z.literal(true).optional(), tests: Proofs });
/** `rules/notices/asks.yaml`. `also`: asks that this phrase stands for as well (a plan asks for all three parts). */
export const AskRule = z.strictObject({ ask: z.enum(asks), title: Bilingual, also: z.array(z.enum(asks)).default([]), when: PatternsByLanguage, zones: z.array(z.enum(zones)).optional(), response: z.enum(responses), tests: Proofs });
/** `rules/notices/scopes.yaml`. */
export const ScopeRule = z.strictObject({ scope: z.enum(scopes), title: Bilingual, when: PatternsByLanguage });
/** `heard`: Amazon is heard to tell this seller what it did, in a mail or in quotation marks. `offers-stopped`: offers were stopped; mails that fish for a card stop an account. `no-appeal`: the seller is not heard to appeal, or less than Amazon. */
export const vetoes = ['heard', 'offers-stopped', 'no-appeal'] as const;
export type Veto = (typeof vetoes)[number];
/**
 * `rules/notices/not-a-notice.yaml`: what a text is that is no notice to a selling account. One sentence of `when` is enough, unless one of `unless` is there.
 * `veto`: what stands against it altogether. `hints` are weaker: at least `least` sentences of them, and more of them than sentences of `against` together (concepts; `acts`: what Amazon says it did to this account). `talk`: one hint is enough where nothing is done to or wanted of the seller.
 */
export const NotANotice = z.strictObject({
  id: Id, title: Bilingual, explain: Bilingual, when: PatternsByLanguage, unless: PatternsByLanguage.optional(), veto: z.array(z.enum(vetoes)).default([]),
  hints: z.strictObject({ when: PatternsByLanguage, least: z.int().min(1), against: z.array(Id).min(1), talk: z.boolean().default(false), veto: z.array(z.enum(vetoes)).default([]) }).optional(), tests: Proofs,
});
/** `rules/notices/marketplaces.yaml`. `zone`: the time in which the store counts its days (IANA name). */
export const Marketplace = z.strictObject({ id: z.string(), name: Bilingual, signs: z.array(z.string()).min(1), currency: z.string(), region: z.enum(['us', 'uk', 'eu', 'jp', 'other']), zone: z.string() });
/** `rules/notices/metrics.yaml`: names of metrics, the reason they belong to. */
export const Metric = z.strictObject({ id: Id, name: Bilingual, reason: Id, phrases: z.array(z.string()).min(1), direction: z.enum(['below', 'above']) });
/** `rules/notices/follow-ups.yaml`: a sentence of a rejection and the sections and elements it points at. */
export const FollowUp = z.strictObject({ id: Id, says: Bilingual, when: PatternsByLanguage, sections: z.array(z.enum(['root-cause', 'corrective-actions', 'preventive-measures'])), elements: z.array(Id).default([]), tests: Proofs });

/** How it stands: goes on, stopped, held back, something to do. */
export const signs = ['open', 'stopped', 'held', 'to-do'] as const;
/** `rules/notices/standing.yaml`: what goes on and what is stopped, as the notice itself says it; several states may be told of one matter. `facts`: known in general, for these marketplaces. */
export const StandingMatter = z.strictObject({
  id: Id, title: Bilingual, facts: z.array(z.strictObject({ id: Id, marketplaces: z.array(z.string()).min(1) })).default([]),
  states: z.array(z.strictObject({ id: Id, sign: z.enum(signs), says: Bilingual, when: PatternsByLanguage, tests: Proofs })).min(1),
});

/** `rules/notices/fake-signs.yaml`: what forged messages ask for and Amazon does not. */
export const FakeSign = z.strictObject({ id: Id, says: Bilingual, sources: z.array(SourceKey).default([]), when: PatternsByLanguage, tests: Proofs });

/** `rules/notices/account-health.yaml`: lines of the Account Health page and the reasons behind them, for a notice that names none. */
export const AccountHealthLine = z.strictObject({ id: Id, title: Bilingual, reasons: z.array(Id).min(1), sources: z.array(SourceKey).default([]) });

export const NoticeRules = z.strictObject({
  zones: z.array(ZoneRule), kinds: z.array(KindRule), asks: z.array(AskRule), scopes: z.array(ScopeRule), 'not-a-notice': z.array(NotANotice),
  marketplaces: z.array(Marketplace), metrics: z.array(Metric), 'follow-ups': z.array(FollowUp), 'fake-signs': z.array(FakeSign), 'account-health': z.array(AccountHealthLine), standing: z.array(StandingMatter),
});
export type NoticeRules = z.infer<typeof NoticeRules>;
