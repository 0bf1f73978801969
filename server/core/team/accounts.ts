// The port outside which accounts, passwords and sessions live.
/** `mayOpen`: may open cases of his own and invite people who may; others see the cases they were invited to. */
export interface Account { readonly id: string; readonly name: string; readonly address: string; readonly mayOpen: boolean }

/** What a request shows of itself. */
export interface Caller { readonly cookie: string | undefined; readonly device: string | undefined }
/** `cookies`: to be set in the browser, as Set-Cookie has them. */
export interface SignedIn { readonly account: Account; readonly cookies: readonly string[] }
export interface Session { readonly id: string; readonly since: string; readonly seen: string; readonly device: string; readonly here: boolean }
export interface NewAccount { readonly name: string; readonly address: string; readonly password: string; readonly mayOpen: boolean }

/** In signs. */
export const passwordLength = { least: 12, most: 128 } as const;

export interface Accounts {
  /** Undefined: address and password do not belong together; which of them is wrong is not told. */
  signIn(address: string, password: string, caller: Caller): Promise<SignedIn | undefined>;
  /** The cookies that take the session out of the browser. */
  signOut(caller: Caller): Promise<readonly string[]>;
  who(caller: Caller): Promise<SignedIn | undefined>;
  sessions(caller: Caller): Promise<readonly Session[]>;
  endSession(caller: Caller, id: string): Promise<boolean>;
  /** Ends all other sessions of the account; false: the old password is wrong. */
  changePassword(caller: Caller, before: string, after: string): Promise<boolean>;
  /** Undefined: the address has an account already. */
  add(account: NewAccount): Promise<Account | undefined>;
  /** From now on it may open cases. */
  letOpen(id: string): Promise<void>;
  list(): Promise<readonly Account[]>;
  /** Ends its sessions as well; false: there is no such account. */
  setPassword(address: string, password: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}
