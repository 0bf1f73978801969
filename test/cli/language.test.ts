// In which language the terminal speaks: the option, then the environment in the order of POSIX, then the system.
import { describe, expect, it } from 'vitest';
import { languageOf, wordsIn } from '../../server/cli/language.ts';
import { runCommandLine } from '../../server/cli/run.ts';

const nothing = (): Promise<never> => Promise.reject(new Error('no command of these needs it'));
async function said(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  let text = '';
  const hear = (more: string): void => { text += more; };
  await runCommandLine(args, { out: hear, err: hear, readStandardInput: nothing, env }, { root: '/nowhere', rulebook: nothing, exporting: nothing });
  return text;
}
const japanese = { LANG: 'ja_JP.UTF-8' };
const { ja, en } = { ja: wordsIn('ja'), en: wordsIn('en') };

describe('the language of the terminal', () => {
  it.each([
    [{ LANG: 'ja_JP.UTF-8' }, 'ja'], [{ LANG: 'ja' }, 'ja'], [{ LANG: 'JA-JP' }, 'ja'], [{ LANG: 'en_US.UTF-8' }, 'en'], [{ LANG: 'C' }, 'en'], [{ LANG: 'de_DE' }, 'en'], [{ LANG: 'jam_JM' }, 'en'],
    [{ LANG: 'en_US', LC_MESSAGES: 'ja_JP' }, 'ja'], [{ LC_MESSAGES: 'ja_JP', LC_ALL: 'C' }, 'en'], [{ LC_ALL: 'C', REINSTATE_LANG: 'ja' }, 'ja'], [{ LANG: 'ja_JP', REINSTATE_LANG: 'en' }, 'en'],
    // What is set to nothing is not set.
    [{ REINSTATE_LANG: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'ja_JP' }, 'ja'],
  ] as const)('of %j is %s', (env, language) => { expect(languageOf(env, language === 'ja' ? 'en-US' : 'ja-JP')).toBe(language); });

  it('is that of the system where the environment names none', () => {
    expect([languageOf({}, 'ja-JP'), languageOf({ LANG: '' }, 'ja'), languageOf({}, 'en-GB')]).toEqual(['ja', 'ja', 'en']);
  });

  it('is that of the option before all else, for help and for what went wrong', async () => {
    expect(await said(['--help'], japanese)).toContain(ja.help.exit);
    expect(await said(['--help'], { LANG: 'C' })).toContain(en.help.exit);
    for (const option of [['--lang', 'en'], ['--lang=en'], ['--lang', 'ja', '--lang', 'en']]) expect(await said(['read', ...option, '--help'], japanese), option.join(' ')).toContain(en.help.exit);
    expect(await said(['read', 'x', '--lang', 'ja', '--unknown'], { LANG: 'C' })).toMatch(/使い方が正しくありません/);
  });

  it('that is not known is refused in the language of the environment', async () => {
    for (const [env, words] of [[japanese, ja], [{ LANG: 'C' }, en]] as const) for (const option of [['--lang', 'fr'], ['--lang=']]) expect(await said(['read', '-', ...option], env)).toBe(`${words.usage.notOneOf('--lang', option[1] ?? '', 'en, ja')}\n`);
  });
});
