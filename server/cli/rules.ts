// rules: what is known, its proofs, and the catalogue made of it.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import { checkPrinting, withPrinting, type Printing } from './options.ts';
import { BadInput, exitCodes, printJson, type Context } from './terminal.ts';

interface Options extends Printing { readonly prove?: true; readonly catalogue?: string; readonly check?: true }

export function rulesCommand(context: Context): Command {
  const { words: { help } } = context;
  return withPrinting(new Command('rules').description(help.rules).option('--prove', help.prove).option('--catalogue <file>', help.catalogue).option('--check', help.fresh), context)
    .action((options: Options) => rules(context, options));
}

async function rules(context: Context, options: Options): Promise<void> {
  checkPrinting(context, options);
  const { words, terminal, tools } = context;
  const rulebook = await tools.rulebook();
  if (options.catalogue !== undefined || options.check === true) {
    const { writeCatalogue } = await import('../core/rulebook/catalogue.ts');
    const text = writeCatalogue(rulebook);
    if (options.catalogue !== undefined) { await write(context, options.catalogue, text); return; }
    const onDisk = await readFile(path.join(tools.root, 'rules', 'CATALOGUE.md'), 'utf8').catch(() => '');
    const fresh = onDisk === text;
    terminal.out(`${fresh ? words.rules.fresh : words.rules.staleCatalogue}\n`);
    context.end(fresh ? exitCodes.fine : exitCodes.findings);
    return;
  }
  if (options.prove === true) { await prove(context, rulebook, options); return; }
  const known = summary(rulebook);
  if (options.json) printJson(context, known);
  else terminal.out(`${describe(context, rulebook, known).join('\n')}\n`);
}

async function write({ terminal, words }: Context, file: string, text: string): Promise<void> {
  await writeFile(file, text).catch(() => { throw new BadInput(words.usage.unwritable(file)); });
  terminal.out(`${words.rules.written(file)}\n`);
}

async function prove(context: Context, rulebook: Rulebook, { json }: Options): Promise<void> {
  const { proveRules } = await import('../core/check/prove.ts');
  const { passed, failures } = proveRules(rulebook);
  if (json) printJson(context, { passed, failures });
  else context.terminal.out(`${[...failures.map((failure) => `${failure.rule}: ${failure.expected} -> ${failure.got}: ${failure.text}`), context.words.rules.proofs(passed, failures.length)].join('\n')}\n`);
  context.end(failures.length === 0 ? exitCodes.fine : exitCodes.findings);
}

type Summary = ReturnType<typeof summary>;

function summary(rulebook: Rulebook) {
  const yearAgo = new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 10);
  const facts = [...rulebook.facts.values()];
  return {
    reasons: [...rulebook.reasons.values()].map((reason) => {
      const requirements = rulebook.requirements(reason.id);
      return { id: reason.id, group: reason.group, title: reason.title, response: reason.response, signs: reason.signs.length, elements: requirements.length, questions: requirements.filter(({ question }) => question !== undefined).length };
    }),
    elements: rulebook.elements.size, styles: rulebook.styles.map(({ id, criterion }) => ({ id, criterion })), sources: Object.keys(rulebook.sources).length,
    facts: facts.length, unverified: facts.filter((fact) => !fact.verified).map(({ id }) => id), stale: facts.filter((fact) => fact.checked < yearAgo).map(({ id }) => id),
  };
}

function describe({ words, language }: Context, rulebook: Rulebook, known: Summary): readonly string[] {
  const facts = (name: string, ids: readonly string[]): readonly string[] => (ids.length === 0 ? [] : [`  ${name} (${String(ids.length)}):`, ...ids.map((id) => `    ${id}: ${rulebook.facts.get(id)?.statement[language] ?? ''}`)]);
  return [
    words.rules.all(known.reasons.length, known.elements, known.reasons.reduce((sum, reason) => sum + reason.questions, 0)), '',
    `${words.rules.reasons}:`,
    ...known.reasons.map((reason) => `  ${reason.id.padEnd(24)} ${String(reason.elements).padStart(3)} ${words.rules.elements} ${String(reason.questions).padStart(3)} ${words.rules.asked} ${String(reason.signs).padStart(3)} ${words.rules.signs}  ${reason.title[language]}`), '',
    `${words.rules.sources}: ${String(known.sources)}`, `${words.rules.facts}: ${String(known.facts)}`, ...facts(words.rules.unverified, known.unverified), ...facts(words.rules.stale, known.stale),
  ];
}
