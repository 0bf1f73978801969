// How often one may ask: counts by a hash of who asks, gone once their time is over. Not written to the log of the database: a crash may forget them.
import { step, text } from './ddl.ts';

export const tally = step([
  `create unlogged table tally (key ${text} primary key, times integer not null, until ${text} not null)`,
  'create index tally_over on tally (until)',
]);
