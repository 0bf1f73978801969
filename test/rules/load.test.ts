// The rule files load: every fault of every file is listed at once, as file:line:column.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadRulebook, RuleFaults } from '../../server/adapters/rule-files.ts';
import { projectRoot, realRulebook } from '../support/rulebook.ts';

it('loads the real rules without a fault', async () => {
  await expect(realRulebook().catch((error: unknown) => { throw new Error(error instanceof RuleFaults ? `\n${error.message}` : String(error)); })).resolves.toBeDefined();
});

it('lists the faults of several files at once, each at its place', async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'rules-'));
  try {
    for (const folder of ['rules', 'templates']) await cp(path.join(projectRoot, folder), path.join(root, folder), { recursive: true });
    const change = async (file: string, from: string, to: string): Promise<void> => {
      const text = await readFile(path.join(root, file), 'utf8');
      expect(text).toContain(from);
      await writeFile(path.join(root, file), text.replace(from, to));
    };
    await change('rules/elements/root-cause/stock-source.yaml', 'section: root-cause', 'sektion: root-cause');
    await change('rules/elements/corrective-actions/offers-closed.yaml', 'sources: [', 'sources: [NO-SUCH-SOURCE, ');
    await change('rules/reasons/order-performance/out-of-stock.yaml', 'first: [stock-source, specific-root-cause, orders-resolved,', 'first: [stock-secured, in-force-date, orders-resolved, rights-owner-contact,');
    await change('rules/reasons/order-performance/non-delivery.yaml', 'says: "issue:or-late"', 'says: "issue:other"');
    await change('rules/elements/corrective-actions/orders-resolved.yaml', 'beside: true, when: "handled:shipped"', 'beside: true, when: "handled:shipped|replaced"');
    await change('templates/elements/price-change-rule.en.hbs', '{{#say "', '{{nope}}{{#say "');
    await writeFile(path.join(root, 'rules/units/common.yaml'), 'order: { en: [order, orders], ja: 件\n');
    const lines = await loadRulebook(root).then(() => [], (error: unknown) => (error instanceof RuleFaults ? error.message.split('\n') : [String(error)]));
    expect(lines).toEqual(expect.arrayContaining([
      expect.stringMatching(/^rules\/elements\/root-cause\/stock-source\.yaml:\d+:\d+ .*section/),
      expect.stringMatching(/^rules\/elements\/corrective-actions\/offers-closed\.yaml:\d+:\d+ no source "NO-SUCH-SOURCE"/),
      expect.stringMatching(/^rules\/reasons\/order-performance\/out-of-stock\.yaml:\d+:\d+ "in-force-date" has no question/),
      expect.stringMatching(/^rules\/reasons\/order-performance\/out-of-stock\.yaml:\d+:\d+ no element "rights-owner-contact" in this reason/),
      expect.stringMatching(/^rules\/reasons\/order-performance\/out-of-stock\.yaml:\d+:\d+ nothing of root-cause/),
      expect.stringMatching(/^rules\/reasons\/order-performance\/non-delivery\.yaml:\d+:\d+ "names-issue" has no choice "issue" with the option "other"/),
      expect.stringMatching(/^rules\/elements\/corrective-actions\/orders-resolved\.yaml:\d+:\d+ beside: "shipped"/),
      expect.stringMatching(/^templates\/elements\/price-change-rule\.en\.hbs:1:1 only \{\{#say/),
      expect.stringMatching(/^rules\/units\/common\.yaml:\d+:\d+ /),
    ]));
  } finally { await rm(root, { recursive: true, force: true }); }
});
