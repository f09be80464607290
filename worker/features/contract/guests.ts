/** Those who have a contract: guests who come to their own. */
import * as z from "zod";
import { LOCALES } from "../../domain/vocabulary.ts";
import { definePurpose } from "../../guests/purpose.ts";
import type { Door } from "../../guests/schemas.ts";
import { PURPOSE } from "./rules/contract.ts";
import { type Contracted, contracted, isLinkOpen, joined, MAIL } from "./statements/purpose.ts";

const contractDoor = z.object({
  organisation: z.string().describe("The organisation, as its mail is headed"),
  project: z.string(),
  asker: z.string(),
  firstName: z.string(),
  language: z.enum(LOCALES),
  over: z.boolean().describe("It can not be accepted any more"),
});
export type ContractDoor = z.output<typeof contractDoor> & Door;

export const contractees = definePurpose<Contracted>({
  purpose: PURPOSE,
  joined,
  thing: contracted,
  open: () => isLinkOpen,
  applications: MAIL.applications,
  asker: ({ asker }) => asker,
  project: ({ project }) => project,
  organisation: ({ organisation }) => organisation,
  door: {
    schema: contractDoor,
    wire: ({ about, name, language }) => ({
      organisation: about.organisation,
      project: about.project.title,
      asker: about.asker.name,
      firstName: name,
      language,
      over: about.state !== "standing",
    }),
  },
  mail: MAIL.mail,
});
