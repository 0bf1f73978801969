// Requests made at random for one route: its path, query, headers and body sound, near it, or broken.
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Route } from '../../../server/http/route.ts';
import { files } from './files.ts';
import { fromShape, spoilt } from './from-shape.ts';
import type { Sources } from './sources.ts';
import { anyValue, anyWord, hostile, wordFor } from './words.ts';

export interface Attack { readonly method: string; readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body?: Buffer }
/** Of whom attacks: most come under the case that is his. */
export interface Own { readonly origin: string; readonly caseId: () => string; readonly cookies?: readonly string[] }

export function attacksOn(route: Route, sources: Sources, own: Own): fc.Arbitrary<Attack> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const segment = (name: string): fc.Arbitrary<string> => fc.oneof({ arbitrary: name === 'id' ? fc.constant(ownCase) : wordFor(name, sources).map(inPath), weight: 12 }, { arbitrary: anyWord.map(inPath), weight: 1 }, { arbitrary: fc.constantFrom(...strangeSegments), weight: 1 });
  const path = fc.record(Object.fromEntries(names.map((name) => [name, segment(name)]))).map((values) => names.reduce((filled, name) => filled.replace(`:${name}`, values[name] ?? ''), route.path));
  const content = route.shapes.body === undefined ? fc.constant(undefined) : route.media === 'application/json' ? jsonBodies(fromShape(route.shapes.body, sources)) : fileBodies;
  return fc.record({ path, query: queries(route, sources), cookie: fc.constantFrom(...own.cookies ?? ['']), headers: headerSets(own.origin), content }).map(({ path: filled, query, cookie, headers, content: given }) => ({
    method: route.method.toUpperCase(), path: `${filled.replaceAll(ownCase, own.caseId())}${query}`,
    headers: { origin: own.origin, ...(cookie === '' ? {} : { cookie }), ...given?.headers, ...headers }, ...(given === undefined ? {} : { body: given.bytes }),
  }));
}
const ownCase = 'OWN-CASE';

/** As a browser would write it; what has no bytes of its own is left out. */
const inPath = (word: string): string => encodeURIComponent(Buffer.from(word).toString());
const strangeSegments = ['.', '..', '%2e%2e', '%2F', '..%2f..%2fetc', '%00', '%E0%A4%A', '%', '%FF', '%ed%a0%80', 'a'.repeat(3000), '__proto__', 'constructor', ';x=1', '%0d%0aX:y', 'nothing', '%C0%AF', '*', '~', '%252e'];

function queries(route: Route, sources: Sources): fc.Arbitrary<string> {
  const sound = route.shapes.query === undefined ? fc.constant({}) : fromShape(route.shapes.query, route.media === 'application/octet-stream' ? { ...sources, names: fileNames } : sources);
  const written = fc.oneof({ arbitrary: sound, weight: 4 }, { arbitrary: fc.tuple(sound, fc.nat(), anyWord).map(([values, at, strange]) => spoilt(values, at, strange)), weight: 1 }).map((values) => Object.entries(values as object).map(([key, value]) => `${key}=${inPath(String(value))}`));
  const strange = fc.constantFrom('__proto__=1', 'a[b]=1', 'format=pdf&format=html', 'name=%E0%A4%A', 'x=%00', 'constructor.prototype=1', 'version=1', '=', '&&&', `q=${'a'.repeat(3000)}`, 'language=en&language=ja');
  return fc.tuple(written, fc.oneof({ arbitrary: fc.constant<readonly string[]>([]), weight: 9 }, { arbitrary: strange.map((one) => [one]), weight: 1 })).map(([parts, more]) => [...parts, ...more].join('&')).map((query) => (query === '' ? '' : `?${query}`));
}

const fileNames = ['invoice.pdf', '../../x.pdf', 'C:\\x\\請求書.txt', 'ab\u202efdp.exe', 'a\u0000.txt', 'con.txt', '.', '', 'a'.repeat(290), '<img src=x>.png', 'a\r\nb.txt', '名前'.repeat(70), '.htaccess', 'x.tar.gz '];

/** Of four requests one bears a header that is none of a page of ours. */
function headerSets(origin: string): fc.Arbitrary<Readonly<Record<string, string>>> {
  const one = fc.constantFrom<Readonly<Record<string, string>>>(
    { origin: 'https://evil.example' }, { origin: 'null' }, { origin: origin.toUpperCase() }, { origin: `${origin}.evil.example` }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'a,b', 'sec-fetch-mode': 'x' },
    { host: 'evil.example' }, { host: '127.0.0.1' }, { host: '[::1' }, { host: 'localhost:0' }, { host: 'a'.repeat(2000) }, { host: '127.0.0.1:99999999' }, { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' }, { 'x-http-method-override': 'DELETE' },
    { 'if-match': '"x"' }, { 'if-none-match': '*' }, { 'if-modified-since': 'Thu, 99 Foo 99999' }, { range: 'bytes=9-1' }, { range: `bytes=${'0-1,'.repeat(200)}` }, { 'accept-language': '*;q=9,xx-\xff' }, { 'accept-encoding': 'gzip;q=x, *;q=0' }, { accept: 'text/html' }, { expect: '200-maybe' }, { te: 'trailers' }, { upgrade: 'websocket', connection: 'upgrade' },
    { cookie: 'a=b; a=c; ;;=;' }, { cookie: `reinstate.session_token=${'a'.repeat(4000)}` }, { cookie: 'reinstate.session_token=%E0%A4%A.x' }, { 'user-agent': '\xe3\x81'.repeat(300) }, { 'x-forwarded-for': `${'1.1.1.1,'.repeat(200)}` }, { authorization: 'Basic !!!' },
  );
  return fc.oneof({ arbitrary: fc.constant({}), weight: 3 }, { arbitrary: one, weight: 1 });
}

