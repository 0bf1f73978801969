// Options that several commands share.
import type { Command } from 'commander';
import { responses, type ResponseId } from '../../rules/schema/ids.ts';
import { languages } from '../../rules/schema/words.ts';
import type { Rulebook } from '../core/rulebook/rulebook.ts';
import { BadInput, type Context } from './terminal.ts';

export interface Printing { readonly json?: true; readonly lang?: string }

/** `--lang` and `--json`, and the note on exit codes. */
export function withPrinting(command: Command, { words: { help } }: Context): Command {
  return command.option('--lang <language>', help.language).option('--json', help.json).addHelpText('after', `\n${help.exit}`);
}

/** The language itself was found before the commands were built; here it is only checked. */
export function checkPrinting({ words }: Context, { lang }: Printing): void {
  if (lang !== undefined && !languages.some((each) => each === lang)) throw new BadInput(words.usage.notOneOf('--lang', lang, languages.join(', ')));
}

export function knownReasons({ words }: Context, rulebook: Rulebook, ids: readonly string[]): readonly string[] {
  for (const id of ids) if (!rulebook.reasons.has(id)) throw new BadInput(words.usage.unknownReason(id, [...rulebook.reasons.keys()].join(', ')));
  return [...new Set(ids)];
}

/** For an option that may be repeated. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** The kind of answer named by an option; a plan without one. */
export function knownResponse({ words }: Context, given: string | undefined): ResponseId {
  const known = responses.find((id) => id === (given ?? 'plan'));
  if (known === undefined) throw new BadInput(words.usage.notOneOf('--response', given ?? '', responses.join(', ')));
  return known;
}
