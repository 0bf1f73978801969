// What seals the store: keys drawn from one random data key, each for one use. A sealed file is magic, nonce, ciphertext and tag (AES-256-GCM), bound to the name it is kept under.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface Keys {
  /** Names the data key and tells nothing of it. */
  readonly id: string;
  /** As SQLite takes it. */
  readonly database: Buffer;
  /** The name under which a content is kept: its hash alone would tell whoever has the same file that it is here. */
  readonly nameOf: (hash: string) => string;
  readonly seal: (name: string, bytes: Uint8Array) => Uint8Array;
  /** Undefined where it was changed, or sealed by another key. */
  readonly unseal: (name: string, sealed: Uint8Array) => Uint8Array | undefined;
}

/** Bytes. */
export const dataKeyLength = 32;
const magic = Buffer.from('RSEAL\u0001', 'latin1');
const nonceLength = 12;
const tagLength = 16;

export function keysFrom(dataKey: Uint8Array): Keys {
  const draw = (use: string): Buffer => Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), `reinstate ${use}`, 32));
  const [files, names] = [draw('files'), draw('names')];
  return {
    id: draw('id').subarray(0, 8).toString('hex'),
    database: Buffer.from(`raw:${draw('database').toString('hex')}`),
    nameOf: (hash) => createHmac('sha256', names).update(hash).digest('hex'),
    seal: (name, bytes) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', files, nonce).setAAD(Buffer.from(name));
      return Buffer.concat([magic, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    unseal: (name, sealed) => open(files, name, Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)),
  };
}

function open(key: Buffer, name: string, sealed: Buffer): Uint8Array | undefined {
  if (sealed.length < magic.length + nonceLength + tagLength || !sealed.subarray(0, magic.length).equals(magic)) return undefined;
  const nonce = sealed.subarray(magic.length, magic.length + nonceLength);
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-tagLength));
  try { return Buffer.concat([cipher.update(sealed.subarray(magic.length + nonceLength, -tagLength)), cipher.final()]); } catch { return undefined; }
}
