// The fixed words directly before and after a field in the sentence that prints it: between them the seller's own words must fit.
import type { Bilingual } from '../../../rules/schema/words.ts';
import { isBlock, isContent, isMustache, nameOf } from './rewrite-template.ts';
import type { Says } from './rulebook.ts';

/** `before` and `after` without the marks that end a sentence; either may be empty. */
export interface Around { readonly before: string; readonly after: string }

/** By the name of the field; fields of rows as `rows.field`. `each`: the rows a sentence stands once for. */
export function wordsAround(program: hbs.AST.Program, each: string | undefined): Readonly<Record<string, Around>> {
  const found: Record<string, Around> = {};
  collect(program, { before: '', after: '', prefix: each === undefined ? '' : `${each}.` }, found);
  return found;
}

interface Outside extends Around { readonly prefix: string }

function collect({ body }: hbs.AST.Program, { before, after, prefix }: Outside, found: Record<string, Around>): void {
  body.forEach((node, i) => {
    // What may be added after it comes between it and the rest of the sentence.
    const [last, next] = [body[i - 1], body.slice(i + 1).find((each) => !isBlock(each))];
    const here = { before: last === undefined ? before : textOf(last), after: next === undefined ? after : textOf(next) };
    if (isMustache(node) && node.params.length === 0) found[`${prefix}${nameOf(node.path)}`] ??= { before: tidy(here.before), after: tidy(here.after) };
    if (!isBlock(node)) return;
    const inner = { ...here, prefix: nameOf(node.path) === 'join' ? `${nameOf(node.params[0] ?? node)}.` : prefix };
    collect(node.program, inner, found);
    // The parser leaves it out where there is none, whatever its types say.
    const inverse: hbs.AST.Program | undefined = node.inverse;
    if (inverse !== undefined) collect(inverse, inner, found);
  });
}

const textOf = (node: hbs.AST.Statement): string => (isContent(node) ? node.value : '');
const marks = '.,;:、。，；：（）() ';
const tidy = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && marks.includes(text.charAt(start))) start += 1;
  while (end > start && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
};

/** For one field, in both languages; undefined where no sentence prints it, or nothing stands around it. */
export function aroundOf({ en, ja }: Says, field: string): { readonly before: Bilingual; readonly after: Bilingual } | undefined {
  const [inEnglish, inJapanese] = [en, ja].map((says) => says.map((say) => say.around[field]).find((around) => around !== undefined));
  return inEnglish === undefined || inJapanese === undefined ? undefined : { before: { en: inEnglish.before, ja: inJapanese.before }, after: { en: inEnglish.after, ja: inJapanese.after } };
}
