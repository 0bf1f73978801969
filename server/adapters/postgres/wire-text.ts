// Text on its way to PostgreSQL and back: it takes any sign but NUL, which is told by two others.
const mark = '\u{10FFFF}';

/** U+10FFFF, which Unicode keeps free of meaning, stands before what was replaced; one that was in the text is told the same way. */
export const toWire = <T>(value: T): T | string => (typeof value === 'string' ? value.replace(/[\0\u{10FFFF}]/gu, (sign) => `${mark}${sign === '\0' ? '0' : '1'}`) : value);
export const fromWire = (text: string): string => (text.includes(mark) ? text.replace(/\u{10FFFF}([01])/gu, (_all, sign) => (sign === '0' ? '\0' : mark)) : text);
