// The worker that checks drafts, by a rulebook of its own. What it remembers of them goes when it ends.
import { parentPort, workerData } from 'node:worker_threads';
import type { DraftToCheck } from '../../core/check/check-draft.ts';
import { stampFor } from '../compiled-rules.ts';
import { loadRulebook } from '../rule-files.ts';
import { briefText } from './brief-text.ts';
import type { FromThread, ThreadData } from './checking-thread.ts';
import { judgedBy } from './judged-by.ts';

class OtherRules extends Error { override readonly name = 'OtherRules'; }

const { root, by } = workerData as ThreadData;
const compare = (): void => { if (judgedBy(stampFor(root), new URL(import.meta.url)) !== by) throw new OtherRules(); };
const tell = (message: FromThread): void => { parentPort?.postMessage(message); };

compare();
const rulebook = await loadRulebook(root);
// They may have been replaced while they were read.
compare();
parentPort?.on('message', (drafts: readonly DraftToCheck[]) => {
  const begun = performance.now();
  const texts = drafts.map((draft) => { try { return briefText(rulebook, draft); } catch { return undefined; } });
  tell({ texts, took: performance.now() - begun });
});
tell('ready');
