// What the notice demands. A general request for a plan stands for its three parts unless the notice lists them itself.
import type { AskId, Zone } from '../../../rules/schema/ids.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { becauseOf, gather, hasConcept } from './line.ts';
import type { Found, Line } from './line.ts';
import type { Read } from './reading.ts';
import type { Match, NoticeRule } from './rule-index.ts';

type AskFound = Found<Extract<NoticeRule, { family: 'ask' }>>;

const askZones: readonly Zone[] = ['subject', 'status', 'why', 'ask', 'other', 'examples'];
const planParts: readonly AskId[] = ['root-cause', 'corrective-actions', 'preventive-measures'];

/** Outside the part that says what to send, only a sentence that demands something asks for it; a rule for all sellers does not. */
function demands({ sentence, zone }: Line): boolean {
  if (zone === 'ask') return true;
  if (hasConcept(sentence, 'notice-rule-told') && !hasConcept(sentence, 'notice-please')) return false;
  return sentence.kind === 'item' || sentence.features.has('question') || hasConcept(sentence, 'notice-demand');
}

/** A list whose points are whole lines: the point names what is wanted at its beginning, under a demand or another point. */
const atStart = 30;
const goesOn = ({ sentence }: Line, { places }: Match, before: Line | undefined): boolean => before !== undefined && places.some(({ start }) => start - sentence.start < atStart) && (before.sentence.kind === 'item' || hasConcept(before.sentence, 'notice-demand'));

/** "We may ask for invoices later": the words of the demand stand after "may", in Japanese before it. */
function someDay({ sentence }: Line, { places }: Match): boolean {
  return sentence.hits.some((hit) => hit.concept === 'notice-demand-some-day' && (sentence.language === 'ja' ? places.every(({ start }) => start < hit.end) : places.some(({ start }) => start >= hit.start)));
}

export function findAsks(rulebook: Rulebook, text: string, lines: readonly Line[]): readonly Read<AskId>[] {
  const found = lines.flatMap((line, i) => line.matches.flatMap((match): AskFound[] => {
    const { rule } = match;
    return rule.family === 'ask' && (rule.ask.zones ?? askZones).includes(line.zone) && (demands(line) || goesOn(line, match, lines[i - 1])) && !someDay(line, match) ? [{ rule, line, because: becauseOf(text, line, match) }] : [];
  }));
  const named = found.filter(({ rule }) => rule.ask.also.length === 0);
  const general = found.filter(({ rule }) => rule.ask.also.length > 0);
  const parts = new Set(named.map(({ rule }) => rule.ask.ask).filter((ask) => planParts.includes(ask)));
  const asks = new Map<AskId, Read<AskId>>();
  for (const { rule } of named) {
    if (asks.has(rule.ask.ask)) continue;
    const same = named.filter((other) => other.rule.ask.ask === rule.ask.ask);
    asks.set(rule.ask.ask, { id: rule.ask.ask, certainty: 'stated', because: gather(same) });
  }
  // A notice that lists two parts or more has said which it wants.
  if (parts.size < 2) {
    for (const one of general) {
      for (const ask of [one.rule.ask.ask, ...one.rule.ask.also]) if (!asks.has(ask)) asks.set(ask, { id: ask, certainty: parts.size === 0 ? 'stated' : 'likely', because: gather(general) });
    }
  }
  const order = new Map(rulebook.notice.asks.map((rule, i) => [rule.ask, i] as const).reverse());
  return [...asks.values()].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}
