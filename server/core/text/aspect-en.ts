// English: how each verb of a sentence stands (done, running, planned, habit; negated), by its form and the auxiliaries before it.
import type { Aspect } from './sentence.ts';
import type { VerbForm } from './inflect.ts';
import type { Token } from './token.ts';
import * as words from './words-en.ts';

/** `form`: how the verb stands, needed for verbs that are joined to it ("will be checked and recorded"). */
export interface VerbReading { readonly aspect: Aspect; readonly negated: boolean; readonly form: 'base' | 's' | 'past' | 'participle' | 'ing' }

interface Clue { readonly auxiliaries: readonly string[]; readonly negated: boolean; readonly already: boolean; readonly before: number; readonly word: string }
/** `forms`: the forms of a verb that a word may be; none where it is no verb. */
export type FormsOf = (key: string) => ReadonlySet<VerbForm>;
interface Sentence { readonly tokens: readonly Token[]; readonly text: string; readonly forms: FormsOf; readonly rhythmic: boolean; readonly heralded: boolean }

/** One reading per token; undefined where the token is no verb. */
export function readVerbs(tokens: readonly Token[], text: string, forms: FormsOf): readonly (VerbReading | undefined)[] {
  const sentence: Sentence = {
    tokens, text, forms, rhythmic: tokens.some((token) => words.rhythm.has(token.key)),
    heralded: tokens.slice(0, 4).some((_, i) => isHerald(tokens, i)),
  };
  const readings: (VerbReading | undefined)[] = [];
  for (let i = 0; i < tokens.length; i += 1) readings.push(readOne(sentence, i, readings));
  return readings;
}

function readOne(sentence: Sentence, i: number, earlier: readonly (VerbReading | undefined)[]): VerbReading | undefined {
  const token = sentence.tokens[i];
  if (token?.kind !== 'word') return undefined;
  const key = token.key;
  if (key === 'planned' && i < 4 && isHerald(sentence.tokens, i)) return { aspect: 'planned', negated: false, form: 'participle' };
  if (words.auxiliary.has(key) || words.contraction.has(key)) return readCopula(sentence, i);
  const forms = sentence.forms(key);
  // Most words are no verbs, and most of them have nothing before them that could make them one.
  if (forms.size === 0 && !isPassed(sentence.tokens[i - 1]?.key ?? '')) return undefined;
  const clue = lookBack(sentence, i);
  const nearest = clue.auxiliaries[0];
  if (forms.size === 0 && !(nearest !== undefined && (words.modal.has(nearest) || words.doing.has(nearest)) && key.length > 2)) return undefined;
  const reading = withAuxiliary(sentence, forms, clue) ?? withoutAuxiliary(sentence, i, { forms, clue, earlier });
  if (reading === undefined) return undefined;
  const negated = reading.negated || subjectNegated(sentence, clue.before);
  // "We have decided to change" tells an intention, however finished the deciding is.
  const intends = words.planning.has(key) && intentionFollows.has(sentence.tokens[i + 1]?.key ?? '');
  const planned = intends || (sentence.heralded && (reading.aspect === 'habit' || reading.aspect === 'none'));
  return { ...reading, negated, aspect: planned ? 'planned' : reading.aspect };
}

/** "Planned: …", "Planned from 20 June: …" tell what is to come, and are no verbs of something done. */
const isHerald = (tokens: readonly Token[], i: number): boolean => {
  const [key = '', next = ''] = [tokens[i]?.key, tokens[i + 1]?.key];
  return (next === ':' && words.herald.has(key)) || (i < 2 && key === 'planned' && plannedFor.has(next) && tokens[i - 1]?.kind !== 'word');
};
const plannedFor = new Set(['from', 'by', 'for', 'on']);

const negations = new Set(['not', 'never', 'hardly', 'rarely', 'nor']);
const intentionFollows = new Set(['to', 'that']);

