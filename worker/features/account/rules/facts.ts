/** A person's account as plans look at it. */
export interface AccountFact {
  /** The guest's, too. */
  id: string;
  userName: string;
  /** Somebody has come in. */
  used: boolean;
  /** They have a password of their own. */
  chosen: boolean;
  /** Of the link. */
  linkVersion: number;
  /** Instant until which link or first password hold; null: used, or taken back. */
  firstUntil: string | null;
}

export interface LoginFacts {
  account: AccountFact | null;
  /** The organisation sends a first password instead of a link. */
  temporary: boolean;
  /** Others have the candidate's address, or sign in by it. */
  shared: boolean;
}

export const NO_LOGIN: LoginFacts = { account: null, temporary: false, shared: false };

/** As SQLite writes it: 1 and 0 for true and false. */
export const readLogin = ({ account, temporary, shared }: LoginFacts): LoginFacts => ({
  account: account && {
    ...account,
    used: Boolean(account.used),
    chosen: Boolean(account.chosen),
  },
  temporary: Boolean(temporary),
  shared: Boolean(shared),
});
