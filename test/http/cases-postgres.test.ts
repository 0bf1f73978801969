// The tests of a case over HTTP once more, over PostgreSQL.
import { appEngine } from '../support/app.ts';
import { describePostgres } from '../support/engines.ts';

describePostgres('over PostgreSQL', async () => {
  appEngine.name = 'postgres';
  // Modules of their own: a worker that ran these tests before would not run them again.
  for (const file of ['./cases.test.ts', './rounds.test.ts']) await import(`${file}?postgres`);
  appEngine.name = 'sqlite';
});
