// The truth ledger: each statement of the letter, the answer it rests on, whether it is done or planned, the paper named for it, and when it was entered.
import type { Bilingual, Language } from '../../../../rules/schema/words.ts';
import type { PaperWithFiles } from '../../../core/case/exhibits.ts';
import type { Document, Span } from '../../../core/letter/document.ts';
import { heading, lines, paragraph, span } from './parts.ts';
import { statementsOf, tells, type LetterSides, type Statement } from './statements.ts';

export interface LedgerSource extends LetterSides {
  readonly titleOf: (question: string) => Bilingual | undefined;
  /** By question: the papers named in its answer, each with the evidence files added for it, the files added where none is named (`name` missing), and when it was saved (ISO 8601). */
  readonly answers: Readonly<Record<string, { readonly files: readonly PaperWithFiles[]; readonly savedAt: string }>>;
}

const words = {
  en: {
    title: 'Truth ledger', lead: 'Each statement of the letter and what it rests on. Read it before you send: what is not true, take out. This sheet is for you; it is no part of the answer.',
    head: ['No.', 'Statement', 'Your answer', 'State', 'Paper named', 'Entered'],
    own: 'Your own words: no answer gives this', frame: 'Opening or closing words', planned: 'Planned', told: 'As answered', noPaper: 'None', byHand: 'Changed by hand', file: (names: string) => `(file: ${names})`, join: ', ',
  },
  ja: {
    title: '事実の台帳', lead: '手紙の一文ごとに、何にもとづくかを書きました。送る前に読み、事実でないものは消してください。ご自身で確かめるためのもので、Amazonへは送りません。',
    head: ['番号', '手紙の文', 'もとになった回答', '状態', '書類の名前', '入力した日'],
    own: 'ご自身で書いた文（回答にはありません）', frame: '前置きと結びの文', planned: '予定', told: '回答のとおり', noPaper: 'なし', byHand: '手で直した文', file: (names: string) => `（ファイル：${names}）`, join: '、',
  },
} as const satisfies Readonly<Record<Language, unknown>>;

export function truthLedger(source: LedgerSource, language: Language): Document {
  const { title, lead, head } = words[language];
  const rows = statementsOf(source).filter(tells).map((statement, i) => rowOf(source, statement, i + 1, language));
  return [heading(1, title), paragraph(lead), { kind: 'table', head: head.map((word) => [span(word)]), rows }];
}

function rowOf({ titleOf, answers }: LedgerSource, { row, en, ja }: Statement, number: number, language: Language): readonly (readonly Span[])[] {
  const say = words[language];
  const text = language === 'ja' ? ja || en : en || ja;
  const own = row.en?.own === true || row.ja?.own === true;
  const answer = answers[row.question ?? ''];
  const from = titleOf(row.question ?? '')?.[language];
  return [
    [span(String(number))], lines(text.split('\n'), ''), [span(from ?? (own ? say.own : say.frame))],
    [span(from === undefined && !row.planned ? '–' : own ? say.byHand : row.planned ? say.planned : say.told)],
    lines((answer?.files ?? []).map(({ name = '', added }) => (added.length === 0 ? name : `${name}${name === '' || language === 'ja' ? '' : ' '}${say.file(added.join(say.join))}`)), say.noPaper), [span(answer === undefined ? '–' : answer.savedAt.slice(0, 10))],
  ];
}
