// A check in brief says the same as one in full, to who has learnt the words of the rules.
import { expect, it } from 'vitest';
import { learnWords, withWords } from '../../../client/src/words-of-findings.ts';
import { briefly, told } from '../../../server/core/check/brief-check.ts';
import { checkDraft, checkTyped } from '../../../server/core/check/check-draft.ts';
import type { DraftToCheck } from '../../../server/core/check/check-draft.ts';
import { realRulebook } from '../../support/rulebook.ts';

const rulebook = await realRulebook();
const beside = { rows: [], other: '' };
const text = 'Dear team,\nWe will do our best and we promise that it never happens again.\n\nRoot cause:\nOur helper counted the stock wrong.\n\nActions:\nOn 5 March we refunded 9 buyers [your shop].\n\n対策：今後は気をつけます。';
const whole = (draft: DraftToCheck) => told(checkTyped(rulebook, draft));
const inBrief = (draft: DraftToCheck) => withWords({ result: briefly(checkTyped(rulebook, draft)), ...beside })?.result;

it('is what the check in full says of it', () => {
  const draft = { text, reasons: ['out-of-stock', 'late-shipment'] };
  const { findings, aside, elements } = checkDraft(rulebook, draft);
  expect(checkTyped(rulebook, draft)).toEqual({ findings, aside, elements });
});

it('names words that are not known, of another issue or of rules that were changed', () => {
  const draft = { text, reasons: ['out-of-stock'] };
  expect(inBrief(draft)).toBeUndefined();
  learnWords({ result: whole(draft), ...beside });
  expect(inBrief(draft)).toEqual(whole(draft));
  expect(inBrief({ ...draft, reasons: ['inauthentic'] })).toBeUndefined();
  const [first, ...others] = rulebook.styles;
  const changed = { ...rulebook, styles: [...others, ...(first === undefined ? [] : [first])].map((rule) => ({ ...rule, message: { ...rule.message, en: `${rule.message.en} Now.` } })) };
  expect(withWords({ result: briefly(checkTyped(changed, draft)), ...beside })).toBeUndefined();
});

it('says the same while a draft is written key by key, with figures of the draft in what a rule says and with findings set aside', () => {
  const draft = { text, reasons: ['out-of-stock', 'late-shipment'], other: '3月5日に7件を返金しました。' };
  learnWords({ result: whole(draft), ...beside });
  let at = text.indexOf('9 buyers');
  let now = text;
  for (const key of '1 of the 23 late orders. We count daily. ') {
    now = `${now.slice(0, at)}${key}${now.slice(at)}`;
    at += 1;
    const marks = whole({ ...draft, text: now }).findings.slice(0, 2).map(({ key: finding }) => ({ finding, because: 'It is so.' }));
    const full = whole({ ...draft, text: now, marks });
    const said = inBrief({ ...draft, text: now, marks }) ?? (learnWords({ result: full, ...beside }), inBrief({ ...draft, text: now, marks }));
    expect(said).toEqual(full);
    expect(full.aside.length).toBeGreaterThan(0);
  }
  expect(JSON.stringify(briefly(checkTyped(rulebook, draft))).length * 2).toBeLessThan(JSON.stringify(whole(draft)).length);
});
