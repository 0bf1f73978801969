// What a browser says of itself, made readable: browser and system where the table knows them. It may say what it likes, so nothing hangs on it.
export interface Device { readonly browser?: string; readonly system?: string }

/** The first row counts of which the text holds all signs: most browsers call themselves Chrome and Safari as well. */
const browsers = [
  [['Edg/'], 'Edge'], [['EdgA/'], 'Edge'], [['EdgiOS/'], 'Edge'], [['OPR/'], 'Opera'], [['Vivaldi/'], 'Vivaldi'], [['YaBrowser/'], 'Yandex'], [['SamsungBrowser/'], 'Samsung Internet'],
  [['FxiOS/'], 'Firefox'], [['Firefox/'], 'Firefox'], [['CriOS/'], 'Chrome'], [['; wv)'], undefined], [['Chrome/'], 'Chrome'], [['Version/', 'Safari/'], 'Safari'],
] as const;
/** An iPad calls itself a Mac in Safari, and in others where it asks for pages as for a desktop. */
const systems = [
  [['(iPhone'], 'iPhone'], [['(iPad'], 'iPad'], [['(Macintosh', 'iOS/'], 'iPad'], [['(Macintosh', 'Version/'], 'Mac / iPad'], [['(Macintosh'], 'Mac'], [['Android'], 'Android'], [['Windows NT'], 'Windows'], [['CrOS'], 'ChromeOS'], [['Linux'], 'Linux'],
] as const;

type Rows = readonly (readonly [readonly string[], string | undefined])[];
const named = (rows: Rows, text: string): string | undefined => rows.find(([signs]) => signs.every((sign) => text.includes(sign)))?.[1];

export function readDevice(text: string): Device {
  const [browser, system] = [named(browsers, text), named(systems, text)];
  return { ...(browser === undefined ? {} : { browser }), ...(system === undefined ? {} : { system }) };
}

/** Signs of what is in no table. */
const longest = 60;
export const shortened = (text: string): string => { const signs = [...text]; return signs.length <= longest ? text : `${signs.slice(0, longest - 1).join('')}…`; };
