// What left for Amazon: the exact texts, the files by their hash, and what was promised in them. Made once and never changed.
import type { PaperLanguage } from '../../../rules/schema/words.ts';
import type { Bilingual, Language } from '../../../rules/schema/words.ts';
import { attachmentsOf } from '../letter/attachments.ts';
import type { Letter } from '../letter/letter.ts';
import { layText } from '../letter/letter-text.ts';
import { writePapers, type CaseFacts } from '../letter/write-letter.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { Case } from './case.ts';
import type { AnnexRow } from '../orders/annex.ts';
import type { EvidenceFile } from './evidence-files.ts';
import { promisedIn, type Promised } from './promised.ts';

/** The letter or another paper, in one language. */
export interface SentText { readonly paper: string; readonly title: Bilingual; readonly language: PaperLanguage; readonly text: string }
/** A file of the case as it was then; `hash`: SHA-256 of its content. */
export interface SentFile { readonly name: string; readonly hash: string; readonly size: number }
/** Sentences that only frame a letter: title, headings, signature, which earlier plan it replaces. They change without anything new being said. */
export type Frame = Readonly<Record<Language, readonly string[]>>;

export interface SentContent {
  /** The letter first. None where the kind of answer has no text of ours. */
  readonly texts: readonly SentText[];
  /** Names of documents as the letter names them. */
  readonly named: readonly string[];
  readonly files: readonly SentFile[];
  /** The table of orders or ASINs that goes with a letter to Amazon. */
  readonly annex: readonly AnnexRow[];
  readonly frame: Frame;
  readonly promised: readonly Promised[];
}

/** `content` is missing where an older version of the program kept only the day. */
export interface Submission {
  /** From 1 within the case. */
  readonly number: number;
  readonly round: number;
  /** The day it was sent, as the seller says. */
  readonly on: string;
  readonly madeAt: string;
  /** The declaration it rests on. */
  readonly declared?: { readonly version: number; readonly by: string; readonly on: string };
  readonly content?: SentContent;
}

export interface BesideLetter { readonly files: readonly EvidenceFile[]; readonly annex: readonly AnnexRow[] }

/** What would be sent if the seller sent it now. */
export function contentOf(rulebook: Rulebook, facts: CaseFacts, { found, files, annex }: BesideLetter & { readonly found: Case }): SentContent {
  const papers = writePapers(rulebook, facts).filter(({ to, stops }) => to !== 'seller' && stops.length === 0);
  return {
    texts: papers.flatMap((paper, i) => paper.languages.map((language): SentText => ({ paper: paper.paper, title: paper.title, language, text: (i === 0 ? byHand(found, language) : undefined) ?? layText(paper, language).text }))),
    named: attachmentsOf(rulebook, facts).map(({ name }) => name),
    files: files.map(({ name, hash, size }) => ({ name, hash, size })),
    annex: papers[0]?.to === 'amazon' ? annex : [],
    frame: { en: framing(papers[0], 'en'), ja: framing(papers[0], 'ja') },
    promised: promisedIn(rulebook, facts),
  };
}

const byHand = ({ drafts }: Case, language: PaperLanguage): string | undefined => (language === 'en' || language === 'ja' ? drafts[`letter-${language}`]?.text : undefined);

const frames: ReadonlySet<string> = new Set(['title', 'line', 'issue', 'heading', 'head', 'signature']);
const replaces = 'case.earlier-plan/replaces';

function framing(letter: Letter | undefined, language: Language): readonly string[] {
  if (letter === undefined) return [];
  const { text, sentences } = layText(letter, language);
  return sentences.filter(({ block, sentence }) => frames.has(block.kind) || sentence.id === replaces).map(({ start, end }) => text.slice(start, end));
}

/** The letter of a submission in one language; English where it was sent, else the first there is. */
export const letterOf = ({ texts }: SentContent, language: PaperLanguage = 'en'): string | undefined => {
  const main = texts.filter(({ paper }) => paper === texts[0]?.paper);
  return main.find((one) => one.language === language)?.text;
};
