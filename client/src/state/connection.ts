// Whether the program answers. Saving parts of the page listen, and save again once it does.
type Listener = (reached: boolean) => void;

const listeners = new Set<Listener>();
let reached = true;

function tell(now: boolean): void {
  if (now === reached) return;
  reached = now;
  for (const listener of listeners) listener(now);
}

export const reportUnreachable = (): void => { tell(false); };
export const reportReached = (): void => { tell(true); };
export const isReached = (): boolean => reached;

const left = new Set<() => void>();
export const reportSignedOut = (): void => { for (const listener of left) listener(); };
/** Calls back when the program no longer knows who asks; the answer stops it. */
export function onSignedOut(listener: () => void): () => void {
  left.add(listener);
  return () => { left.delete(listener); };
}

/** Calls back on every change; the answer stops it. */
export function onConnection(listener: Listener): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}
