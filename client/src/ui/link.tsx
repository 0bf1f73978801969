// A link inside the app: an ordinary link that does not load the page anew.
import type { ComponentChildren } from 'preact';
import { navigate } from '../router.ts';

interface LinkProps { readonly to: string; readonly class?: string; readonly children: ComponentChildren; readonly current?: boolean }

export function Link({ to, class: look, children, current }: LinkProps) {
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return <a href={to} class={look} aria-current={current === true ? 'step' : undefined} onClick={follow}>{children}</a>;
}
