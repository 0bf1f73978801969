// Words that mislead: explained in both languages, found where they stand, and with a source for what is said of Amazon.
import { beforeAll, describe, expect, it } from 'vitest';
import { cutTerms, termsIn } from '../../client/src/mark-terms.ts';
import type { GlossaryView } from '../../client/src/wire.ts';
import type { Rulebook } from '../../server/core/rulebook/rulebook.ts';
import { realRulebook } from '../support/rulebook.ts';

let rulebook: Rulebook;
let glossary: readonly GlossaryView[];
beforeAll(async () => {
  rulebook = await realRulebook();
  glossary = rulebook.glossary.map((term) => ({ ...term, sources: term.sources.flatMap((key) => rulebook.sources[key] ?? []) }));
});
const names = (language: 'en' | 'ja', text: string): readonly string[] => cutTerms(glossary, language, text).flatMap(({ text: shown, term }) => (term === undefined ? [] : [`${term.id} ${shown}`]));

describe('the glossary', () => {
  it('explains each word once, in plain words of both languages', () => {
    expect(glossary.length).toBeGreaterThan(20);
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    for (const language of ['en', 'ja'] as const) {
      const spellings = glossary.flatMap(({ stands }) => stands[language].map((spelling) => spelling.toLowerCase()));
      expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i)).toEqual([]);
    }
    for (const { id, says } of glossary) {
      expect(/[ぁ-ん]/.test(says.ja) && says.ja.endsWith('。'), id).toBe(true);
      expect(says.en.endsWith('.') && says.en.length < 260 && says.ja.length < 140, id).toBe(true);
    }
  });

  it('finds each word by its own spellings', () => {
    for (const term of glossary) for (const language of ['en', 'ja'] as const) for (const spelling of term.stands[language]) {
      expect(termsIn(glossary, language, [`x ${spelling} y`]).map(({ id }) => id), `${term.id} ${spelling}`).toEqual([term.id]);
    }
  });

  it('names a source for whatever it says of Amazon', () => {
    const claims = /amazon('s)? (counts|asks|looks|takes|also)|of amazon (it|looks)|notices of amazon|amazon(が|の日本語の通知|のドロップ)/i;
    const said = glossary.filter(({ says }) => claims.test(says.en) || claims.test(says.ja));
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('marks the first place of a word only, the longer word before the shorter one in it, and whole words', () => {
    expect(names('ja', '請求書と納品書、もう1つの請求書')).toEqual(['invoice 請求書', 'delivery-note 納品書']);
    expect(names('en', 'A-to-z Guarantee claims and appeals; disappeal, invoiced, non-receipt')).toEqual(['a-to-z A-to-z Guarantee claims', 'appeal appeals']);
    expect(names('ja', 'マーケットプレイス保証申請')).toEqual(['a-to-z マーケットプレイス保証申請']);
    expect(cutTerms(glossary, 'ja', '在庫切れのため、在庫切れ').map(({ text }) => text).join('')).toBe('在庫切れのため、在庫切れ');
  });
});
