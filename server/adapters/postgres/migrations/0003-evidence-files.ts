// The evidence files of a case, and their content under its hash, where every process reaches it.
import { json, ofCase, step, text } from './ddl.ts';

export const evidenceFiles = step([
  `create table evidence_files (
    id ${text} primary key, ${ofCase}, name ${text} not null, kind ${text} not null, size integer not null,
    hash ${text} not null, added_at ${text} not null, version integer not null, paper ${text}, word ${text}, read ${text} ${json('read')},
    unique (case_id, hash)
  )`,
  'create index evidence_files_by_hash on evidence_files (hash)',
  `create table contents (hash ${text} primary key, bytes bytea not null)`,
  // Photos and PDF files are packed already.
  'alter table contents alter column bytes set storage external',
]);
