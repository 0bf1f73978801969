// The tests of a case over HTTP once more, over PostgreSQL.
import { appEngine } from '../support/app.ts';
import { describePostgres } from '../support/engines.ts';

describePostgres('over PostgreSQL', async () => {
  appEngine.name = 'postgres';
  for (const file of ['./cases.test.ts', './rounds.test.ts']) await import(file);
});
