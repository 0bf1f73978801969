// Builds the web client and packs each of its files once; the server replaces the nonce placeholder in every page it sends.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { firstViews, sharedByPages } from './first-views.ts';

const packed: Plugin = {
  name: 'packed-beside',
  async writeBundle({ dir = '' }, files) {
    for (const file of Object.values(files).filter(({ fileName }) => /\.(js|css|svg)$/.test(fileName))) {
      const content = file.type === 'chunk' ? file.code : file.source;
      await Promise.all([['br', brotliCompressSync(content)] as const, ['gz', gzipSync(content, { level: 9 })] as const].map(([ending, bytes]) => writeFile(path.join(dir, `${file.fileName}.${ending}`), bytes)));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [packed, firstViews],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, rolldownOptions: { output: { codeSplitting: { groups: [{ name: sharedByPages, debugName: 'shared', minShareCount: 4, includeDependenciesRecursively: false }] } } } },
  html: { cspNonce: '__CSP_NONCE__' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
