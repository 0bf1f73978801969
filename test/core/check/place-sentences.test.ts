// Where sentences of a draft belong: by headings, by their own words, by the issue they stand under.
import { beforeAll, describe, expect, it } from 'vitest';
import { placeSentences } from '../../../server/core/check/place-sentences.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { analyse } from '../../../server/core/text/analyse.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const place = (text: string, reasons: readonly string[] = []): ReturnType<typeof placeSentences> => placeSentences(rulebook, analyse(rulebook.vocabulary, text), reasons);
const sectionsOf = (text: string): readonly string[] => place(text).map(({ sections }) => sections.join('+'));

describe('without headings a sentence is placed by its words', () => {
  it.each([
    ['The root cause was that nobody compared our quantities with the stock.', 'root-cause'], ['On 4 April we refunded all 9 buyers in full.', 'corrective-actions'], ['Every Monday the assistant counts all stock and records the result.', 'preventive-measures'],
    ['Dear Amazon team, we look forward to hearing from you.', ''], ['Your notice says that orders were late.', ''],
    ['原因は、週末に在庫を確認していなかったことです。', 'root-cause'], ['4月4日に9件すべてを返金しました。', 'corrective-actions'], ['毎週月曜日に、アシスタントが全在庫を数えて記録します。', 'preventive-measures'], ['アカウントの再開をお願い申し上げます。', ''],
  ])('%s', (text, expected) => { expect(sectionsOf(text)).toEqual([expected]); });
});

describe('with headings', () => {
  const text = 'Root cause\n\nThe list was updated once a day.\n\nActions taken\n\n- On 4 April we deleted 12 offers.\n\nPrevention\n\n- On 5 April we trained the packer.\n\nAttachments\n\n01-offers.csv\n';

  it('the part above a sentence rules, until the attachments', () => {
    expect(place(text).filter(({ sentence }) => sentence.kind !== 'heading').map(({ part }) => part)).toEqual(['root-cause', 'corrective-actions', 'preventive-measures', undefined]);
  });
  it('a finished step under "Prevention" is a preventive measure and no action', () => {
    expect(place(text).find(({ sentence }) => sentence.text.includes('trained'))?.sections).toEqual(['preventive-measures']);
  });
  it('words before a colon are one too', () => {
    expect(place('Root cause: stock was wrong.\nActions taken: we deleted 12 offers.').map(({ part }) => part)).toEqual(['root-cause', 'corrective-actions']);
  });
  it('titles numbered in circles are some', () => {
    expect(place('① 違反の内容\n12件を取り消しました。\n② 原因\n在庫の数が誤っていました。\n③ 済んだこと\n・12件を返金しました。\n④ これからの決まり\n・毎朝数えます。').flatMap(({ sentence, part }) => (sentence.text.startsWith('・') ? [part] : []))).toEqual(['corrective-actions', 'preventive-measures']);
  });
  it('a single one divides nothing', () => {
    const placed = place('Root cause\n\nNobody checked the stock.\n\nOn 4 April we refunded all 9 buyers in full.');
    expect(placed.map(({ part }) => part)).toEqual([undefined, undefined, undefined]);
    expect(placed.map(({ sections }) => sections.join())).toEqual(['', 'root-cause', 'corrective-actions']);
  });
  it('of two issues, each block counts for its reason; what stands before or after counts for both', () => {
    const both = 'This plan answers two issues.\n\nIssue 1: Items out of stock\n\nWe listed items we did not hold.\n\nIssue 2: Buyers who did not receive their orders\n\nWe sent parcels without tracking.\n\nAttachments\n\n01.csv';
    expect(place(both, ['out-of-stock', 'non-delivery']).filter(({ sentence }) => sentence.kind !== 'heading').map(({ reasons }) => reasons?.join())).toEqual([undefined, 'out-of-stock', 'non-delivery', undefined]);
    expect(place(both, ['out-of-stock']).every(({ reasons }) => reasons === undefined)).toBe(true);
  });
});

