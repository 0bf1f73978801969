// All styles are one sheet: a class that two parts of the page take for their own changes both.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from './rulebook.ts';

const folder = path.join(projectRoot, 'client/src/style');
/** These shape what all pages share; every other file has blocks of its own. */
const layers = new Set(['tokens', 'base', 'pages', 'own', 'phone', 'print', 'index']);
/** Looked at one by one: shown on several pages, and only fitted in there. */
const fitted = ['explain', 'steps', 'notice', 'settled', 'papers', 'cov', 'only-m', 'standing', 'tl'];

/** The classes that selectors of a sheet begin with; `.a + .b` is of no block, it says how two stand beside each other. */
function blocksOf(sheet: string): ReadonlySet<string> {
  const selectors = [...sheet.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{/g)].flatMap(([, list = '']) => list.split(','));
  return new Set(selectors.map((selector) => selector.trim()).flatMap((selector) => (/^[^\s>+~]+\s*[+~]/.test(selector) ? [] : /^\.([\w-]+)/.exec(selector)?.[1] ?? [])));
}

function sharedBlocks(sheets: Readonly<Record<string, string>>): readonly string[] {
  const ownersOf = new Map<string, string[]>();
  for (const [name, sheet] of Object.entries(sheets)) for (const block of blocksOf(sheet)) ownersOf.set(block, [...ownersOf.get(block) ?? [], name]);
  return [...ownersOf].filter(([, owners]) => owners.length > 1).map(([block, owners]) => `.${block}: ${owners.join(', ')}`);
}

it('a class begins the selectors of one sheet alone', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.css')).map((file) => file.slice(0, -'.css'.length)).filter((name) => !layers.has(name));
  const sheets = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, `${name}.css`), 'utf8')]));
  const shared = sharedBlocks(sheets);
  expect(names.length).toBeGreaterThan(8);
  expect(shared.filter((one) => !fitted.some((block) => one.startsWith(`.${block}:`)))).toEqual([]);
  // What is no longer shared leaves the list.
  expect(fitted.filter((block) => !shared.some((one) => one.startsWith(`.${block}:`)))).toEqual([]);
  expect(sharedBlocks({ one: '/* .x {} */ .privacy > p, .a:hover { color: red }', two: '@media print { .b .a { top: 0 } .privacy { top: 0 } .a + .c { top: 0 } }' })).toEqual(['.privacy: one, two']);
});
