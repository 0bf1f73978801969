// What became of a file: its text, or why there is none. No file is ever changed.

/** What a file is by its content, whatever its name says. */
export type FileKind = 'text' | 'html' | 'mail' | 'word' | 'pdf' | 'picture';

export type DocumentRead =
  | { readonly ok: true; readonly kind: FileKind; readonly text: string; readonly doubts: readonly Doubt[] }
  | { readonly ok: false; readonly why: Unread };

/** `recognised`: the text was recognised from a picture and holds mistakes. `pages-without-text`: some pages are pictures. `ending`: the name says another kind than the content. */
export type Doubt = 'recognised' | 'pages-without-text' | 'ending';

/**
 * `kind`: of no kind that is read. `old-word`: a .doc of before 2007. `encrypted`: asks for a password. `broken`: of a known kind, but damaged. `empty`: holds no text.
 * `pictures-only`: a PDF of scanned pages. `too-large`, `too-long` (in characters), `too-many-pages`, `unpacks-too-large`: over a limit. `too-slow`: reading was given up.
 * `too-small`: a picture in which nothing can be read. `no-recogniser`: text in pictures is not read in this installation.
 */
export type Unread = 'kind' | 'old-word' | 'encrypted' | 'broken' | 'empty' | 'pictures-only' | 'too-large' | 'too-long' | 'too-many-pages' | 'unpacks-too-large' | 'too-slow' | 'too-small' | 'no-recogniser';

export const limits = {
  /** Bytes of a file. */
  size: 20_000_000,
  /** Bytes of an office file once unpacked. */
  unpacked: 100_000_000,
  /** Characters of a text, as for a pasted one. */
  text: 1_000_000,
  pages: 300,
  /** Pixels at the shorter side of a picture, and in all. */
  picture: { least: 40, most: 60_000_000 },
} as const;

export const unread = (why: Unread): DocumentRead => ({ ok: false, why });
/** A text as it is kept: LF, no blank lines in a row beyond one. */
export function readAs(kind: FileKind, text: string | undefined, doubts: readonly Doubt[] = []): DocumentRead {
  if (text === undefined) return unread('broken');
  const tidy = text.replace(/\r\n?/g, '\n').replaceAll('\0', '').split('\n').map((line) => line.trimEnd()).join('\n').replace(/\n{3,}/g, '\n\n').trim();
  if (tidy === '') return unread('empty');
  return tidy.length > limits.text ? unread('too-long') : { ok: true, kind, text: tidy, doubts };
}
