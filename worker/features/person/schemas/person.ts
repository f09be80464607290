/** A person's own data, as they see it, and what they do with it. */
import * as z from "zod";
import { PERSON_FIELDS } from "../../../domain/person-fields.ts";
import type { Parse } from "../../../domain/text.ts";
import { field, instant } from "../../../http/schemas/parts.ts";

const empty = (text: string) => text === "";
const clearable = (parse: Parse) => field(parse).nullable();
const version = z.int().min(1);

const why = z.string().describe("In words");

export const ownPerson = z
  .object({
    seen: z.int().describe("Version of the person, which each change names"),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    postalCode: z.string().nullable(),
    city: z.string().nullable(),
    protectedIdentity: z.boolean(),
    organisation: z.object({
      name: z.string(),
      contact: z.string().describe("Its address for mail"),
    }),
    applications: z
      .array(z.object({ project: z.string(), receivedOn: z.iso.date(), why }))
      .describe("The newest first, each with how long and why it is kept"),
    profiles: z
      .array(
        z.object({
          purpose: z.string(),
          basis: z.string().describe("In words"),
          until: z.iso.date(),
          asked: z.boolean().describe("Consent was asked for and not given yet"),
        }),
      )
      .describe("For what else they are kept"),
    employments: z.array(
      z.object({ position: z.string(), department: z.string(), startDate: z.iso.date() }),
    ),
    files: z.array(
      z.object({
        id: z.string(),
        filename: z.string(),
        size: z.int(),
        since: instant,
        stays: z
          .boolean()
          .describe("Another in its place leaves it with what has been decided already"),
      }),
    ),
    takeOuts: z.int().describe("How often more the data can be taken out within a day"),
    mayHandIn: z.boolean().describe("Something is open that a file would be for"),
    mayAddFile: z.boolean().describe("… and there is room for one more"),
  })
  .describe("What is kept of a person, as they see it");
export type OwnPersonWire = z.output<typeof ownPerson>;

export const correctionBody = z
  .strictObject({
    seen: version,
    firstName: field(PERSON_FIELDS.firstName, empty),
    lastName: field(PERSON_FIELDS.lastName, empty),
    phone: clearable(PERSON_FIELDS.phone),
    address: clearable(PERSON_FIELDS.address),
    postalCode: clearable(PERSON_FIELDS.postalCode),
    city: clearable(PERSON_FIELDS.city),
    email: field(PERSON_FIELDS.email)
      .optional()
      .describe("Another one needs ticket and code, sent to it"),
    ticket: z.string().max(200).optional(),
    code: z.string().max(20).optional().describe("Six digits, as they were read off"),
  })
  .refine(({ firstName, lastName }) => firstName || lastName, {
    path: ["lastName"],
    params: { code: "required" },
  });
export type CorrectionBody = z.input<typeof correctionBody>;

export const corrected = z
  .object({
    person: ownPerson,
    waitingMail: z
      .array(z.object({ subject: z.string(), to: z.string() }))
      .describe("Mail that waited and will not leave as it stands, as it goes to a former address"),
  })
  .describe("The person as they are now");
export type CorrectedWire = z.output<typeof corrected>;

export const addressCodeBody = z.strictObject({ email: field(PERSON_FIELDS.email) });

export const addressTicket = z
  .object({ ticket: z.string(), expiresAt: instant, sentTo: z.string() })
  .describe("A ticket for this browser; the code comes by mail to the new address");
export type AddressTicket = z.output<typeof addressTicket>;

export const handInQuery = z.strictObject({
  filename: z.string().describe("With the ending of what it is"),
  seen: z.coerce.number().int().min(1).describe("Version of the person, as it was read"),
  replaces: z.string().max(60).optional().describe("Id of the file whose place it takes"),
  locale: z.string().optional(),
});

export const handedIn = z
  .object({
    person: ownPerson,
    former: z
      .enum(["gone", "kept"])
      .nullable()
      .describe("The file whose place it took: erased, or kept with what has been decided already"),
  })
  .describe("The person with the file");
export type HandedInWire = z.output<typeof handedIn>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const erasurePlan = z
  .object({
    seen: z.string().describe("What it is planned from, which an erasure names"),
    goes: z.array(z.string()).describe("In words"),
    stays: z.array(z.string()).describe("In words, with why and until when"),
    whole: z.boolean().describe("Nothing is left of the person"),
  })
  .describe("What goes at once and what must stay; nothing is done");
export type ErasurePlanWire = z.output<typeof erasurePlan>;

export const erasureBody = z.strictObject({ seen: hash });

export const erased = erasurePlan.omit({ seen: true }).describe("What went; the session has ended");
export type ErasedWire = z.output<typeof erased>;
