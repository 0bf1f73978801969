// Bytes on the line: parts of requests put together in ways no client does. None of them is a sound write.
import fc from 'fast-check';
import { hostile } from './words.ts';

/** `host`: the line that names the program; `write`: the head of a request that would change a case. */
export function rawAttacks(host: string, write: string): fc.Arbitrary<Buffer> {
  const title = '{"title":"Changed"}';
  const lies = [
    `${write}${host}Content-Length: 5\r\n\r\n${title}`, `${write}${host}Content-Length: 9999\r\n\r\n${title}`, `${write}${host}Content-Length: -1\r\n\r\n${title}`, `${write}${host}Content-Length: 19\r\nContent-Length: 5\r\n\r\n${title}`, `${write}${host}Content-Length: 19\r\nTransfer-Encoding: chunked\r\n\r\n${title}`,
    `${write}${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n${title}\r\n0\r\n\r\n`, `${write}${host}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n${title}`, `${write}${host}Transfer-Encoding: xchunked\r\n\r\n13\r\n${title}\r\n0\r\n\r\n`, `${write}${host}\r\n${title}`,
    `${write}Host: evil.example\r\nContent-Length: 19\r\n\r\n${title}`, `${write}Content-Length: 19\r\n\r\n${title}`, `${write}Host: \r\nContent-Length: 19\r\n\r\n${title}`, `${write}Host: evil.example\r\n${host}Content-Length: 19\r\n\r\n${title}`, `${write}${host}Origin: https://evil.example\r\nContent-Length: 19\r\n\r\n${title}`,
    `${write}${host}Sec-Fetch-Site: cross-site\r\nContent-Length: 19\r\n\r\n${title}`, `${write}${host}X: a\u0000b\r\nContent-Length: 19\r\n\r\n${title}`, `${write}${host}X : a\r\nContent-Length: 19\r\n\r\n${title}`, `${write}${host} folded\r\nContent-Length: 19\r\n\r\n${title}`, `${write}${host}Expect: 100-continue\r\nContent-Length: 19\r\n\r\n`, `${write}${host}${'X: y\r\n'.repeat(5000)}\r\n`, `${write}${host}X: ${'y'.repeat(100_000)}\r\n\r\n`,
  ];
  const targets = ['/', '*', '//', '/api/cases/..%2f', 'http://evil.example/api/cases', '/healthz', '/api/%00', `/${'a'.repeat(90_000)}`, '/\u0000', '/ x', '/api/cases?\u00ff', ''];
  const heads = fc.tuple(fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'get', 'G\u0000T', 'DELETE'), fc.constantFrom(...targets), fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'HTP/1.1', ''), fc.subarray([host, 'Connection: upgrade\r\nUpgrade: h2c\r\n', 'Expect: 200-maybe\r\n', 'Range: bytes=0-0,-1\r\n', 'no colon\r\n', ': empty\r\n', 'Cookie: \u0001\r\n']))
    .map(([method, target, version, lines]) => `${method} ${target} ${version}\r\n${lines.join('')}\r\n`);
  return fc.oneof(
    { arbitrary: fc.constantFrom(...lies).map((text) => Buffer.from(text, 'latin1')), weight: 3 }, { arbitrary: heads.map((text) => Buffer.from(text, 'latin1')), weight: 3 }, { arbitrary: fc.tuple(heads, fc.constantFrom(...lies)).map(([one, two]) => Buffer.from(one + two, 'latin1')), weight: 1 },
    { arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)), weight: 1 }, { arbitrary: fc.constantFrom(...hostile, '\u0016\u0003\u0001\u0002\u0000', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n').map((text) => Buffer.from(text)), weight: 1 },
  );
}
