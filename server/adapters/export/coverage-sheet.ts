// Lays the coverage of a draft out as a document, for every format alike: a heading for each issue and part, a table of its demands.
import type { Language } from '../../../rules/schema/words.ts';
import type { CoverageLine, CoveredDemand, CoveredElement } from '../../core/check/coverage.ts';
import type { Document, DocumentBlock, Span } from '../../core/letter/document.ts';
import type { Rulebook } from '../../core/rulebook/rulebook.ts';
import { coverageWords } from './coverage-words.ts';

export interface CoverageSheet { readonly coverage: readonly CoveredDemand[]; readonly draft: 'refused' | 'letter-en' | 'letter-ja'; readonly language: Language }

export function coverageSheet(rulebook: Rulebook, { coverage, draft, language }: CoverageSheet): Document {
  const words = coverageWords[language];
  const issues = [...new Set(coverage.filter(({ section }) => section !== undefined).map(({ reason }) => reason))];
  const answers = coverage.filter(({ response }) => response !== undefined);
  const others = coverage.filter(({ section, response }) => section === undefined && response === undefined);
  const titleOf = (reason: string | undefined): readonly DocumentBlock[] => (reason === undefined ? [] : [heading(2, rulebook.reasons.get(reason)?.title[language] ?? reason)]);
  return [
    heading(1, words.title), paragraph(words.lead), paragraph(words.text[draft]),
    ...issues.flatMap((reason) => [...titleOf(reason), ...coverage.filter((one) => one.section !== undefined && one.reason === reason).flatMap((one) => part(rulebook, one, language))]),
    ...answers.flatMap(({ elements }) => [heading(2, words.answer), table(elements.map((line) => [elementTitle(rulebook, line, language), line]), language)]),
    ...(others.length === 0 ? [] : [heading(2, words.otherDemands), table(others.map((line) => [askTitle(rulebook, line, language), line]), language)]),
  ];
}

function part(rulebook: Rulebook, demand: CoveredDemand, language: Language): readonly DocumentBlock[] {
  const words = coverageWords[language];
  const title = rulebook.sections.find(({ id }) => id === demand.section)?.title[language] ?? '';
  const rows: readonly Row[] = demand.elements.length === 0 ? [[title, demand]] : demand.elements.map((line) => [elementTitle(rulebook, line, language), line]);
  return [heading(3, `${title}${language === 'ja' ? '：' : ': '}${standing(demand, language)}`), ...(demand.asked ? [] : [paragraph(words.notAsked)]), table(rows, language)];
}

const elementTitle = (rulebook: Rulebook, { key, element }: CoveredElement, language: Language): string => (rulebook.question(key)?.title ?? rulebook.elements.get(element)?.title)?.[language] ?? element;
const askTitle = (rulebook: Rulebook, { ask }: CoveredDemand, language: Language): string => rulebook.notice.asks.find((rule) => rule.ask === ask)?.title[language] ?? ask ?? '';

type Row = readonly [title: string, line: CoverageLine];

function table(rows: readonly Row[], language: Language): DocumentBlock {
  const words = coverageWords[language];
  return {
    kind: 'table', head: [words.demand, words.result, words.sentence, words.paper].map((word) => [span(word)]),
    rows: rows.map(([title, line]) => [[span(title)], [span(standing(line, language))], lines(sentencesOf(line, language), words.notAnswered), lines(line.papers.map(({ name, named }) => words.named[named](name)), words.noPaper)]),
  };
}

const sentencesOf = ({ sentences }: CoverageLine, language: Language): readonly string[] => sentences.map(({ text }) => coverageWords[language].quote(text.replace(/\s+/gu, ' ').trim()));

function standing({ verdict, unclear, byUser }: CoverageLine, language: Language): string {
  const words = coverageWords[language];
  const said = words.verdict[unclear === true ? 'unclear' : verdict];
  return byUser === true ? `${said}${language === 'ja' ? `（${words.byUser}）` : ` (${words.byUser})`}` : said;
}

const span = (text: string): Span => ({ kind: 'text', text, strong: false, em: false });
const lines = (texts: readonly string[], none: string): readonly Span[] => (texts.length === 0 ? [none] : texts).flatMap((text, i) => [...(i === 0 ? [] : [{ kind: 'break' as const }]), span(text)]);
const heading = (level: number, text: string): DocumentBlock => ({ kind: 'heading', level, spans: [span(text)] });
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', spans: [span(text)] });
