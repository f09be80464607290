/** What lists and details show beside the status Saved. */
import * as z from "zod";
import { defineListed } from "../../engine/port.ts";
import { LEGAL_BASES } from "./rules.ts";
import { savedStanding } from "./statements/profiles.ts";

const saved = z
  .object({
    state: z
      .enum(["asked", "kept", "declined"])
      .describe("Asked for consent and nothing kept yet; kept; or the candidate has said no"),
    basis: z.enum(LEGAL_BASES),
    until: z.iso.date().describe("The last day, once it is kept"),
    answeredOn: z.iso.date().nullable().describe("When the candidate said yes or no"),
  })
  .nullable()
  .describe(
    "How it stands with keeping the person for other jobs; null when this has not saved them",
  );
export type SavedStanding = NonNullable<z.output<typeof saved>>;

declare module "../../engine/port.ts" {
  interface ListedFacts {
    saved: SavedStanding | null;
  }
}

export const listed = [
  defineListed({
    name: "saved",
    schema: saved,
    column: () => savedStanding,
    parse: (value) => (value === null ? null : (JSON.parse(String(value)) as SavedStanding)),
  }),
];
