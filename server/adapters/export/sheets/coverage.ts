// Lays the coverage of a draft out as a document, for every format alike: a heading for each issue and part, a table of its demands.
import type { Language } from '../../../../rules/schema/words.ts';
import type { CoverageLine, CoveredDemand, CoveredElement } from '../../../core/check/coverage.ts';
import { sentenceWords } from '../../../core/check/finding-key.ts';
import type { FindingAside } from '../../../core/check/verdict.ts';
import type { Document, DocumentBlock } from '../../../core/letter/document.ts';
import type { Rulebook } from '../../../core/rulebook/rulebook.ts';
import { coverageWords } from './coverage-words.ts';
import { heading, lines, paragraph, span } from './parts.ts';

/** `aside`: findings that the seller set aside in `text`. */
export interface CoverageSheet { readonly text: string; readonly coverage: readonly CoveredDemand[]; readonly aside: readonly FindingAside[]; readonly draft: 'refused' | 'letter-en' | 'letter-ja'; readonly language: Language }

export function coverageSheet(rulebook: Rulebook, { text, coverage, aside, draft, language }: CoverageSheet): Document {
  const words = coverageWords[language];
  const issues = [...new Set(coverage.filter(({ section }) => section !== undefined).map(({ reason }) => reason))];
  const answers = coverage.filter(({ response }) => response !== undefined);
  const others = coverage.filter(({ section, response }) => section === undefined && response === undefined);
  const titleOf = (reason: string | undefined): readonly DocumentBlock[] => (reason === undefined ? [] : [heading(2, rulebook.reasons.get(reason)?.title[language] ?? reason)]);
  return [
    heading(1, words.title), paragraph(words.lead), paragraph(words.text[draft]),
    ...issues.flatMap((reason) => [...titleOf(reason), ...coverage.filter((one) => one.section !== undefined && one.reason === reason).flatMap((one) => part(rulebook, one, { aside, language }))]),
    ...answers.flatMap(({ elements }) => [heading(2, words.answer), table(elements.map((line) => elementRow(rulebook, line, { aside, language })), language)]),
    ...(others.length === 0 ? [] : [heading(2, words.otherDemands), table(others.map((line) => ({ title: askTitle(rulebook, line, language), line })), language)]),
    ...asideTable({ text, aside, language }),
  ];
}

type Said = Pick<CoverageSheet, 'aside' | 'language'>;

function part(rulebook: Rulebook, demand: CoveredDemand, { aside, language }: Said): readonly DocumentBlock[] {
  const words = coverageWords[language];
  const title = rulebook.sections.find(({ id }) => id === demand.section)?.title[language] ?? '';
  const rows: readonly Row[] = demand.elements.length === 0 ? [{ title, line: demand }] : demand.elements.map((line) => elementRow(rulebook, line, { aside, language }));
  return [heading(3, `${title}${language === 'ja' ? '：' : ': '}${standing(demand, language)}`), ...(demand.asked ? [] : [paragraph(words.notAsked)]), table(rows, language)];
}

function elementRow(rulebook: Rulebook, line: CoveredElement, { aside, language }: Said): Row {
  const { key, element } = line;
  const title = (rulebook.question(key)?.title ?? rulebook.elements.get(element)?.title)?.[language] ?? element;
  return { title, line, aside: aside.some(({ rule, reason }) => rule === `element/${element}` && (reason === undefined || key === `${reason}.${element}`)) };
}

const askTitle = (rulebook: Rulebook, { ask }: CoveredDemand, language: Language): string => rulebook.notice.asks.find((rule) => rule.ask === ask)?.title[language] ?? ask ?? '';

/** `aside`: the finding about it was set aside. */
interface Row { readonly title: string; readonly line: CoverageLine; readonly aside?: boolean }

function table(rows: readonly Row[], language: Language): DocumentBlock {
  const words = coverageWords[language];
  return {
    kind: 'table', head: [words.demand, words.result, words.sentence, words.paper].map((word) => [span(word)]),
    rows: rows.map(({ title, line, aside = false }) => [[span(title)], lines([standing(line, language), ...(aside ? [words.aside.tag] : [])], ''), lines(sentencesOf(line, language), words.notAnswered), lines(line.papers.map(({ name, named }) => words.named[named](name)), words.noPaper)]),
  };
}

const sentencesOf = ({ sentences }: CoverageLine, language: Language): readonly string[] => sentences.map(({ text }) => coverageWords[language].quote(sentenceWords(text)));

/** The truth about the check: what it found and the seller judged otherwise. */
function asideTable({ text, aside, language }: Pick<CoverageSheet, 'text' | 'aside' | 'language'>): readonly DocumentBlock[] {
  const { aside: words, quote } = coverageWords[language];
  if (aside.length === 0) return [];
  return [
    heading(2, words.title), paragraph(words.lead),
    { kind: 'table', head: [words.finding, words.sentence, words.because].map((word) => [span(word)]), rows: aside.map(({ message, places, because }) => [[span(message[language])], lines(places.map(({ start, end }) => quote(sentenceWords(text.slice(start, end)))), words.none), [span(because ?? words.none)]]) },
  ];
}

function standing({ verdict, unclear, byUser }: CoverageLine, language: Language): string {
  const words = coverageWords[language];
  const said = words.verdict[unclear === true ? 'unclear' : verdict];
  return byUser === true ? `${said}${language === 'ja' ? `（${words.byUser}）` : ` (${words.byUser})`}` : said;
}
