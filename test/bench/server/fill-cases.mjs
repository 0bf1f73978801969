// Many cases at once, written straight into a case file, or a database, that the program made.
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** So many cases are left without a line, for the program to reckon. */
const unreckoned = 200;
const shops = ['Hoshikawa', 'Kitagawa', 'Northwind', 'Fuji Crafts', 'Sakura', 'Takumi'];
const matters = [['out-of-stock', '在庫切れ'], ['non-delivery', '商品の未着'], ['late-shipment', '出荷の遅れ'], ['inauthentic', '真贋の疑い']];

/** The rows of one case. Notices differ by their number and day, so that no two are the same text. */
function rowsOf(i, notice, { stamp, lineOf, indexTerms }) {
  const id = randomUUID();
  const [reason, matter] = matters[i % matters.length];
  const title = `${matter} Number ${i}`;
  const at = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString();
  const one = { id, title, at, language: i % 2 === 0 ? 'ja' : 'en', confirmed: JSON.stringify(i % 3 === 0 ? [reason] : []), notice: `${notice}\nReference ${i}.${i % 5 === 0 ? `\nPlease reply within ${3 + (i % 20)} days.` : ''}`, answer: JSON.stringify({ shop: `${shops[i % shops.length]} ${i}` }) };
  if (i < unreckoned) return { ...one, stamp: null };
  // Lines as the program reckons them; reckoning each anew takes as long as reading so many notices.
  const { line, rank, sought } = lineOf({ id, title, createdAt: at, updatedAt: at }, reason, i);
  return { ...one, stamp, rank, line: JSON.stringify(line), terms: indexTerms(sought) };
}

const isPicked = (i, count) => i % Math.ceil(count / 1000) === 0;

/** Gives some of the ids; `raw`: a connection to the case file, which is closed. */
export async function fillCases(raw, count, notice, filling) {
  raw.pragma('synchronous = OFF');
  const [one, round, stamped, lined, answered] = [
    raw.prepare('insert into cases (id, version, title, language, confirmed, created_at, updated_at) values (?, 1, ?, ?, ?, ?, ?)'),
    raw.prepare("insert into rounds (case_id, number, notice, received_on, correction, created_at) values (?, 1, ?, ?, '{}', ?)"),
    raw.prepare('update cases set line_stamp = ? where id = ?'),
    raw.prepare('insert into case_lines (case_id, updated_at, shown, rank, line, terms) values (?, ?, 1, ?, ?, ?)'),
    raw.prepare("insert into answers (case_id, question, version, state, answer_values, saved_at) values (?, 'case.about', 1, 'answered', ?, ?)"),
  ];
  const ids = [];
  raw.transaction(() => {
    for (let i = 0; i < count; i += 1) {
      const { id, title, at, language, confirmed, notice: text, answer, stamp, rank, line, terms } = rowsOf(i, notice, filling);
      one.run(id, title, language, confirmed, at, at);
      round.run(id, text, at.slice(0, 10), at);
      answered.run(id, answer, at);
      if (stamp !== null) { stamped.run(stamp, id); lined.run(id, at, rank, line, terms.join(' ')); }
      if (isPicked(i, count)) ids.push(id);
    }
  })();
  raw.close();
  return ids;
}

/** The same in PostgreSQL, a thousand cases a statement; `indexed`: terms as they are kept there. */
export async function fillDatabase(url, count, notice, { indexed, ...filling }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ids = [];
  const insert = (table, columns, types, rows) => client.query(`insert into ${table} (${columns.join(', ')}) select * from unnest(${types.map((type, i) => `$${i + 1}::text[]::${type}[]`).join(', ')})`, columns.map((_, i) => rows.map((row) => row[i])));
  for (let from = 0; from < count; from += 1000) {
    const all = Array.from({ length: Math.min(1000, count - from) }, (_, k) => rowsOf(from + k, notice, filling));
    all.forEach(({ id }, k) => { if (isPicked(from + k, count)) ids.push(id); });
    await client.query('begin');
    await insert('cases', ['id', 'version', 'title', 'language', 'confirmed', 'created_at', 'updated_at', 'line_stamp'], ['text', 'integer', 'text', 'text', 'text', 'text', 'text', 'text'], all.map((one) => [one.id, 1, one.title, one.language, one.confirmed, one.at, one.at, one.stamp]));
    await insert('rounds', ['case_id', 'number', 'notice', 'received_on', 'correction', 'created_at'], ['text', 'integer', 'text', 'text', 'text', 'text'], all.map((one) => [one.id, 1, one.notice, one.at.slice(0, 10), '{}', one.at]));
    await insert('answers', ['case_id', 'question', 'version', 'state', 'answer_values', 'saved_at'], ['text', 'text', 'integer', 'text', 'text', 'text'], all.map((one) => [one.id, 'case.about', 1, 'answered', one.answer, one.at]));
    await insert('case_lines', ['case_id', 'updated_at', 'shown', 'rank', 'line', 'terms'], ['text', 'text', 'integer', 'text', 'text', 'tsvector'], all.filter(({ stamp }) => stamp !== null).map((one) => [one.id, one.at, 1, one.rank, one.line, indexed(one.terms)]));
    await client.query('commit');
  }
  // As autovacuum does after so many rows, at a moment of its own.
  await client.query('vacuum analyze');
  await client.end();
  return ids;
}
