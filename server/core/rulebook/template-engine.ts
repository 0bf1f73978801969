// An instance of Handlebars of its own: its helpers are the only way from a template to an answer.
import Handlebars from 'handlebars';
import type { SayScope } from './say.ts';

let engine: typeof Handlebars | undefined;

/** Handlebars with these helpers alone; each asks the scope by the name of a field. Made with the first template. */
export const templateEngine = (): typeof Handlebars => (engine ??= makeInstance());

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
  block('same', (scope, field, other) => scope.isSame(field, other));
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

/** Built-in helpers are switched off, so an unknown name is a fault and no look-up. */
export const knownHelpers = { v: true, units: true, plural: true, when: true, whenNot: true, is: true, zero: true, same: true, join: true, if: false, unless: false, each: false, with: false, lookup: false, log: false };
