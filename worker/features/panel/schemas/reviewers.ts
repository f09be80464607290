/** How a reviewer comes from a link, by a code where one is needed, to a session. */
import * as z from "zod";
import { instant, language } from "../../../http/schemas/parts.ts";

const secret = z.string().max(200);

export const linkBody = z.strictObject({ link: secret });

export const entryBody = linkBody.extend({
  ticket: secret.optional(),
  code: z
    .string()
    .max(20)
    .optional()
    .describe("Six digits, as they were read off: with or without spaces"),
});

export const door = z
  .object({
    organisation: z.string().describe("The organisation, as its mail is headed"),
    project: z.string(),
    asker: z.string(),
    reviewer: z.string(),
    language,
    deadline: z.iso.date(),
    deadlineAt: instant,
    timeZone: z.string(),
    over: z.boolean(),
    submitted: z.boolean(),
    codeTo: z
      .string()
      .nullable()
      .describe(
        'A code is sent to this address when asked for ("a•••@annan.example"); null: none is needed',
      ),
  })
  .describe("What a link leads to before anything is shown");
export type PanelDoor = z.output<typeof door>;

export const ticket = z
  .object({ ticket: z.string(), expiresAt: instant })
  .describe("A ticket for this browser; the code comes by mail");
export type PanelTicket = z.output<typeof ticket>;

export const reviewerSession = z
  .object({ token: z.string(), expiresAt: instant })
  .describe("A token for the routes of the review");
export type PanelSession = z.output<typeof reviewerSession>;
