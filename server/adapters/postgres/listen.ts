// Hears from the database that a case was deleted by any process (`pg_notify` in its triggers).
import type { Client } from 'pg';

const everySeconds = 30;
const againAfterSeconds = 2;

/** Gives what ends it. After every new connection it counts as heard: something may have been missed before. */
export function listenForErased(newClient: () => Client, onErased: () => void): () => Promise<void> {
  let ended = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const start = async (): Promise<void> => {
    const one = newClient();
    client = one;
    let lost = false;
    const lose = (): void => {
      if (lost) return;
      lost = true;
      clearTimeout(timer);
      void one.end().catch(() => undefined);
      if (!ended) timer = setTimeout(() => { void start(); }, againAfterSeconds * 1000).unref();
    };
    one.on('error', lose).on('end', lose).on('notification', onErased);
    try {
      await one.connect();
      await one.query('listen reinstate_erased');
      onErased();
      // A connection that was cut without a word is found out.
      const ask = (): void => { if (!lost && !ended) timer = setTimeout(() => { one.query({ text: 'select 1', query_timeout: 10_000 } as { text: string }).then(ask, lose); }, everySeconds * 1000).unref(); };
      ask();
    } catch { lose(); }
  };
  void start();
  return async () => { ended = true; clearTimeout(timer); await client?.end().catch(() => undefined); };
}
