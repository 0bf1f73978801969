// How often one place may ask, whatever it asks for.
import express from 'express';
import request from 'supertest';
import { expect, it } from 'vitest';
import { manyRequests } from '../../server/http/slow.ts';

it('tells a place that asks too often to wait, and answers another', async () => {
  const app = express().set('trust proxy', 'loopback').use(manyRequests(3)).get('/', (_request, response) => { response.send('fine'); });
  const from = (place: string) => request(app).get('/').set('x-forwarded-for', place);
  for (let i = 0; i < 3; i++) await from('198.51.100.1').expect(200);
  const { body, headers } = await from('198.51.100.1').expect(429);
  expect(body.code).toBe('too-many-requests');
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  await from('198.51.100.2').expect(200);
  // One network of IPv6 is one place: its addresses are as many as one likes.
  for (let i = 0; i < 3; i++) await from(`2001:db8::${String(i)}`).expect(200);
  await from('2001:db8::99').expect(429);
});