interface Content { readonly bytes: Buffer; readonly headers: Readonly<Record<string, string>> }
const json = { 'content-type': 'application/json' };
const textOf = (value: unknown): string => { try { return JSON.stringify(value) ?? 'null'; } catch { return '{}'; } };

function jsonBodies(sound: fc.Arbitrary<unknown>): fc.Arbitrary<Content> {
  const text = fc.oneof({ arbitrary: sound, weight: 5 }, { arbitrary: fc.tuple(sound, fc.nat(), anyValue).map(([value, at, strange]) => spoilt(value, at, strange)), weight: 3 }, { arbitrary: anyValue, weight: 1 }).map(textOf);
  const plain = text.map((one): Content => ({ bytes: Buffer.from(one), headers: json }));
  const broken = fc.tuple(text, fc.nat()).chain(([one, at]) => fc.constantFrom<Content>(
    { bytes: Buffer.from(one.slice(0, at % (one.length + 1))), headers: json }, { bytes: Buffer.from(`\ufeff${one}`), headers: json }, { bytes: Buffer.from(one.replace('{', '{"__proto__":{"admin":true},"version":1e999,')), headers: json },
    { bytes: Buffer.concat([Buffer.from(one.slice(0, 3)), Buffer.from([0xff, 0xfe, 0x00, 0xc0, 0x80]), Buffer.from(one.slice(3))]), headers: json }, { bytes: Buffer.from(`${'['.repeat(50_000)}`), headers: json }, { bytes: Buffer.from(one, 'utf16le'), headers: { 'content-type': 'application/json; charset=utf-16' } },
    { bytes: Buffer.from(one), headers: {} }, ...['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/json; charset=shift_jis', 'application/json; charset="', 'application/json;;;', 'application/json+x', 'application/octet-stream', 'a'.repeat(3000)].map((type) => ({ bytes: Buffer.from(one), headers: { 'content-type': type } })),
  ));
  const packed = text.chain((one) => fc.constantFrom<Content>(
    ...([['gzip', gzipSync(one)], ['br', brotliCompressSync(one)], ['deflate', deflateSync(one)], ['gzip', gzipSync(one).subarray(0, 12)], ['gzip', Buffer.from(one)], ['compress', Buffer.from(one)], ['gzip, gzip', gzipSync(one)], ['x'.repeat(500), Buffer.from(one)], ['gzip', bombs.gzip], ['br', bombs.br], ['deflate', bombs.deflate]] as const).map(([coding, bytes]) => ({ bytes, headers: { ...json, 'content-encoding': coding } })),
  ));
  return fc.oneof({ arbitrary: plain, weight: 8 }, { arbitrary: broken, weight: 3 }, { arbitrary: packed, weight: 2 });
}

/** Some KB that unpack to 80 MB. */
const zeros = Buffer.alloc(80_000_000, 0x20);
const bombs = { gzip: gzipSync(zeros), br: brotliCompressSync(zeros, { params: { 1: 1 } }), deflate: deflateSync(zeros) };

const octets = { 'content-type': 'application/octet-stream' };
const fileBodies: fc.Arbitrary<Content> = fc.oneof(
  { arbitrary: fc.constantFrom(...files).map((bytes): Content => ({ bytes, headers: octets })), weight: 6 },
  { arbitrary: fc.tuple(fc.constantFrom(...files), fc.nat(), fc.nat({ max: 255 })).map(([bytes, at, sign]): Content => { const torn = Buffer.from(bytes); if (torn.length > 0) torn[at % torn.length] = sign; return { bytes: torn.subarray(0, sign % 2 === 0 ? torn.length : at % (torn.length + 1)), headers: octets }; }), weight: 4 },
  { arbitrary: fc.tuple(fc.constantFrom(...files), anyWord).map(([bytes, word]): Content => ({ bytes: Buffer.concat([bytes, Buffer.from(word)]), headers: octets })), weight: 1 },
  { arbitrary: fc.constantFrom<Content>({ bytes: bombs.gzip, headers: { ...octets, 'content-encoding': 'gzip' } }, { bytes: Buffer.from('{}'), headers: json }, { bytes: Buffer.from(hostile.join('\n')), headers: { 'content-type': 'application/octet-stream; charset=x' } }, { bytes: Buffer.from('x'), headers: {} }), weight: 1 },
);
