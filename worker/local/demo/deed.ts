/** What somebody did, and how it is told. */
import type { ActionId } from "../../domain/vocabulary.ts";
import type { Answer, HalfDay } from "../../features/interview/rules/interview.ts";
import type { DeclineReason, OfferAnswer } from "../../features/offer/rules/offer.ts";
import type { OwnAnswer } from "../../features/save/rules.ts";
import type { Rating } from "../../features/panel/rules/panel.ts";

export interface Deed {
  /** Days from today, and the local time. */
  when: readonly [days: number, time: string];
  action: ActionId;
  /** Of the project's applications, oldest first; negative ones count from the newest. */
  project: string;
  rows: readonly number[];
  input: Record<string, unknown>;
  /** What becomes of its mail, where not all of it arrives: by the row's place among `rows`. */
  fates?: Record<number, "bounced" | "bouncedForNow">;
  /** What the reviewers of the panel that it opens have said. */
  reviews?: readonly Review[];
  /** What the candidates have answered whom it invites. */
  answers?: readonly Reply[];
  /** Times of it that are moved since. */
  moves?: readonly Shift[];
  /** What they have said whom it offers the job. */
  said?: readonly Said[];
  /** What they have said whom it keeps for other jobs. */
  kept?: readonly Kept[];
}

/** What a person says to being kept. */
export interface Kept {
  /** Their place among the deed's `rows`. */
  row: number;
  when: readonly [days: number, time: string];
  answer: OwnAnswer;
  /** With extend: the new last day. */
  until?: string;
}

export interface Reply {
  /** The candidate's place among `rows`. */
  row: number;
  when: readonly [days: number, time: string];
  answer: Answer;
  /** The slot's place in the input, of a yes. */
  slot?: number;
  /** Of another time; and in the candidate's words. */
  halfDays?: HalfDay[];
  wish?: string;
}

export interface Shift {
  /** Whose application it is moved from, as their place among `rows`. */
  row: number;
  when: readonly [days: number, time: string];
  /** The slot's place in the order of time. */
  slot: number;
  /** Local time. */
  start: string;
}

/** What the candidate says who was offered something. */
export interface Said {
  /** Their place among the deed's `rows`. */
  row: number;
  when: readonly [days: number, time: string];
  answer: OfferAnswer;
  reason?: DeclineReason;
  comment?: string;
}

export interface Review {
  /** The reviewer's place in the input. */
  reviewer: number;
  when: readonly [days: number, time: string];
  /** In the order of `rows`; fewer than those when the reviewer has only begun. */
  ratings: readonly Rating[];
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

export const rejected = (reason: string, send?: object) => ({
  type: "email",
  reason,
  ...(send && { send }),
});

export const rated = (score: number, comment: string): Rating => ({
  verdict: "rated",
  score,
  comment,
});

export const words = (subject: string, content: string) => ({
  subject,
  content: `Hej {{candidate.first_name}},\n\n${content}\n\nMed vänlig hälsning\n{{recruiter.name}}`,
});
