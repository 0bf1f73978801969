// eval notices|drafts CORPUS: reads every text of a labelled corpus and compares with its labels.
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { CorpusDraft, Counts } from '../core/check/score-drafts.ts';
import type { CorpusNotice } from '../core/notice/predict-notice.ts';
import type { Confusion, Tally } from '../core/notice/score.ts';
import { readJsonLines } from './input.ts';
import { checkPrinting, withPrinting, type Printing } from './options.ts';
import { BadInput, printJson, type Context } from './terminal.ts';

interface Options extends Printing { readonly out?: string }

export function evalCommand(context: Context): Command {
  const { words: { help } } = context;
  const all = new Command('eval').description(help.eval);
  const one = (name: string, description: string, run: (source: string, options: Options) => Promise<void>): void => {
    all.addCommand(withPrinting(new Command(name).description(description).argument('<corpus>', help.corpus).option('--out <file>', help.out), context).action(run));
  };
  one('notices', help.evalNotices, (source, options) => evalNotices(context, source, options));
  one('drafts', help.evalDrafts, (source, options) => evalDrafts(context, source, options));
  return all;
}

async function evalNotices(context: Context, source: string, options: Options): Promise<void> {
  checkPrinting(context, options);
  const [{ predictNotice }, { scoreNotices }] = await Promise.all([import('../core/notice/predict-notice.ts'), import('../core/notice/score.ts')]);
  const corpus = (await readJsonLines(context, source)).map((line, i) => labelled<CorpusNotice>(context, line, `${source}:${String(i + 1)}`, ['id', 'text', 'reasons', 'asks']));
  const rulebook = await context.tools.rulebook();
  const predictions = corpus.map((line) => predictNotice(rulebook, line));
  await writePredictions(context, predictions, options);
  const score = scoreNotices(corpus, predictions, new Set(rulebook.reasons.keys()));
  if (options.json) { printJson(context, score); return; }
  const share = (name: string, { right, of }: { readonly right: number; readonly of: number }): string => `${name.padEnd(28)} ${String(right)}/${String(of)} ${percent(right, of)}`;
  const { words: { evaluation } } = context;
  context.terminal.out(`${[
    evaluation.cases(score.cases, corpus.length - score.cases),
    share('isNotice', score.isNotice), share('kind', score.kind), share('marketplace', score.marketplace), share('language', score.language), share('exact reasons', score.exactReasons), '',
    header(context), tallyLine('asks', score.asks), ...Object.entries(score.asksByLanguage).map(([name, tally]) => tallyLine(`asks ${name}`, tally)),
    tallyLine('reasons', score.reasons.all), tallyLine('reasons known here', score.knownReasons.all),
    ...Object.entries(score.knownReasons.byLanguage).map(([name, tally]) => tallyLine(`reasons known, ${name}`, tally)),
    ...Object.entries(score.knownReasons.byReason).map(([name, tally]) => tallyLine(name, tally)),
    tallyLine('asins', score.asins), tallyLine('orderIds', score.orderIds), tallyLine('complaintIds', score.complaintIds), '',
    ...confusionLines(evaluation.confusedReasons, score.confusions), ...confusionLines(evaluation.confusedKinds, score.kindConfusions),
  ].join('\n')}\n`);
}

async function evalDrafts(context: Context, source: string, options: Options): Promise<void> {
  checkPrinting(context, options);
  const [{ predictDraft }, { scoreDrafts, f1 }] = await Promise.all([import('../core/check/predict.ts'), import('../core/check/score-drafts.ts')]);
  const corpus = (await readJsonLines(context, source)).map((line, i) => labelled<CorpusDraft>(context, line, `${source}:${String(i + 1)}`, ['id', 'text', 'reasons', 'sections']));
  const rulebook = await context.tools.rulebook();
  const predictions = corpus.map((line) => predictDraft(rulebook, line));
  await writePredictions(context, predictions, options);
  const byLanguage = [...new Set(corpus.map(({ language }) => language))].sort().map((language) => ({ language, score: scoreDrafts(corpus.filter((draft) => draft.language === language), predictions) }));
  if (options.json) { printJson(context, Object.fromEntries(byLanguage.map(({ language, score }) => [language, score]))); return; }
  const counts = (name: string, tally: Counts): string => `${name.padEnd(28)} P ${percent(tally.right, tally.right + tally.wrong)} R ${percent(tally.right, tally.right + tally.missed)} F1 ${f1(tally).toFixed(1)}  n ${String(tally.right + tally.missed)}`;
  context.terminal.out(`${byLanguage.flatMap(({ language, score }) => [
    `== ${language}: ${context.words.evaluation.cases(score.drafts, 0)}`,
    `${'sections missing or not'.padEnd(28)} ${String(score.missingOrNot.right)}/${String(score.missingOrNot.of)} ${percent(score.missingOrNot.right, score.missingOrNot.of)} (guess ${percent(score.missingOrNot.guess, score.missingOrNot.of)})`,
    counts('sections: missing', score.missing), `${'sections three-way'.padEnd(28)} ${String(score.threeWay.right)}/${String(score.threeWay.of)} ${percent(score.threeWay.right, score.threeWay.of)}`,
    ...Object.entries(score.sentences).map(([section, tally]) => counts(`sentences ${section}`, tally)),
    `${'elements missing or not'.padEnd(28)} ${String(score.elements.right)}/${String(score.elements.of)} ${percent(score.elements.right, score.elements.of)}`, counts('elements: missing', score.elements.missing),
    ...Object.entries(score.flags).map(([flag, tally]) => counts(flag, tally)), '',
  ]).join('\n')}\n`);
}

const confusionLines = (title: string, list: readonly Confusion[]): readonly string[] => (list.length === 0 ? [] : [title, ...list.map(({ gold, said, times, ids }) => `  ${String(times).padStart(3)}  ${gold} -> ${said}  (${ids.join(', ')})`)]);
const percent = (part: number, of: number): string => (of === 0 ? '-' : ((100 * part) / of).toFixed(1));
const header = ({ words: { evaluation } }: Context): string => `${evaluation.group.padEnd(28)} ${evaluation.precision.padStart(6)} ${evaluation.recall.padStart(6)} ${evaluation.f1.padStart(6)} ${evaluation.count.padStart(5)}`;
const tallyLine = (name: string, { precision, recall, f1, right, missed }: Tally): string => `${name.padEnd(28)} ${[precision, recall, f1].map((value) => (100 * value).toFixed(1).padStart(6)).join(' ')} ${String(right + missed).padStart(5)}`;

/** A line of a corpus has at least these keys; the rest is the corpus's own promise. */
function labelled<T>({ words }: Context, line: object, where: string, keys: readonly string[]): T {
  const lacking = keys.find((key) => !(key in line));
  if (lacking !== undefined) throw new BadInput(words.usage.answersShape(where, `${lacking}: ${words.shape.missing}`));
  return line as T;
}

async function writePredictions({ terminal, words }: Context, predictions: readonly object[], { out, json }: Options): Promise<void> {
  if (out === undefined) return;
  await writeFile(out, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join('')).catch(() => { throw new BadInput(words.usage.unwritable(out)); });
  if (json !== true) terminal.err(`${words.evaluation.written(out)}\n`);
}
