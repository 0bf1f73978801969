// Text on its way in, from a form, a file or standard input: made sound once, so that places in it hold from then on.
/** Longest text that is taken, in UTF-16 units. */
export const longestText = 1_000_000;

/** CRLF and lone CR become LF, a byte order mark goes, and halves of characters that no store could keep are replaced. */
export const enteredText = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\uFFFD');
