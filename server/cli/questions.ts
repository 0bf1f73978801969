// questions --reason ID, --response KIND: what is asked for a reason or another kind of answer, and with which fields.
import { Command } from 'commander';
import type { Field } from '../../rules/schema/question.ts';
import type { AskedQuestion } from '../core/rulebook/rulebook.ts';
import { checkPrinting, collect, knownReasons, knownResponse, withPrinting, type Printing } from './options.ts';
import { BadInput, printJson, type Context } from './terminal.ts';

interface Options extends Printing { readonly reason?: readonly string[]; readonly response?: string }

export function questionsCommand(context: Context): Command {
  const { words: { help } } = context;
  return withPrinting(new Command('questions').description(help.questions).option('--reason <id>', help.reason, collect).option('--response <kind>', help.response), context)
    .action((options: Options) => questions(context, options));
}

async function questions(context: Context, options: Options): Promise<void> {
  checkPrinting(context, options);
  const [{ questionsOf }, { allFields }] = await Promise.all([import('../core/interview/list-questions.ts'), import('../core/rulebook/question-fields.ts')]);
  const rulebook = await context.tools.rulebook();
  const response = knownResponse(context, options.response);
  if (options.reason === undefined && response === 'plan') throw new BadInput(context.words.usage.wrong('--reason <id>'));
  const asked = questionsOf(rulebook, { reasons: knownReasons(context, rulebook, options.reason ?? []), answers: {}, round: 1, response });
  if (options.json) {
    printJson(context, asked.map(({ id, reason, section, element, title, why, sources, lift, first, question }) => ({ id, reason, section, element, title, why, sources, lift, first, question: { ...question, fields: allFields(question) } })));
    return;
  }
  context.terminal.out(asked.map((each) => describe(context, each, allFields(each.question)).join('\n')).join('\n\n') + '\n');
}

function describe({ language, words }: Context, { id, title, question }: AskedQuestion, fields: readonly Field[]): readonly string[] {
  return [`${title[language]} [${id}] (${words.questions.kinds[question.kind]})`, question.ask[language], ...fields.flatMap((field) => fieldLines(field, '  '))];
  function fieldLines(field: Field, indent: string): readonly string[] {
    const marks = [field.kind, ...(field.required ? [words.questions.required] : []), ...(field.when === undefined ? [] : [`${words.questions.when} ${field.when}`])];
    return [
      `${indent}- ${field.id}: ${field.label[language]} (${marks.join('; ')})`,
      ...(field.options ?? []).map((option) => `${indent}    ${option.id}: ${option.label[language]}`),
      ...('fields' in field ? field.fields.flatMap((inner) => fieldLines(inner, `${indent}    `)) : []),
    ];
  }
}
