// The key file beside the cases: the data key, wrapped by what scrypt makes of the passphrase (AES-256-GCM). Where it stands, the store is sealed; it is written whole or not at all.
import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeWhole } from '../files/write-whole.ts';
import { keyFile } from '../sqlite/data-folder.ts';
import { StoreFault } from '../sqlite/store-fault.ts';
import { dataKeyLength, keysFrom, type Keys } from './keys.ts';

/** 128 MB and about half a second a guess (OWASP, 2026). Kept in the file, so that a later version can ask for more. */
const usualCost = { N: 2 ** 17, r: 8, p: 1 };
export type Cost = typeof usualCost;
const Bytes = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/).max(200);
const KeyFile = z.strictObject({
  format: z.literal('reinstate-key-1'), id: z.string().regex(/^[0-9a-f]{16}$/),
  // What the file asks for must not exhaust the machine.
  scrypt: z.strictObject({ N: z.int().min(2 ** 14).max(2 ** 20), r: z.int().min(1).max(16), p: z.int().min(1).max(4), salt: Bytes }),
  nonce: Bytes, wrapped: Bytes, tag: Bytes,
  /** SHA-256 of all before it: tells a damaged file from a wrong passphrase. */
  check: z.string(),
});
type KeyFile = z.infer<typeof KeyFile>;

export const isSealed = (file: string): boolean => existsSync(keyFile(file));

/** One passphrase however it was typed: full-width signs, composed or not. */
const bytesOf = (passphrase: string): Buffer => Buffer.from(passphrase.normalize('NFKC'), 'utf8');

const derive = ({ N, r, p, salt }: KeyFile['scrypt'], passphrase: string): Promise<Buffer> => new Promise((done, fail) => {
  scrypt(bytesOf(passphrase), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => { if (error === null) done(key); else fail(error); });
});

/** What the wrapping is bound to, and what the check is made of. */
const headOf = ({ format, id, scrypt: { N, r, p, salt }, nonce }: Omit<KeyFile, 'wrapped' | 'tag' | 'check'>): Buffer => Buffer.from(JSON.stringify([format, id, N, r, p, salt, nonce]));
const checkOf = (kept: Omit<KeyFile, 'check'>): string => createHash('sha256').update(headOf(kept)).update(`${kept.wrapped} ${kept.tag}`).digest('hex');

export const newDataKey = (): Buffer => randomBytes(dataKeyLength);

/** As it is to be written. `cost`: of a guess. */
export async function wrap(dataKey: Uint8Array, passphrase: string, cost: Cost = usualCost): Promise<string> {
  const head = { format: 'reinstate-key-1', id: keysFrom(dataKey).id, scrypt: { ...cost, salt: randomBytes(32).toString('base64') }, nonce: randomBytes(12).toString('base64') } as const;
  const cipher = createCipheriv('aes-256-gcm', await derive(head.scrypt, passphrase), Buffer.from(head.nonce, 'base64')).setAAD(headOf(head));
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]).toString('base64');
  const kept = { ...head, wrapped, tag: cipher.getAuthTag().toString('base64') };
  return `${JSON.stringify({ ...kept, check: checkOf(kept) }, undefined, 2)}\n`;
}

/** Throws StoreFault `key-damaged`. */
export async function readKeyFile(file: string): Promise<KeyFile> {
  const place = keyFile(file);
  try {
    const kept = KeyFile.parse(JSON.parse(await readFile(place, 'utf8')));
    if (kept.check === checkOf(kept)) return kept;
  } catch { /* What cannot be read is damaged too. */ }
  throw new StoreFault('key-damaged', place);
}

/** The data key itself. Throws StoreFault `wrong-passphrase` or `key-damaged`. */
export async function unwrap(file: string, passphrase: string): Promise<Buffer> {
  const kept = await readKeyFile(file);
  const cipher = createDecipheriv('aes-256-gcm', await derive(kept.scrypt, passphrase), Buffer.from(kept.nonce, 'base64'), { authTagLength: 16 }).setAAD(headOf(kept)).setAuthTag(Buffer.from(kept.tag, 'base64'));
  try { return Buffer.concat([cipher.update(Buffer.from(kept.wrapped, 'base64')), cipher.final()]); } catch { throw new StoreFault('wrong-passphrase', file); }
}

export const unlock = async (file: string, passphrase: string): Promise<Keys> => keysFrom(await unwrap(file, passphrase));

export const writeKeyFile = (file: string, text: string): Promise<void> => writeWhole(keyFile(file), Buffer.from(text));
