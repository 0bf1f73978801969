// Every step of the schema on PostgreSQL, under the names they have on SQLite; each comes to the same tables. A step that has landed is never edited.
import type { Migration } from 'kysely';
import { cases } from './0001-cases.ts';
import { declarations } from './0002-declarations.ts';
import { evidenceFiles } from './0003-evidence-files.ts';
import { orders } from './0004-orders.ts';
import { rounds } from './0005-rounds.ts';
import { caseLines } from './0006-case-lines.ts';
import { broughtIn } from './0007-brought-in.ts';
import { team } from './0008-team.ts';
import { reviews } from './0009-reviews.ts';
import { tally } from './0010-tally.ts';
import { counted } from './0011-counted.ts';
import { recounted } from './0012-recounted.ts';
import { deletedParts } from './0013-deleted-parts.ts';

export const steps: Readonly<Record<string, Migration>> = { '0001-cases': cases, '0002-declarations': declarations, '0003-evidence-files': evidenceFiles, '0004-orders': orders, '0005-rounds': rounds, '0006-case-lines': caseLines, '0007-brought-in': broughtIn, '0008-team': team, '0009-reviews': reviews, '0010-tally': tally, '0011-counted': counted, '0012-recounted': recounted, '0013-deleted-parts': deletedParts };
