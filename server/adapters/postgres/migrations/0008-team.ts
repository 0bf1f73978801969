// Accounts with their logins and sessions, who belongs to a case, invitations, and the trail. Times and yes or no of accounts are of the types that their library writes.
import { ofCase, step, text } from './ddl.ts';

const made = 'created_at timestamptz not null, updated_at timestamptz not null';
const ofAccount = `account_id ${text} not null references accounts (id) on delete cascade`;

export const team = step([
  `create table accounts (id ${text} primary key, name ${text} not null, address ${text} not null unique, verified boolean not null, picture ${text}, may_open boolean not null, ${made})`,
  `create table logins (
    id ${text} primary key, ${ofAccount}, login ${text} not null, provider ${text} not null, password ${text}, ${made},
    access_token ${text}, refresh_token ${text}, id_token ${text}, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz, scope ${text}
  )`,
  `create table verifications (id ${text} primary key, identifier ${text} not null, value ${text} not null, expires_at timestamptz not null, ${made})`,
  `create table sessions (id ${text} primary key, ${ofAccount}, token ${text} not null unique, expires_at timestamptz not null, ip_address ${text}, device ${text}, ${made})`,
  `create table members (${ofCase}, ${ofAccount}, role ${text} not null, since ${text} not null, primary key (case_id, account_id))`,
  `create table invitations (
    id ${text} primary key, token_hash ${text} not null unique, case_id ${text} references cases (id) on delete cascade, role ${text}, may_open integer not null,
    made_by ${text} not null references accounts (id) on delete cascade, expires_at ${text} not null
  )`,
  `create table trail (
    number integer primary key generated always as identity, at ${text} not null, until ${text} not null, times integer not null, act ${text} not null, case_id ${text}, account_id ${text}, by_name ${text} not null, whom ${text}
  )`,
  'create index logins_by_account on logins (account_id)',
  'create index sessions_by_account on sessions (account_id)',
  'create index members_by_account on members (account_id)',
  'create index trail_by_case on trail (case_id, number)',
]);
