/** What lists and details show beside the status. */
import * as z from "zod";
import { defineListed } from "../../engine/port.ts";
import { OFFER_STATES } from "./rules/offer.ts";
import { offerColumn } from "./statements/facts.ts";

const offer = z
  .object({
    offer: z.string(),
    number: z.int().describe("Which version it is of what the candidate was offered"),
    state: z.enum(OFFER_STATES),
    position: z.string(),
    department: z.string(),
    startDate: z.iso.date(),
    answerBy: z.iso.date(),
    answeredAt: z.iso.datetime().nullable(),
  })
  .nullable()
  .describe("How it stands with the newest offer that the candidate got; null without one");
export type ListedOffer = NonNullable<z.output<typeof offer>>;

declare module "../../engine/port.ts" {
  interface ListedFacts {
    offer: ListedOffer | null;
  }
}

export const listed = [
  defineListed({
    name: "offer",
    schema: offer,
    column: () => offerColumn,
    parse: (value) => (value === null ? null : (JSON.parse(String(value)) as ListedOffer)),
    proposes: (value) => {
      if (value?.state !== "accepted") return {};
      const { position, department, startDate } = value;
      return { hire: { position, department, startDate } };
    },
  }),
];
