// Every expression of the program: the literals by the compiler's own parser, the made ones by watching them being made.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../../support/rulebook.ts';

export interface Expression { readonly at: string; readonly expression: RegExp }
/** `made`: files that make expressions while they run. */
export interface Written { readonly literals: readonly Expression[]; readonly made: readonly string[] }

export function findExpressions(folders: readonly string[]): Written {
  const literals: Expression[] = [];
  const made = new Set<string>();
  for (const file of folders.flatMap(sourcesIn)) {
    const source = ts.createSourceFile(file, readFileSync(path.join(projectRoot, file), 'utf8'), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : undefined);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) literals.push({ at: `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)} ${node.text}`, expression: readLiteral(node.text) });
      if (ts.isIdentifier(node) && node.text === 'RegExp' && (ts.isNewExpression(node.parent) || ts.isCallExpression(node.parent))) made.add(file);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { literals, made: [...made].sort() };
}

const sourcesIn = (folder: string): readonly string[] => readdirSync(path.join(projectRoot, folder), { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && /\.(?:tsx?|m?js)$/.test(entry.name)).map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name))).sort();

const readLiteral = (literal: string): RegExp => { const end = literal.lastIndexOf('/'); return new RegExp(literal.slice(1, end), literal.slice(end + 1)); };

/** The expressions a file makes while it is loaded; it must not have been loaded before. */
export async function watchMade(load: () => Promise<unknown>): Promise<readonly Expression[]> {
  const made: Expression[] = [];
  const real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct: (target, given: [string, string?]) => {
      const expression = new target(...given);
      const file = (new Error().stack ?? '').split('\n').slice(2, 3).map((line) => /\bserver\/[\w/-]+\.ts/.exec(line)?.[0])[0];
      if (file !== undefined) made.push({ at: `${file} ${String(expression)}`, expression });
      return expression;
    },
  });
  try { await load(); } finally { globalThis.RegExp = real; }
  return made;
}
