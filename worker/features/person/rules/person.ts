/** The words and limits of what people do with their own data. */

/** Of the guests that signed-in people are: what they may call lies below it. */
export const PURPOSE = "account";

/** So often a day a person takes their data out: reading it all costs. */
export const DAILY_TAKE_OUTS = 5;

/** A person's files. */
export const MOST_FILES = 20;
