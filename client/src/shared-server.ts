// Whether the program runs on a server that several people share, as the page was told.
export const isShared = document.getElementById('app')?.dataset['team'] !== undefined;
/** Whether what it keeps is sealed by a passphrase, as the page was told. */
export const isSealed = document.getElementById('app')?.dataset['sealed'] !== undefined;
