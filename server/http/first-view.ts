// What a page wants at once, told to the browser in the head of the page: its code and its data then come beside the program's start, not after it. The build of the client writes which address wants what.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Parts of `at` that begin with `:` stand for any one; they stand for the same in `asks`. */
interface FirstView { readonly at: string; readonly code: readonly string[]; readonly asks: readonly string[] }

/** What a part of an address may hold here. Whatever else it is, the page asks for itself. */
const plainPart = /^\w[\w.-]*$/;

/** From a path to the lines for its head. What draws the frame comes before the code of the page. `askedLater`: whoever opens the page has to sign in first, so only its code is told. */
export function firstViewsOf(folder: string, askedLater: boolean): (address: string) => string {
  const file = path.join(folder, 'first-view.json');
  const views = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly FirstView[]).map((view) => ({ ...view, parts: view.at.split('/') })) : [];
  return (address) => {
    const parts = address.replace(/\/$/, '').split('/');
    if (!parts.slice(1).every((part) => plainPart.test(part))) return '';
    const view = views.find((one) => one.parts.length === parts.length && one.parts.every((part, i) => part.startsWith(':') || part === parts[i]));
    if (view === undefined) return '';
    const filled = (ask: string): string => ask.split('/').map((part) => (part.startsWith(':') ? parts[view.parts.indexOf(part)] ?? part : part)).join('/');
    return [
      ...view.code.map((script) => `<link rel="modulepreload" fetchpriority="low" crossorigin href="${script}">`),
      ...(askedLater ? [] : view.asks.map((ask) => `<link rel="preload" as="fetch" crossorigin href="${filled(ask)}">`)),
    ].join('\n');
  };
}
