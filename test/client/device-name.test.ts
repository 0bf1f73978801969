// Devices of an account: what browsers say of themselves, read by a table; what is in none stays as it is.
import { expect, it } from 'vitest';
import { readDevice, shortened } from '../../client/src/team/device-name.ts';

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36', { browser: 'Chrome', system: 'Windows' }],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0', { browser: 'Edge', system: 'Windows' }],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', { browser: 'Firefox', system: 'Windows' }],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15', { browser: 'Safari', system: 'Mac / iPad' }],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/143.0.0.0 Version/26.1 Safari/605.1.15', { browser: 'Chrome', system: 'iPad' }],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36', { browser: 'Chrome', system: 'Mac' }],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1', { browser: 'Safari', system: 'iPhone' }],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/15.19.0', { system: 'iPhone' }],
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36', { browser: 'Samsung Internet', system: 'Android' }],
  ['Mozilla/5.0 (Linux; Android 15; SC-51D; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/143.0.0.0 Mobile Safari/537.36', { system: 'Android' }],
  ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36', { browser: 'Chrome', system: 'ChromeOS' }],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', { browser: 'Firefox', system: 'Linux' }],
  ['curl/8.14.1', {}], ['', {}],
] as const)('%s', (text, device) => { expect(readDevice(text)).toEqual(device); });

it('is cut between signs where it is long', () => {
  expect(shortened('curl/8.14.1')).toBe('curl/8.14.1');
  expect([...shortened('𠮷'.repeat(500))]).toEqual([...Array.from({ length: 59 }, () => '𠮷'), '…']);
});
