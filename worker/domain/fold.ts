/**
 * The form in which text is compared: NFKC, lower case by Swedish rules.
 * SQLite folds ASCII only, so the folded form is stored beside the original.
 */
export const fold = (text: string): string =>
  text.normalize("NFKC").toLocaleLowerCase("sv").replace(/\s+/gu, " ").trim();

export const fullName = (person: { firstName: string; lastName: string }): string =>
  [person.firstName, person.lastName].filter(Boolean).join(" ");
