// Kana in Latin letters (Hepburn). Only where that is certain: a long vowel is spelt in several ways in names (Ono, Ohno), so such a word is left alone.
const rows: Readonly<Record<string, string>> = {
  あいうえお: 'a i u e o', かきくけこ: 'ka ki ku ke ko', さしすせそ: 'sa shi su se so', たちつてと: 'ta chi tsu te to', なにぬねの: 'na ni nu ne no', はひふへほ: 'ha hi fu he ho', まみむめも: 'ma mi mu me mo',
  やゆよ: 'ya yu yo', らりるれろ: 'ra ri ru re ro', わん: 'wa n', がぎぐげご: 'ga gi gu ge go', ざじずぜぞ: 'za ji zu ze zo', だでど: 'da de do', ばびぶべぼ: 'ba bi bu be bo', ぱぴぷぺぽ: 'pa pi pu pe po',
};
const sounds: ReadonlyMap<string, string> = new Map(Object.entries(rows).flatMap(([kana, latin]) => latin.split(' ').map((sound, i) => [kana.charAt(i), sound] as const)));
const small: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };
/** "ki" with a small "yo" is "kyo", "shi" with it "sho". */
const softened = (sound: string, vowel: string): string | undefined => (/^(?:sh|ch|j)i$/u.test(sound) ? `${sound.slice(0, -1)}${vowel}` : /^[kgnhbpmr]i$/u.test(sound) ? `${sound.slice(0, -1)}y${vowel}` : undefined);

const longVowel = /ou|oo|uu|aa|ee|ii/u;

/** With a capital, as a name; undefined where it is no plain kana word or its spelling is not certain. */
export function romanise(word: string): string | undefined {
  const kana = word.normalize('NFKC').replace(/[ァ-ヶ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
  let out = '';
  let doubled = false;
  for (const [i, sign] of [...kana].entries()) {
    if (sign === 'っ') { doubled = true; continue; }
    if (small[sign] !== undefined) continue;
    const next = small[kana.charAt(i + 1)];
    const plain = sounds.get(sign);
    const sound = plain === undefined || next === undefined ? plain : softened(plain, next);
    if (sound === undefined || (doubled && /^[aiueon]/u.test(sound))) return undefined;
    // A vowel after "n" would read as another sound (Jun'ichi, Shinya).
    if (/n$/u.test(out) && kana.charAt(i - 1) === 'ん' && /^[aiueoy]/u.test(sound)) return undefined;
    out += doubled ? `${sound.startsWith('ch') ? 't' : sound.charAt(0)}${sound}` : sound;
    doubled = false;
  }
  return out.length < 3 || doubled || longVowel.test(out) ? undefined : `${out.charAt(0).toUpperCase()}${out.slice(1)}`;
}
