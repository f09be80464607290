/** When people are taken by meetings that were made here. */
import * as z from "zod";
import { address } from "../../../engine/input-parts.ts";
import { instant } from "../../../http/schemas/parts.ts";
import { LONGEST_DAYS, MOST_ASKED } from "../rules/busy.ts";

export const busyBody = z
  .strictObject({
    addresses: z.array(address).min(1).max(MOST_ASKED),
    from: instant,
    to: instant.describe(`Later than \`from\`, by ${LONGEST_DAYS} days at the most`),
  })
  .check(({ value: { from, to }, issues }) => {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (days <= 0 || days > LONGEST_DAYS)
      issues.push({ code: "custom", input: undefined, path: ["to"], params: { code: "invalid" } });
  });

export const busyAnswer = z.object({
  data: z
    .array(
      z.object({
        address: z.string(),
        times: z
          .array(z.object({ start: instant, end: instant }))
          .nullable()
          .describe("In the order of time; null: nothing is known of this address"),
      }),
    )
    .describe("In the order in which they were asked for"),
});
export type BusyWire = z.output<typeof busyAnswer>;
