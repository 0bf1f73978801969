// The words of the coverage sheet as a file, in both languages.
import type { Language } from '../../../../rules/schema/words.ts';

export interface CoverageWords {
  readonly title: string; readonly lead: string; readonly text: Readonly<Record<'refused' | 'letter-en' | 'letter-ja', string>>;
  readonly demand: string; readonly result: string; readonly sentence: string; readonly paper: string;
  readonly notAnswered: string; readonly noPaper: string; readonly notAsked: string; readonly otherDemands: string; readonly answer: string;
  readonly verdict: Readonly<Record<'present' | 'weak' | 'unclear' | 'missing', string>>;
  readonly byUser: string;
  readonly named: Readonly<Record<'sentence' | 'beside' | 'answers', (name: string) => string>>;
  readonly quote: (text: string) => string;
  readonly aside: { readonly title: string; readonly lead: string; readonly finding: string; readonly sentence: string; readonly because: string; readonly none: string; readonly tag: string };
}

export const coverageWords: Readonly<Record<Language, CoverageWords>> = {
  en: {
    title: 'Coverage sheet', lead: 'Each demand, the sentence that answers it and the paper that proves it. This sheet is for you; it is no part of the answer.',
    text: { refused: 'Text checked: your draft, or the letter you sent', 'letter-en': 'Text checked: the English letter', 'letter-ja': 'Text checked: the Japanese letter' },
    demand: 'What Amazon wants to know', result: 'Result', sentence: 'Sentence that answers it', paper: 'Paper that proves it',
    notAnswered: 'Not answered', noPaper: 'No paper named', notAsked: 'The notice does not name this part.', otherDemands: 'Other demands of the notice', answer: 'What this answer must say',
    verdict: { present: 'Answered', weak: 'Weak', unclear: 'Please check whether it answers', missing: 'Not answered' },
    byUser: 'your own verdict',
    named: { sentence: (name) => name, beside: (name) => `${name} (named beside the sentence)`, answers: (name) => `${name} (in your answers; not named in the text)` },
    quote: (text) => `“${text}”`,
    aside: { title: 'Findings you set aside', lead: 'The check found these, and you judged that they do not apply.', finding: 'Finding', sentence: 'Sentence', because: 'Your reason', none: '–', tag: 'you set the finding aside' },
  },
  ja: {
    title: '対応表', lead: '求められた項目ごとに、答えている文と、それを裏づける書類を並べた表です。ご自身で確かめるためのもので、Amazonへは送りません。',
    text: { refused: '調べた文章：手元の下書き、または送った手紙', 'letter-en': '調べた文章：英語の手紙', 'letter-ja': '調べた文章：日本語の手紙' },
    demand: 'Amazonが知りたいこと', result: '結果', sentence: '答えている文', paper: '裏づける書類',
    notAnswered: '答えていません', noPaper: '書類の記載なし', notAsked: 'この部分は、通知には明記されていません。', otherDemands: '通知がほかに求めていること', answer: 'この答え方で伝えること',
    verdict: { present: '答えている', weak: '弱い', unclear: '要確認（答えになっているか確かめてください）', missing: '答えていません' },
    byUser: 'ご自身の判断',
    named: { sentence: (name) => name, beside: (name) => `${name}（前後の文に記載）`, answers: (name) => `${name}（回答にあり、文には記載なし）` },
    quote: (text) => `「${text}」`,
    aside: { title: '当てはまらないとした指摘', lead: '調べて見つかった指摘のうち、当てはまらないとご自身で判断したものです。', finding: '指摘', sentence: '文', because: '理由', none: '－', tag: '指摘は当てはまらないと判断' },
  },
};
