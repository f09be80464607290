/** What the person is written: what is kept, and how they come in. */
import { formatDate } from "../../domain/localtime.ts";
import type { LegalBasis } from "../../domain/saving.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { fill, say } from "../../i18n/index.ts";
import { linkPlaceholder, pagePlaceholder, passwordPlaceholder } from "../../mail/secret-links.ts";
import type { Value } from "../../mail/values.ts";
import { fragmentOf, PAGE, PURPOSE } from "./rules/account.ts";

/** How somebody comes in: by a link to choose a password, by a first password in the mail, or as they have before. */
export type Way = { way: "link" | "password"; version: number } | { way: "known" };

export interface Login {
  /** The guest's id. */
  account: string;
  organisation: string;
  userName: string;
  by: Way;
}

export interface Kept {
  purpose: string;
  purposes: Partial<Record<Locale, string>>;
  /** Of whoever wrote the purpose. */
  spoken: Locale;
  basis: LegalBasis;
  /** Local date. */
  expiresOn: string;
}

/** The address at which they sign in, with nothing secret in it. */
export const signInAddress = (organisation: string): string =>
  pagePlaceholder(PAGE, fragmentOf(organisation));

/** The values of `save.*` and `login.*`, in the language of the message. */
export const loginValues =
  (
    { purpose, purposes, spoken, basis, expiresOn }: Kept,
    { account, organisation, userName, by }: Login,
  ) =>
  (language: Locale): Record<string, Value> => ({
    "save.purpose": purposes[language] ?? { text: purpose, language: spoken },
    "save.expires": formatDate(language, expiresOn),
    "save.basis": say(language, `save.basis.${basis}`),
    "login.user_name": userName,
    "login.link":
      by.way === "link"
        ? linkPlaceholder(PURPOSE, account, by.version, PAGE)
        : signInAddress(organisation),
    "login.more": fill(
      say(language, `login.more-${by.way}`),
      by.way === "password" ? { password: passwordPlaceholder(account, by.version) } : {},
    ),
  });