/** Auxiliaries and negations right before token i, nearest first; adverbs are passed over. */
function lookBack(sentence: Sentence, i: number): Clue {
  const auxiliaries: string[] = [];
  let negated = false;
  let already = false;
  let j = i - 1;
  for (; j >= 0 && j >= i - 8; j -= 1) {
    const key = sentence.tokens[j]?.key ?? '';
    const joined = words.contraction.get(key);
    if (joined !== undefined) { auxiliaries.push(joined.auxiliary); negated ||= joined.negated; if (joined.subject) break; continue; }
    if (negations.has(key)) { negated ||= !(key === 'not' && sentence.tokens[j + 1]?.key === 'only'); continue; }
    if (key === 'longer' && sentence.tokens[j - 1]?.key === 'no') { negated = true; j -= 1; continue; }
    if (key === 'by' && sentence.tokens[j + 1]?.key === 'now') { already = true; continue; }
    if (words.auxiliary.has(key)) { auxiliaries.push(key); continue; }
    if (key === 'to' && auxiliaries.length === 0) { auxiliaries.push('to'); break; }
    if (key === 'to' && auxiliaries[0] === 'be') { auxiliaries.push('to'); break; }
    if (!isAdverb(key)) break;
    already ||= key === 'already';
  }
  return { auxiliaries, negated, already, before: auxiliaries.at(-1) === 'to' ? j - 1 : j, word: sentence.tokens[i]?.key ?? '' };
}

/** Words that looking back goes over or takes up; at any other it ends at once. */
const isPassed = (key: string): boolean => words.auxiliary.has(key) || words.contraction.has(key) || negations.has(key) || key === 'longer' || key === 'by' || key === 'to' || isAdverb(key);

const isAdverb = (key: string): boolean => words.adverb.has(key) || (key.length > 4 && key.endsWith('ly') && !words.notAdverb.has(key));

/** "is", "was", "had", "will be": a verb of its own where no other verb follows it. */
function readCopula(sentence: Sentence, i: number): VerbReading | undefined {
  const key = sentence.tokens[i]?.key ?? '';
  const joined = words.contraction.get(key);
  const own = joined?.auxiliary ?? key;
  if (!words.copula.has(own)) return undefined;
  for (let j = i + 1; j < i + 5; j += 1) {
    const next = sentence.tokens[j];
    if (next === undefined || next.kind !== 'word') break;
    if (words.auxiliary.has(next.key) || (sentence.forms(next.key).size > 0 && !words.determiner.has(sentence.tokens[j - 1]?.key ?? ''))) return undefined;
    if (next.key !== 'not' && !isAdverb(next.key)) break;
  }
  const clue = lookBack(sentence, i);
  const after = sentence.tokens[i + 1]?.key;
  const negated = clue.negated || joined?.negated === true || after === 'not' || after === 'no' || after === 'never' || subjectNegated(sentence, clue.before);
  const modal = clue.auxiliaries.find((auxiliary) => words.modal.has(auxiliary));
  if (modal !== undefined) return { aspect: words.future.has(modal) ? 'planned' : 'habit', negated, form: 'base' };
  if (clue.auxiliaries[0] === 'to') return { aspect: 'none', negated, form: 'base' };
  return { aspect: words.pastCopula.has(own) || clue.auxiliaries.some((auxiliary) => words.having.has(auxiliary)) ? 'done' : 'habit', negated, form: 'base' };
}

function withAuxiliary(sentence: Sentence, forms: ReadonlySet<VerbForm>, clue: Clue): VerbReading | undefined {
  const { auxiliaries: [nearest, ...further], negated } = clue;
  if (nearest === undefined) return undefined;
  const participle = forms.has('past') || forms.has('participle');
  const form = participle ? 'participle' : forms.has('ing') ? 'ing' : 'base';
  if (nearest === 'to') return infinitive(sentence, clue);
  if (words.modal.has(nearest)) {
    if (nearest === 'could' && negated) return { aspect: 'done', negated, form: 'base' };
    return { aspect: words.future.has(nearest) ? 'planned' : 'habit', negated, form: 'base' };
  }
  if (words.doing.has(nearest)) return { aspect: nearest === 'did' ? 'done' : 'habit', negated, form: 'base' };
  if (words.having.has(nearest) && participle) {
    if (further.includes('should') || further.includes('could')) return { aspect: 'done', negated: true, form };
    return { aspect: further.some((auxiliary) => words.future.has(auxiliary)) ? 'planned' : 'done', negated, form };
  }
  if (!words.being.has(nearest) || !(participle || forms.has('ing'))) return undefined;
  return { aspect: passiveOrProgressive(sentence, form, clue), negated, form };
}

