// Template files: a list of sentences per element and language, checked against the fields of their question when they are loaded.
// Handlebars does the parsing; every path becomes a named look-up, so a template can reach nothing but the fields of its question.
import Handlebars from 'handlebars';
import type { Field, Option } from '../../../rules/schema/question.ts';
import type { RuleFault } from './faults.ts';

export type SayStatus = 'answered' | 'planned' | 'unknown';
/** A condition: the field has a value, or one of these options; `not` turns it round. */
export interface Condition { readonly field: string; readonly options: readonly string[]; readonly not: boolean }
export interface Say {
  readonly id: string;
  readonly status: SayStatus;
  readonly conditions: readonly Condition[];
  readonly each?: string;
  readonly item: boolean;
  /** Fields that the sentence prints, sorted. */
  readonly fields: readonly string[];
  readonly render: (scope: SayScope) => string;
}
/** What a compiled sentence asks of its surroundings while it is rendered. */
export interface SayScope {
  value(field: string): string;
  units(field: string): string;
  isOne(field: string): boolean;
  isZero(field: string): boolean;
  has(field: string): boolean;
  hasOption(field: string, option: string): boolean;
  join(field: string, each: (scope: SayScope) => string): string;
}

type Node = hbs.AST.Node;
const blockHelpers = ['if', 'unless', 'is', 'join', 'zero'] as const;

class TemplateFault extends Error {
  readonly node: Node | undefined;
  constructor(message: string, node?: Node) { super(message); this.node = node; }
}

const instance = makeInstance();

function makeInstance(): typeof Handlebars {
  const hb = Handlebars.create();
  const scoped = (self: unknown): SayScope => { if (isScope(self)) return self; throw new Error('a template helper was called without its scope'); };
  hb.registerHelper('v', function (this: unknown, field: string) { return scoped(this).value(field); });
  hb.registerHelper('units', function (this: unknown, field: string) { return scoped(this).units(field); });
  hb.registerHelper('plural', function (this: unknown, field: string, one: string, many: string) { return scoped(this).isOne(field) ? one : many; });
  const block = (name: string, test: (scope: SayScope, field: string, option: string) => boolean): void => {
    hb.registerHelper(name, function (this: unknown, field: string, second: unknown, third?: unknown) {
      const options = branchesOf(third ?? second);
      return test(scoped(this), field, typeof second === 'string' ? second : '') ? options.fn(this) : options.inverse(this);
    });
  };
  block('when', (scope, field) => scope.has(field));
  block('whenNot', (scope, field) => !scope.has(field));
  block('is', (scope, field, option) => scope.hasOption(field, option));
  block('zero', (scope, field) => scope.isZero(field));
  hb.registerHelper('join', function (this: unknown, field: string, options: unknown) { return scoped(this).join(field, (row) => branchesOf(options).fn(row)); });
  return hb;
}

interface Branches { fn(context: unknown): string; inverse(context: unknown): string }
const isScope = (value: unknown): value is SayScope => typeof value === 'object' && value !== null && 'hasOption' in value;
function branchesOf(value: unknown): Branches {
  if (isBranches(value)) return value;
  throw new Error('a block helper was called without a block');
}
const isBranches = (value: unknown): value is Branches => typeof value === 'object' && value !== null && 'fn' in value && 'inverse' in value;

