import * as z from "zod";
import { address, line, localDate, messageOf, note, send, text } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";
import {
  ANSWER_SOURCES,
  ANSWERS,
  FORMATS,
  HALVES,
  INTERVIEW_KINDS,
  LONGEST,
  MOST_HOSTS,
  MOST_SEATS,
  MOST_SLOTS,
  SHORTEST,
} from "./rules/interview.ts";

/** Opens by a click from the page: http(s) only. */
const link = z
  .string()
  .max(1000)
  .refine((value) => /^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : ""), {
    params: { code: "invalid_link" },
  });

/** Local wall-clock time where the meeting is, to the minute: "2026-12-01T08:00". */
const start = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

export const slot = z.strictObject({
  start,
  capacity: z.int().min(1).max(MOST_SEATS).default(1),
});

/** One slot is a fixed time; of several the invited choose, first come first served. */
export const input = z.strictObject({
  /** An invitation of the same project that these candidates, and slots if any, are added to; it keeps its details. */
  interview: line(60).optional(),
  kind: z.enum(INTERVIEW_KINDS).default("interview"),
  format: z.enum(FORMATS),
  place: line(200).optional(),
  directions: text(1000).optional(),
  link: link.optional(),
  bring: text(1000).optional(),
  /** The pay range, as the invited read it. */
  pay: line(200).optional(),
  hosts: z
    .array(
      z.strictObject({
        name: line(100),
        email: address,
        /** May read what the candidates they meet need. */
        needs: z.boolean().default(false),
      }),
    )
    .max(MOST_HOSTS)
    .default([]),
  minutes: z.int().min(SHORTEST).max(LONGEST),
  slots: z.array(slot).max(MOST_SLOTS).default([]),
  /** With new slots of an invitation: those who are invited to it already and want another time are told of them. */
  tellOthers: z.boolean().default(false),
  /** Local date, the last day on which one may choose. */
  answerBy: localDate,
  message: messageOf(kinds),
  send,
});
export type InterviewInput = z.output<typeof input>;

const invitation = line(60);

/** A candidate's own answer, or one that a recruiter records: then `via` says how it came. */
export const answerInput = z.strictObject({
  invitation,
  answer: z.enum(ANSWERS),
  /** Id of a slot; with accept. */
  slot: line(60).optional(),
  halfDays: z
    .array(z.strictObject({ date: localDate, half: z.enum(HALVES) }))
    .max(60)
    .default([]),
  wish: text(1000).optional(),
  /** The invitation's version that was answered: another is a conflict. */
  seen: z.int().min(1).optional(),
  via: z.enum(ANSWER_SOURCES).optional(),
  note,
});
export type AnswerInput = z.output<typeof answerInput>;

/** Everybody who has a seat in the slot is named in one request: it moves for all of them, or for nobody. */
export const moveInput = z.strictObject({
  interview: line(60),
  /** Id of a slot. */
  slot: line(60),
  start,
  message: messageOf(kinds),
  send,
  note,
});
export type MoveInput = z.output<typeof moveInput>;

export const cancelInput = z.strictObject({
  invitation,
  /** Tell the candidate by mail. */
  notify: z.boolean().default(true),
  message: messageOf(kinds),
  send,
  note,
});

export const attendanceInput = z.strictObject({
  invitation,
  outcome: z.enum(["took-place", "no-show"]),
  /** Who did not come. */
  absent: z.enum(["candidate", "host"]).optional(),
  note,
});
