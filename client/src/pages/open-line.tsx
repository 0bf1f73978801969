// A list of which one line is open at a time; which one stands in the address, so that it can be linked and reloaded.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';

export interface Opening { readonly opened: string; readonly onOpen: (id: string) => void }

export function useOpening(): Opening {
  const [opened, setOpened] = useState(() => location.hash.slice(1));
  const onOpen = (id: string): void => {
    setOpened(id);
    history.replaceState(history.state, '', id === '' ? location.pathname : `#${id}`);
  };
  return { opened, onOpen };
}

export const lineId = (id: string): string => `line-${id}`;

type OpenLineProps = Opening & { readonly id: string; readonly head: ComponentChildren; readonly children: ComponentChildren } & Readonly<Partial<Record<'data-element' | 'data-verdict', string>>>;

export function OpenLine({ id, opened, onOpen, head, children, ...data }: OpenLineProps) {
  const isOpen = opened === id;
  return (
    <li {...data}>
      <details class="line" open={isOpen}>
        <summary id={lineId(id)} onClick={(event) => { event.preventDefault(); onOpen(isOpen ? '' : id); }}>{head}<Icon name="chev" /></summary>
        {isOpen ? <div class="line-body">{children}</div> : null}
      </details>
    </li>
  );
}
