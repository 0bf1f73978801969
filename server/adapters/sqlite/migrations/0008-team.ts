// Eighth step: accounts with their logins and sessions, who belongs to a case, invitations, and the trail. Empty where one user works alone.
import { sql, type Kysely, type Migration } from 'kysely';

const tables = [
  sql`create table accounts (
    id text primary key, name text not null, address text not null unique, verified integer not null, picture text, may_open integer not null, created_at text not null, updated_at text not null
  ) strict`,
  sql`create table logins (
    id text primary key, account_id text not null references accounts (id) on delete cascade, login text not null, provider text not null, password text, created_at text not null, updated_at text not null,
    access_token text, refresh_token text, id_token text, access_token_expires_at text, refresh_token_expires_at text, scope text
  ) strict`,
  sql`create table verifications (id text primary key, identifier text not null, value text not null, expires_at text not null, created_at text not null, updated_at text not null) strict`,
  sql`create table sessions (
    id text primary key, account_id text not null references accounts (id) on delete cascade, token text not null unique, expires_at text not null, ip_address text, device text, created_at text not null, updated_at text not null
  ) strict`,
  sql`create table members (
    case_id text not null references cases (id) on delete cascade, account_id text not null references accounts (id) on delete cascade, role text not null, since text not null,
    primary key (case_id, account_id)
  ) strict`,
  sql`create table invitations (
    id text primary key, token_hash text not null unique, case_id text references cases (id) on delete cascade, role text, may_open integer not null,
    made_by text not null references accounts (id) on delete cascade, expires_at text not null
  ) strict`,
  // No link to case or account: what was done stays when they are gone.
  sql`create table trail (
    number integer primary key, at text not null, until text not null, times integer not null, act text not null, case_id text, account_id text, by_name text not null, whom text
  ) strict`,
  sql`create index logins_by_account on logins (account_id)`,
  sql`create index sessions_by_account on sessions (account_id)`,
  sql`create index members_by_account on members (account_id)`,
  sql`create index trail_by_case on trail (case_id, number)`,
];

export const team: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const table of tables) await table.execute(db);
  },
};