describe('what sellers really write', () => {
  it('numbered titles, lines of the notice and its questions are headings', () => {
    const text = '1. What went wrong\n\nWe listed goods we did not hold.\n\n2. What we have done\n\nAll 8 orders were refunded.\n\n3. How it will not repeat\n\nThe owner counts the shelf each Monday.';
    expect(place(text).filter(({ sentence }) => sentence.text.endsWith('.')).map(({ part }) => part)).toEqual(['root-cause', 'corrective-actions', 'preventive-measures']);
    const copied = 'Greater detail on the root cause(s) of the issue\nOur assistant used an old list.\n\nWhat actions have you taken to resolve the issue?\nThe old list was deleted on 3 May.';
    expect(place(copied).filter(({ sentence }) => sentence.text.endsWith('.')).map(({ part }) => part)).toEqual(['root-cause', 'corrective-actions']);
    expect(place('【なぜ起きたか】\n・一人で梱包していました\n\n【やったこと】\n・8件を返金しました\n\n【これからやること】\n・毎朝9時に一覧を確認します').filter(({ sentence }) => sentence.kind === 'item').map(({ part }) => part)).toEqual(['root-cause', 'corrective-actions', 'preventive-measures']);
  });
  it('a finished change of the work is an action and a measure', () => {
    expect(sectionsOf('On 3 May we changed the handling time from 1 day to 3 days.')).toEqual(['corrective-actions+preventive-measures']);
    expect(sectionsOf('On 3 May we refunded all 9 buyers.')).toEqual(['corrective-actions']);
  });
  it('what stands between two sentences of a section belongs to it, a greeting does not', () => {
    expect(sectionsOf('The cause was our stock list. Two shops drew on it. Nobody compared the numbers.')).toEqual(['root-cause', 'root-cause', 'root-cause']);
    expect(sectionsOf('The cause was our stock list. Thank you for your patience. Nobody compared the numbers.')).toEqual(['root-cause', '', 'root-cause']);
  });
  it('a section without a heading of its own is told under that of another', () => {
    expect(sectionsOf('Root cause\n\nNobody compared the numbers.\n\nActions taken\n\n- On 4 April we refunded all 9 buyers.\n- We will count the shelf each Monday.').slice(-2)).toEqual(['corrective-actions', 'preventive-measures']);
    expect(sectionsOf('Root cause\n\nNobody compared the numbers.\n- On 4 April we refunded all 9 buyers in full.\n\nPrevention\n\nWe will count the shelf each Monday.').slice(2, 3)).toEqual(['corrective-actions']);
  });
  it('under "Prevention" also what must not be is a measure', () => {
    expect(sectionsOf('Root cause\n\nThe numbers differed.\n\nPrevention\n\nNo helper is given the password any more.').at(-1)).toBe('preventive-measures');
  });
  it('a title may end in a full stop, a line of the notice as well', () => {
    expect(place('What happened.\nOur list was old.\n\nHow we keep it from happening again.\nThe owner counts the shelf each Monday.').filter(({ sentence }) => /list|owner/.test(sentence.text)).map(({ part }) => part)).toEqual(['root-cause', 'preventive-measures']);
    expect(place('-- The root causes that led to the violation.\nOur list was old.\n\n-- Greater detail on the steps you have taken to resolve it.\nThe list was deleted on 3 May.').filter(({ sentence }) => /list/.test(sentence.text)).map(({ part }) => part)).toEqual(['root-cause', 'corrective-actions']);
  });
  it('a protest is in no order of a plan', () => {
    expect(sectionsOf('Your bot decided that. Three parcels arrived on Monday. On 4 April we refunded all 9 buyers in full.')).toEqual(['', '', 'corrective-actions']);
  });
  it('what Amazon did is no cause', () => {
    expect(sectionsOf('Our account was suspended because of late shipment.')).toEqual(['']);
    expect(sectionsOf('在庫の確認不足により、12件の注文に応じられませんでした。')).toEqual(['root-cause']);
  });
  it('under the heading of the cause what is told stays there, even in the words of an action', () => {
    expect(sectionsOf('Root cause\n\nThe transit time was set to 2 days by a temp.\n\nActions taken\n\nOn 4 April we refunded all 9 buyers.')[1]).toContain('root-cause');
  });
  it('the order of a plan places what no word places', () => {
    expect(sectionsOf('Our old van broke down twice. On 4 April we refunded all 9 buyers in full.')).toEqual(['root-cause', 'corrective-actions']);
    expect(sectionsOf('An apprentice wrote the wrong size into the page. On 4 April we refunded all 9 buyers in full.')).toEqual(['root-cause', 'corrective-actions']);
    expect(sectionsOf('We are deeply sorry. On 4 April we refunded all 9 buyers in full.')).toEqual(['', 'corrective-actions']);
  });
  it('praise, threats, the notice told again and its figure are no part of a plan', () => {
    for (const text of ['We sell on Amazon since 2011 and always respect your rules.', 'My lawyer will write to you on Monday.', 'We received the notification that our listings break a policy.', 'Our late shipment rate was 7.5%.', '出荷遅延率は7.5%でした。', '苦情があったとのご連絡をいただきました。']) expect(sectionsOf(text), text).toEqual(['']);
  });
  it('what will not be done again is a measure, if a bare one', () => {
    for (const text of ['We will never list such goods again.', '今後、中古品は一切出品しません。', '次からは二人で数えるようにします。']) expect(sectionsOf(text), text).toEqual(['preventive-measures']);
  });
});
