// The texts that cost an expression most, made of its own parts: what it takes, again and again, and never what it waits for.
import { visitRegExpAST } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';
import { parse } from './count-steps.ts';

type Choices = ReadonlyMap<AST.Node, number>;

/** Pieces to be repeated: signs, and beginnings of what is taken; where a repetition is free, every pair of signs and every beginning. */
export function attacks(expression: RegExp): readonly string[] {
  const pattern = parse(expression);
  const free = hasFreeQuantifier(pattern);
  const signs = [...new Set(signsOf(pattern, expression.flags))].filter((sign) => sign !== '');
  const pairs = free ? signs.flatMap((one) => signs.map((other) => one + other)) : [];
  const starts = new Set(samples(pattern).flatMap((sample) => (free ? Array.from({ length: Math.min(sample.length, longestStart) }, (_each, i) => sample.slice(0, i + 1)) : [sample, sample.slice(0, -1)])));
  return [...new Set([...signs, ...pairs, ...[...starts].flatMap((start) => [start, start + start.slice(-1).repeat(longTail)])])].filter((piece) => piece !== '');
}
const longestStart = 24;
const longTail = 40;

/** A text of the length that ends in nothing any expression waits for. */
export const fill = (piece: string, length: number): string => `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}\u0001`;

function hasFreeQuantifier(pattern: AST.Pattern): boolean {
  let free = false;
  visitRegExpAST(pattern, { onQuantifierEnter: ({ max }) => { free ||= max === Infinity; } });
  return free;
}

/** One sign for each part of each class. */
function signsOf(pattern: AST.Pattern, flags: string): readonly string[] {
  const signs: string[] = [];
  visitRegExpAST(pattern, {
    onCharacterEnter: ({ value, parent }) => { if (parent.type !== 'CharacterClassRange' && value < 0x10000) signs.push(String.fromCharCode(value)); },
    onCharacterClassRangeEnter: ({ min }) => { if (min.value < 0x10000) signs.push(String.fromCharCode(min.value)); },
    onCharacterSetEnter: ({ raw }) => { signs.push(memberOf(raw, flags)); },
    onCharacterClassEnter: ({ raw }) => { signs.push(memberOf(raw, flags)); },
  });
  return signs;
}

const candidates = [...'a1 A.あ一-"\n', ...Array.from({ length: 0x3100 }, (_each, i) => String.fromCharCode(i))];
const memberOf = (raw: string, flags: string): string => { const one = new RegExp(`^${raw}$`, flags.replace(/[gym]/g, '')); return candidates.find((sign) => one.test(sign)) ?? ''; };

/** What the expression takes: once for every choice it offers. */
function samples(pattern: AST.Pattern): readonly string[] {
  const all = [new Map<AST.Node, number>()];
  visitRegExpAST(pattern, { onAlternativeEnter: (alternative) => { if (alternative.parent.alternatives.length > 1) all.push(leadingTo(alternative)); } });
  return all.map((choices) => chosen(pattern, choices)).filter((sample) => sample !== '');
}

function leadingTo(alternative: AST.Alternative): Map<AST.Node, number> {
  const choices = new Map<AST.Node, number>();
  for (let node: AST.Node | null = alternative; node !== null; node = node.parent) if (node.type === 'Alternative') choices.set(node.parent, node.parent.alternatives.indexOf(node));
  return choices;
}

const chosen = (node: { readonly alternatives: readonly AST.Alternative[] } & AST.Node, choices: Choices): string => (node.alternatives[choices.get(node) ?? 0]?.elements ?? []).map((element) => sampleOf(element, choices)).join('');

function sampleOf(element: AST.Element, choices: Choices): string {
  switch (element.type) {
    case 'Group': case 'CapturingGroup': return chosen(element, choices);
    case 'Quantifier': return sampleOf(element.element, choices).repeat(Math.max(element.min, 1));
    case 'Character': return String.fromCodePoint(element.value);
    case 'CharacterClass': case 'CharacterSet': return memberOf(element.raw, 'u');
    case 'Assertion': return element.kind === 'lookahead' && !element.negate ? chosen(element, choices) : '';
    default: return '';
  }
}
