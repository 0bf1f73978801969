// The one heading of a page: names the window, and takes the focus after a move inside the app.
import { useEffect, useRef } from 'preact/hooks';
import { takeMoved } from '../router.ts';

export function PageTitle({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { document.title = `${children} - Reinstate`; }, [children]);
  useEffect(() => { if (takeMoved()) heading.current?.focus({ preventScroll: true }); }, []);
  return <h1 ref={heading} tabIndex={-1}>{children}</h1>;
}
