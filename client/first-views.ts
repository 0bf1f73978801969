// Writes beside the built page what each of its addresses wants at once: the files of its code, and what is asked of the program.
import path from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { addresses, asksOf, asksOfCase } from './src/first-view.ts';

/** What the start uses and other pages too is one file, what several pages use and the start does not another, as a browser asks for few at once. */
export const sharedByPages: Rollup.CodeSplittingNameFunction = (id, graph) => {
  const atStart = new Set([path.join(import.meta.dirname, 'src/main.tsx').replaceAll('\\', '/')]);
  // A set that grows is walked to its new end.
  for (const module of atStart) for (const next of graph.getModuleInfo(module)?.importedIds ?? []) atStart.add(next);
  return atStart.has(id) ? 'start' : 'shared';
};

/** One line of `first-view.json`; parts of an address that begin with `:` stand for anything, the first line that fits counts. */
interface FirstView { readonly at: string; readonly code: readonly string[]; readonly asks: readonly string[] }

export const firstViews: Plugin = {
  name: 'first-views',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file): file is Rollup.OutputChunk => file.type === 'chunk');
    const withImports = (file: string, seen: Set<string>): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) withImports(next, seen);
      return seen;
    };
    const always = chunks.filter(({ isEntry }) => isEntry).reduce((seen, { fileName }) => withImports(fileName, seen), new Set<string>());
    const codeOf = (page: string): readonly string[] => {
      const chunk = chunks.find(({ isDynamicEntry, facadeModuleId }) => isDynamicEntry && facadeModuleId === path.join(import.meta.dirname, `src/pages/${fileOf(page)}.tsx`).replaceAll('\\', '/'));
      if (chunk === undefined) throw new Error(`The page ${page} has no code of its own.`);
      return [...withImports(chunk.fileName, new Set())].filter((file) => !always.has(file)).map((file) => `/${file}`);
    };
    const views = addresses.map(({ at, page }): FirstView => ({
      at, code: codeOf(page),
      asks: page in asksOf ? [...asksOfCase, ...asksOf[page as keyof typeof asksOf].map((ask) => `/cases/:id/${ask}`)].map((ask) => `/api${at.endsWith('/coverage') ? ask.replace(':draft', 'letter-en') : ask}`) : [],
    }));
    this.emitFile({ type: 'asset', fileName: 'first-view.json', source: JSON.stringify(views) });
  },
};

const fileOf = (page: string): string => (page === 'edit' ? 'edit-letter' : page);
