// Many cases at once, written straight into a case file that the program made.
import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';

/** So many cases are left without a line, for the program to reckon. */
const unreckoned = 200;
const shops = ['Hoshikawa', 'Kitagawa', 'Northwind', 'Fuji Crafts', 'Sakura', 'Takumi'];
const matters = [['out-of-stock', '在庫切れ'], ['non-delivery', '商品の未着'], ['late-shipment', '出荷の遅れ'], ['inauthentic', '真贋の疑い']];

/** Gives some of the ids. Notices differ by their number and day, so that no two are the same text. */
export async function fillCases(file, count, notice, { stamp, lineOf, indexTerms }) {
  const raw = new Sqlite(file);
  raw.pragma('synchronous = OFF');
  const [one, round, stamped, lined, answer] = [
    raw.prepare('insert into cases (id, version, title, language, confirmed, created_at, updated_at) values (?, 1, ?, ?, ?, ?, ?)'),
    raw.prepare("insert into rounds (case_id, number, notice, received_on, correction, created_at) values (?, 1, ?, ?, '{}', ?)"),
    raw.prepare('update cases set line_stamp = ? where id = ?'),
    raw.prepare('insert into case_lines (case_id, updated_at, shown, rank, line, terms) values (?, ?, 1, ?, ?, ?)'),
    raw.prepare("insert into answers (case_id, question, version, state, answer_values, saved_at) values (?, 'case.about', 1, 'answered', ?, ?)"),
  ];
  const ids = [];
  raw.transaction(() => {
    for (let i = 0; i < count; i += 1) {
      const id = randomUUID();
      const [reason, title] = matters[i % matters.length];
      const at = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString();
      one.run(id, `${title} Number ${i}`, i % 2 === 0 ? 'ja' : 'en', JSON.stringify(i % 3 === 0 ? [reason] : []), at, at);
      round.run(id, `${notice}\nReference ${i}.${i % 5 === 0 ? `\nPlease reply within ${3 + (i % 20)} days.` : ''}`, at.slice(0, 10), at);
      answer.run(id, JSON.stringify({ shop: `${shops[i % shops.length]} ${i}` }), at);
      // Lines as the program reckons them; reckoning each anew takes as long as reading so many notices.
      if (i >= unreckoned) {
        const { line, rank, sought } = lineOf({ id, title: `${title} Number ${i}`, createdAt: at, updatedAt: at }, reason, i);
        stamped.run(stamp, id);
        lined.run(id, at, rank, JSON.stringify(line), indexTerms(sought).join(' '));
      }
      if (i % Math.ceil(count / 1000) === 0) ids.push(id);
    }
  })();
  raw.close();
  return ids;
}
