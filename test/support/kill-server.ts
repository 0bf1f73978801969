// Writers under load, the server killed at a random moment, and what it had acknowledged compared with what is there once it is back.
import type { Program } from '../e2e/server.ts';
import { rejection } from '../e2e/texts.ts';

interface Writer {
  readonly name: string;
  readonly write: (n: number) => Promise<Response>;
  /** The number of the write that is stored. */
  readonly stored: () => Promise<number>;
}
export interface Killed { readonly kills: number; readonly acknowledged: number; readonly lost: readonly string[] }

const json = (method: string, body: unknown): RequestInit => ({ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const numberIn = (text: unknown): number => Number(/(\d+) *$/.exec(String(text))?.[1] ?? '0');

interface View { readonly case: { readonly id: string; readonly title: string; readonly answers: Readonly<Record<string, { readonly answer: { readonly values: Readonly<Record<string, unknown>> } } | undefined>>; readonly drafts: Readonly<Record<string, { readonly text: string } | undefined>> } }

/** Answers, drafts, titles new cases and evidence files are written at once, each writer waiting for its own acknowledgement. `random`: 0 to 1. */
export async function killUnderLoad(program: Program, kills: number, random: () => number): Promise<Killed> {
  const api = (path: string): string => `${program.url}/api/cases${path}`;
  const get = async <T>(path: string): Promise<T> => await (await fetch(api(path))).json() as T;
  const create = (notice: string): Promise<Response> => fetch(api(''), json('POST', { notice, language: 'en' }));
  const { case: { id } } = await (await create(rejection)).json() as View;
  const own = (): Promise<View> => get(`/${id}`);
  const writers: readonly Writer[] = [
    { name: 'answer', write: (n) => fetch(api(`/${id}/answers/case.about`), json('PUT', { state: 'answered', values: { shop: `Shop ${String(n)}` } })), stored: async () => numberIn((await own()).case.answers['case.about']?.answer.values['shop']) },
    ...(['letter-en', 'letter-ja', 'refused'] as const).map((name): Writer => ({ name, write: (n) => fetch(api(`/${id}/drafts/${name}`), json('PUT', { text: `${'A sentence of the draft. '.repeat(200)}${String(n)}` })), stored: async () => numberIn((await own()).case.drafts[name]?.text) })),
    { name: 'title', write: (n) => fetch(api(`/${id}`), json('PATCH', { title: `Case ${String(n)}` })), stored: async () => numberIn((await own()).case.title) },
    { name: 'case', write: (n) => create(`${rejection}\n\nReference ${String(n)}`), stored: async () => (await get<{ readonly total: number }>('')).total - 1 },
    { name: 'file', write: (n) => fetch(api(`/${id}/files?name=proof-${String(n)}.txt`), { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: `Proof ${String(n)}` }), stored: async () => (await get<{ readonly files: readonly unknown[] }>(`/${id}/files`)).files.length },
  ];
  const sent = new Map(writers.map(({ name }) => [name, 0]));
  const held = new Map(writers.map(({ name }) => [name, 0]));
  const lost: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < kills; round += 1) {
    let running = true;
    const work = writers.map(async ({ name, write }) => {
      while (running) {
        const n = (sent.get(name) ?? 0) + 1;
        sent.set(name, n);
        try {
          const answer = await write(n);
          if (!answer.ok) throw new Error(`${name}: ${String(answer.status)} ${await answer.text()}`);
          held.set(name, n);
          acknowledged += 1;
        } catch (error) {
          // Nobody answers any more; whether this write is there is open.
          if (running && !(error instanceof TypeError)) throw error;
          return;
        }
      }
    });
    // Every other time only once some were acknowledged, however slow the machine is.
    const least = acknowledged + (round % 2 === 0 ? 3 : 0);
    for (let waited = 0; acknowledged < least && waited < 2000; waited += 1) await new Promise((done) => { setTimeout(done, 10); });
    await new Promise((done) => { setTimeout(done, 20 + random() * 280); });
    const killed = program.kill();
    running = false;
    await killed;
    await Promise.all(work);
    await program.start();
    for (const { name, stored } of writers) {
      const [there, least, most] = [await stored(), held.get(name) ?? 0, sent.get(name) ?? 0];
      if (there < least || there > most) lost.push(`round ${String(round)}, ${name}: acknowledged ${String(least)}, there ${String(there)}, sent ${String(most)}`);
      // Numbers go on from what is there, so that each round is judged by itself.
      sent.set(name, there); held.set(name, there);
    }
  }
  return { kills, acknowledged, lost };
}
