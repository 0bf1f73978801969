// The letter of a case, made of its answers.
import { letterText } from '../core/letter/letter-text.ts';
import { writePapers } from '../core/letter/write-letter.ts';
import type { Services } from '../services.ts';
import { openCase } from './case-view.ts';
import { problem } from './problem.ts';
import { ok, route, type Route } from './route.ts';
import { CaseId } from './shapes.ts';

export const letterRoutes = ({ rulebook, store }: Services): readonly Route[] => [
  route({
    method: 'get', path: '/api/cases/:id/letter', params: CaseId,
    handle: async ({ params }) => {
      const opened = openCase(rulebook, await store.get(params.id));
      if (opened === undefined) return problem('unknown-case');
      const [letter, ...others] = writePapers(rulebook, opened.facts).map((paper) => ({ ...paper, texts: Object.fromEntries(paper.languages.map((language) => [language, letterText(paper, language)])) }));
      // Nothing is sent: there is no paper, only what the rules say of this kind of answer.
      return letter === undefined ? problem('no-paper') : ok({ ...letter, papers: others });
    },
  }),
];
