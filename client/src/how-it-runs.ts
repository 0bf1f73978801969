// How the program runs, as the page was told.
const told = document.getElementById('app')?.dataset;
/** On a server that several people share. */
export const isShared = told?.['team'] !== undefined;
/** What it keeps is sealed by a passphrase. */
export const isSealed = told?.['sealed'] !== undefined;
/** Nothing is served before the passphrase is given. */
export const isLocked = told?.['locked'] !== undefined;
