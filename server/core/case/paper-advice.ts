// What makes the documents of a case good and what is refused in them, as the rules of its issues and its kind of answer say it.
import type { Reason } from '../../../rules/schema/element.ts';
import type { Bilingual, Fact } from '../../../rules/schema/words.ts';
import type { CaseFacts } from '../letter/case-facts.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { analyse } from '../text/analyse.ts';

export interface Remark { readonly text: Bilingual; readonly sources: readonly string[] }
/** Of one issue, or without one of the kind of answer. `sources`: where the list of good documents comes from. */
export interface PaperAdvice { readonly reason?: string; readonly good: Reason['evidence']; readonly remarks: readonly Remark[]; readonly facts: readonly Fact[]; readonly sources: readonly string[] }

export function paperAdvice(rulebook: Rulebook, { reasons, response = 'plan' }: CaseFacts): readonly PaperAdvice[] {
  const about = ({ en }: Bilingual): boolean => analyse(rulebook.vocabulary, en).some((sentence) => documents.some((concept) => sentence.has(concept)));
  const remarks = (all: readonly Remark[]): readonly Remark[] => all.filter(({ text }) => about(text)).map(({ text, sources }) => ({ text, sources }));
  const factsOf = (ids: readonly string[]): readonly Fact[] => ids.flatMap((id) => rulebook.facts.get(id) ?? []).filter(({ statement }) => about(statement));
  const form = rulebook.forms.get(response)?.form;
  const ofReasons = reasons.flatMap((id) => rulebook.reasons.get(id) ?? []).map(({ id, evidence, mistakes, facts, sources }): PaperAdvice => ({ reason: id, good: evidence, remarks: response === 'plan' ? remarks(mistakes) : [], facts: factsOf(facts), sources }));
  const ofForm: readonly PaperAdvice[] = form === undefined || response === 'plan' ? [] : [{ good: [], remarks: remarks([...form['must-not'], ...form.mistakes]), facts: factsOf(form.facts), sources: form.sources }];
  return [...ofForm, ...ofReasons].filter((advice) => advice.good.length + advice.remarks.length + advice.facts.length > 0);
}

const documents = ['document', 'tax-invoice', 'identity-paper', 'rights-paper', 'compliance-paper', 'tax-paper'];
