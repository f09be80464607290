/** Those who are kept or asked: guests who come to how that stands. */
import * as z from "zod";
import { LOCALES } from "../../domain/vocabulary.ts";
import { definePurpose } from "../../guests/purpose.ts";
import type { Door } from "../../guests/schemas.ts";
import { factsWithoutCandidate } from "../../mail/no-candidate.ts";
import { writeSaved } from "./message.ts";
import { decently } from "./plan/periods.ts";
import { PURPOSE } from "./rules.ts";
import { isLinkOpen, joined, kept, type Kept, MAIL } from "./statements/purpose.ts";
import { reminding } from "./statements/reminding.ts";

export const savedDoor = z.object({
  organisation: z.string().describe("The organisation, as its mail is headed"),
  asker: z.string(),
  firstName: z.string(),
  language: z.enum(LOCALES),
  asks: z.boolean().describe("An answer is waited for; else the person is told"),
});
export type SavedDoor = z.output<typeof savedDoor> & Door;

export const savedPeople = definePurpose<Kept>({
  purpose: PURPOSE,
  joined,
  thing: kept,
  open: isLinkOpen,
  applications: MAIL.applications,
  asker: ({ asker, organisation }) => ({ ...asker, name: asker.name || organisation }),
  project: ({ project }) => project,
  organisation: ({ organisation }) => organisation,
  door: {
    schema: savedDoor,
    wire: ({ about, language }) => ({
      organisation: about.organisation,
      asker: about.asker.name || about.organisation,
      firstName: about.candidate.firstName,
      language,
      asks: about.asked && !about.ended,
    }),
  },
  mail: MAIL.mail,
  reminder: {
    ...reminding,
    kind: "save-reminder",
    otherKinds: ["save-expiring"],
    message: (around, { about, org, language, version }) => {
      const { asker, project, candidate, profile: id } = about;
      const actor = { ...asker, org, scopes: [], projects: null, applications: null, locale: null };
      const facts = factsWithoutCandidate({ ...around, project, actor });
      const person = { ...facts.candidate, ...candidate, language };
      const profile = { ...about, id, linkVersion: version, declinedOn: null, agreedOn: null };
      const send = decently(around.now, around.organisation.timeZone);
      const kind = about.asked ? "save-reminder" : "save-expiring";
      return writeSaved({ ...facts, candidate: person }, profile, kind, { send })[0] ?? null;
    },
  },
});
