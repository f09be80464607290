/** What lists and details show beside the status Saved. */
import * as z from "zod";
import { defineListed } from "../../engine/port.ts";
import { LEGAL_BASES } from "./rules.ts";
import { keepingColumn } from "./statements/profiles.ts";

const keeping = z
  .object({
    state: z
      .enum(["asked", "kept", "declined"])
      .describe("Asked for consent and nothing kept yet; kept; or the candidate has said no"),
    basis: z.enum(LEGAL_BASES),
    until: z.iso.date().describe("The last day, once it is kept"),
    answeredOn: z.iso.date().nullable().describe("When the candidate said yes or no"),
    own: z.boolean().describe("They said so themselves, by their link"),
    extendedOn: z.iso.date().nullable().describe("When they last let it be kept longer"),
    askedAgainAt: z.iso
      .datetime()
      .nullable()
      .describe("When they were last written to by themselves: asked once more, or before the end"),
  })
  .nullable()
  .describe(
    "How it stands with keeping the person for other jobs; null when this has not saved them",
  );
export type Keeping = NonNullable<z.output<typeof keeping>>;

declare module "../../engine/port.ts" {
  interface ListedFacts {
    keeping: Keeping | null;
  }
}

export const listed = [
  defineListed({
    name: "keeping",
    schema: keeping,
    column: () => keepingColumn,
    parse: (value) => {
      if (value === null) return null;
      const read = JSON.parse(String(value)) as Keeping;
      return { ...read, own: read.state !== "asked" && Boolean(read.own) };
    },
  }),
];
