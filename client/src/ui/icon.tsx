// Line icons and the manuscript cells that show a state. Always decorative: the word stands beside them.
import type { JSX } from 'preact';

const shapes = {
  present: <><rect class="fill" x="2" y="2" width="20" height="20" rx="3" /><path class="cut" d="m7 12.5 3.4 3.4L17.2 8.6" /></>,
  weak: <><rect x="3" y="3" width="18" height="18" rx="2.5" /><path class="fill" d="M3 5.5v13A2.5 2.5 0 0 0 5.5 21h13L3 5.5z" /></>,
  unclear: <><rect x="3" y="3" width="18" height="18" rx="2.5" /><path d="M9.500 9.800a2.500 2.500 0 1 1 3.700 2.200c-.8.5-1.200 1-1.200 1.700M12 16.800v.01" /></>,
  missing: <rect class="dash" x="3" y="3" width="18" height="18" rx="2.5" />,
  planned: <><rect x="3" y="3" width="18" height="18" rx="2.5" /><path d="M7.5 12h8.5m-3.5-3.5L16 12l-3.5 3.5" /></>,
  aside: <><rect x="3" y="3" width="18" height="18" rx="2.5" /><path d="M9.5 8.5v7M14.5 8.5v7" /></>,
  must: <><rect class="fill" x="2" y="2" width="20" height="20" rx="3" /><path class="cut" d="M7 12h10" /></>,
  hint: <><rect x="3" y="3" width="18" height="18" rx="2.5" /><path d="M12 8v.01M12 11.500v4.500" /></>,
  check: <path d="m4.500 12.500 5 5 10-11" />,
  clock: <><circle cx="12" cy="12" r="9" /><path d="M12 7v5.200l3.200 2" /></>,
  pc: <><rect x="3" y="4" width="18" height="12" rx="1.5" /><path d="M8 20h8M12 16v4M9 10.200l2.200 2.200L15.200 8.200" /></>,
  plus: <path d="M12 5v14M5 12h14" />,
  chev: <path d="m9 5 7 7-7 7" />,
  down: <path d="m5 9 7 7 7-7" />,
  stop: <><circle cx="12" cy="12" r="9" /><path d="M8 12h8" /></>,
  pause: <><circle cx="12" cy="12" r="9" /><path d="M10 8.500v7M14 8.500v7" /></>,
  warn: <><path d="M12 4 2.500 20h19z" /><path d="M12 10v5M12 17.500v.01" /></>,
  link: <path d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.700-5.700L12 7.200M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.700 5.700L12 16.800" />,
  comment: <path d="M4 5h16v11h-8l-4.500 4v-4H4zM8 9.500h8M8 12.500h5" />,
  file: <path d="M6 3h8l4 4v14H6zM14 3v4h4" />,
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof shapes;

export function Icon({ name, tone }: { readonly name: IconName; readonly tone?: string }) {
  return <svg class={`i i-${name}${tone === undefined ? '' : ` ${tone}`}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">{shapes[name]}</svg>;
}
