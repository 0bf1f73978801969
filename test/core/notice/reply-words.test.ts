// Replies that say the same: whatever day, number and name stands in them; and replies that only look alike.
import { describe, expect, it } from 'vitest';
import { isSameReply, replyWords } from '../../../server/core/notice/reply-words.ts';
import { realRulebook } from '../../support/rulebook.ts';

const rulebook = await realRulebook();
const same = (a: string, b: string): boolean => isSameReply(replyWords(rulebook, a), replyWords(rulebook, b));

const reply = (name: string, day: string, id: string): string => `From: Seller Performance <seller-performance@amazon.com>
Date: ${day}

Hello ${name},

We received your appeal of ${day}, but the information for ${name} is not complete.
To reactivate your account, please send greater detail on the root cause of order ${id}.
- The actions you have taken to resolve the issue
- The steps you have taken to prevent it

Case ID: 1${id.replaceAll('-', '')}
Regards,
Amazon.com`;
const first = reply('Kitagawa Goods', '4 March 2026', '111-1234567-1234567');

describe('a reply', () => {
  it('is the same with another day, another id and another name', () => {
    expect(same(first, reply('Aoki Trading', '19 April 2026', '222-7654321-7654321'))).toBe(true);
    expect(same(first, first.replace('From:', 'Subject: Your appeal\nFrom:'))).toBe(true);
    const ja = (name: string, day: string): string => `${name} 様\n\n${day}にお送りいただいた改善計画を拝見しましたが、内容が十分ではありません。\n根本的な原因について、より詳しくご説明ください。\n\nAmazon.co.jp`;
    expect(same(ja('北川商店', '2026年3月4日'), ja('青木商事', '2026年4月19日'))).toBe(true);
  });

  it('is another one where a demand is added or left out', () => {
    expect(same(first, first.replace('Case ID', 'Please also send invoices of your supplier for the last year.\nCase ID'))).toBe(false);
    expect(same(first, first.replace('- The steps you have taken to prevent it\n', ''))).toBe(false);
  });

  it('is never the same by a greeting alone', () => {
    expect(same('Hello Aoki,\n\nRegards,\nAmazon', 'Hello Kitagawa,\n\nRegards,\nAmazon')).toBe(false);
    expect(same('', '')).toBe(false);
  });
});
