// Numbers that notices name: ASINs, orders, complaints, the case. Complaint and case numbers are told apart by the word before them.
import type { Sentence } from '../text/sentence.ts';
import { cut } from './line.ts';
import type { Line } from './line.ts';
import type { Because } from './reading.ts';

const longNumber = /(?<![\d-])\d{8,14}(?![\d-])/g;
/** A label reaches this far: "Complaint IDs: 8815590327, 8816204418". */
const labelReach = 90;

interface Ids { readonly asins: readonly Because[]; readonly orderIds: readonly Because[]; readonly complaintIds: readonly Because[]; readonly caseId?: Because }

export function scanIds(text: string, lines: readonly Line[]): Ids {
  const asins: Because[] = [];
  const orderIds: Because[] = [];
  const complaintIds: Because[] = [];
  let caseId: Because | undefined;
  for (const [i, line] of lines.entries()) {
    for (const specific of line.sentence.specifics) {
      if (specific.kind === 'asin') asins.push(...cut(text, [specific], line.zone));
      if (specific.kind === 'order-id') orderIds.push(...cut(text, [specific], line.zone));
    }
    for (const { label, because } of labelled(text, line, lines[i - 1])) {
      if (label === 'complaint') complaintIds.push(because);
      else caseId ??= because;
    }
  }
  return { asins: distinct(asins), orderIds: distinct(orderIds), complaintIds: distinct(complaintIds), ...(caseId === undefined ? {} : { caseId }) };
}

function labelled(text: string, line: Line, before: Line | undefined): readonly { readonly label: 'complaint' | 'case'; readonly because: Because }[] {
  const { sentence } = line;
  if (!/\d{8}/.test(sentence.text)) return [];
  const labels = [...labelsOf(before?.sentence), ...labelsOf(sentence)];
  return [...sentence.text.matchAll(longNumber)].flatMap((match) => {
    const start = sentence.start + match.index;
    const label = labels.filter((one) => one.end <= start && start - one.end <= labelReach).at(-1);
    const [because] = cut(text, [{ start, end: start + match[0].length }], line.zone);
    return label === undefined || because === undefined ? [] : [{ label: label.label, because }];
  });
}

interface Label { readonly label: 'complaint' | 'case'; readonly end: number }
const labelConcepts: ReadonlyMap<string, Label['label']> = new Map([['notice-complaint-label', 'complaint'], ['notice-case-label', 'case']]);

function labelsOf(sentence: Sentence | undefined): readonly Label[] {
  const labels = (sentence?.hitsAmong(labelConcepts) ?? []).map(({ hit, about }): Label => ({ label: about, end: hit.end }));
  return labels.sort((a, b) => a.end - b.end);
}

function distinct(list: readonly Because[]): readonly Because[] {
  const seen = new Set<string>();
  return list.filter((because) => { const fresh = !seen.has(because.text); seen.add(because.text); return fresh; });
}
