import * as z from "zod";
import { MOST_REVIEWERS, REVEALS, REVIEWER_KINDS } from "./rules/panel.ts";
import { LOCALES } from "../../domain/vocabulary.ts";
import { address, line, localDate, messageOf, send } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";

export const reviewer = z.strictObject({
  kind: z.enum(REVIEWER_KINDS),
  name: line(100),
  email: address,
  /** Default: the recruiter's, else the organisation's. */
  language: z.enum(LOCALES).optional(),
});

const days = z.int().min(1).max(30).nullable();

export const input = z.strictObject({
  /** A panel of the same project that these candidates, and reviewers if any, are added to. */
  panel: line(60).optional(),
  reviewers: z.array(reviewer).max(MOST_REVIEWERS).default([]),
  /** Local date, the last day on which one may answer. A panel that is added to may get a later one. */
  deadline: localDate,
  reminders: z
    .strictObject({ firstAfterDays: days, everyDays: days })
    .default({ firstAfterDays: 3, everyDays: 2 }),
  /** Of a new panel; one that is added to keeps its own. */
  options: z
    .strictObject({
      anonymise: z.boolean().default(false),
      withoutAttachments: z.boolean().default(false),
      /** Personal identity numbers in letters, answers and names of files in clear instead of masked. */
      identityNumbers: z.boolean().default(false),
      commentRequired: z.boolean().default(false),
      reveal: z.enum(REVEALS).default("after-own"),
      code: z.boolean().default(true),
    })
    .prefault({}),
  message: messageOf(kinds),
  send,
});

export type PanelInput = z.output<typeof input>;
