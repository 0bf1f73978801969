// What only those see who may write in the case; others see the same at rest, or nothing.
import type { ComponentChildren } from 'preact';
import { useDoor } from '../state/case-room.tsx';

/** Also outside a case, and where one user works alone. */
export const useMayWrite = (): boolean => useDoor().room?.mayWrite !== false;

export function Writes({ children }: { readonly children: ComponentChildren }) {
  return useMayWrite() ? <>{children}</> : null;
}

/** Fields and buttons that cannot be used by who only reads. */
export function AtRest({ children }: { readonly children: ComponentChildren }) {
  return useMayWrite() ? <>{children}</> : <fieldset class="at-rest" disabled>{children}</fieldset>;
}
