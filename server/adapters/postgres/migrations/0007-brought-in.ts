// When a case came in from a case file; null where it was begun here.
import { step, text } from './ddl.ts';

export const broughtIn = step([`alter table cases add column brought_in_at ${text}`]);
