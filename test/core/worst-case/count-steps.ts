// Runs an expression as an engine that backtracks does, and counts what it does: characters tried and ways taken back. No clock.
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

export const parse = (expression: RegExp): AST.Pattern => new RegExpParser().parsePattern(expression.source, 0, expression.source.length, { unicode: expression.unicode });

/** What is left to match from a place on; the end of the match, or -1. */
type Next = (at: number) => number;
type Matcher = (at: number, next: Next) => number;

/** Steps of a search through the whole text, each match going on behind the last one; given up beyond `most`. Texts hold no surrogates. */
export function countSteps(expression: RegExp, text: string, most = Infinity): number {
  const run = new Run(expression, text);
  run.search(most);
  return run.steps;
}

/** Where the expression matches, by the same way of matching: proof that the count is of the right thing. */
export const matchesOf = (expression: RegExp, text: string): readonly (readonly [number, number])[] => new Run(expression, text).search();

class Run {
  steps = 0;
  readonly #isAnchored: boolean;
  readonly #pattern: AST.Pattern;
  readonly #flags: string;
  readonly #lines: boolean;
  readonly #text: string;
  constructor(expression: RegExp, text: string) {
    this.#pattern = parse(expression);
    this.#text = text;
    this.#flags = expression.flags.replace(/[gy]/g, '');
    this.#lines = expression.multiline;
    // Without `m`, an engine tries what begins with ^ at the start only.
    this.#isAnchored = !this.#lines && this.#pattern.alternatives.every(({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start');
  }

  search(most = Infinity): readonly (readonly [number, number])[] {
    const match = this.#anyOf(this.#pattern.alternatives, 1);
    const found: (readonly [number, number])[] = [];
    for (let at = 0; at <= this.#text.length && this.steps < most; at += 1) {
      const end = match(at, (stop) => stop);
      if (end !== -1) found.push([at, end]);
      if (end > at) at = end - 1;
      if (this.#isAnchored) break;
    }
    return found;
  }

  #anyOf(alternatives: readonly AST.Alternative[], step: 1 | -1): Matcher {
    const ways = alternatives.map(({ elements }) => this.#inOrder(step === 1 ? elements : elements.toReversed(), step));
    return (at, next) => {
      for (const way of ways) { const end = way(at, next); if (end !== -1) return end; }
      return -1;
    };
  }

  #inOrder(elements: readonly AST.Element[], step: 1 | -1): Matcher {
    return elements.map((element) => this.#element(element, step)).reduceRight<Matcher>((rest, first) => (at, next) => first(at, (stop) => rest(stop, next)), (at, next) => next(at));
  }

  #element(element: AST.Element, step: 1 | -1): Matcher {
    switch (element.type) {
      case 'Group': case 'CapturingGroup': return this.#anyOf(element.alternatives, step);
      case 'Quantifier': return this.#repeated(element, step);
      case 'Assertion': return this.#assertion(element);
      case 'Backreference': case 'ExpressionCharacterClass': throw new Error(`not counted: ${element.raw}`);
      default: {
        const takes = this.#sign(element);
        return (at, next) => (takes(step === 1 ? at : at - 1) ? next(at + step) : -1);
      }
    }
  }

  #sign(element: AST.Character | AST.CharacterClass | AST.CharacterSet): (at: number) => boolean {
    const one = new RegExp(`^${element.raw}$`, this.#flags.replace('m', ''));
    const known = new Map<string, boolean>();
    return (at) => {
      this.steps += 1;
      const sign = this.#text.charAt(at);
      let takes = known.get(sign);
      if (takes === undefined) { takes = sign !== '' && one.test(sign); known.set(sign, takes); }
      return takes;
    };
  }

  #repeated({ element, min, max, greedy }: AST.Quantifier, step: 1 | -1): Matcher {
    if (element.type === 'Character' || element.type === 'CharacterClass' || element.type === 'CharacterSet') {
      const takes = this.#sign(element);
      return (at, next) => (greedy ? this.#most(takes, { at, min, max, step, next }) : this.#least(takes, { at, min, max, step, next }));
    }
    const once = this.#element(element, step);
    const again = (at: number, done: number, next: Next): number => {
      this.steps += 1;
      const more = (): number => (done < max ? once(at, (stop) => (stop === at && done >= min ? -1 : again(stop, done + 1, next))) : -1);
      if (done < min) return more();
      const [first, second] = greedy ? [more, (): number => next(at)] : [(): number => next(at), more];
      const end = first();
      return end === -1 ? second() : end;
    };
    return (at, next) => again(at, 0, next);
  }

  #most(takes: (at: number) => boolean, { at, min, max, step, next }: Loop): number {
    let done = 0;
    while (done < max && takes(step === 1 ? at + done : at - done - 1)) done += 1;
    for (; done >= min; done -= 1) { this.steps += 1; const end = next(at + done * step); if (end !== -1) return end; }
    return -1;
  }

  #least(takes: (at: number) => boolean, { at, min, max, step, next }: Loop): number {
    for (let done = 0; ; done += 1) {
      if (done >= min) { this.steps += 1; const end = next(at + done * step); if (end !== -1) return end; }
      if (done >= max || !takes(step === 1 ? at + done : at - done - 1)) return -1;
    }
  }

  #assertion(element: AST.Assertion): Matcher {
    const text = this.#text;
    const isWord = (at: number): boolean => /\w/.test(text.charAt(at));
    const holds = (test: (at: number) => boolean): Matcher => (at, next) => { this.steps += 1; return test(at) ? next(at) : -1; };
    switch (element.kind) {
      case 'start': return holds((at) => at === 0 || (this.#lines && text[at - 1] === '\n'));
      case 'end': return holds((at) => at === text.length || (this.#lines && text[at] === '\n'));
      case 'word': return holds((at) => (isWord(at - 1) !== isWord(at)) !== element.negate);
      default: {
        const inner = this.#anyOf(element.alternatives, element.kind === 'lookahead' ? 1 : -1);
        return holds((at) => (inner(at, (stop) => stop) !== -1) !== element.negate);
      }
    }
  }
}

interface Loop { readonly at: number; readonly min: number; readonly max: number; readonly step: 1 | -1; readonly next: Next }

/** Repetitions without a bound that stand inside another one. */
export function nestedQuantifiers(expression: RegExp): readonly string[] {
  const nested: string[] = [];
  const open: AST.Quantifier[] = [];
  visitRegExpAST(parse(expression), {
    onQuantifierEnter: (quantifier) => { if (quantifier.max === Infinity) { if (open.length > 0) nested.push(open[0]?.raw ?? ''); open.push(quantifier); } },
    onQuantifierLeave: (quantifier) => { if (quantifier.max === Infinity) open.pop(); },
  });
  return nested;
}
