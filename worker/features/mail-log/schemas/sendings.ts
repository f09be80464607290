import * as z from "zod";
import { MESSAGE_STATES } from "../../../domain/vocabulary.ts";

export const sendings = z
  .object({
    total: z.int(),
    states: z.partialRecord(z.enum(MESSAGE_STATES), z.int()),
    waiting: z.int().describe("Held, scheduled and queued together"),
    estimatedSeconds: z
      .int()
      .nullable()
      .describe("Until the last has left, by what left in the last minute; null when nothing did"),
  })
  .describe("How the sending of an operation fares");
export type SendingsWire = z.output<typeof sendings>;
