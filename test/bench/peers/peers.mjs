// Other checkers of text, one adapter each: `open` loads it and gives a function from a text to the number of things found.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const plain = (module) => module.default ?? module;

async function textlint(names) {
  const { TextlintKernel } = await import('@textlint/kernel');
  const kernel = new TextlintKernel();
  const rules = names.flatMap((name) => {
    const module = plain(require(name));
    if (module.rules === undefined) return [{ ruleId: name, rule: module, options: true }];
    return Object.entries(module.rules).filter(([id]) => module.rulesConfig?.[id] !== false).map(([id, rule]) => ({ ruleId: id, rule: plain(rule), options: module.rulesConfig?.[id] ?? true }));
  });
  const options = { filePath: 'draft.txt', ext: '.txt', plugins: [{ pluginId: 'text', plugin: plain(require('@textlint/textlint-plugin-text')) }], rules };
  return async (text) => (await kernel.lintText(text, options)).messages.length;
}

async function retext() {
  const names = ['retext-english', 'retext-passive', 'retext-simplify', 'retext-intensify', 'retext-repeated-words', 'retext-readability', 'retext-stringify'];
  const [{ unified }, ...plugins] = await Promise.all(['unified', ...names].map((name) => import(name)));
  const processor = unified();
  for (const { default: plugin } of plugins) processor.use(plugin);
  processor.freeze();
  return (text) => processor.processSync(text).messages.length;
}

async function harper() {
  const [{ LocalLinter }, { binaryInlined }] = await Promise.all([import('harper.js'), import('harper.js/binaryInlined')]);
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return async (text) => (await linter.lint(text, { language: 'plaintext' })).length;
}

export const peers = [
  { language: 'en', id: 'write-good', does: 'phrases of style', open: async () => { const check = require('write-good'); return (text) => check(text).length; } },
  { language: 'en', id: 'alex', does: 'unkind words', open: async () => { const { text: check } = await import('alex'); return (text) => check(text).messages.length; } },
  { language: 'en', id: 'retext', does: 'five plug-ins', open: retext },
  { language: 'en', id: 'textlint', does: 'one rule, write-good', open: () => textlint(['textlint-rule-write-good']) },
  { language: 'en', id: 'harper.js', does: 'grammar and spelling, WebAssembly', open: harper },
  { language: 'ja', id: 'textlint', does: 'preset for technical writing', open: () => textlint(['textlint-rule-preset-ja-technical-writing']) },
];
