/** The words and limits of what people do with their own data. */

/** Of the guests that signed-in people are: what they may call lies below it. */
export const PURPOSE = "account";

/** What a person can correct, in the order in which it is asked. */
export const CORRECTED = [
  "firstName",
  "lastName",
  "phone",
  "address",
  "postalCode",
  "city",
] as const;

/** So often a day a person takes their data out: reading it all costs. */
export const DAILY_TAKE_OUTS = 5;

/** A person's files. */
export const MOST_FILES = 20;

/** A code to a new address: like the guests' own (guests/code.ts). */
export const ADDRESS_CODE = { minutes: 10, tries: 5, hourly: 5 } as const;
