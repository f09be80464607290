/** Those who have an offer: guests who come to their own. */
import * as z from "zod";
import { LOCALES } from "../../domain/vocabulary.ts";
import { definePurpose } from "../../guests/purpose.ts";
import type { Door } from "../../guests/schemas.ts";
import { PURPOSE } from "./rules/offer.ts";
import { isLinkOpen, joined, MAIL, type Offered, offered } from "./statements/purpose.ts";

export const offerDoor = z.object({
  organisation: z.string().describe("The organisation, as its mail is headed"),
  project: z.string(),
  asker: z.string(),
  firstName: z.string(),
  language: z.enum(LOCALES),
  answerBy: z.iso.date(),
  answerByAt: z.iso.datetime(),
  timeZone: z.string(),
  over: z.boolean().describe("It can not be answered any more"),
});
export type OfferDoor = z.output<typeof offerDoor> & Door;

export const offerees = definePurpose<Offered>({
  purpose: PURPOSE,
  joined,
  thing: offered,
  open: isLinkOpen,
  applications: MAIL.applications,
  asker: ({ asker }) => asker,
  project: ({ project }) => project,
  organisation: ({ organisation }) => organisation,
  door: {
    schema: offerDoor,
    wire: ({ about, name, language }, now) => ({
      organisation: about.organisation,
      project: about.project.title,
      asker: about.asker.name,
      firstName: name,
      language,
      answerBy: about.answerBy,
      answerByAt: about.answerByAt,
      timeZone: about.timeZone,
      over: about.state !== "standing" || about.answerByAt <= now.toISOString(),
    }),
  },
  code: {
    isAsked: ({ about, email }) => about.code && email !== "",
    when: "answering",
    kind: "offer-code",
    fields: ({ about }, code) => ({ "offer.position": about.position, "offer.code": code }),
  },
  mail: MAIL.mail,
});
