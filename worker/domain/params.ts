/** A word of the dictionaries, by its key: said in the reader's language. Text that is only like a key is not one. */
export interface Word {
  word: string;
}

export const wordOf = (key: string): Word => ({ word: key });

/** A local date, YYYY-MM-DD: said as people of the reader's language write it. */
export interface Day {
  day: string;
}

export const dayOf = (day: string): Day => ({ day });

/** An instant, told in the reader's language and in a zone (IANA). */
export interface Moment {
  instant: string;
  zone: string;
}

/** What fills the places of a note or an error. */
export type Params = Record<string, string | number | Word | Day | Moment>;