/** Compiles one template file. Faults carry line and column. */
export function compileSentences(file: string, source: string, fields: readonly Field[]): { readonly says: readonly Say[]; readonly faults: readonly RuleFault[] } {
  const faults: RuleFault[] = [];
  const fault = (message: string, node?: Node): void => {
    faults.push({ file, path: [], line: node?.loc.start.line ?? 1, column: (node?.loc.start.column ?? 0) + 1, message });
  };
  let program: hbs.AST.Program;
  try { program = Handlebars.parse(source); }
  catch (error) { fault(`cannot be parsed: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`); return { says: [], faults }; }
  const says: Say[] = [];
  for (const node of program.body) {
    try {
      const say = sayOf(node, fields);
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

const isContent = (node: Node): node is hbs.AST.ContentStatement => node.type === 'ContentStatement';
const isBlock = (node: Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
const isMustache = (node: Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
const isString = (node: Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral';

function sayOf(node: Node, fields: readonly Field[]): Say | undefined {
  if (node.type === 'CommentStatement' || (isContent(node) && node.value.trim() === '')) return undefined;
  if (!isBlock(node) || nameOf(node.path) !== 'say') throw new TemplateFault('only {{#say "id"}}…{{/say}} may stand at the top of a template', node);
  const id = node.params[0];
  if (id === undefined || !isString(id)) throw new TemplateFault('say needs an id in quotes', node);
  const hash = hashOf(node);
  const each = hash.get('each');
  const rows = each === undefined ? undefined : fieldNamed(fields, each, node);
  if (rows !== undefined && rows.kind !== 'rows') throw new TemplateFault(`each: "${rows.id}" is not a field of rows`, node);
  const visible = rows?.kind === 'rows' ? [...rows.fields, ...fields] : fields;
  const used = new Set<string>();
  const body = rewriteProgram(node.program, visible, used);
  const template = instance.compile(body, { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers: { v: true, units: true, plural: true, when: true, whenNot: true, is: true, zero: true, join: true, if: false, unless: false, each: false, with: false, lookup: false, log: false } });
  const status = hash.get('status') ?? 'answered';
  if (status !== 'answered' && status !== 'planned' && status !== 'unknown') throw new TemplateFault(`status "${status}" is none of answered, planned, unknown`, node);
  return {
    id: id.value, status, item: hash.get('as') === 'item', fields: [...used].sort(), ...(each === undefined ? {} : { each }),
    conditions: [...conditionsOf(hash.get('if'), false, visible, node), ...conditionsOf(hash.get('unless'), true, visible, node)],
    render: (scope) => template(scope, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false }).replace(/\s+/gu, ' ').trim(),
  };
}

function hashOf(node: hbs.AST.BlockStatement): ReadonlyMap<string, string> {
  const known = new Set(['if', 'unless', 'status', 'each', 'as']);
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

const nameOf = (path: Node): string => (isPath(path) ? path.original : '');

function fieldNamed(fields: readonly Field[], name: string, node: Node): Field {
  const field = fields.find((candidate) => candidate.id === name);
  if (field === undefined) throw new TemplateFault(`no field "${name}" in this question`, node);
  return field;
}

function requireOption(field: Field, option: string, node: Node): void {
  if (field.kind === 'yes-no' && (option === 'yes' || option === 'no')) return;
  if (field.options?.some((candidate) => candidate.id === option) !== true) throw new TemplateFault(`field "${field.id}" has no option "${option}"`, node);
}

const printable = (option: Option): boolean => option.words !== undefined || option.other === true;

function rewriteProgram(program: hbs.AST.Program, fields: readonly Field[], used: Set<string>): hbs.AST.Program {
  return { ...program, body: program.body.map((node) => rewrite(node, fields, used)) };
}

function rewrite(node: hbs.AST.Statement, fields: readonly Field[], used: Set<string>): hbs.AST.Statement {
  if (isContent(node) || node.type === 'CommentStatement') return node;
  if (isMustache(node)) return rewriteMustache(node, fields, used);
  if (isBlock(node)) return rewriteBlock(node, fields, used);
  throw new TemplateFault(`${node.type} is not allowed in a template`, node);
}

function rewriteMustache(node: hbs.AST.MustacheStatement, fields: readonly Field[], used: Set<string>): hbs.AST.Statement {
  if ('escaped' in node && node.escaped === false) throw new TemplateFault('{{{raw}}} is not allowed', node);
  const name = nameOf(node.path);
  if (node.params.length === 0) {
    const field = fieldNamed(fields, name, node);
    if (field.kind === 'rows' || field.kind === 'yes-no') throw new TemplateFault(`"${name}" (${field.kind}) cannot be printed; use join, is or if`, node);
    const mute = (field.options ?? []).filter((option) => !printable(option));
    if (mute.length > 0) throw new TemplateFault(`option "${mute[0]?.id ?? ''}" of "${name}" has no words to print`, node);
    used.add(name);
    return call(node, 'v', [name]);
  }
  const target = fieldNamed(fields, nameOf(node.params[0] ?? node), node);
  if (name === 'units') {
    if (target.unit === undefined) throw new TemplateFault(`"${target.id}" has no unit`, node);
    used.add(target.id);
    return call(node, 'units', [target.id]);
  }
  if (name !== 'plural') throw new TemplateFault(`unknown helper "${name}"`, node);
  const words = node.params.slice(1).map((param) => { if (isString(param)) return param.value; throw new TemplateFault('plural takes two words in quotes', node); });
  if (words.length !== 2) throw new TemplateFault('plural takes two words in quotes', node);
  return call(node, 'plural', [target.id, ...words]);
}

function rewriteBlock(node: hbs.AST.BlockStatement, fields: readonly Field[], used: Set<string>): hbs.AST.Statement {
  const name = nameOf(node.path);
  const known = blockHelpers.find((helper) => helper === name);
  if (known === undefined) throw new TemplateFault(`unknown block "${name}"`, node);
  const target = fieldNamed(fields, nameOf(node.params[0] ?? node), node);
  const option = node.params[1];
  if (known === 'is') {
    if (option === undefined || !isString(option)) throw new TemplateFault('is takes a field and an option in quotes', node);
    requireOption(target, option.value, node);
  }
  if (known === 'join' && target.kind !== 'rows') throw new TemplateFault(`join: "${target.id}" is not a field of rows`, node);
  const inner = target.kind === 'rows' && known === 'join' ? [...target.fields, ...fields] : fields;
  const helper = known === 'if' ? 'when' : known === 'unless' ? 'whenNot' : known;
  const args = known === 'is' && option !== undefined && isString(option) ? [target.id, option.value] : [target.id];
  const inverse: hbs.AST.Program | undefined = node.inverse;
  const block: hbs.AST.BlockStatement = { ...node, path: path(node, helper), params: args.map((arg) => literal(node, arg)), program: rewriteProgram(node.program, inner, used) };
  if (inverse !== undefined) block.inverse = rewriteProgram(inverse, inner, used);
  return block;
}

const path = (node: Node, name: string): hbs.AST.PathExpression => ({ type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc: node.loc });
const literal = (node: Node, value: string): hbs.AST.StringLiteral => ({ type: 'StringLiteral', value, original: value, loc: node.loc });
const call = (node: hbs.AST.MustacheStatement, helper: string, args: readonly string[]): hbs.AST.MustacheStatement => ({ ...node, path: path(node, helper), params: args.map((arg) => literal(node, arg)) });

/** The same sentences, conditions and facts in both languages; what differs is a fault of the Japanese file. */
export function compareSentences(file: string, en: readonly Say[], ja: readonly Say[]): RuleFault[] {
  const fault = (message: string): RuleFault => ({ file, path: [], line: 1, column: 1, message });
  const shape = (say: Say): string => JSON.stringify([say.status, say.conditions, say.each ?? '', say.item]);
  if (en.map((say) => say.id).join() !== ja.map((say) => say.id).join()) return [fault(`sentences differ between the languages: en has ${en.map((s) => s.id).join(', ')}; ja has ${ja.map((s) => s.id).join(', ')}`)];
  return en.flatMap((say, i) => {
    const other = ja[i];
    if (other === undefined) return [];
    if (shape(say) !== shape(other)) return [fault(`sentence "${say.id}": conditions differ between the languages`)];
    if (say.fields.join() !== other.fields.join()) return [fault(`sentence "${say.id}": English prints ${say.fields.join(', ') || 'nothing'}; Japanese prints ${other.fields.join(', ') || 'nothing'}`)];
    return [];
  });
}
