// What else stands in a paste: older mails, signs of a forgery, the owner of the rights.
import { beforeAll, describe, expect, it } from 'vitest';
import { readNotice } from '../../../server/core/notice/read-notice.ts';
import type { Rulebook } from '../../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const first = 'Hello,\n\nYour selling account has been deactivated because items you sold were not in stock. Send us invoices within 5 days.\n\nRegards';
const refusal = 'Hello,\n\nWe received your appeal but cannot reactivate your account. Please send greater detail on the root cause.\n\nRegards';
const asksOf = (text: string): readonly string[] => readNotice(rulebook, text).asks.map(({ id }) => id);

describe('of several mails in one paste', () => {
  it.each([
    ['the one with the later date', `From: Amazon\nDate: 2 May 2026\n\n${first}\n\nFrom: Amazon\nDate: 14 May 2026\n\n${refusal}`],
    ['the one above the line of a mail program', `${refusal}\n\nOn 2 May 2026 Amazon wrote:\n> ${first.replaceAll('\n', '\n> ')}`],
    ['a refusal, which answers the other', `1st mail:\n${first}\n\n2nd mail:\n${refusal}`],
    ['the one with the later date in a label of the seller', `【5/14に届いた返事】\n\n${refusal}\n\n【5/2に届いた最初の通知】\n\n${first}`],
  ])('%s is the newest', (_, text) => {
    const reading = readNotice(rulebook, text);
    expect(reading.kind.id).toBe('rejection');
    expect(asksOf(text)).toEqual(['root-cause']);
    expect(reading.earlier.map(({ kind }) => kind?.id)).toEqual(['deactivation']);
    expect(text.slice(reading.earlier[0]?.start, reading.earlier[0]?.end)).toContain('has been deactivated');
  });

  it('the older one gives the reason that a refusal does not name, less surely', () => {
    const { reasons } = readNotice(rulebook, `From: Amazon\nDate: 14 May 2026\n\n${refusal}\n\nFrom: Amazon\nDate: 2 May 2026\n\n${first}`);
    expect(reasons.map(({ id, certainty }) => [id, certainty])).toEqual([['out-of-stock', 'likely']]);
  });

  it.each([
    ['of the year before the day of receipt', '2026-01-06', ['2025-12-20']],
    ['unknown where no day of receipt is', undefined, [undefined]],
  ])('the day without a year is %s', (_, receivedOn, expected) => {
    const { kind, earlier } = readNotice(rulebook, `【1/5に届いた返事】\n\n${refusal}\n\n【12/20に届いた最初の通知】\n\n${first}`, receivedOn === undefined ? {} : { receivedOn });
    expect([kind.id, earlier.map(({ date }) => date)]).toEqual(['rejection', expected]);
  });

  it('both count where nothing says which is newer', () => {
    const other = 'Hello,\n\nYour listing has been removed. Send us invoices for ASIN B0EXAMPL01.\n\nRegards';
    expect(readNotice(rulebook, `${other}\n\n${other.replace('B0EXAMPL01', 'B0EXAMPL02')}`).earlier).toEqual([]);
  });
});

describe('what a seller tells around a notice', () => {
  const isNotice = (text: string): boolean => readNotice(rulebook, text).isNotice;
  const story = 'I opened my shop in 2019. I never had a complaint. My sister packs my parcels and I check every one of them myself. I do not know what to do.';
  it.each([
    ['the one line that he quotes', `${story} Today I read "We have removed your listings because a rights owner reported them." I am lost.`],
    ['a line of several that he quotes', `${story} They say:\n“Hello,\nYour listing was removed. It may be inauthentic.”\nI buy from the maker.`],
    ['a line without marks that tells him of his account', `${story}\nYour listing was removed because it may be counterfeit.\nI make these myself.`],
    ['what he quotes in Japanese', '半年ほど続けてきました。私の店では毎日発送しています。「出品者様のアカウントを停止いたしました」とだけ書かれていて困っています。'],
    ['what stands under a greeting of its own', `${story}\n\nHello from Amazon,\nWe reviewed the information you provided and decided that you may not sell on our site.\n\nMy account is my only income.`],
  ])('does not drown %s', (_, text) => { expect(isNotice(text)).toBe(true); });

  it.each([
    ['a story without a word of the mail', `${story} My account was closed last year and it took months.`],
    ['what a rival threatens', `${story} Another seller wrote "You use our trademark without permission, remove your offer or we report you to Amazon."`],
    ['a few words in quotation marks', `${story} My account is "deactivated" again.`],
  ])('is none by itself: %s', (_, text) => { expect(isNotice(text)).toBe(false); });
});

describe('several weak hints tell what a text is', () => {
  it.each([
    ['support-reply', 'Thank you for calling. I looked into your question and the transfer is on its way. Have a nice day!'],
    ['newsletter', 'Starting 1 September 2025, sellers of knives must check the age of buyers.'],
    ['newsletter', '2025年4月1日より、刃物を出品するすべてのセラーは届出番号の入力が必要です。'],
    ['article', 'Amazon suspended thousands of shops this week, a spokesperson said. A lawsuit followed.'],
    ['article', 'Six mistakes in appeals. Never blame the carrier. Most sellers write too much. Good luck!'],
    ['help-page', 'The rating runs from 0 to 1,000. Accounts with a rating under 100 may be deactivated. Sellers should check it every day.'],
    ['other-programme', 'Your Amazon Pay registration was declined. Correct the address of your website.'],
  ])('%s', (id, text) => { expect(readNotice(rulebook, text).insteadOf?.id).toBe(id); });
});

