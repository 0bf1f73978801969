// The list of cases: a line for each, kept as long as `line_stamp` holds, and the words it is found under; and when a case was deleted.
import { sql, type Kysely, type Migration } from 'kysely';

export const caseLines: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table cases add column deleted_at text`.execute(db);
    await sql`alter table cases add column line_stamp text`.execute(db);
    await sql`create index cases_by_stamp on cases (line_stamp, updated_at)`.execute(db);
    await sql`create index cases_deleted on cases (deleted_at) where deleted_at is not null`.execute(db);
    // Whatever changes a case writes when it did so.
    await sql`create trigger cases_changed after update of updated_at on cases begin update cases set line_stamp = null where id = new.id; end`.execute(db);
    await sql`create table case_lines (
      id integer primary key, case_id text not null unique references cases (id) on delete cascade, updated_at text not null, shown integer not null,
      rank text not null, line text not null check (json_valid(line)), terms text not null
    ) strict`.execute(db);
    await sql`create index case_lines_urgent on case_lines (shown, rank, updated_at desc)`.execute(db);
    await sql`create index case_lines_newest on case_lines (shown, updated_at desc)`.execute(db);
    await sql`create virtual table case_words using fts5 (terms, content = 'case_lines', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 0")`.execute(db);
    // What is taken out of the index is overwritten, as everywhere in the file.
    await sql`insert into case_words (case_words, rank) values ('secure-delete', 1)`.execute(db);
    await sql`create trigger case_lines_in after insert on case_lines begin insert into case_words (rowid, terms) values (new.id, new.terms); end`.execute(db);
    await sql`create trigger case_lines_out after delete on case_lines begin insert into case_words (case_words, rowid, terms) values ('delete', old.id, old.terms); end`.execute(db);
    await sql`create trigger case_lines_new after update of terms on case_lines begin insert into case_words (case_words, rowid, terms) values ('delete', old.id, old.terms); insert into case_words (rowid, terms) values (new.id, new.terms); end`.execute(db);
  },
};
