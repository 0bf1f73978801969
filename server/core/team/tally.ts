// How often something was done from somewhere within a time, the same for every process of the program.

export interface Counted { readonly count: number; /** When it begins anew. */ readonly until: Date }

export interface Tally {
  /** Adds so many; the first one begins the time, `within` milliseconds. Gives what is counted now. */
  add(key: string, many: number, within: number): Promise<Counted>;
  /** Takes one back, if its time is not over. */
  takeBack(key: string): Promise<void>;
}
