// Reads a notice without keeping it.
import { z } from 'zod';
import { readNotice } from '../core/notice/read-notice.ts';
import type { Services } from '../services.ts';
import { ok, route, type Route } from './route.ts';
import { Day, FilledText, TimeZone } from './shapes.ts';

const Body = z.strictObject({ text: FilledText, receivedOn: Day.exactOptional(), timeZone: TimeZone.exactOptional() });

export const readingRoutes = ({ rulebook }: Services): readonly Route[] => [
  route({ method: 'post', path: '/api/read', access: 'account', body: Body, handle: ({ body: { text, ...when } }) => ok(readNotice(rulebook, text, when)) }),
];
