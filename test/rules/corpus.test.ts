// The figures reached on marked notices do not fall. Floors are raised after an improvement, never lowered to let a change pass.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { predictNotice } from '../../server/core/notice/predict-notice.ts';
import type { CorpusNotice } from '../../server/core/notice/predict-notice.ts';
import { scoreNotices } from '../../server/core/notice/score.ts';
import { projectRoot, realRulebook } from '../support/rulebook.ts';

type Floors = Readonly<Record<string, Readonly<Record<'isNotice' | 'kind' | 'exact' | 'asks' | 'reasons', number>>>>;
const folder = path.join(projectRoot, 'test/corpus');
const floors = JSON.parse(readFileSync(path.join(folder, 'floors.json'), 'utf8')) as Floors;
const rulebook = await realRulebook();

describe.each(Object.entries(floors))('%s', (file, floor) => {
  it('is read at least as well as before', () => {
    const corpus = readFileSync(path.join(folder, file), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as CorpusNotice);
    const score = scoreNotices(corpus, corpus.map((line) => predictNotice(rulebook, line)), new Set(rulebook.reasons.keys()));
    const reached = { isNotice: score.isNotice.share, kind: score.kind.share, exact: score.exactReasons.share, asks: score.asks.f1, reasons: score.reasons.all.f1 };
    const fallen = Object.entries(reached).filter(([name, value]) => 100 * value < (floor[name as keyof typeof reached]) - rounding).map(([name, value]) => `${name} ${(100 * value).toFixed(1)} instead of ${String(floor[name as keyof typeof reached])}`);
    expect(fallen).toEqual([]);
  });
});

/** Floors have one decimal. */
const rounding = 0.05;
