// What the program knows, for the client: in short what every case needs, and one reason at full length.
import { z } from 'zod';
import type { Reason } from '../../rules/schema/element.ts';
import type { Requirement, Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import { problem } from './problem.ts';
import { lasting, route, type Route } from './route.ts';

const ReasonId = z.strictObject({ reason: z.string().max(100) });

export function ruleRoutes({ rulebook }: Services): readonly Route[] {
  // The rulebook never changes while the program runs.
  const view = rulesView(rulebook);
  const glossary = rulebook.glossary.map(({ sources, ...term }) => ({ ...term, sources: sources.flatMap((key) => rulebook.sources[key] ?? []) }));
  return [
    route({ method: 'get', path: '/api/rules', access: 'account', handle: () => lasting(view) }),
    route({ method: 'get', path: '/api/glossary', access: 'account', handle: () => lasting(glossary) }),
    route({
      method: 'get', path: '/api/rules/reasons/:reason', access: 'account', params: ReasonId,
      handle: ({ params }) => {
        const reason = rulebook.reasons.get(params.reason);
        return reason === undefined ? problem('not-found') : lasting(reasonPage(rulebook, reason));
      },
    }),
  ];
}

/** What a case needs whatever its reasons are; what it needs of its own ones comes with the case. */
function rulesView(rulebook: Rulebook): unknown {
  const { notice } = rulebook;
  const told = new Set(notice.standing.flatMap(({ facts }) => facts.map(({ id }) => id)));
  return {
    reasons: [...rulebook.reasons.values()].map(({ id, group, title, short, definition }) => ({ id, group, title, short, definition })),
    responses: [...rulebook.forms.values()].map(({ form: { id, title, explain, papers, 'must-not': mustNot, sources } }) => ({ id, title, explain, papers: papers.map((paper) => ({ id: paper.id, title: paper.title, to: paper.to, languages: paper.languages })), mustNot, sources })),
    sources: rulebook.sources,
    facts: [...rulebook.facts.values()].filter(({ id }) => told.has(id)).map(({ id, statement, source, checked, verified }) => ({ id, statement, source, checked, verified })),
    marketplaces: notice.marketplaces.map(({ id, name }) => ({ id, name })),
    metrics: notice.metrics.map(({ id, name }) => ({ id, name })),
    followUps: notice['follow-ups'].map(({ id, says }) => ({ id, says })),
    standing: notice.standing.map(({ id, title, facts: general, states }) => ({ id, title, facts: general, states: states.map(({ id: state, sign, says }) => ({ id: state, sign, says })) })),
    accountHealth: notice['account-health'],
    fakeSigns: notice['fake-signs'].map(({ id, says, sources }) => ({ id, says, sources })),
    reports: rulebook.reports.map(({ id, title, note, kind, verified }) => ({ id, title, note, kind, verified })),
    figures: rulebook.figures.map(({ id, title, note }) => ({ id, title, note })),
    notANotice: notice['not-a-notice'].map(({ id, title, explain }) => ({ id, title, explain })),
  };
}

/** Everything the rules say of one reason, as a page to read. */
function reasonPage(rulebook: Rulebook, { id, group, title, definition, response, evidence, mistakes, facts, sources, 'other-answers': otherAnswers }: Reason): unknown {
  const elements = rulebook.requirements(id);
  const keys = new Set([...sources, ...elements.flatMap((element) => element.sources), ...mistakes.flatMap((mistake) => mistake.sources), ...otherAnswers.flatMap((other) => other.sources)]);
  const cited = facts.flatMap((fact) => rulebook.facts.get(fact) ?? []);
  for (const fact of cited) for (const key of fact.source) keys.add(key);
  return {
    id, group, title, definition, response, evidence, mistakes, otherAnswers, facts: cited, elements: elements.map(elementView),
    sources: Object.fromEntries([...keys].flatMap((key) => { const source = rulebook.sources[key]; return source === undefined ? [] : [[key, source]]; })),
  };
}

const elementView = ({ element, section, title, must, why, sources, question }: Requirement): unknown =>
  ({ id: element, section, title, must, why, sources, ...(question === undefined ? {} : { ask: question.ask, weak: question.weak, strong: question.strong }) });
