/** The words and limits of accounts. */

/** Of the guests whose accounts they are, and of the mail to them. */
export const PURPOSE = "account";
/** The name of its page. */
export const PAGE = "candidate";

/** Hours that the link by which a password is chosen holds, or the first password, once the mail has left. */
export const FIRST_HOURS = 24;

/** Minutes after a code in which another password is chosen without the present one. */
export const FREE_MINUTES = 15;

/** What the page is opened with so that it knows whose it is: no secret. */
export const fragmentOf = (organisation: string): string => `o=${organisation}`;

/**
 * So many tries within so many minutes, counted from the first. Of a user name few, of an address more: a school or a
 * library has one for all. What comes right does not count there.
 */
export const TRIES = {
  minutes: 15,
  password: { name: 10, network: 60 },
  code: { name: 15, network: 60 },
  /** Codes that are asked for. */
  ask: { name: 5, network: 30 },
} as const;
export type Tried = Exclude<keyof typeof TRIES, "minutes">;

/** The text that fits the basis: consent is asked for, of the others the candidate is told. */
export const textOf = (basis: string): "save-and-send-login" | "save-and-send-login-consent" =>
  basis === "consent" ? "save-and-send-login-consent" : "save-and-send-login";
