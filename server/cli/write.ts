// write ANSWERS: the letter that answers make, or what they still lack.
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { responses } from '../../rules/schema/ids.ts';
import type { Answer } from '../core/interview/answer.ts';
import type { CaseFacts } from '../core/letter/write-letter.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import { readJson } from './input.ts';
import { checkPrinting, knownReasons, withPrinting, type Printing } from './options.ts';
import { BadInput, exitCodes, printJson, type Context } from './terminal.ts';

interface Options extends Printing { readonly format: string; readonly out?: string; readonly gaps?: true; readonly paper?: string }
/** An answer itself is checked field by field against its question. */
const AnswersFile = z.strictObject({ response: z.enum(responses).exactOptional(), reasons: z.array(z.string()), answers: z.record(z.string(), z.unknown()), round: z.int().min(1).default(1) });

export function writeCommand(context: Context): Command {
  const { words: { help } } = context;
  return withPrinting(new Command('write').description(help.write).argument('<answers>', help.answers).option('--format <format>', help.format, 'txt').option('--out <file>', help.writeTo).option('--gaps', help.gaps).option('--paper <id>', help.paper), context)
    .action((source: string, options: Options) => write(context, source, options));
}

async function write(context: Context, source: string, options: Options): Promise<void> {
  checkPrinting(context, options);
  const { language, words, terminal } = context;
  const { exportFormats, exportLetter, lackingSigns } = await context.tools.exporting();
  if (!exportFormats.includes(options.format)) throw new BadInput(words.usage.notOneOf('--format', options.format, exportFormats.join(', ')));
  const input = await readJson(context, source);
  const [{ writePapers }, { letterText }, { parseDocument }, rulebook] = await Promise.all([
    import('../core/letter/write-letter.ts'), import('../core/letter/letter-text.ts'), import('../core/letter/document.ts'), context.tools.rulebook(),
  ]);
  const papers = writePapers(rulebook, await factsFrom(context, rulebook, input));
  const letter = options.paper === undefined ? papers[0] : papers.find(({ paper }) => paper === options.paper);
  if (letter === undefined) throw new BadInput(words.usage.noPaper(options.paper ?? '', papers.map(({ paper }) => paper).join(', ')));
  if (letter.stops.length > 0 && letter.to !== 'seller') throw new BadInput([words.usage.stopped, ...letter.stops.map(({ text }) => `- ${text[language]}`)].join('\n'));
  const text = letterText(letter, language);
  const title = letter.blocks.find((block) => block.kind === 'title')?.sentences[0]?.pieces[language].map((piece) => piece.text).join('') ?? letter.title[language];
  const gaps = letter.gaps.map((gap) => `- ${gap.label[language]} [${gap.question}${gap.field === undefined ? '' : ` ${gap.field}`}]`);
  const document = parseDocument(text);
  const lacking = options.format === 'pdf' ? lackingSigns([{ document, title }], {}) : [];
  if (lacking.length > 0) terminal.err(`${words.write.lacking(lacking.map(({ sign }) => sign).join(' '))}\n`);
  const drawn = await exportLetter(document, { format: options.format, language, title });
  if (options.out !== undefined) { await writeFile(options.out, drawn); terminal.err(`${words.write.written(options.out)}\n`); }
  else if (typeof drawn !== 'string') throw new BadInput(words.usage.needsOut(options.format));
  else if (options.json) printJson(context, { language, text: drawn, gaps: letter.gaps, attachments: letter.attachments, letter });
  else if (options.gaps) terminal.out(gaps.length === 0 ? `${words.write.none}\n` : `${words.write.gaps(gaps.length)}\n${gaps.join('\n')}\n`);
  else terminal.out(drawn);
  context.end(gaps.length === 0 ? exitCodes.fine : exitCodes.findings);
}

async function factsFrom(context: Context, rulebook: Rulebook, input: unknown): Promise<CaseFacts> {
  const { acceptAnswer } = await import('../core/interview/accept-answer.ts');
  const { words } = context;
  const shape = AnswersFile.safeParse(input);
  if (!shape.success) throw new BadInput(shape.error.issues.map((issue) => words.usage.answersShape(`"${issue.path.join('.')}"`, whyWrong(context, issue))).join('\n'));
  const { response, reasons, answers, round } = shape.data;
  if (reasons.length === 0 && (response ?? 'plan') === 'plan') throw new BadInput(words.usage.answersShape('"reasons"', words.shape.missing));
  const accepted: Record<string, Answer> = {};
  const faults: string[] = [];
  for (const [id, value] of Object.entries(answers)) {
    const asked = rulebook.question(id);
    if (asked === undefined) { faults.push(words.usage.answersShape(`"${id}"`, words.shape.unknown)); continue; }
    const result = acceptAnswer(asked, value);
    if (result.ok) accepted[id] = result.answer;
    else faults.push(...result.problems.map(({ field, code }) => words.usage.answersShape(`"${id}" ${field}`.trim(), words.value[code])));
  }
  if (faults.length > 0) throw new BadInput(faults.join('\n'));
  return { reasons: knownReasons(context, rulebook, reasons), answers: accepted, round, ...(response === undefined ? {} : { response }) };
}

function whyWrong({ words: { shape } }: Context, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')}: ${shape.unknown}`;
  return issue.code === 'invalid_type' && issue.input === undefined ? shape.missing : shape.kind;
}