function passiveOrProgressive(sentence: Sentence, form: VerbReading['form'], clue: Clue): Aspect {
  const { auxiliaries: [nearest = '', ...further] } = clue;
  const progressive = form === 'ing';
  if (nearest === 'be') {
    if (further[0] === 'to') return infinitive(sentence, clue).aspect;
    return further.some((auxiliary) => words.modal.has(auxiliary) && !words.future.has(auxiliary)) ? 'habit' : 'planned';
  }
  if (nearest === 'been') return progressive ? 'running' : 'done';
  if (nearest === 'being') return 'running';
  if (nearest === 'was' || nearest === 'were' || (clue.already && !progressive)) return 'done';
  if (words.resultative.has(clue.word) && !sentence.rhythmic) return 'done';
  return progressive ? 'running' : 'habit';
}

/** "plan to ship", "failed to check", "in order to save": the word before `to` decides. */
function infinitive(sentence: Sentence, clue: Clue): VerbReading {
  const governor = sentence.tokens[clue.before]?.key ?? '';
  const earlier = lookBack(sentence, clue.before);
  const planned = words.planning.has(governor) || (governor === 'able' && earlier.auxiliaries.includes('will'));
  if (planned) return { aspect: 'planned', negated: clue.negated || earlier.negated, form: 'base' };
  if (words.failing.has(governor)) return { aspect: 'done', negated: true, form: 'base' };
  if (governor === 'used') return { aspect: 'done', negated: false, form: 'base' };
  if (words.obliged.has(governor)) return { aspect: earlier.auxiliaries.some((auxiliary) => words.future.has(auxiliary)) ? 'planned' : 'habit', negated: clue.negated || earlier.negated, form: 'base' };
  return { aspect: 'none', negated: clue.negated, form: 'base' };
}

interface Found { readonly forms: ReadonlySet<VerbForm>; readonly clue: Clue; readonly earlier: readonly (VerbReading | undefined)[] }

function withoutAuxiliary(sentence: Sentence, i: number, found: Found): VerbReading | undefined {
  const { forms, clue } = found;
  const joined = joinedTo(sentence, clue.before, found.earlier);
  const ambiguous = forms.has('past') && forms.has('base');
  if (joined !== undefined && fits(joined.reading.form, forms)) return { ...joined.reading, negated: joined.reading.negated && joined.word !== 'and' };
  if (forms.has('past') && isRoutine(sentence, i)) return { aspect: 'habit', negated: clue.negated, form: 'participle' };
  if ((forms.has('past') || forms.has('participle')) && !ambiguous) return isAdjective(sentence, i, found.earlier) ? undefined : { aspect: 'done', negated: clue.negated, form: 'past' };
  if (ambiguous) {
    if (isAdjective(sentence, i, found.earlier) || isNoun(sentence, i)) return undefined;
    return { aspect: sentence.rhythmic ? 'habit' : 'done', negated: clue.negated, form: sentence.rhythmic ? 'base' : 'past' };
  }
  if (forms.has('ing')) return gerund(sentence, i, found);
  if (forms.has('s')) return hasSingularSubject(sentence, i, clue) ? { aspect: 'habit', negated: clue.negated, form: 's' } : undefined;
  if (hasPluralSubject(sentence, clue)) return { aspect: 'habit', negated: clue.negated, form: 'base' };
  return clue.before < 0 && !isNoun(sentence, i) ? { aspect: 'none', negated: clue.negated, form: 'base' } : undefined;
}

/** "…, updated every 15 minutes", "Checked daily by the owner": without a subject and with a rhythm it is a routine. */
function isRoutine(sentence: Sentence, i: number): boolean {
  const before = sentence.tokens[i - 1]?.key;
  const [next = '', second = '', third = ''] = sentence.tokens.slice(i + 1, i + 4).map((token) => token.key);
  if (before !== undefined && before !== ',' && before !== ';' && before !== ':' && before !== '(') return false;
  return words.plainRhythm.has(next) || ((next === 'every' || next === 'each') && (words.timeUnit.has(second) || words.timeUnit.has(third)));
}

/** The verb this one is joined to by "and", "or", "then" or a comma. */
function joinedTo(sentence: Sentence, before: number, earlier: readonly (VerbReading | undefined)[]): { readonly reading: VerbReading; readonly word: string } | undefined {
  let j = before;
  let word = sentence.tokens[j]?.key ?? '';
  if (!words.joiner.has(word)) return undefined;
  while (j > 0 && words.joiner.has(sentence.tokens[j - 1]?.key ?? '')) { j -= 1; word = word === ',' ? (sentence.tokens[j]?.key ?? '') : word; }
  for (let k = j - 1; k >= 0 && k >= j - 14; k -= 1) {
    const reading = earlier[k];
    if (reading !== undefined) return { reading, word };
    if (words.breaker.has(sentence.tokens[k]?.key ?? '')) return undefined;
  }
  return undefined;
}

