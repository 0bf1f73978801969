// The rules, ready for use: from the compiled copy where it is fresh, else from rules/ and templates/ as they are written.
import { readCompiledRules, stampOf, writeCompiledRules } from './compiled-rules.ts';
import { buildRulebook } from '../core/rulebook/build-rulebook.ts';
import type { RuleFault } from '../core/rulebook/faults.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';

/** Thrown when rules or templates have faults; the message lists all of them as file:line:column. */
export class RuleFaults extends Error {
  readonly faults: readonly RuleFault[];
  constructor(faults: readonly RuleFault[]) {
    super(faults.map((fault) => `${fault.file}:${fault.line ?? 1}:${fault.column ?? 1} ${fault.message}`).join('\n'));
    this.name = 'RuleFaults';
    this.faults = faults;
  }
}

/**
 * Loads and links all rules under `root` (the project's folder).
 * @throws RuleFaults with every fault of every file.
 */
export async function loadRulebook(root: string): Promise<Rulebook> {
  const stamp = stampOf(root);
  const compiled = readCompiledRules(root, stamp);
  if (compiled !== undefined) {
    const quick = buildRulebook(compiled.files, { proved: compiled.vocabulary });
    if (quick.ok) return quick.rulebook;
  }
  // The readers of YAML and the shapes take longer to load than everything else at start.
  const { RuleReader } = await import('./rule-reader.ts');
  const reader = new RuleReader(root);
  const files = await reader.readAll();
  const built = buildRulebook(files);
  if (reader.faults.length === 0 && built.ok) await writeCompiledRules(root, stamp, files, built.vocabulary);
  const faults = [...reader.faults, ...(built.ok ? [] : built.faults.map((fault) => reader.locate(fault)))];
  if (faults.length > 0 || !built.ok) throw new RuleFaults(sorted(faults));
  return built.rulebook;
}

const sorted = (faults: readonly RuleFault[]): RuleFault[] => [...faults].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
