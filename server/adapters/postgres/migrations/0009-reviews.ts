// Comments and the steps of a review; how many comments are open and where the review stands, for the list.
import { json, ofCase, step, text } from './ddl.ts';

export const reviews = step([
  `create table comments (
    ${ofCase}, number integer not null, round integer not null, version integer not null, reply_to integer, about ${text} ${json('about')},
    body ${text} not null, account_id ${text}, by_name ${text} not null, at ${text} not null, done_at ${text}, done_by ${text},
    primary key (case_id, number)
  )`,
  `create table review_steps (
    ${ofCase}, number integer not null, round integer not null, kind ${text} not null, account_id ${text}, by_name ${text} not null, at ${text} not null, remark ${text}, state ${text} ${json('state')},
    primary key (case_id, number)
  )`,
  `alter table cases add column open_comments integer not null default 0, add column review ${text}`,
]);
