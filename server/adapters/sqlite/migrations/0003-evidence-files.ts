// Third step: the evidence files of a case. Their content lies beside the case file, under its hash.
import { sql, type Kysely, type Migration } from 'kysely';

export const evidenceFiles: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table evidence_files (
      id text primary key, case_id text not null references cases (id) on delete cascade, name text not null, kind text not null, size integer not null,
      hash text not null, added_at text not null, version integer not null, paper text, word text, read text check (read is null or json_valid(read)),
      unique (case_id, hash)
    ) strict`.execute(db);
    await sql`create index evidence_files_by_hash on evidence_files (hash)`.execute(db);
  },
};
