// check DRAFT: where a draft answers each point, what is missing, and what stands against it.
import { Command } from 'commander';
import type { CheckResult, ElementVerdict, Finding } from '../core/check/verdict.ts';
import type { Reading } from '../core/notice/reading.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import { readText } from './input.ts';
import { checkPrinting, collect, knownReasons, knownResponse, withPrinting, type Printing } from './options.ts';
import { placeName, quoted } from './place-name.ts';
import { BadInput, exitCodes, printJson, type Context } from './terminal.ts';

interface Options extends Printing { readonly notice?: string; readonly reason?: readonly string[]; readonly response?: string }

export function checkCommand(context: Context): Command {
  const { words: { help } } = context;
  return withPrinting(new Command('check').description(help.check).argument('<draft>', help.draft).option('--notice <file>', help.withNotice).option('--reason <id>', help.reason, collect).option('--response <kind>', help.response), context)
    .action((source: string, options: Options) => check(context, source, options));
}

async function check(context: Context, source: string, options: Options): Promise<void> {
  checkPrinting(context, options);
  const { words } = context;
  const given = knownResponse(context, options.response);
  if (options.reason === undefined && options.notice === undefined && given === 'plan') throw new BadInput(words.usage.noReason);
  const [{ checkDraft }, { readNotice }] = await Promise.all([import('../core/check/check-draft.ts'), import('../core/notice/read-notice.ts')]);
  const text = await readText(context, source);
  const notice = options.notice === undefined ? undefined : await readText(context, options.notice);
  const rulebook = await context.tools.rulebook();
  const reading = notice === undefined ? undefined : readNotice(rulebook, notice, {});
  const reasons = options.reason === undefined ? named(rulebook, reading) : knownReasons(context, rulebook, options.reason);
  const response = options.response === undefined ? reading?.response.id ?? 'plan' : given;
  if (reasons.length === 0 && response === 'plan') throw new BadInput(words.usage.noReasonInNotice);
  const result = checkDraft(rulebook, { text, reasons, response, ...(reading === undefined ? {} : { reading }) });
  if (options.json) printJson(context, { response, reasons, ...result });
  else context.terminal.out(`${describe(context, { rulebook, text, result }).join('\n')}\n`);
  context.end(result.findings.length === 0 ? exitCodes.fine : exitCodes.findings);
}

const named = (rulebook: Rulebook, reading: Reading | undefined): readonly string[] => (reading?.reasons ?? []).filter(({ id, certainty }) => certainty !== 'possible' && rulebook.reasons.has(id)).map(({ id }) => id);

interface Checked { readonly rulebook: Rulebook; readonly text: string; readonly result: CheckResult }

function describe(context: Context, checked: Checked): readonly string[] {
  const { words, language } = context;
  const { rulebook, result } = checked;
  const reasons = [...new Set(result.sections.map(({ reason }) => reason))];
  const demands = result.demands.map((demand) => `  ${words.check.verdict[demand.verdict].padEnd(12)} ${rulebook.notice.asks.find(({ ask }) => ask === demand.ask)?.title[language] ?? demand.ask}${demand.reason === undefined ? '' : ` (${demand.reason})`}`);
  return [
    `${words.check.coverage}:`,
    ...reasons.flatMap((reason) => reasonLines(context, checked, reason)),
    ...result.elements.filter(({ reason }) => reason === undefined).flatMap((element) => elementLines(context, checked, element)),
    ...(demands.length === 0 ? [] : ['', `${words.check.demands}:`, ...demands]),
    '',
    ...(result.findings.length === 0 ? [words.check.noFindings] : [`${words.check.findings} (${String(result.findings.length)}):`, ...result.findings.flatMap((finding) => findingLines(context, checked, finding))]),
  ];
}

function reasonLines(context: Context, checked: Checked, reason: string): readonly string[] {
  const { words, language } = context;
  const { rulebook, result } = checked;
  const title = rulebook.reasons.get(reason)?.title[language] ?? reason;
  return [`  ${title} (${reason})`, ...result.sections.filter((section) => section.reason === reason).flatMap((section) => [
    `    ${words.check.verdict[section.verdict].padEnd(12)} ${rulebook.sections.find(({ id }) => id === section.section)?.title[language] ?? section.section}`,
    ...result.elements.filter((element) => element.reason === reason && element.section === section.section).flatMap((element) => elementLines(context, checked, element)),
  ])];
}

function elementLines({ words, language }: Context, { rulebook, text, result }: Checked, element: ElementVerdict): readonly string[] {
  const papers = result.coverage.flatMap(({ elements }) => elements).find(({ key }) => key === element.key)?.papers ?? [];
  const title = rulebook.question(element.key)?.title ?? rulebook.elements.get(element.element)?.title;
  return [
    `      ${words.check.verdict[element.unclear === true ? 'unclear' : element.verdict].padEnd(12)} ${title?.[language] ?? element.element}${element.unclear === true ? (language === 'ja' ? `（${words.check.unclear}）` : ` (${words.check.unclear})`) : ''}`,
    ...element.evidence.slice(0, 3).map((place) => `                 ${placeName(text, place)} ${quoted(text, place)}`),
    ...(papers.length === 0 ? [] : [`                 ${words.check.papers}: ${papers.map(({ name }) => name).join(', ')}`]),
  ];
}

function findingLines({ words, language }: Context, { rulebook, text }: Checked, finding: Finding): readonly string[] {
  const facts = finding.facts.flatMap((id) => { const fact = rulebook.facts.get(id); return fact === undefined ? [] : [`      ${fact.statement[language]} [${fact.source.join(', ')}; ${fact.checked}${fact.verified ? '' : `; ${words.rules.unverified}`}]`]; });
  return [
    `  ${words.check.severity[finding.severity]}: ${finding.message[language]} (${[finding.rule, ...(finding.reason === undefined ? [] : [finding.reason])].join(', ')})`,
    ...finding.places.slice(0, 3).map((place) => `      ${placeName(text, place)} ${quoted(text, place)}`),
    `      ${words.check.doThis}: ${finding.do[language]}`,
    ...(finding.why === undefined ? [] : [`      ${finding.why[language]}${finding.sources.length === 0 ? '' : ` [${finding.sources.join(', ')}]`}`]),
    ...facts,
  ];
}
