// A case as one file, piece by piece: no more than one evidence file is in memory at a time.
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { inflateRawSync } from 'node:zlib';
import type { WholeCase } from '../../core/case/case-content.ts';
import { hashOf } from '../files/content-store.ts';
import { formatOf, names, type Manifest } from './layout.ts';

export interface CaseToPack { readonly whole: WholeCase; readonly program: string; readonly savedAt: string; readonly contentOf: (hash: string) => Promise<Uint8Array> }

export async function* packCase({ whole: { content, lines, changedAt }, program, savedAt, contentOf }: CaseToPack): AsyncGenerator<Uint8Array> {
  const texts = [
    { name: names.content, bytes: strToU8(JSON.stringify(content, undefined, 1)) },
    ...lines.flatMap((packed, i) => (packed === undefined ? [] : [{ name: names.report(i), bytes: new Uint8Array(inflateRawSync(packed)) }])),
  ];
  const manifest: Manifest = {
    kind: 'reinstate-case', format: formatOf(content), program, savedAt, changedAt,
    files: [...texts.map(({ name, bytes }) => ({ name, size: bytes.length, hash: hashOf(bytes) })), ...content.files.map(({ hash, size }) => ({ name: names.evidence(hash), size, hash }))],
  };
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => { if (error) throw error; made.push(chunk); });
  const put = (name: string, bytes: Uint8Array, packed: boolean): Uint8Array[] => {
    const entry = packed ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = savedAt;
    zip.add(entry);
    entry.push(bytes, true);
    return taken();
  };
  const taken = (): Uint8Array[] => { const out = made; made = []; return out; };
  for (const { name, bytes } of [{ name: names.manifest, bytes: strToU8(JSON.stringify(manifest, undefined, 1)) }, ...texts]) yield* put(name, bytes, true);
  for (const { hash } of content.files) yield* put(names.evidence(hash), await contentOf(hash), false);
  zip.end();
  yield* taken();
}
