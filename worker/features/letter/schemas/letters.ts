/** Letters as a recruiter reads them, and the envelopes that an organisation uses. */
import * as z from "zod";
import { instant, language } from "../../../http/schemas/parts.ts";
import { LETTER_KINDS } from "../rules/letter.ts";
import { MOST_OFFSET, WINDOW_IDS } from "../rules/windows.ts";

const id = z.string();

export const letter = z
  .object({
    id,
    application: id,
    kind: z.enum(LETTER_KINDS),
    language,
    subject: z.string(),
    text: z.string().describe("What it says, with the address above"),
    pages: z.int(),
    createdAt: instant,
    createdBy: z.string(),
    postedOn: z.iso.date().nullable().describe("Null until somebody says that it is posted"),
    postedBy: z.string().nullable(),
    sha256: z.string().nullable().describe("Of the PDF, hex; null until it is drawn"),
    url: z.string().describe("The PDF"),
  })
  .describe("A letter for the post")
  .meta({ id: "Letter" });
export type LetterWire = z.output<typeof letter>;

const millimetres = z
  .number()
  .min(-MOST_OFFSET)
  .max(MOST_OFFSET)
  .multipleOf(0.1)
  .describe("Millimetres");

export const letterWindow = z
  .strictObject({
    layout: z.enum(WINDOW_IDS),
    offset: z
      .strictObject({ x: millimetres, y: millimetres })
      .describe("How much further to the right and down the window stands than in the layout"),
  })
  .describe("Window envelopes that an organisation uses");
export type LetterWindow = z.output<typeof letterWindow>;

export const labelQuery = z.strictObject({
  careOf: z.string().max(100).optional().describe("Whose home it is, where it is somebody else's"),
  country: z.string().max(60).optional().describe("In words; default: an address in Sweden"),
  confirmProtected: z
    .enum(["true", "false"])
    .optional()
    .describe("It may be printed although the person's identity is protected"),
  locale: z.string().optional(),
});
