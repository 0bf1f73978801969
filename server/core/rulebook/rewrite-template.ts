// Turns every path of a template into a look-up by the name of a field of its question; whatever reaches further is a fault.
import type { Field, Option } from '../../../rules/schema/question.ts';

export type Node = hbs.AST.Node;
const blockHelpers = ['if', 'unless', 'is', 'join', 'zero', 'same'] as const;

export class TemplateFault extends Error {
  readonly node: Node | undefined;
  constructor(message: string, node?: Node) { super(message); this.node = node; }
}

export const isContent = (node: Node): node is hbs.AST.ContentStatement => node.type === 'ContentStatement';
export const isBlock = (node: Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
export const isMustache = (node: Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
export const isString = (node: Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral';

export const nameOf = (path: Node): string => (isPath(path) ? path.original : '');

export function fieldNamed(fields: readonly Field[], name: string, node: Node): Field {
  const field = fields.find((candidate) => candidate.id === name);
  if (field === undefined) throw new TemplateFault(`no field "${name}" in this question`, node);
  return field;
}

export function requireOption(field: Field, option: string, node: Node): void {
  if (field.kind === 'yes-no' && (option === 'yes' || option === 'no')) return;
  if (field.options?.some((candidate) => candidate.id === option) !== true) throw new TemplateFault(`field "${field.id}" has no option "${option}"`, node);
}

const printable = (option: Option): boolean => option.words !== undefined || option.other === true;

export function rewriteProgram(program: hbs.AST.Program, fields: readonly Field[], used: Set<string>): hbs.AST.Program {
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
  const args = known === 'is' && option !== undefined && isString(option) ? [target.id, option.value] : known === 'same' ? [target.id, fieldNamed(fields, nameOf(option ?? node), node).id] : [target.id];
  const inverse: hbs.AST.Program | undefined = node.inverse;
  const block: hbs.AST.BlockStatement = { ...node, path: path(node, helper), params: args.map((arg) => literal(node, arg)), program: rewriteProgram(node.program, inner, used) };
  if (inverse !== undefined) block.inverse = rewriteProgram(inverse, inner, used);
  return block;
}

const path = (node: Node, name: string): hbs.AST.PathExpression => ({ type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc: node.loc });
const literal = (node: Node, value: string): hbs.AST.StringLiteral => ({ type: 'StringLiteral', value, original: value, loc: node.loc });
const call = (node: hbs.AST.MustacheStatement, helper: string, args: readonly string[]): hbs.AST.MustacheStatement => ({ ...node, path: path(node, helper), params: args.map((arg) => literal(node, arg)) });
