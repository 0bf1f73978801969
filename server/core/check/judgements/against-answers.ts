// A letter edited by hand that gives other figures than the answers of the case: an edited sentence beside the one the program wrote, else the evidence of an element beside the answer to its question.
import { isTold } from '../style-draft.ts';
import type { Judge, Remark, StyleDraft, ToldSentence } from '../style-draft.ts';
import type { PlacedSentence } from '../place-sentences.ts';
import { piecesOf, shareOf } from './alike.ts';
import { figuresIn, sameUnit } from '../../text/figures.ts';
import type { Figure } from '../../text/figures.ts';
import { bareWords } from './said-twice.ts';

export const againstAnswers: Judge = (_rule, draft) => {
  const { told = [], sentences } = draft;
  if (told.length === 0) return [];
  const written = bareWords(told.map(({ text }) => `${text.en}\n${text.ja}`).join('\n'));
  const edited = sentences.filter((placed) => isTold(placed) && placed.sentence.analysis.specifics.length > 0 && !written.includes(bareWords(placed.sentence.text)));
  if (edited.length === 0) return [];
  const answers = new Answers(draft, told);
  const found = edited.map((placed) => ({ placed, remark: answers.beside(placed) }));
  const left = new Set(found.filter(({ remark }) => remark === undefined).map(({ placed }) => placed));
  return [...found.flatMap(({ remark }) => remark ?? []), ...answers.byElement(left)];
};

type LetterLanguage = keyof ToldSentence['text'];
const languageOf = ({ sentence }: PlacedSentence): LetterLanguage => (sentence.language === 'ja' ? 'ja' : 'en');
const isSort = (a: Figure, b: Figure): boolean => a.kind === b.kind && sameUnit(a.unit, b.unit);
const isSame = (a: Figure, b: Figure): boolean => isSort(a, b) && a.value === b.value;
const lacking = (from: readonly Figure[], among: readonly Figure[]): readonly Figure[] => from.filter((one) => !among.some((other) => isSame(one, other)));

/** Two sentences of the same make, in which figures were exchanged. */
const alike = 0.6;

class Answers {
  readonly #draft: StyleDraft;
  readonly #told: readonly ToldSentence[];
  readonly #bare: string;
  constructor(draft: StyleDraft, told: readonly ToldSentence[]) { this.#draft = draft; this.#told = told; this.#bare = bareWords(draft.text); }

  /** Against the sentence of an answer that this one was made of; undefined where it was made of none, or agrees. */
  beside(placed: PlacedSentence): Remark | undefined {
    const language = languageOf(placed);
    const pieces = piecesOf(withoutNumbers(placed.sentence.text));
    const near = this.#told.filter(({ question, text }) => this.#draft.rulebook.question(question) !== undefined && !this.#bare.includes(bareWords(text[language])))
      .map((one) => ({ one, share: shareOf(pieces, piecesOf(withoutNumbers(one.text[language]))) })).filter(({ share }) => share >= alike).sort((a, b) => b.share - a.share).map(({ one }) => one);
    const [nearest] = near;
    if (nearest === undefined) return undefined;
    const own = figuresOf(placed, this.#draft);
    // Two issues may have a sentence of the same make: what agrees with either is no contradiction.
    const known = near.flatMap(({ question }) => this.#figures(question, language));
    return this.#remark(nearest.question, lacking(own, known), lacking(figuresIn(nearest.text[language], this.#draft.rulebook.units), own));
  }

  /** Evidence of an element that agrees with no figure of its answer, and with none of any other. */
  byElement(edited: ReadonlySet<PlacedSentence>): readonly Remark[] {
    const { elements, sentences, rulebook, reasons } = this.#draft;
    const asked = new Map(reasons.flatMap((reason) => rulebook.requirements(reason)).map((one) => [one.key, one.asked]));
    const remarks = elements.filter(({ unclear }) => unclear !== true).flatMap(({ key, evidence }) => {
      const question = asked.get(key) ?? key;
      const shown = sentences.filter(({ sentence }) => evidence.some(({ start }) => start === sentence.start));
      const [first] = shown.filter((placed) => edited.has(placed));
      if (first === undefined) return [];
      const language = languageOf(first);
      const answered = this.#figures(question, language);
      const all = shown.flatMap((placed) => figuresOf(placed, this.#draft));
      // Where one figure of the sort agrees, the others are more detail.
      const against = answered.filter((one) => !all.some((other) => isSort(one, other) && answered.some((same) => isSame(same, other))));
      const own = lacking(shown.filter((placed) => edited.has(placed)).flatMap((placed) => figuresOf(placed, this.#draft)), this.#everything(language)).filter(({ unit, kind }) => kind !== 'count' || unit !== '');
      const remark = this.#remark(question, own, against);
      return remark === undefined ? [] : [remark];
    });
    // Of two elements that rest on the same words the first says it.
    return remarks.filter((one, i) => remarks.findIndex((other) => other.places[0]?.start === one.places[0]?.start) === i);
  }

  #figures(question: string, language: LetterLanguage): readonly Figure[] {
    return this.#told.filter((one) => one.question === question).flatMap(({ text }) => figuresIn(text[language], this.#draft.rulebook.units));
  }

  #everything(language: LetterLanguage): readonly Figure[] {
    return this.#told.flatMap(({ text }) => figuresIn(text[language], this.#draft.rulebook.units));
  }

  #remark(question: string, own: readonly Figure[], answered: readonly Figure[]): Remark | undefined {
    const pairs = own.flatMap((one) => { const other = answered.find((answer) => isSort(answer, one)); return other === undefined ? [] : [{ one, other }]; });
    if (pairs.length === 0) return undefined;
    const title = this.#draft.rulebook.question(question)?.title ?? { en: question, ja: question };
    return {
      places: pairs.map(({ one: { start, end } }) => ({ start, end })), fix: { do: 'ask', question },
      fill: { draft: listed(pairs.map(({ one }) => one.text)), answer: listed(pairs.map(({ other }) => other.text)), question: title },
    };
  }
}

const listed = (words: readonly string[]): { readonly en: string; readonly ja: string } => ({ en: [...new Set(words)].join(', '), ja: [...new Set(words)].join('、') });
const withoutNumbers = (text: string): string => text.normalize('NFKC').replace(/\d[\d,.:-]*/gu, ' ');
const figuresOf = ({ sentence }: PlacedSentence, { rulebook }: StyleDraft): readonly Figure[] => figuresIn(sentence.text, rulebook.units).map((one) => ({ ...one, start: one.start + sentence.start, end: one.end + sentence.start }));
