// Invariants 6, 7, 11, 12 over everything a person could read: no odds and no promises, no regular expressions, both languages, sources with dates.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { problemCodes } from '../../server/http/problem.ts';
import { en, ja, joinWords } from '../support/page-words.ts';
import { projectRoot, realRulebook } from '../support/rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => { rulebook = await realRulebook(); });

const filesIn = (folder: string, ending: string): readonly string[] => readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending)).map((file) => path.join(folder, file));
const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');

/** Phrases that tell odds, promise an outcome or cheer. What sellers and Amazon write (patterns and proofs) may hold them; our own words may not. */
const banned = ['success rate', 'chance of', 'chances of', 'likely to be accepted', 'will be accepted', 'will be approved', 'will be reinstated', 'get reinstated', 'guarantee that', 'guaranteed', 'improve your chances', 'congratulations', '成功率', '通りやす', '承認されやす', '必ず再開', '確実に再開', '復活でき', '完璧', 'おめでとう', '高確率', '有利になります'];
const ownWords = new Set(['title', 'short', 'must', 'why', 'lift', 'ask', 'hint', 'weak', 'strong', 'label', 'words', 'heading', 'definition', 'text', 'name', 'worthless-if', 'not-a-plan', 'message', 'do', 'statement', 'explain', 'says']);

function* wordsOf(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') { if (key !== '') yield value; return; }
  if (Array.isArray(value)) { for (const item of value) yield* wordsOf(item, key); return; }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'tests' || name === 'sign-tests' || name === 'see' || name === 'weakly' || name === 'when') continue;
    yield* wordsOf(inner, name === 'en' || name === 'ja' ? key : ownWords.has(name) ? name : '');
  }
}

const spoken: readonly (readonly [string, string])[] = [
  ...filesIn('rules', '.yaml').filter((file) => !file.includes('concepts') && !file.endsWith('sources.yaml')).flatMap((file) => [...wordsOf(parse(read(file)))].map((words) => [file, words] as const)),
  ...filesIn('templates', '.hbs').map((file) => [file, read(file)] as const),
  ...[...filesIn('server/adapters/export/sheets', '.ts'), 'server/adapters/export/packet.ts', 'server/adapters/export/reminder.ts'].map((file) => [file, read(file)] as const),
  ...filesIn('client/src/words', '.ts').map((file) => [file, read(file)] as const),
];

describe('the words of the program', () => {
  it('are there to be looked at', () => { expect(spoken.length).toBeGreaterThan(500); });

  it.each(banned)('never say "%s"', (phrase) => {
    expect(spoken.filter(([, words]) => words.toLowerCase().includes(phrase)).map(([file, words]) => `${file}: ${words.slice(0, 120)}`)).toEqual([]);
  });

  it('address nobody as あなた, and shout at nobody', () => {
    expect(spoken.filter(([file, words]) => words.includes('あなた') || (/[!！]/.test(words) && !file.endsWith('.ts'))).map(([file, words]) => `${file}: ${words.slice(0, 120)}`)).toEqual([]);
  });
});

describe('the words of the pages', () => {
  it('are groups of names of their own', () => {
    expect(() => joinWords([{ history: {} }, { promises: {} }, { history: {} }])).toThrow('"history"');
  });
  it('are all there for the tests', () => {
    const listed = read('test/support/page-words.ts');
    expect(filesIn('client/src/words', '.ts').filter((file) => / = \{ ja, en \}/.test(read(file)) && !listed.includes(`/${path.basename(file)}'`))).toEqual([]);
  });
});

describe('what went wrong', () => {
  it('is told in words of its own for every code the server can answer with, in both languages', () => {
    const wordsFor = (words: typeof ja, code: string): readonly unknown[] => {
      const tables: readonly Readonly<Record<string, unknown>>[] = [words.team.problems, words.lock.problems, words.cases.file.errors, words.evidenceFiles.errors, words.orders.problems];
      const common = words.problem(code);
      return [...(common === words.problem('of a newer server') ? [] : [common]), ...tables.flatMap((table) => (table[code] === undefined ? [] : [table[code]]))];
    };
    expect(problemCodes.filter((code) => wordsFor(ja, code).length === 0 || wordsFor(ja, code).length !== wordsFor(en, code).length)).toEqual([]);
    const both = problemCodes.map((code) => [ja, en].map((words) => wordsFor(words, code).map(String).join('\n')));
    expect(both.filter(([japanese = '', english = '']) => !/[ぁ-ん]/.test(japanese) || /[ぁ-ん]/.test(english))).toEqual([]);
  });
});

describe('the questions', () => {
  it('teach no grammar: how the letter goes on is printed around the box', () => {
    const notes = ['句点', '名詞で', 'に続く', 'の形）', '」の形', '過去形', 'full stop', 'past tense', 'English:', 'Japanese:', 'after “'];
    const labels = [...[...rulebook.reasons.keys()].flatMap((reason) => rulebook.requirements(reason)), ...rulebook.caseQuestions, ...[...rulebook.forms.values()].flatMap(({ questions }) => questions.map(({ asked }) => asked))]
      .flatMap(({ question }) => question?.fields ?? []).flatMap((field) => [field, ...(field.kind === 'rows' ? field.fields : [])]).flatMap(({ label, options = [] }) => [label, ...options.map((option) => option.label)]);
    expect(labels.length).toBeGreaterThan(1000);
    expect([...new Set(labels.flatMap(({ en, ja }) => [en, ja]).filter((text) => notes.some((note) => text.includes(note))))]).toEqual([]);
  });
});

describe('the rules', () => {
  it('give every reason a short name of its own in each language', () => {
    for (const language of ['en', 'ja'] as const) {
      const names = [...rulebook.reasons.values()].map(({ short }) => short[language]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  it('give every fact a source that was seen and a day on which it was checked', () => {
    for (const fact of rulebook.facts.values()) {
      expect(fact.source.length, fact.id).toBeGreaterThan(0);
      expect(fact.checked <= new Date().toISOString().slice(0, 10), fact.id).toBe(true);
      for (const key of fact.source) expect(rulebook.sources[key]?.seen, `${fact.id} ${key}`).toBeTruthy();
    }
  });

  it('let every question be reached by a reason, and every source be one that is known', () => {
    const elements = new Set([...rulebook.reasons.keys()].flatMap((reason) => rulebook.requirements(reason)).map(({ element }) => element));
    expect([...rulebook.elements.keys()].filter((id) => !elements.has(id))).toEqual([]);
  });

  it('leave a way out where they ask for causes', () => {
    const shut: string[] = [];
    for (const requirement of [...rulebook.reasons.keys()].flatMap((reason) => rulebook.requirements(reason)).filter(({ element }) => element === 'specific-root-cause' || element === 'control-gap')) {
      for (const field of requirement.question?.fields ?? []) for (const each of field.kind === 'rows' ? field.fields : [field]) if (each.kind === 'choices' && each.required && each.options !== undefined && !each.options.some((option) => option.other === true || option.id.startsWith('other'))) shut.push(`${requirement.key} ${each.id}`);
    }
    expect(shut).toEqual([]);
  });
});
