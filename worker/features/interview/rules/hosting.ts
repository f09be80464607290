/** Whoever meets the candidates: guests who come by a link of their own. */

/** Of the guests that hosts are, and of the mail to them. */
export const HOSTING = "hosting";

/** A day on which a host cannot, with what would suit them instead, in their words. */
export interface Absence {
  /** Local date where the meeting is. */
  date: string;
  suggestion: string | null;
}
