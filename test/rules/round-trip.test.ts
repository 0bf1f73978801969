// Invariant 3: a letter from complete answers passes the check with no finding; take any element out, and exactly that one is reported.
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../server/core/check/check-draft.ts';
import type { Finding } from '../../server/core/check/verdict.ts';
import { isApplicable, questionsOf } from '../../server/core/interview/list-questions.ts';
import { progressOf } from '../../server/core/interview/progress.ts';
import { letterText } from '../../server/core/letter/letter-text.ts';
import { toldSentences } from '../../server/core/letter/told-sentences.ts';
import type { CaseFacts } from '../../server/core/letter/write-letter.ts';
import { writeLetter } from '../../server/core/letter/write-letter.ts';
import type { Rulebook } from '../../server/core/rulebook/rulebook.ts';
import type { ResponseForm } from '../../rules/schema/response.ts';
import { languages } from '../../rules/schema/words.ts';
import { caseNames, sampleCase, takeOut, without } from '../support/cases.ts';
import { realRulebook } from '../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

function findings(facts: CaseFacts, language: 'en' | 'ja'): readonly Finding[] {
  const letter = writeLetter(rulebook, facts);
  // A page to the seller is not sent, so nothing is looked for in it.
  return letter.to === 'seller' ? [] : checkDraft(rulebook, { text: letterText(letter, language, { gaps: 'omit' }), reasons: facts.reasons, asked: questionsOf(rulebook, facts).map(({ id }) => id), told: toldSentences(rulebook, facts), ...(facts.response === undefined ? {} : { response: facts.response }) }).findings;
}
const brief = (list: readonly Finding[]): readonly string[] => list.map((finding) => `${finding.rule}${finding.reason === undefined ? '' : ` (${finding.reason})`}: ${finding.message.en}`);

/** What the letter must tell: the requirements of the reasons, or the questions of another kind of answer; `taken` is the case without it. */
interface Point { readonly key: string; readonly taken: CaseFacts }
function pointsOf(facts: CaseFacts): readonly Point[] {
  const form = rulebook.forms.get(facts.response ?? 'plan');
  if (facts.response !== undefined && form !== undefined) {
    return form.questions.filter(({ rule }) => rule.see !== undefined && isApplicable(form.form.id, rule.when, facts.answers) && !decides(form.form, rule.id)).map(({ rule, asked }) => ({ key: `.${rule.id}`, taken: without(facts, asked.id) }));
  }
  const all = facts.reasons.flatMap((reason) => rulebook.requirements(reason));
  // What several issues ask for in common is told, and reported, under the first of them.
  return all.filter(({ asked }, i) => all.findIndex((other) => other.asked === asked) === i).map((requirement) => ({ key: requirement.key, taken: takeOut(rulebook, facts, requirement) }));
}

/** Other questions hang on this one, so without it the case is another one. */
const decides = (form: ResponseForm, id: string): boolean => [...form.questions, ...form.papers].some(({ when }) => when?.startsWith(`${id}.`) === true);

describe.each(caseNames)('the case %s', (name) => {
  it('answers every question', () => {
    const facts = sampleCase(rulebook, name);
    const open = questionsOf(rulebook, facts).filter(({ id, question }) => !['answered', 'planned'].includes(progressOf(question, facts.answers[id]))).map(({ id }) => id);
    expect(open.filter((id) => !id.startsWith('case.'))).toEqual([]);
  });

  describe.each(languages)('in %s', (language) => {
    it('makes a letter without any finding', () => {
      expect(brief(findings(sampleCase(rulebook, name), language))).toEqual([]);
    });

    it('is reported for exactly the element that was taken out', () => {
      const wrong: string[] = [];
      for (const { key, taken } of pointsOf(sampleCase(rulebook, name))) {
        const reported = findings(taken, language).map((finding) => `${finding.reason ?? ''}.${finding.element ?? finding.rule}`);
        if (reported.join() !== key) wrong.push(`${key}: ${reported.join(', ') || 'nothing reported'}`);
      }
      expect(wrong).toEqual([]);
    });
  });
});
