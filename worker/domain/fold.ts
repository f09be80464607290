/**
 * The form in which text is compared and searched: NFKC, lower case by Swedish rules.
 * SQLite folds ASCII only, so the folded form is stored beside the original.
 */
export const fold = (text: string): string =>
  text.normalize("NFKC").toLocaleLowerCase("sv").replace(/\s+/gu, " ").trim();

/** A person is found by first name or last name first, so both orders are stored. */
export const nameFolds = (
  first: string,
  last: string,
): { firstFold: string; lastFold: string } => ({
  firstFold: fold(`${first} ${last}`),
  lastFold: fold(`${last} ${first}`),
});

export const fullName = (person: { firstName: string; lastName: string }): string =>
  [person.firstName, person.lastName].filter(Boolean).join(" ");
