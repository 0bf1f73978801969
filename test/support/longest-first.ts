// The long files first, so that no worker is left alone with one at the end; a fresh clone knows only how large each is. The rest as vitest has it.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const long: readonly string[] = [
  'core/worst-case/functions', 'rules/pairs', 'adapters/case-file/case-file', 'core/worst-case/phrases', 'adapters/postgres/postgres', 'rules/round-trip', 'core/worst-case/expressions', 'adapters/lock/lock', 'adapters/intake/read-bytes', 'adapters/export/other-programs', 'core/evidence/linear',
  'http/any-request', 'http/killed', 'http/processes', 'http/access', 'http/evidence-files', 'http/cases-postgres',
  'e2e/coverage', 'e2e/edit', 'e2e/pages', 'e2e/start', 'e2e/check', 'e2e/team', 'e2e/rounds', 'e2e/ask', 'e2e/journey', 'e2e/orders',
];
const rank = ({ moduleId }: TestSpecification): number => { const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`)); return at < 0 ? long.length : at; };

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
