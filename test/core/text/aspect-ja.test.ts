// Japanese: the end of the clause tells what was done from what is planned; earlier clauses take it over.
import { describe, expect, it } from 'vitest';
import { standing } from './reading.ts';

const refund: readonly (readonly [string, string])[] = [
  ['9件すべてを全額返金しました。', 'done'],
  ['購入者に返金いたしました。', 'done'],
  ['返金を行いました。', 'done'],
  ['返金した注文は9件です。', 'done'],
  ['9件とも返金済みです。', 'done'],
  ['現在、順に返金しています。', 'running'],
  ['9件を返金しており、残りはありません。', 'running'],
  ['20日たっても届かなければ全額返金します。', 'habit'],
  ['届かない場合は返金する。', 'habit'],
  ['来週、9件を返金する予定です。', 'planned'],
  ['4月30日までに9件を返金します。', 'planned'],
  ['今後、返金いたします。', 'planned'],
  ['返金していく所存です。', 'planned'],
  ['予定：4月中に返金します。', 'planned'],
  ['9件を返金していませんでした。', 'not done'],
  ['返金を行っていませんでした。', 'not done'],
  ['返金せずに放置していました。', 'not done'],
  ['返金漏れが3件ありました。', 'not done'],
  ['3件が未返金のままでした。', 'not done'],
  ['9件を返金する担当者を決めました。', 'done'],
  ['全件を返金するまで、出品を止めました。', 'done'],
  ['届かない分を返金するルールがありませんでした。', 'habit'],
  ['全額を返金することで購入者と合意しました。', 'habit'],
  ['全額を返金することにしました。', 'done'],
  ['全件返金済。', 'done'],
  ['残りの3件は返金中。', 'running'],
  ['休暇中に返金しました。', 'done'],
  ['順番に返金してます。', 'running'],
  ['まだ返金してません。', 'not running'],
  ['返金し忘れていました。', 'not done'],
  ['先に返金すべきでした。', 'not done'],
  ['返金したつもりでした。', 'done'],
  ['返金しようと思います。', 'planned'],
];

describe('a Japanese stem', () => {
  it.each(refund)('%s: %s', (text, expected) => { expect(standing(text, 'refund')).toBe(expected); });

  it('takes the aspect of the last clause in a chain', () => {
    expect(standing('3件を発送し、残りは取り消して返金し、連絡しました。', 'cancel')).toBe('done');
    expect(standing('在庫を数えて記録しています。', 'count')).toBe('running');
  });

  it('as a noun is not negated by the verb of its clause', () => {
    expect(standing('注文を確認していませんでした。', 'order')).toBe('none');
    expect(standing('注文を確認していませんでした。', 'check')).toBe('not done');
    expect(standing('未処理の注文はありません。', 'order')).toBe('not habit');
  });

  it.each([['追跡のない郵便で送っていました。', 'done'], ['EMSで送る予定です。', 'planned'], ['すべてEMSで発送しています。', 'running']])('is read where the stem ends inside the word: %s', (text, expected) => {
    expect(standing(text, 'send')).toBe(expected);
  });

  it('does not take ため or また for a past tense', () => {
    expect(standing('返金のため、また確認します。', 'refund')).toBe('habit');
  });
});
