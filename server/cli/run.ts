// Runs one command line: finds the command, and turns faults into one line and an exit code.
import { randomUUID } from 'node:crypto';
import { Command, CommanderError } from 'commander';
import { languages, type Language } from '../../rules/schema/words.ts';
import { accountCommand } from './account.ts';
import { checkCommand } from './check.ts';
import { evalCommand } from './eval.ts';
import { backupCommand, doctorCommand, restoreCommand } from './keeping.ts';
import { languageOf, wordsIn } from './language.ts';
import { openFault } from './open-fault.ts';
import { passphraseCommand } from './passphrase.ts';
import { questionsCommand } from './questions.ts';
import { readCommand } from './read.ts';
import { rulesCommand } from './rules.ts';
import { BadInput, exitCodes, type Context, type ExitCode, type Terminal, type Tools } from './terminal.ts';
import { writeCommand } from './write.ts';

export async function runCommandLine(args: readonly string[], terminal: Terminal, tools: Tools): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const language = chosenLanguage(args) ?? languageOf(terminal.env);
  const context: Context = { terminal, tools, language, words: wordsIn(language), end: (ended) => { code = ended; } };
  try {
    await program(context).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, context);
  }
}

/** Before the commands are known: their help is in this language too. The last one counts, as it does for them. */
function chosenLanguage(args: readonly string[]): Language | undefined {
  const i = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[i]?.startsWith('--lang=') === true ? args[i].slice('--lang='.length) : args[i + 1];
  return i < 0 ? undefined : languages.find((each) => each === value);
}

function program(context: Context): Command {
  const { words: { help, usage } } = context;
  const all = new Command('npm run reinstate --').description(help.program).helpOption('-h, --help', help.help).helpCommand(false).addHelpText('after', `\n${help.exit}`);
  for (const command of [readCommand, checkCommand, questionsCommand, writeCommand, rulesCommand, evalCommand, backupCommand, restoreCommand, doctorCommand, passphraseCommand, accountCommand]) all.addCommand(command(context));
  for (const each of descendants(all)) {
    each.helpOption('-h, --help', help.help).helpCommand(false).exitOverride().configureOutput({ writeOut: context.terminal.out, writeErr: context.terminal.err, outputError: () => undefined }).configureHelp({ styleTitle: (title) => usage.titles[title] ?? title });
  }
  return all;
}

const descendants = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(descendants)];

function failed(error: unknown, { terminal, words }: Context): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.fine;
    // A command that only holds others has shown its help.
    if (error.code === 'commander.help') return exitCodes.badInput;
    terminal.err(`${words.usage.wrong(lineOf(error, words))}\n`);
    return exitCodes.badInput;
  }
  const known = error instanceof BadInput ? error.message : openFault(error, words);
  terminal.err(known === undefined ? `${words.usage.bug(randomUUID())}\n${stackOf(error)}\n` : `${known}\n`);
  return exitCodes.badInput;
}

/** What commander found wrong, in the user's language; it names the word it found it at in quotes. */
function lineOf({ code, message }: CommanderError, { usage }: Context['words']): string {
  const [line = ''] = message.replace(/^error: /, '').split('\n');
  return usage.commands[code]?.(/'([^']*)'/.exec(line)?.[1] ?? '') ?? line;
}

/** Frames only: a message may quote the text. */
const stackOf = (error: unknown): string => (error instanceof Error ? [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join('\n') : typeof error);
