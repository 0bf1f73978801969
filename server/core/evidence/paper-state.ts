// What the program says of a paper of the case. It never says that one is genuine.

/** `present`: a file was read, and what can be compared agrees. `unclear`: something was not found, or read with doubt. `conflicting`: the file says otherwise than the case or the notice. `not-looked-at`: known by name only. */
export const paperStates = ['present', 'missing', 'unclear', 'conflicting', 'not-looked-at'] as const;
export type PaperState = (typeof paperStates)[number];
