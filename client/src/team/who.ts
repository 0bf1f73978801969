// Who is signed in, for the pages inside the gate.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Person } from './wire.ts';

/** Undefined where one user works alone. */
export const PersonContext = createContext<Person | undefined>(undefined);
/** The one user may; with accounts, who was invited to the program and not to a case alone. */
export const useMayOpen = (): boolean => useContext(PersonContext)?.mayOpen ?? true;
