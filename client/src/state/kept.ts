// Text that is not saved yet, kept in this tab so that a reload or a stopped program loses nothing; when the tab is closed it is left behind for the next one.
import { useState } from 'preact/hooks';

const prefix = 'reinstate.';
const name = (key: string): string => `${prefix}${key}`;
const leftName = (key: string): string => `${prefix}left.${key}`;

/** What was kept here, else what a closed tab left behind, or undefined. A storage that is switched off counts as empty. */
export function recall(key: string): unknown {
  try {
    const text = sessionStorage.getItem(name(key)) ?? takeOver(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function takeOver(key: string): string | null {
  const left = localStorage.getItem(leftName(key));
  if (left !== null) { sessionStorage.setItem(name(key), left); localStorage.removeItem(leftName(key)); }
  return left;
}

export function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(name(key), JSON.stringify(value));
  } catch {
    // Storage full or switched off: the text is still on the page.
  }
}

export function forget(key: string): void {
  try {
    sessionStorage.removeItem(name(key));
    localStorage.removeItem(leftName(key));
  } catch {
    // Nothing was kept.
  }
}

/** Leaves what this tab keeps to whoever comes next, at the moment the page goes away. */
function leaveBehind(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) localStorage.setItem(leftName(key.slice(prefix.length)), sessionStorage.getItem(key) ?? '');
  } catch {
    // Storage full or switched off.
  }
}
addEventListener('pagehide', leaveBehind);

/** State of a text field that survives a reload until it is forgotten. */
export function useKeptText(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => {
    const kept = recall(key);
    return typeof kept === 'string' ? kept : '';
  });
  const change = (next: string): void => {
    setText(next);
    keep(key, next);
  };
  return [text, change];
}
