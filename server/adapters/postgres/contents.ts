// The content of evidence files in a table, where every process reaches it.
import { sql } from 'kysely';
import { hashOf, type ContentStore } from '../files/content-store.ts';
import type { Db } from '../sqlite/engine.ts';

export function openContentTable(db: Db): ContentStore {
  return {
    put: async (bytes) => {
      const hash = hashOf(bytes);
      // Held until the transaction ends, also where nothing is written. A damaged copy is replaced by the sound one.
      await sql`insert into contents (hash, bytes) values (${hash}, ${asBuffer(bytes)}) on conflict (hash) do update set bytes = excluded.bytes where contents.bytes <> excluded.bytes`.execute(db);
      return hash;
    },
    get: async (hash) => (await sql<{ readonly bytes: Buffer }>`select bytes from contents where hash = ${hash}`.execute(db)).rows[0]?.bytes,
    remove: async (hash) => { await sql`delete from contents where hash = ${hash}`.execute(db); },
    nameOf: (hash) => hash,
    names: async () => (await sql<{ readonly hash: string }>`select hash from contents order by hash`.execute(db)).rows.map(({ hash }) => hash),
  };
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
