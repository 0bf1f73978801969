// The letter of a case, made of its answers.
import type { Language } from '../../rules/schema/words.ts';
import type { Case } from '../core/case/case.ts';
import { alignLetter } from '../core/letter/align.ts';
import type { Letter } from '../core/letter/letter.ts';
import { letterText } from '../core/letter/letter-text.ts';
import { writePapers } from '../core/letter/write-letter.ts';
import type { Services } from '../services.ts';
import { openCase } from './case-view.ts';
import { problem } from './problem.ts';
import { ok, route, type Route } from './route.ts';
import { CaseId } from './shapes.ts';

/** The text in both languages: as edited by hand, else as the answers make it. */
export const lettersNow = (letter: Letter, found?: Case): Readonly<Record<Language, string>> => ({
  en: found?.drafts['letter-en']?.text ?? letterText(letter, 'en'),
  ja: found?.drafts['letter-ja']?.text ?? letterText(letter, 'ja'),
});

export const letterRoutes = ({ rulebook, store }: Services): readonly Route[] => [
  route({
    method: 'get', path: '/api/cases/:id/letter', access: 'read', params: CaseId,
    handle: async ({ params }) => {
      const opened = openCase(rulebook, await store.get(params.id));
      if (opened === undefined) return problem('unknown-case');
      const [letter, ...others] = writePapers(rulebook, opened.facts).map((paper, i) => {
        // Only the answer itself is edited by hand.
        const now = lettersNow(paper, i === 0 ? opened.found : undefined);
        return { ...paper, texts: Object.fromEntries(paper.languages.map((language) => [language, letterText(paper, language)])), now, rows: alignLetter(paper, now, rulebook.units) };
      });
      // Nothing is sent: there is no paper, only what the rules say of this kind of answer.
      return letter === undefined ? problem('no-paper') : ok({ ...letter, papers: others });
    },
  }),
];
