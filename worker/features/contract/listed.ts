/** What lists and details show beside the status. */
import * as z from "zod";
import { defineListed } from "../../engine/port.ts";
import { CONTRACT_STATES } from "./rules/contract.ts";
import { contractColumn } from "./statements/facts.ts";

const contract = z
  .object({
    contract: z.string(),
    number: z.int().describe("Which version it is"),
    state: z.enum(CONTRACT_STATES),
    answeredAt: z.iso.datetime().nullable(),
  })
  .nullable()
  .describe("How it stands with the newest employment contract; null without one");
type ListedContract = NonNullable<z.output<typeof contract>>;

declare module "../../engine/port.ts" {
  interface ListedFacts {
    contract: ListedContract | null;
  }
}

export const listed = [
  defineListed({
    name: "contract",
    schema: contract,
    column: () => contractColumn,
    parse: (value) => (value === null ? null : (JSON.parse(String(value)) as ListedContract)),
  }),
];
