// What the program knows, for the client: reasons with their elements, sources and facts, and the words of what can be read off a notice.
import type { Reason } from '../../rules/schema/element.ts';
import { allFields } from '../core/rulebook/question-fields.ts';
import type { Requirement, Rulebook } from '../core/rulebook/rulebook.ts';
import type { Services } from '../services.ts';
import { ok, route, type Route } from './route.ts';

export function ruleRoutes({ rulebook }: Services): readonly Route[] {
  // The rulebook never changes while the program runs.
  const view = rulesView(rulebook);
  return [route({ method: 'get', path: '/api/rules', handle: () => ok(view) })];
}

function rulesView(rulebook: Rulebook): unknown {
  const { notice } = rulebook;
  return {
    reasons: [...rulebook.reasons.values()].map((reason) => reasonView(rulebook, reason)),
    responses: [...rulebook.forms.values()].map(({ form: { id, title, explain, papers, 'must-not': mustNot, facts, sources } }) => ({ id, title, explain, papers: papers.map((paper) => ({ id: paper.id, title: paper.title, to: paper.to, languages: paper.languages })), mustNot, facts, sources })),
    sources: rulebook.sources, facts: [...rulebook.facts.values()],
    marketplaces: notice.marketplaces.map(({ id, name, region }) => ({ id, name, region })),
    kinds: notice.kinds.map(({ kind, title }) => ({ id: kind, title })),
    scopes: notice.scopes.map(({ scope, title }) => ({ id: scope, title })),
    asks: notice.asks.map(({ ask, title }) => ({ id: ask, title })),
    metrics: notice.metrics.map(({ id, name, reason }) => ({ id, name, reason })),
    followUps: notice['follow-ups'].map(({ id, says }) => ({ id, says })),
    notANotice: notice['not-a-notice'].map(({ id, title, explain }) => ({ id, title, explain })),
  };
}

function reasonView(rulebook: Rulebook, { id, group, title, definition, response, evidence, facts, sources, 'other-answers': otherAnswers }: Reason): unknown {
  return { id, group, title, definition, response, evidence, facts, sources, otherAnswers, elements: rulebook.requirements(id).map(elementView) };
}

const elementView = ({ key, element, section, title, must, why, lift, sources, question }: Requirement): unknown =>
  ({ id: element, key, section, title, must, why, lift, sources, ...(question === undefined ? {} : { question: { ...question, fields: allFields(question) } }) });
