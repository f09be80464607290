/** What lists and details show beside a status of which the candidate has not been told yet. */
import * as z from "zod";
import { defineListed } from "../../engine/port.ts";
import { pendingMailColumn } from "./statements/pending-mail.ts";

const pendingMail = z
  .object({
    message: z.string(),
    kind: z.string(),
    sendAt: z.iso.datetime().describe("When it leaves"),
    stranded: z
      .boolean()
      .describe("It will not leave as it stands: what it was planned upon has changed"),
  })
  .nullable()
  .describe("The mail that is to tell the candidate of the status, while it waits");
export type PendingMail = NonNullable<z.output<typeof pendingMail>>;

declare module "../../engine/port.ts" {
  interface ListedFacts {
    pendingMail: PendingMail | null;
  }
}

export const listed = [
  defineListed({
    name: "pendingMail",
    schema: pendingMail,
    column: () => pendingMailColumn,
    parse: (value) => {
      if (value === null) return null;
      const { stranded, ...rest } = JSON.parse(String(value)) as Omit<PendingMail, "stranded"> & {
        stranded: 0 | 1;
      };
      return { ...rest, stranded: stranded === 1 };
    },
  }),
];
