// An answer that is not a plan against a draft: each of its questions that counts in this case, found in the text or not.
import type { ResponseId } from '../../../rules/schema/ids.ts';
import type { ResponseQuestion } from '../../../rules/schema/response.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Seen } from './judge-element.ts';
import type { NameOfRule } from './sentence-at.ts';
import type { ElementVerdict, Finding, SectionVerdict } from './verdict.ts';

interface Given { readonly keyOf: (name: NameOfRule, verdict: ElementVerdict) => string; readonly asked?: readonly string[]; readonly judge: (seen: Seen) => ElementVerdict }

export function judgeForm(rulebook: Rulebook, response: ResponseId, { keyOf, asked, judge }: Given): { readonly elements: readonly ElementVerdict[]; readonly sections: readonly SectionVerdict[]; readonly gaps: readonly Finding[] } {
  const wanted = (rulebook.forms.get(response)?.questions ?? []).map(({ rule }) => rule).filter((rule) => rule.see !== undefined && (asked === undefined ? rule.when === undefined : asked.includes(`${response}.${rule.id}`)));
  const judged = wanted.map((rule) => ({ rule, verdict: judge(seenOf(response, rule)) }));
  return { elements: judged.map(({ verdict }) => verdict), sections: [], gaps: judged.filter(({ verdict }) => verdict.verdict !== 'present').map(({ rule, verdict }) => findingOf(rule, verdict, keyOf)) };
}

/** How a question of a kind of answer is seen; it belongs to no reason and no section. */
export function seenOf(response: ResponseId, { id, see, weakly, needs }: ResponseQuestion): Seen {
  const key = `${response}.${id}`;
  return { key, element: id, see: see ?? {}, needs, ...(weakly === undefined ? {} : { weakly }) };
}

function findingOf({ title, must, lift, why, sources }: ResponseQuestion, judged: ElementVerdict, keyOf: Given['keyOf']): Finding {
  const { element, evidence } = judged;
  const missing = judged.verdict === 'missing';
  const rule = `element/${element}`;
  return { key: keyOf({ rule }, judged), rule, severity: missing ? 'error' : 'warning', element, places: evidence, message: title, do: missing ? must : lift, why, sources, facts: none };
}
const none: readonly never[] = [];
