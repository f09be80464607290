/** People with an account: guests who come to all that is theirs. */
import * as z from "zod";
import { LOCALES } from "../../domain/vocabulary.ts";
import { definePurpose } from "../../guests/purpose.ts";
import { PURPOSE } from "./rules/account.ts";
import { isAlwaysOpen, joined, MAIL, type Owned, owned } from "./statements/purpose.ts";

const door = z.object({
  organisation: z.string().describe("The organisation, as its mail is headed"),
  firstName: z.string(),
  language: z.enum(LOCALES),
});

export const owners = definePurpose<Owned>({
  purpose: PURPOSE,
  joined,
  thing: owned,
  open: () => isAlwaysOpen,
  applications: MAIL.applications,
  asker: ({ asker }) => asker,
  project: ({ project }) => project,
  organisation: ({ organisation }) => organisation,
  entry: "own",
  door: {
    schema: door,
    wire: ({ about: { organisation, firstName }, language }) => ({
      organisation,
      firstName,
      language,
    }),
  },
  code: {
    isAsked: ({ email }) => email !== "",
    when: "answering",
    kind: "account-code",
    fields: (_, code) => ({ "login.code": code }),
  },
  mail: MAIL.mail,
});
