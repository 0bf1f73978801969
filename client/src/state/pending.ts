// Writes that are on their way. What is made of them (letter, check) is fetched only after they have arrived.
const pending = new Set<Promise<unknown>>();

export function track<T>(write: Promise<T>): Promise<T> {
  pending.add(write);
  void write.finally(() => { pending.delete(write); });
  return write;
}

/** Resolves when no write is on its way; a write that follows at once on another is waited for as well. */
export async function settled(): Promise<void> {
  while (pending.size > 0) {
    await Promise.allSettled([...pending]);
    await new Promise((done) => { setTimeout(done); });
  }
}
