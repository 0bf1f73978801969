// Concrete details, in both languages; policy words and list numbers are none.
import { describe, expect, it } from 'vitest';
import { findSpecifics } from '../../../server/core/text/specifics.ts';

const found = (text: string): readonly string[] => findSpecifics(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('a detail is found', () => {
  it.each([
    ['On 4 April 2026 we refunded 9 buyers.', 'date 4 April 2026'], ['On April 4th we refunded them.', 'date April 4th'], ['Refunded on 2026-04-04.', 'date 2026-04-04'],
    ['From 1 February to 31 March 2026 it was wrong.', 'period 1 February to 31 March 2026'], ['Over the last 90 days it was wrong.', 'period last 90 days'],
    ['We check at 9:00 every day.', 'time 9:00'], ['We check at 9:00 every day.', 'rhythm every day'], ['We check it twice a week.', 'rhythm twice a week'],
    ['8 of the 19 orders were shipped.', 'count 8'], ['We deleted 1,794 offers.', 'count 1,794'], ['Two buyers wrote to us.', 'count Two buyers wrote'],
    ['The rate was 11.2%.', 'percent 11.2%'], ['Items under 15 USD.', 'money 15 USD'], ['Handed over within 24 hours.', 'duration 24 hours'], ['Closed the same day.', 'duration the same day'],
    ['Order 203-4471982-5530741 arrived late.', 'order-id 203-4471982-5530741'], ['Offer B0EXAMPLE1 was closed.', 'asin B0EXAMPLE1'], ['See 02-deleted-offers.csv there.', 'file 02-deleted-offers.csv'],
    ['If it falls below 98% we stop.', 'threshold falls below 98%'], ['The owner checks it.', 'person owner'], ['Naoki Hanamori checks it.', 'person Naoki Hanamori'], ['Since 2 November Kenta Sugano checks it.', 'person Kenta Sugano'], ['For example, one was late.', 'example For example'],
    ['2026年4月4日に返金しました。', 'date 2026年4月4日'], ['4月4日に返金しました。', 'date 4月4日'], ['2月1日から3月31日までの注文', 'period 2月1日から3月31日まで'], ['毎週月曜日に数えます。', 'rhythm 毎週月曜日'],
    ['9件を返金しました。', 'count 9件'], ['24時間以内に返信します。', 'duration 24時間'], ['当日中に停止します。', 'duration 当日中'], ['１１．２％でした。', 'percent １１．２％'],
    ['In January we bought them.', 'period In January'], ['We sell there since 2019.', 'period since 2019'], ['2019年から販売しています。', 'period 2019年'], ['Attachments 2 to 5 cover them.', 'file Attachments 2'],
    ['Two working days a month are fixed.', 'rhythm days a month'], ['月に2日を充てています。', 'rhythm 月に2日'], ['Damaged: 1. Slow reply: 2.', 'count 1'], ['They make a total of 8.', 'count total of 8'], ['3つを仕入れました。', 'count 3つ'],
    ['Our tax adviser checks it.', 'person tax adviser'], ['2件出たら停止します。', 'threshold 2件出たら'], ['代表が確認します。', 'person 代表'], ['午前9時に確認します。', 'time 午前9時'], ['135ポンド未満です。', 'money 135ポンド'],
  ])('%s', (text, expected) => { expect(found(text)).toContain(expected); });

  it.each(['Nobody checked it.', 'We take care of every matter.', '誰も確認していませんでした。', '関係ありません。'])('and not where there is none: %s', (text) => { expect(found(text)).toEqual([]); });

  it('a company or a carrier is no person', () => {
    expect(found('Japan Post and Royal Mail were slow.')).toEqual([]);
  });
});
