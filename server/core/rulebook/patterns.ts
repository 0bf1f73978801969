// All patterns of all rules: their phrases for the vocabulary, and the faults in them.
import type { Pattern, PatternsByLanguage } from '../../../rules/schema/words.ts';
import { patternPhrases, patternProblems } from '../text/pattern.ts';
import { phraseProblems } from '../text/vocabulary.ts';
import type { RuleFault } from './faults.ts';
import type { RuleFiles } from './rulebook.ts';

type Path = readonly (string | number)[];
interface Placed { readonly file: string; readonly path: Path; readonly pattern: Pattern }

/** Every pattern with the place it stands at. */
function allPatterns(files: RuleFiles): Placed[] {
  const out: Placed[] = [];
  const add = (file: string, path: Path, patterns: PatternsByLanguage | undefined): void => {
    for (const [language, list] of Object.entries(patterns ?? {})) list?.forEach((pattern, i) => out.push({ file, path: [...path, language, i], pattern }));
  };
  for (const { file, data } of files.variants) { add(file, ['see'], data.see); add(file, ['weakly'], data.weakly); }
  for (const { file, data } of files.elements) { add(file, ['see'], data.see); add(file, ['weakly'], data.weakly); add(file, ['about'], data.about); }
  for (const { file, data } of files.responses) data.questions.forEach((one, i) => { add(file, ['questions', i, 'see'], one.see); add(file, ['questions', i, 'weakly'], one.weakly); });
  for (const { file, data } of files.reasons) {
    data.signs.forEach((sign, i) => { add(file, ['signs', i, 'when'], sign.when); });
    for (const [section, uses] of Object.entries(data.elements)) uses.forEach((use, i) => { if (typeof use !== 'string') { add(file, ['elements', section, i, 'see'], use.see); add(file, ['elements', section, i, 'weakly'], use.weakly); } });
  }
  for (const { file, data } of files.styles) { add(file, ['when'], data.when); add(file, ['unless'], data.unless); }
  for (const { file, data } of files.sections) {
    add(file, ['heading'], data.heading);
    data.sentence.forEach((rule, i) => { for (const language of ['en', 'ja'] as const) { const pattern = rule.when[language]; if (pattern !== undefined) out.push({ file, path: ['sentence', i, 'when', language], pattern }); } });
  }
  files.whys.data.verdicts.forEach((verdict, i) => { add(files.whys.file, ['verdicts', i, 'when'], verdict.when); add(files.whys.file, ['verdicts', i, 'unless'], verdict.unless); });
  noticePatterns(files, add);
  return out;
}

function noticePatterns({ notice, noticeFiles }: RuleFiles, add: (file: string, path: Path, patterns: PatternsByLanguage | undefined) => void): void {
  notice.zones.forEach((rule, i) => { add(noticeFiles.zones, [i, 'opens'], rule.opens); add(noticeFiles.zones, [i, 'is'], rule.is); });
  notice.kinds.forEach((rule, i) => { add(noticeFiles.kinds, [i, 'when'], rule.when); });
  notice.asks.forEach((rule, i) => { add(noticeFiles.asks, [i, 'when'], rule.when); });
  notice.scopes.forEach((rule, i) => { add(noticeFiles.scopes, [i, 'when'], rule.when); });
  notice['not-a-notice'].forEach((rule, i) => { add(noticeFiles['not-a-notice'], [i, 'when'], rule.when); add(noticeFiles['not-a-notice'], [i, 'unless'], rule.unless); add(noticeFiles['not-a-notice'], [i, 'hints', 'when'], rule.hints?.when); });
  notice['follow-ups'].forEach((rule, i) => { add(noticeFiles['follow-ups'], [i, 'when'], rule.when); });
  notice['fake-signs'].forEach((rule, i) => { add(noticeFiles['fake-signs'], [i, 'when'], rule.when); });
  notice.standing.forEach((matter, i) => { matter.states.forEach((state, j) => { add(noticeFiles.standing, [i, 'states', j, 'when'], state.when); }); });
}

/** The phrases written out in patterns, and the names of metrics and marketplaces. */
export function phrasesOf(files: RuleFiles): readonly string[] {
  return [...new Set([...allPatterns(files).flatMap(({ pattern }) => patternPhrases(pattern)), ...files.notice.metrics.flatMap((metric) => metric.phrases), ...files.notice.marketplaces.flatMap((place) => place.signs)])];
}

export function checkPatterns(files: RuleFiles, concepts: ReadonlySet<string>, faults: RuleFault[]): void {
  for (const { file, path, pattern } of allPatterns(files)) {
    for (const message of patternProblems(pattern, concepts)) faults.push({ file, path, message });
    // Hits are found by name: such a phrase would mean the whole concept.
    for (const phrase of patternPhrases(pattern)) if (concepts.has(phrase)) faults.push({ file, path, message: `"${phrase}" is the name of a concept: write "@${phrase}", or the phrase in another form` });
    for (const phrase of patternPhrases(pattern)) for (const message of phraseProblems(phrase)) faults.push({ file, path, message });
  }
}
