// The figures reached on marked notices and drafts do not fall. Floors are raised after an improvement, never lowered to let a change pass.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { predictDraft } from '../../server/core/check/predict.ts';
import { f1, scoreDrafts } from '../../server/core/check/score-drafts.ts';
import type { CorpusDraft } from '../../server/core/check/score-drafts.ts';
import { predictNotice } from '../../server/core/notice/predict-notice.ts';
import type { CorpusNotice } from '../../server/core/notice/predict-notice.ts';
import { scoreNotices } from '../../server/core/notice/score.ts';
import { projectRoot, realRulebook } from '../support/rulebook.ts';

type Figures = Readonly<Record<string, number>>;
interface Floors { readonly notices: Readonly<Record<string, Figures>>; readonly drafts: Readonly<Record<string, Figures>> }
const folder = path.join(projectRoot, 'test/corpus');
const floors = JSON.parse(readFileSync(path.join(folder, 'floors.json'), 'utf8')) as Floors;
const rulebook = await realRulebook();

const linesOf = <T>(file: string): readonly T[] => readFileSync(path.join(folder, file), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as T);

function noticeFigures(file: string): Figures {
  const corpus = linesOf<CorpusNotice>(file);
  const score = scoreNotices(corpus, corpus.map((line) => predictNotice(rulebook, line)), new Set(rulebook.reasons.keys()));
  const shares = { isNotice: score.isNotice.share, kind: score.kind.share, exact: score.exactReasons.share, asks: score.asks.f1, reasons: score.reasons.all.f1 };
  return Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, 100 * share]));
}

function draftFigures(file: string): Figures {
  const corpus = linesOf<CorpusDraft>(file);
  const { missingOrNot, threeWay, sentences, elements } = scoreDrafts(corpus, corpus.map((line) => predictDraft(rulebook, line)));
  return {
    sections: (100 * missingOrNot.right) / missingOrNot.of, threeWay: (100 * threeWay.right) / threeWay.of,
    cause: f1(sentences['root-cause']), done: f1(sentences['corrective-actions']), prevention: f1(sentences['preventive-measures']),
    elements: (100 * elements.right) / elements.of, missingElements: f1(elements.missing),
  };
}

const fallen = (reached: Figures, floor: Figures): readonly string[] => Object.entries(floor).filter(([name, least]) => !((reached[name] ?? 0) >= least - rounding)).map(([name, least]) => `${name} ${(reached[name] ?? 0).toFixed(1)} instead of ${String(least)}`);
/** Floors have one decimal. */
const rounding = 0.05;

describe.each(Object.entries(floors.notices))('%s', (file, floor) => {
  it('is read at least as well as before', () => { expect(fallen(noticeFigures(file), floor)).toEqual([]); });
});

describe.each(Object.entries(floors.drafts))('%s', (file, floor) => {
  it('is checked at least as well as before', () => { expect(fallen(draftFigures(file), floor)).toEqual([]); });
});
