// The real rulebook, loaded once per test file.
import path from 'node:path';
import { loadRulebook } from '../../server/adapters/rule-files.ts';
import type { Rulebook } from '../../server/core/rulebook/rulebook.ts';

export const projectRoot = path.resolve(import.meta.dirname, '../..');
let loading: Promise<Rulebook> | undefined;
export const realRulebook = (): Promise<Rulebook> => (loading ??= loadRulebook(projectRoot));
