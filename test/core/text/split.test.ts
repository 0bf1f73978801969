// Splitting: sentences, items and headings at their exact places; wrapped lines are read as one.
import { describe, expect, it } from 'vitest';
import { splitText } from '../../../server/core/text/split.ts';

const parts = (text: string): readonly string[] => splitText(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

describe('a text is split', () => {
  it('at full stops, not at abbreviations, decimals or names', () => {
    expect(parts('The rate was 11.2% (e.g. on 3 May). We bought from Minato Zakka K.K. in May. Mr. Ito left at 9 a.m. on Monday.')).toEqual([
      'sentence: The rate was 11.2% (e.g. on 3 May).', 'sentence: We bought from Minato Zakka K.K. in May.', 'sentence: Mr. Ito left at 9 a.m. on Monday.',
    ]);
  });

  it('not at the "no." of a number', () => {
    expect(parts('Attachment 1: invoice no. EX-1182 of 14 January. The answer was no. We sent it.')).toEqual([
      'sentence: Attachment 1: invoice no. EX-1182 of 14 January.', 'sentence: The answer was no.', 'sentence: We sent it.',
    ]);
  });

  it('into headings and items', () => {
    expect(parts('Root cause\nStock was wrong.\n\nActions taken:\n- We refunded 9 buyers.\n- We closed 12 offers. None is open.')).toEqual([
      'heading: Root cause', 'sentence: Stock was wrong.', 'heading: Actions taken:', 'item: - We refunded 9 buyers.', 'item: - We closed 12 offers.', 'item: None is open.',
    ]);
  });

  it('into items whatever their mark', () => {
    for (const mark of ['-', '•', '・', '①', '1.', '(a)', '2)']) {
      expect(parts(`${mark} We refunded 9 buyers.\n${mark} We closed 12 offers.`).map((part) => part.slice(0, 5)), mark).toEqual(['item:', 'item:']);
    }
  });

  it('into items whose mark stands close to the first word, or before a comma', () => {
    expect(parts('Actions taken\na.Refunded all 9 buyers\nb.Closed 12 offers\n').map((part) => part.split(':')[0])).toEqual(['heading', 'item', 'item']);
    expect(parts('Actions taken\n1, Refunded all 9 buyers\n2, Closed 12 offers\n').map((part) => part.split(':')[0])).toEqual(['heading', 'item', 'item']);
    expect(parts('We closed 12 offers.\n12,400 units stayed.\nU.S. stock is safe.').some((part) => part.startsWith('item'))).toBe(false);
  });

  it('not at the point of a number in full width', () => {
    expect(parts('不良率は１．５％でした。返金しました．確認しました。')).toEqual(['sentence: 不良率は１．５％でした。', 'sentence: 返金しました．', 'sentence: 確認しました。']);
  });

  it('after lines that a mail program wrapped are joined', () => {
    const wrapped = 'We listed 1,840 items that we did not hold and bought each\nfrom a Japanese online shop after the order, and nobody at\nall compared the quantities at weekends.';
    expect(parts(wrapped)).toEqual([`sentence: ${wrapped}`]);
  });

  it('line by line where lines stand for themselves', () => {
    expect(parts('Attachments\n01-orders.csv\n02-offers.csv')).toEqual(['heading: Attachments', 'sentence: 01-orders.csv', 'sentence: 02-offers.csv']);
  });

  it('in Japanese at 。 but not inside a quotation that goes on', () => {
    expect(parts('原因\n在庫を「毎日確認する。」と書きましたが、していませんでした。今後は毎朝確認します。')).toEqual([
      'heading: 原因', 'sentence: 在庫を「毎日確認する。」と書きましたが、していませんでした。', 'sentence: 今後は毎朝確認します。',
    ]);
  });

  it('with Japanese headings numbered or in brackets', () => {
    expect(parts('【原因】\n在庫が誤っていました。\n\n2. 実施済みの対応\n\n・9件を返金しました。').map((part) => part.split(':')[0])).toEqual(['heading', 'sentence', 'heading', 'item']);
    expect(parts('〈原因〉\n在庫が誤っていました。\n〈対応〉\n①9件を返金しました。').map((part) => part.split(':')[0])).toEqual(['heading', 'sentence', 'heading', 'item']);
  });
});
