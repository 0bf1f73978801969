// Template files: a list of sentences per element and language, checked against the fields of their question when they are loaded.
import type { Field } from '../../../rules/schema/question.ts';
import type { RuleFault } from './faults.ts';
import { fieldNamed, isBlock, isContent, isString, nameOf, requireOption, rewriteProgram, TemplateFault } from './rewrite-template.ts';
import type { Node } from './rewrite-template.ts';
import type { Condition, Say, SayShape } from './say.ts';
import { knownHelpers, templateEngine } from './template-engine.ts';
import { wordsAround } from './words-around.ts';

/** What the sentences of a file may print and how they may stand. In papers: `of` gives the fields of a question that a sentence names, `fact` knows the facts it may cite. */
export interface SentenceScope { readonly fields: readonly Field[]; readonly of?: (question: string) => readonly Field[] | undefined; readonly fact?: (id: string) => boolean; readonly shapes: readonly SayShape[] }

/** Compiles one template file. Faults carry line and column. */
export function compileSentences(file: string, source: string, scope: SentenceScope): { readonly says: readonly Say[]; readonly faults: readonly RuleFault[] } {
  const faults: RuleFault[] = [];
  const fault = (message: string, node?: Node): void => {
    faults.push({ file, path: [], line: node?.loc.start.line ?? 1, column: (node?.loc.start.column ?? 0) + 1, message });
  };
  let program: hbs.AST.Program;
  try { program = templateEngine().parse(source); }
  catch (error) { fault(`cannot be parsed: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`); return { says: [], faults }; }
  const says: Say[] = [];
  for (const node of program.body) {
    try {
      const say = sayOf(node, scope);
      if (say === undefined) continue;
      if (says.some((other) => other.id === say.id)) throw new TemplateFault(`sentence "${say.id}" stands twice`, node);
      says.push(say);
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
      fault(error.message, error.node ?? node);
    }
  }
  return { says, faults };
}

/** The place of a row among its rows, from 1; printed by sentences with `each`. */
export const rowNumber: Field = { id: 'nr', kind: 'count', required: false, label: { en: 'number', ja: '番号' } };

function sayOf(node: Node, scope: SentenceScope): Say | undefined {
  if (node.type === 'CommentStatement' || (isContent(node) && node.value.trim() === '')) return undefined;
  if (!isBlock(node) || nameOf(node.path) !== 'say') throw new TemplateFault('only {{#say "id"}}…{{/say}} may stand at the top of a template', node);
  const id = node.params[0];
  if (id === undefined || !isString(id)) throw new TemplateFault('say needs an id in quotes', node);
  const hash = hashOf(node);
  const of = hash.get('of');
  const ofQuestion = of === undefined ? [] : scope.of?.(of);
  if (ofQuestion === undefined) throw new TemplateFault(`of: no question "${of ?? ''}"`, node);
  const fields = [...ofQuestion, ...scope.fields];
  const as = scope.shapes.find((shape) => shape === (hash.get('as') ?? 'run'));
  if (as === undefined) throw new TemplateFault(`as: none of ${scope.shapes.join(', ')}`, node);
  const fact = hash.get('fact');
  if (fact !== undefined && scope.fact?.(fact) !== true) throw new TemplateFault(`fact: no fact "${fact}" in rules/facts/, or this paper may not cite one`, node);
  const each = hash.get('each');
  const rows = each === undefined ? undefined : fieldNamed(fields, each, node);
  if (rows !== undefined && rows.kind !== 'rows') throw new TemplateFault(`each: "${rows.id}" is not a field of rows`, node);
  const visible = rows?.kind === 'rows' ? [...rows.fields, rowNumber, ...fields] : fields;
  const used = new Set<string>();
  const body = rewriteProgram(node.program, visible, used);
  const template = templateEngine().compile(body, { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers });
  const status = hash.get('status') ?? 'answered';
  if (status !== 'answered' && status !== 'planned' && status !== 'unknown') throw new TemplateFault(`status "${status}" is none of answered, planned, unknown`, node);
  return {
    id: id.value, status, as, fields: [...used].sort(), around: wordsAround(node.program, each), ...(each === undefined ? {} : { each }), ...(of === undefined ? {} : { of }), ...(fact === undefined ? {} : { fact }),
    ...(as === 'head' || as === 'row' ? { cells: node.program.body.filter(isContent).map(({ value }) => value).join('').split('|').length } : {}),
    conditions: [...conditionsOf(hash.get('if'), false, visible, node), ...conditionsOf(hash.get('unless'), true, visible, node)],
    render: (scope) => template(scope, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false }).replace(/\s+/gu, ' ').trim(),
  };
}

function hashOf(node: hbs.AST.BlockStatement): ReadonlyMap<string, string> {
  const known = new Set(['if', 'unless', 'status', 'each', 'as', 'of', 'fact']);
  // The parser leaves hash and inverse out where there is none, whatever its types say.
  const hash: hbs.AST.Hash | undefined = node.hash;
  return new Map(hash?.pairs.map((pair) => {
    if (!known.has(pair.key) || !isString(pair.value)) throw new TemplateFault(`say does not take ${pair.key}, or its value is not in quotes`, node);
    return [pair.key, pair.value.value] as const;
  }) ?? []);
}

function conditionsOf(source: string | undefined, not: boolean, fields: readonly Field[], node: Node): Condition[] {
  return (source ?? '').split('&').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const [name = '', options = ''] = part.split(':');
    const field = fieldNamed(fields, name, node);
    const wanted = options.split('|').filter((option) => option !== '');
    for (const option of wanted) requireOption(field, option, node);
    return { field: name, options: wanted, not };
  });
}

/** The same sentences, conditions and facts as in English; what differs is a fault of the other file. */
export function compareSentences(file: string, en: readonly Say[], ja: readonly Say[]): RuleFault[] {
  const fault = (message: string): RuleFault => ({ file, path: [], line: 1, column: 1, message });
  const shape = (say: Say): string => JSON.stringify([say.status, say.conditions, say.each ?? '', say.as, say.of ?? '', say.fact ?? '']);
  if (en.map((say) => say.id).join() !== ja.map((say) => say.id).join()) return [fault(`sentences differ between the languages: en has ${en.map((s) => s.id).join(', ')}; this has ${ja.map((s) => s.id).join(', ')}`)];
  return en.flatMap((say, i) => {
    const other = ja[i];
    if (other === undefined) return [];
    if (shape(say) !== shape(other)) return [fault(`sentence "${say.id}": conditions differ between the languages`)];
    if (say.cells !== other.cells) return [fault(`sentence "${say.id}": English has ${String(say.cells)} cells, this has ${String(other.cells)}`)];
    if (say.fields.join() !== other.fields.join()) return [fault(`sentence "${say.id}": English prints ${say.fields.join(', ') || 'nothing'}; this prints ${other.fields.join(', ') || 'nothing'}`)];
    return [];
  });
}
