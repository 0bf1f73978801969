// What was read once on this machine and need not stand open again. Names only, nothing of the case's texts.
const name = (what: string): string => `reinstate.seen.${what}`;

export function wasSeen(what: string): boolean {
  try {
    return localStorage.getItem(name(what)) !== null;
  } catch {
    return false;
  }
}

export function markSeen(what: string): void {
  try {
    localStorage.setItem(name(what), '1');
  } catch {
    // Storage switched off: it is shown again.
  }
}
