// The library of sentences that satisfy an element, and of those that only seem to: the checker tells them apart.
// A sentence counts where one of the reasons it was written for sees it. What is not seen yet stands in library-gaps.txt, and leaves it once it is.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lookThrough } from '../../server/core/check/look.ts';
import { judgeElement } from '../../server/core/check/judge-element.ts';
import type { Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { analyse } from '../../server/core/text/analyse.ts';
import { projectRoot, realRulebook } from '../support/rulebook.ts';

interface Sample { readonly element: string; readonly kind: 'good' | 'bad'; readonly text: string; readonly reasons: readonly string[] }
const read = (name: string): readonly string[] => readFileSync(path.join(projectRoot, 'test/elements', name), 'utf8').split('\n').filter((line) => line !== '');
const samples = read('library.jsonl').map((line) => JSON.parse(line) as Sample);
const gaps = new Set(read('library-gaps.txt'));
const nameOf = ({ element, text }: Sample): string => `${element}: ${text}`;

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

function isPresent({ element, text, reasons }: Sample): boolean {
  return reasons.flatMap((reason) => rulebook.requirements(reason).filter((requirement) => requirement.element === element)).some((requirement) => {
    const placed = analyse(rulebook.vocabulary, text).map((sentence) => ({ sentence, sections: [requirement.section], firmly: [] }));
    return judgeElement(requirement, lookThrough(placed)).verdict === 'present';
  });
}

describe('the library of elements', () => {
  it('has samples of every reason', () => {
    const reasons = new Set(samples.flatMap((sample) => sample.reasons));
    expect([...rulebook.reasons.keys()].filter((reason) => !reasons.has(reason))).toEqual(['ip-unspecified']);
  });

  it('sees each good sentence but the known gaps', () => {
    const unseen = samples.filter((sample) => sample.kind === 'good' && !isPresent(sample)).map(nameOf);
    expect(unseen.filter((name) => !gaps.has(name))).toEqual([]);
    expect([...gaps].filter((name) => !unseen.includes(name))).toEqual([]);
  });

  it('takes no vague sentence for an answer', () => {
    expect(samples.filter((sample) => sample.kind === 'bad' && isPresent(sample)).map(nameOf)).toEqual([]);
  });
});
