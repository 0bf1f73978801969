// Whether the program runs on a server that several people share, as the page was told.
export const isShared = document.getElementById('app')?.dataset['team'] !== undefined;
