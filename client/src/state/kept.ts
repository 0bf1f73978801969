// Text that is not saved yet, kept in this tab so that a reload or a stopped program loses nothing.
import { useState } from 'preact/hooks';

const name = (key: string): string => `reinstate.${key}`;

/** What was kept, or undefined. A storage that is switched off counts as empty. */
export function recall(key: string): unknown {
  try {
    const text = sessionStorage.getItem(name(key));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
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
  } catch {
    // Nothing was kept.
  }
}

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