describe('signs of a forgery', () => {
  const signsOf = (text: string): readonly string[] => readNotice(rulebook, text).fakeSigns.map(({ id }) => id);
  it.each([
    ['foreign-address', 'From: Amazon <support@amazon-selier.example>\n\nYour selling account was deactivated.'],
    ['foreign-address', 'Your account is suspended. Sign in at https://sellercentral.amazon.com.verify-shop.example/login to appeal.'],
    ['foreign-address', 'Dear seller, sign in at https://www.amazonservices.xyz/appeal.'],
    ['foreign-address', 'Dear seller, open http://amzn-help.example now.'],
    ['asks-payment', 'Your account was deactivated. Pay the reinstatement fee today.'],
    ['asks-secret', 'Your account was deactivated. Confirm your password to unlock it.'],
    ['asks-remote-access', 'Our team will call you. Please install AnyDesk.'],
  ])('%s', (sign, text) => { expect(signsOf(text)).toContain(sign); });

  it.each([
    ['Amazon’s own addresses', 'From: seller-performance@amazon.com\n\nYour account was deactivated. Visit https://sellercentral-europe.amazon.com/gp/help/1 or https://sellercentral.amazon.co.jp/x.'],
    ['the address of a rights owner', 'We removed your listing after a complaint. Rights owner: Lumen Ltd, brand@lumen.example. See https://www.lucid.verpackungsregister.org.'],
    ['a payment inside Seller Central', 'Your balance is negative. Please update your charge method in Seller Central.'],
  ])('%s are none', (_, text) => { expect(signsOf(text)).toEqual([]); });

  it('say nothing of whether it is a notice', () => {
    const reading = readNotice(rulebook, 'From: Amazon <x@amazon-shops.example>\n\nYour selling account has been deactivated because of late shipments. Send a plan of action.');
    expect([reading.isNotice, reading.fakeSigns.length]).toEqual([true, 1]);
  });
});

describe('the owner of the rights', () => {
  it.each([
    ['Rights owner name: Lumen Craft Ltd.\nEmail: legal@lumen.example', 'Lumen Craft Ltd', 'legal@lumen.example'],
    ['Rights Owner: Aoba Works (brand@aoba.example)', 'Aoba Works', 'brand@aoba.example'],
    ['権利者名：青葉製作所\nメール：ken@aoba.example', '青葉製作所', 'ken@aoba.example'],
    ['Rechteinhaber: Lumen GmbH, recht@lumen.example', 'Lumen GmbH', 'recht@lumen.example'],
  ])('is read off "%s"', (line, name, email) => {
    const { rightsOwner } = readNotice(rulebook, `We removed your listing because of a complaint about a trademark.\n\nASIN: B0EXAMPL01\n${line}\n`).entities;
    expect([rightsOwner?.name?.text, rightsOwner?.email?.text]).toEqual([name, email]);
  });

  it('is none where only the word stands', () => {
    expect(readNotice(rulebook, 'We received a complaint from a rights owner about your listing. Please contact the rights owner.').entities.rightsOwner).toBeUndefined();
  });
});

describe('whom it greets', () => {
  const greeted = (greeting: string): string | undefined => readNotice(rulebook, `${greeting}\n\nYour selling account has been deactivated because of late shipments. Send us a plan of action.\n\nAmazon.com`).entities.addressee?.text;
  it.each([['Hello Kitagawa Goods,', 'Kitagawa Goods'], ['Dear Marlowe & Söhne Ltd.:', 'Marlowe & Söhne Ltd.'], ['Hi theblue_cup2,', 'theblue_cup2'], ['Greetings Aoi-Trading!', 'Aoi-Trading']])('is read off "%s"', (greeting, name) => { expect(greeted(greeting)).toBe(name); });
  it.each(['Hello,', 'Dear Seller,', 'Dear Selling Partner,', 'Hello from Amazon,', 'Hi there,', 'Hello XXXX,', 'Hello M***** Home,', 'Dear Mr Aoki,', 'Hello, we have read your plan', 'カモメ堂 ご担当者様'])('is nobody in "%s"', (greeting) => { expect(greeted(greeting)).toBeUndefined(); });
  it('is whom the newest mail greets', () => {
    expect(readNotice(rulebook, 'Date: 4 March 2026\nHello Aoi Trading,\n\nYour plan for your selling account is not complete.\n\nAmazon\n\nDate: 1 February 2026\nHello Old Name,\n\nYour selling account has been deactivated because of late shipments.').entities.addressee?.text).toBe('Aoi Trading');
  });
});

describe('words of an adviser', () => {
  it.each(['Nous vous aidons : nos experts connaissent Amazon.', 'Unsere Kanzlei vertritt Händler.', 'In questo articolo parliamo di ricorsi.', 'Te ayudamos a recuperar la cuenta.'])('are no notice: %s', (text) => { expect(readNotice(rulebook, text).insteadOf?.id).toBe('advert'); });
  it('take nothing from a notice that he quotes', () => { expect(readNotice(rulebook, 'Unsere Kanzlei hat folgende Mail erhalten:\n\nSehr geehrter Verkäufer, wir haben Ihr Verkäuferkonto gesperrt, weil Bestellungen zu spät versandt wurden. Senden Sie uns einen Maßnahmenplan.').isNotice).toBe(true); });
});
