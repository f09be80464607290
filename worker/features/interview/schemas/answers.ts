/** What a candidate reads of an invitation by its link, and answers. */
import * as z from "zod";
import { localDate, text } from "../../../engine/input-parts.ts";
import { textFault } from "../../../domain/text.ts";
import { instant } from "../../../http/schemas/parts.ts";
import {
  ANSWERS,
  FORMATS,
  HALVES,
  INTERVIEW_KINDS,
  INVITATION_STATES,
} from "../rules/interview.ts";

export const halfDay = z.object({ date: z.iso.date(), half: z.enum(HALVES) });

export const answerSlot = z.object({
  id: z.string(),
  start: instant,
  end: instant,
  free: z.boolean().describe("There is a seat left, and it can still be chosen"),
  own: z.boolean().describe("The candidate has a seat in it"),
});

export const invitation = z
  .object({
    state: z.enum(INVITATION_STATES),
    seen: z.int().describe("Version of the invitation, which an answer names"),
    kind: z.enum(INTERVIEW_KINDS),
    format: z.enum(FORMATS),
    organisation: z.string(),
    project: z.string(),
    department: z.string(),
    firstName: z.string(),
    asker: z.object({ name: z.string(), email: z.string().nullable() }),
    hosts: z.array(z.string()).describe("Names of those who take part"),
    minutes: z.int(),
    place: z.string().nullable(),
    directions: z.string().nullable(),
    link: z.string().nullable().describe("Of a video meeting, once a time is agreed"),
    bring: z.string().nullable(),
    pay: z.string().nullable(),
    timeZone: z.string().describe("IANA, where it takes place"),
    answerBy: z.iso.date(),
    answerByAt: instant,
    movedFrom: z
      .object({ start: instant, end: instant })
      .nullable()
      .describe("When the candidate’s time was before it was moved; null once they have answered"),
    slots: z.array(answerSlot).describe("In the order of time; past ones are left out"),
    offer: z
      .object({ slot: z.string(), until: instant })
      .nullable()
      .describe("A seat that is held for who waits: in which slot, and until when"),
    halfDays: z.array(halfDay).describe("That were ticked when another time was asked for"),
    wish: z.string().nullable(),
    needs: z.string().nullable().describe("What the candidate needs for the meeting"),
    may: z
      .object({
        choose: z.boolean(),
        otherTime: z.boolean(),
        decline: z.boolean(),
        wait: z.boolean().describe("For a seat, or on for another than the one that is held"),
        stopWaiting: z.boolean(),
        withdraw: z.boolean(),
      })
      .describe("Which answers can be given now"),
  })
  .describe("An invitation, as the invited candidate reads it");
export type InvitationWire = z.output<typeof invitation>;

/** The candidate's word; "withdraw" ends the whole application. */
export const answerBody = z.strictObject({
  seen: z.int().min(1),
  answer: z.enum([...ANSWERS, "withdraw"]),
  slot: z.string().max(60).optional().describe("With accept: id of the slot"),
  halfDays: z
    .array(z.strictObject({ date: localDate, half: z.enum(HALVES) }))
    .max(60)
    .optional(),
  wish: text(1000).optional(),
});
export type AnswerBody = z.output<typeof answerBody>;

/** Words of one's own, that may be none. */
export const ownWords = z
  .string()
  .max(1000)
  .check(({ value, issues }) => {
    const code = textFault(value);
    if (code) issues.push({ code: "custom", input: undefined, params: { code } });
  });

export const needsBody = z.strictObject({
  text: ownWords.describe("Empty: nothing is needed any more"),
});