function fits(form: VerbReading['form'], forms: ReadonlySet<VerbForm>): boolean {
  if (form === 'past') return forms.has('past');
  if (form === 'participle') return forms.has('past') || forms.has('participle');
  return forms.has(form);
}

/** "the deleted offers", "of refunded orders": a participle before a noun. */
function isAdjective(sentence: Sentence, i: number, earlier: readonly (VerbReading | undefined)[]): boolean {
  const before = sentence.tokens[i - 1];
  const after = sentence.tokens[i + 1];
  if (before === undefined) return after?.kind === 'word' && !words.preposition.has(after.key) && !words.determiner.has(after.key);
  if (before.key === 'as') return true;
  const attributive = words.determiner.has(before.key) || words.preposition.has(before.key) || before.kind === 'number' || earlier[i - 1] !== undefined;
  return attributive && after?.kind === 'word' && !words.preposition.has(after.key) && !words.determiner.has(after.key) && after.key !== 'to';
}

const isNoun = (sentence: Sentence, i: number): boolean => {
  const before = sentence.tokens[i - 1];
  const after = sentence.tokens[i + 1]?.key ?? '';
  return (before !== undefined && (words.determiner.has(before.key) || words.preposition.has(before.key) || before.kind === 'number')) || after === ':' || after === 'of' || words.being.has(after);
};

function gerund(sentence: Sentence, i: number, { clue, earlier }: Found): VerbReading | undefined {
  const before = sentence.tokens[clue.before]?.key ?? '';
  if (words.determiner.has(before)) return undefined;
  if (before === 'without') return { aspect: 'none', negated: true, form: 'ing' };
  const governor = earlier[clue.before];
  if (words.ceasing.has(before)) return { aspect: governor?.aspect ?? 'none', negated: true, form: 'ing' };
  if (words.starting.has(before)) return { aspect: governor?.aspect === 'done' ? 'running' : (governor?.aspect ?? 'none'), negated: governor?.negated ?? false, form: 'ing' };
  return { aspect: 'none', negated: clue.negated, form: 'ing' };
}

function isCapital(sentence: Sentence, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const letter = sentence.text.charAt(token.start);
  return letter !== letter.toLowerCase();
}

function hasSingularSubject(sentence: Sentence, i: number, clue: Clue): boolean {
  const subject = sentence.tokens[clue.before];
  if (subject === undefined) return false;
  if (words.singularSubject.has(subject.key)) return true;
  const after = sentence.tokens[i + 1];
  const object = after !== undefined && (words.determiner.has(after.key) || after.kind === 'number' || words.preposition.has(after.key) || words.objectStart.has(after.key));
  if (clue.before > 1 && isCapital(sentence, subject) && isCapital(sentence, sentence.tokens[clue.before - 1]) && !words.thirdParty.has(subject.key)) return true;
  return object && (subject.key === ')' || (clue.before > 0 && isCapital(sentence, subject)) || clue.before < i - 1);
}

const hasPluralSubject = (sentence: Sentence, clue: Clue): boolean => words.pluralSubject.has(sentence.tokens[clue.before]?.key ?? '');

/** "Nobody followed", "No number is typed", "none of us checked". */
function subjectNegated(sentence: Sentence, before: number): boolean {
  for (let j = before; j >= 0 && j >= before - 4; j -= 1) {
    const key = sentence.tokens[j]?.key ?? '';
    // "Offers for which we hold no invoice were deleted": what is not there is no subject.
    if ((key === 'no' || key === 'none' || key === 'nothing') && isObjectAt(sentence, j)) return false;
    if (words.nobody.has(key)) return true;
    if (sentence.tokens[j]?.kind === 'mark' || words.joiner.has(key) || words.breaker.has(key) || words.auxiliary.has(key)) return false;
  }
  return false;
}

const holdsNothing = /^(?:hold|holds|held|have|has|had|kept|keep|keeps|with|show|shows|showed|found|find|need|needs|gave|give|gives)$/;
const isObjectAt = (sentence: Sentence, j: number): boolean => holdsNothing.test(sentence.tokens[j - 1]?.key ?? '');

/** Where a new clause begins: a noun takes its aspect from the verb of its own clause. */
export const opensClause = (token: Token): boolean => token.key === ';' || token.key === ':' || token.key === '(' || token.key === ')' || words.breaker.has(token.key);
